package org.attache.analyse.syntax;

import java.util.List;
import java.util.Set;

/// Makes relations agree that the network gives one by one.
///
/// - `syntax.tree.oblique`: "met in the capital": what a preposition opens is no subject or object of a verb;
/// - `syntax.tree.at-least`: "killed at least six police officers": the preposition opens "least", not the object;
/// - `syntax.tree.up-to`: "says up to 40 rebels were killed": "up" bounds the number;
/// - `syntax.tree.including`: "struck four towns, including Lima": the phrase tells of the noun before it; wrong for
///   "They left the house, including him";
/// - `syntax.tree.nominal`: "on his way to Lima for talks on Monday": a noun behind a preposition is no clause;
/// - `syntax.tree.such-as`: "on firms, such as banks found to trade with Chad": the example of a noun is nobody's
///   subject;
/// - `syntax.tree.flat`: "Papua New Guinea and Chad": what tells of a name hangs on its first word;
/// - `syntax.tree.compound-subject`: "aid workers said": two nouns side by side are one subject.
final class CaseMending {
    private static final Set<String> LIMITS = Set.of("least", "most");
    private static final Set<String> OF_WHOLE = Set.of("conj", "nmod", "appos", "acl", "acl:relcl", "case");
    private static final Set<String> MARKS = Set.of(",", "-", "--", "\u2013", "\u2014");

    private final TagSet tags;

    CaseMending(TagSet tags) {
        this.tags = tags;
    }

    /// Sets heads and relations right, in place.
    void mend(Words words, int[] heads, List<String> relations) {
        for (int i = 0; i < words.size; i++) {
            int part = heads[i];
            if (part >= 0
                    && relations.get(part).equals("flat")
                    && OF_WHOLE.contains(relations.get(i))
                    && heads[part] != i) {
                heads[i] = heads[part];
            }
        }
        for (int i = 0; i + 1 < words.size; i++) {
            int head = heads[i];
            if (head < 0) {
                continue;
            }
            if (relations.get(i).equals("case") && head > i) {
                limit(words, heads, relations, i);
                including(words, heads, relations, i);
                example(words, heads, relations, i);
                oblique(words, heads, relations, i);
            }
            if (words.texts.get(i).equals("up") && relations.get(i).equals("compound:prt")) {
                bound(words, heads, relations, i);
            }
            if (relations.get(i).equals("mark") && heads[i] > i) {
                nominal(words, heads, relations, i);
            }
            if (relations.get(i).equals("nsubj")
                    && heads[i + 1] == head
                    && relations.get(i + 1).equals("nsubj")
                    && tags.upos(words.tag[i]).equals("NOUN")
                    && !hasArticle(heads, relations, i)
                    && tags.isNominal(words.tag[i + 1])) {
                heads[i] = i + 1;
                relations.set(i, "compound");
            }
        }
    }

    private static boolean hasArticle(int[] heads, List<String> relations, int noun) {
        for (int k = 0; k < noun; k++) {
            if (heads[k] == noun && relations.get(k).equals("det")) {
                return true;
            }
        }
        return false;
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
                && (heads[noun] == preposition - 1
                        || relations.get(preposition - 1).equals("advmod"))) {
            relations.set(noun, "obj");
        }
    }

    private void nominal(Words words, int[] heads, List<String> relations, int preposition) {
        int noun = heads[preposition];
        int above = heads[noun];
        if (above > noun
                && relations.get(noun).equals("compound")
                && relations.get(above).equals("nmod")
                && !ClauseMending.hasCase(heads, relations, above)) {
            // "a wave of shooting attacks"
            heads[preposition] = above;
            relations.set(preposition, "case");
            return;
        }
        boolean astray = words.texts.get(preposition).equals("for")
                && tags.isNominal(words.tag[noun])
                && relations.get(noun).equals("advcl");
        for (int k = 0; astray && k < words.size; k++) {
            String relation = relations.get(k);
            if (heads[k] == noun
                    && (relation.startsWith("nsubj") || relation.equals("cop") || relation.equals("obj"))) {
                return;
            }
        }
        if (!astray) {
            return;
        }
        relations.set(preposition, "case");
        relations.set(noun, "obl");
        for (int k = noun + 1; k < words.size; k++) {
            if (heads[k] == noun && relations.get(k).startsWith("obl")) {
                relations.set(k, relations.get(k).replace("obl", "nmod"));
            }
        }
    }

    private void bound(Words words, int[] heads, List<String> relations, int up) {
        int number = up + 2;
        if (number < words.size
                && words.texts.get(up + 1).equals("to")
                && heads[up + 1] == up
                && tags.upos(words.tag[number]).equals("NUM")) {
            heads[up] = number;
            relations.set(up, "advmod");
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
                && !tags.xpos(words.tag[preposition]).equals("RP")
                && tags.upos(words.tag[heads[noun]]).equals("VERB")) {
            for (int k = heads[noun] + 1; k < preposition; k++) {
                // "announce the Department of Justice position": the preposition stands inside the name
                if (AdjunctMending.isBelow(heads, k, noun)) {
                    return;
                }
            }
            relations.set(noun, "obl");
        }
    }

    private void example(Words words, int[] heads, List<String> relations, int such) {
        int noun = heads[such];
        int verb = heads[noun];
        int whole = such - (such > 0 && words.texts.get(such - 1).equals(",") ? 2 : 1);
        boolean astray = words.texts.get(such).equals("such")
                && whole >= 0
                && relations.get(noun).startsWith("nsubj")
                && verb == noun + 1
                && tags.xpos(words.tag[verb]).equals("VBN")
                && tags.isNominal(words.tag[whole])
                && heads[verb] >= 0
                && heads[verb] < such;
        if (astray) {
            heads[noun] = whole;
            relations.set(noun, "nmod");
            heads[verb] = noun;
            relations.set(verb, "acl");
        }
    }

    /// The plural that a noun tells of, "laws" for "Chad" in "the laws of Chad, including"; else the noun itself.
    private int several(Words words, int[] heads, int noun) {
        int at = heads[noun];
        while (at >= 0 && at < noun && tags.isNominal(words.tag[at])) {
            if (tags.xpos(words.tag[at]).equals("NNS")) {
                return at;
            }
            if (heads[at] > at) {
                return noun;
            }
            at = heads[at];
        }
        return noun;
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
        String next = words.texts.get(preposition + 1);
        boolean other = tags.upos(words.tag[preposition + 1]).equals("ADP") && !next.equals("of");
        boolean least =
                next.equals("at") && preposition + 2 < words.size && LIMITS.contains(words.texts.get(preposition + 2));
        if (other && !least) {
            // "serves all of humanity, including in the fight": tells of the verb
            return;
        }
        int whole = preposition - 2;
        while (heads[whole] > whole && heads[whole] < preposition && tags.isNominal(words.tag[heads[whole]])) {
            whole = heads[whole];
        }
        if (!tags.xpos(words.tag[whole]).endsWith("S")) {
            whole = several(words, heads, whole);
            if (tags.xpos(words.tag[whole]).equals("NNP")) {
                // "to support Ukraine, including the provision": a single name has no examples
                return;
            }
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
