package org.attache.analyse.syntax;

import java.util.List;
import java.util.Set;

/// Makes relations agree that the network gives one by one.
///
/// - `syntax.tree.oblique`: "met in the capital": what a preposition opens is no subject or object of a verb;
/// - `syntax.tree.at-least`: "killed at least six police officers": the preposition opens "least", not the object;
/// - `syntax.tree.including`: "struck four towns, including Lima": the phrase tells of the noun before it; wrong for
///   "They left the house, including him";
/// - `syntax.tree.compound-subject`: "aid workers said": two nouns side by side are one subject.
final class CaseMending {
    private static final Set<String> LIMITS = Set.of("least", "most");
    private static final Set<String> MARKS = Set.of(",", "-", "--", "\u2013", "\u2014");

    private final TagSet tags;

    CaseMending(TagSet tags) {
        this.tags = tags;
    }

    /// Sets heads and relations right, in place.
    void mend(Words words, int[] heads, List<String> relations) {
        for (int i = 0; i + 1 < words.size; i++) {
            int head = heads[i];
            if (head < 0) {
                continue;
            }
            if (relations.get(i).equals("case") && head > i) {
                limit(words, heads, relations, i);
                including(words, heads, relations, i);
                oblique(words, heads, relations, i);
            }
            if (relations.get(i).equals("nsubj")
                    && heads[i + 1] == head
                    && relations.get(i + 1).equals("nsubj")
                    && tags.upos(words.tag[i]).equals("NOUN")
                    && tags.isNominal(words.tag[i + 1])) {
                heads[i] = i + 1;
                relations.set(i, "compound");
            }
        }
    }

    private void limit(Words words, int[] heads, List<String> relations, int preposition) {
        int noun = heads[preposition];
        int least = preposition + 1;
        if (!words.texts.get(preposition).equalsIgnoreCase("at")
                || !LIMITS.contains(words.texts.get(least))
                || noun == least) {
            return;
        }
        heads[preposition] = least;
        if (relations.get(noun).equals("obl")
                && heads[noun] >= 0
                && heads[noun] < preposition
                && tags.upos(words.tag[heads[noun]]).equals("VERB")
                && (heads[noun] == preposition - 1 || relations.get(preposition - 1).equals("advmod"))) {
            relations.set(noun, "obj");
        }
    }

    private void oblique(Words words, int[] heads, List<String> relations, int preposition) {
        int noun = heads[preposition];
        String relation = relations.get(noun);
        boolean plain = relation.equals("obj") || relation.equals("iobj");
        if (plain
                && heads[noun] >= 0
                && heads[noun] < preposition
                && tags.upos(words.tag[preposition]).equals("ADP")
                && tags.upos(words.tag[heads[noun]]).equals("VERB")) {
            relations.set(noun, "obl");
        }
    }

    private void including(Words words, int[] heads, List<String> relations, int preposition) {
        int noun = heads[preposition];
        if (!words.texts.get(preposition).equals("including")
                || preposition < 2
                || !MARKS.contains(words.texts.get(preposition - 1))
                || !(relations.get(noun).equals("obl") || relations.get(noun).equals("conj"))
                || !tags.isNominal(words.tag[preposition - 2])) {
            return;
        }
        int whole = preposition - 2;
        while (heads[whole] > whole && heads[whole] < preposition && tags.isNominal(words.tag[heads[whole]])) {
            whole = heads[whole];
        }
        boolean below = false;
        for (int at = whole, steps = 0; at >= 0 && steps <= heads.length; at = heads[at], steps++) {
            below |= at == noun;
        }
        if (!below) {
            heads[noun] = whole;
            relations.set(noun, "nmod");
        }
    }
}
