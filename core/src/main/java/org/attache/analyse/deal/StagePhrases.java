package org.attache.analyse.deal;

import java.util.Optional;
import org.attache.analyse.deal.DealRules.Roles;
import org.attache.analyse.syntax.Token;
import org.attache.fact.DealStatus;

/// What verbs tell of a deal's stage by their particles and by standing together.
final class StagePhrases {
    private StagePhrases() {}

    /// What a verb says with its particle: "ruled out selling", "turned down a request", "backed out of"; and who is
    /// chosen to sell has the order.
    static Optional<DealStatus> of(Scene scene, Token token, Trigger trigger) {
        String phrase = token.lemma() + " " + scene.word(token.index() + 1);
        return switch (phrase) {
            case "rule out", "turn down", "hold back" -> Optional.of(DealStatus.DENIED);
            case "back out", "pull out", "call off" -> Optional.of(DealStatus.CANCELLED);
            case "put off" ->
                Optional.of(trigger.rule().roles() == Roles.BUY ? DealStatus.INTEREST : DealStatus.ORDERED);
            default ->
                endsDeal(scene, token)
                        ? Optional.of(DealStatus.CANCELLED)
                        : token.index() < trigger.index()
                                        && trigger.isVerb()
                                        && trigger.rule().roles() == Roles.SELL
                                        && DealWords.has(DealWords.Kind.CHOOSE, token.lemma())
                                        && token.isVerb()
                                ? Optional.of(DealStatus.ORDERED)
                                : Optional.empty();
        };
    }

    /// "ended its contract to buy": a deal that somebody ends, and not a ban, a visit or talks
    private static boolean endsDeal(Scene scene, Token verb) {
        if (!verb.isVerb() || !DealWords.has(DealWords.Kind.END, verb.lemma())) {
            return false;
        }
        for (int i = verb.index() + 1; i < scene.size() && i <= verb.index() + 4; i++) {
            if (DealWords.has(DealWords.Kind.CONTRACT, scene.token(i).lemma())) {
                return true;
            }
        }
        return false;
    }

    /// "directed the army to repair and provide", where the tree joins the second verb to the first of all
    static boolean isBehindInfinitive(Scene scene, Token verb) {
        int and = verb.index() - 1;
        return and > 1
                && scene.word(and).equals("and")
                && scene.token(and - 1).xpos().equals("VB")
                && scene.word(and - 2).equals("to");
    }
}
