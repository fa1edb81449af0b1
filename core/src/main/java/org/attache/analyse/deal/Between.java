package org.attache.analyse.deal;

import java.util.Set;
import org.attache.analyse.syntax.Token;

/// What may stand between a trigger and its item: articles, numbers, receivers, holders ("a batch of"), particles
/// ("handed over").
final class Between {
    private Between() {}

    /// Whether a word may stand there.
    static boolean allows(Scene scene, int at) {
        Token token = scene.token(at);
        String upos = token.upos();
        if (upos.equals("DET")
                || upos.equals("NUM")
                || upos.equals("ADJ")
                || token.xpos().equals("PRP$")
                || token.xpos().equals("POS")
                || scene.numeral(at).isPresent()
                || scene.party(at).isPresent()
                || continuesParty(scene, at)) {
            return true;
        }
        if (token.xpos().equals("PRP") && Set.of("it", "them").contains(scene.word(at))) {
            return true; // "sell it radars"
        }
        return DealWords.has(DealWords.Kind.HOLDER, token.lemma())
                || token.isRelation("compound:prt")
                || isBracketed(scene, at)
                || isShortForm(scene, at)
                || scene.isTime(at)
                || isAlongWith(scene, at)
                || upos.equals("ADV")
                || token.text().equals("\"")
                || token.text().equals("“")
                || token.text().equals("‘")
                || token.text().equals("-");
    }

    /// "up to $2 billion worth of", "$2 billion in": the words of a sum before what it buys
    static boolean isOfSum(Scene scene, int at) {
        boolean sum = at > 0
                && scene.numeral(at - 1).filter(n -> n.isMoney()).isPresent()
                && scene.numeral(at).isEmpty();
        return scene.numeral(at).isPresent()
                || (sum && scene.word(at).equals("in"))
                || (scene.word(at).equals("worth") && scene.word(at + 1).equals("of"));
    }

    /// Whether a capitalised word belongs to a name right before it that is a side: "South Korea's Hanwha Defense".
    private static boolean continuesParty(Scene scene, int at) {
        return at > 0
                && scene.token(at).upos().equals("PROPN")
                && scene.party(at - 1).isPresent()
                && scene.endsMention(at - 1);
    }

    /// "eighteen (18) launchers": the brackets around a number
    static boolean isBracketed(Scene scene, int at) {
        return (scene.word(at).equals("(")
                        && scene.numeral(Math.min(at + 1, scene.size() - 1)).isPresent()
                        && scene.word(at + 2).equals(")"))
                || (scene.word(at).equals(")")
                        && at >= 2
                        && scene.word(at - 2).equals("(")
                        && scene.numeral(at - 1).isPresent());
    }

    /// "the Royal Air Force (RAF)": the brackets around a short form in capitals, and the form
    private static boolean isShortForm(Scene scene, int at) {
        for (int open = at; open >= 0 && open >= at - 2; open--) {
            if (scene.word(open).equals("(") && scene.word(open + 2).equals(")")) {
                String inside = scene.token(open + 1).text();
                return inside.length() > 1 && inside.chars().allMatch(Character::isUpperCase);
            }
        }
        return false;
    }

    // "aid to Ukraine, as well as artillery"
    private static boolean isAlongWith(Scene scene, int at) {
        String word = scene.word(at);
        if (word.equals(",")) {
            return (scene.word(at + 1).equals("as") && scene.word(at + 2).equals("well"))
                    || (scene.word(at + 1).equals("along") && scene.word(at + 2).equals("with"));
        }
        return word.equals("well")
                || word.equals("along")
                || (word.equals("as")
                        && (scene.word(at + 1).equals("well")
                                || scene.word(at - 1).equals("well")));
    }

    /// "expected to", "due to begin": what stands before a verb of arriving that is to come
    static boolean isAhead(Scene scene, int at) {
        String lemma = scene.token(at).lemma();
        boolean expects =
                DealWords.has(DealWords.Kind.AHEAD, lemma) && scene.word(at + 1).equals("to");
        return expects
                || (Set.of("begin", "start").contains(lemma)
                        && scene.word(at - 1).equals("to"));
    }
}
