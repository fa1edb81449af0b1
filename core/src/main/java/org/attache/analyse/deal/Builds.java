package org.attache.analyse.deal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.deal.DealRules.Roles;
import org.attache.fact.DealStatus;

/// When building is a deal: where a contract or an agreement stands before it, where what is built is another's
/// design, or where it is built for somebody. Missed: a yard that builds for stock.
final class Builds {
    private Builds() {}

    /// Whether the verb of building at `at` speaks of a deal.
    static boolean makesDeal(DealRules rules, Scene scene, int at) {
        return isContracted(rules, scene, at)
                || isForeign(scene, at)
                || isForAnother(scene, at)
                || isLicensed(scene, at);
    }

    /// "was built by Turkey for Ukraine", "built in Spain for Australia": a participle with maker and buyer behind it.
    static boolean isBuiltForAnother(Scene scene, int at) {
        boolean builds = DealWords.has(DealWords.Kind.BUILD, scene.token(at).lemma())
                && scene.token(at).xpos().equals("VBN");
        if (!builds || !Set.of("by", "in").contains(scene.word(at + 1))) {
            return false;
        }
        Optional<NamedSide.Found> maker = NamedSide.partyAfter(scene, at + 1, List.of());
        return maker.filter(m -> scene.word(m.end() + 1).equals("for"))
                .flatMap(m -> NamedSide.partyAfter(scene, m.end() + 1, List.of()))
                .filter(b -> !b.party().equals(maker.orElseThrow().party()))
                .isPresent();
    }

    /// What is built for another was ordered; what "is being built" is under way.
    static Trigger ordered(Scene scene, int at, DealRules.Rule rule) {
        DealStatus status = scene.word(at - 1).equals("being") ? rule.status() : DealStatus.ORDERED;
        return new Trigger(
                at,
                new DealRules.Rule(rule.id(), rule.words(), DealRules.Part.NOUN, DealRules.Roles.DEAL, status, true),
                false);
    }

    /// "will build tanks under licence from South Korea"
    private static boolean isLicensed(Scene scene, int at) {
        for (int i = at + 2; i < scene.size() && i <= at + 12; i++) {
            if (Set.of("licence", "license").contains(scene.word(i))
                    && scene.word(i - 1).equals("under")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isContracted(DealRules rules, Scene scene, int at) {
        for (int i = at - 1; i >= 0 && i >= at - 20; i--) {
            if (rules.noun(scene.token(i)).filter(r -> r.roles() == Roles.DEAL).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isForeign(Scene scene, int at) {
        for (int i = at + 1; i < scene.size() && i <= at + 3; i++) {
            if (scene.isStateWord(i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isForAnother(Scene scene, int at) {
        for (int i = at + 1; i < scene.size() && i <= at + 12; i++) {
            if (scene.word(i).equals("for")
                    && (scene.party(i + 1).isPresent() || scene.party(i + 2).isPresent())) {
                return true;
            }
            if (scene.word(i).equals(",") || scene.token(i).isVerb()) {
                return false;
            }
        }
        return false;
    }
}
