package org.attache.analyse.deal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.syntax.Token;

/// Who gives military help to whom, by the noun for it: "announced $800 million in security assistance to Kenya". It
/// tells no deal of its own; a list of what the help is made of may leave the sides to it.
final class Help {
    private static final int REACH = 9;

    private Help() {}

    /// The first noun for help of a sentence.
    static Optional<Token> noun(Scene scene) {
        return scene.sentence().tokens().stream()
                .filter(t -> t.isNominal() && DealWords.has(DealWords.Kind.HELP, t))
                .findFirst();
    }

    /// "new help for Peru: Chile will give radars; Kenya will send drones": whom the help told of before a colon is
    /// for.
    static Optional<String> receiverBefore(Scene scene, int trigger) {
        Optional<Token> noun = noun(scene).filter(n -> n.index() < trigger);
        boolean lists = noun.isPresent()
                && scene.sentence().tokens().stream()
                        .anyMatch(t -> t.index() > noun.orElseThrow().index()
                                && t.index() < trigger
                                && t.text().equals(":"));
        return lists ? receiver(scene, noun.orElseThrow().index()) : Optional.empty();
    }

    /// The sides of the help that a sentence speaks of; unknown where it speaks of none.
    static Sides sides(Scene scene) {
        Optional<Token> noun = noun(scene);
        if (noun.isEmpty()) {
            return Sides.UNKNOWN;
        }
        int at = noun.orElseThrow().index();
        Optional<String> receiver = receiver(scene, at);
        Optional<String> giver =
                adjective(scene, at).or(scene::mainSubject).filter(g -> !receiver.equals(Optional.of(g)));
        return new Sides(giver, receiver);
    }

    private static Optional<String> receiver(Scene scene, int noun) {
        for (int i = noun + 1; i < scene.size() && i <= noun + REACH; i++) {
            if (Set.of("to", "for").contains(scene.word(i))) {
                Optional<String> party =
                        NamedSide.partyAfter(scene, i, List.of()).map(NamedSide.Found::party);
                if (party.isPresent()) {
                    return party;
                }
            }
        }
        // "provide Kenya with assistance", "Kenya's need for support"
        for (int i = noun - 1; i >= 0 && i >= noun - REACH; i--) {
            boolean gives = scene.token(i).isVerb()
                    && Set.of("provide", "give", "send", "offer", "support", "help")
                            .contains(scene.token(i).lemma());
            if (gives) {
                return NamedSide.partyAfter(scene, i, List.of()).map(NamedSide.Found::party);
            }
        }
        return Optional.empty();
    }

    /// "U.S. security assistance"
    private static Optional<String> adjective(Scene scene, int noun) {
        for (int i = noun - 1; i >= 0 && isInPhrase(scene, i); i--) {
            if (scene.isStateWord(i)) {
                return scene.party(i);
            }
        }
        return Optional.empty();
    }

    private static boolean isInPhrase(Scene scene, int at) {
        Token token = scene.token(at);
        return token.isNominal()
                || Set.of("ADJ", "NUM", "SYM").contains(token.upos())
                || token.xpos().equals("POS");
    }
}
