package org.attache.analyse.syntax;

import java.util.Locale;
import java.util.Set;

/// Gives every word its universal and its Penn tag, from left to right, by an averaged perceptron
/// (Collins 2002) over the word, its classes, endings, shape and neighbours.
///
/// A case caught: "to visit" against "a visit". A case missed: a headline's "Army chief visits" where
/// everything is capitalised. Thread-safe: read-only.
final class Tagger {
    /// Most features that a word has.
    static final int MAX_FEATURES = 72;

    /// First letter, any capital, and how the sentence uses capitals.
    private static final int SHAPE_CASE = 3 | (3 << 9);

    private static final int AUXILIARY_REACH = 6;
    private static final Set<String> AUXILIARIES = Set.of(
            "have",
            "has",
            "had",
            "having",
            "be",
            "been",
            "being",
            "is",
            "are",
            "was",
            "were",
            "'s",
            "\u2019s",
            "'ve",
            "\u2019ve",
            "get",
            "gets",
            "got",
            "getting");

    private static final Set<String> PARTICIPLES = Set.of(
            "held",
            "led",
            "backed",
            "made",
            "built",
            "based",
            "controlled",
            "run",
            "trained",
            "funded",
            "owned",
            "sponsored",
            "armed",
            "ruled",
            "occupied",
            "linked",
            "brokered",
            "mediated",
            "supplied",
            "aligned",
            "affiliated",
            "administered",
            "imposed",
            "related",
            "powered",
            "guided",
            "launched",
            "fired",
            "appointed",
            "elected");
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> LINKS =
            Set.of("with", "between", "on", "in", "at", "about", "aimed", "over", "of", "for", "to", ",", ".");

    private static final Set<String> SAYING =
            Set.of("say", "said", "told", "warn", "warned", "report", "believe", "fear", "estimate", "added");
    private static final int SHORTEST_PLURAL = 4;

    private final TagSet tags;
    private final Lexicon lexicon;
    private final WeightTable weights;
    private final WordKinds kinds;

    Tagger(TagSet tags, Lexicon lexicon, WeightTable weights, WordKinds kinds) {
        this.kinds = kinds;
        this.tags = tags;
        this.lexicon = lexicon;
        this.weights = weights;
    }

    /// Fills the columns of tags.
    void tag(Words words) {
        tag(words, new boolean[words.size]);
    }

    /// Fills the columns of tags where some words are known to be names.
    void tag(Words words, boolean[] names) {
        int[] features = new int[MAX_FEATURES];
        int[] possible = new int[tags.size()];
        for (int i = 0; i < words.size; i++) {
            if (names[i]) {
                words.tag[i] = tags.name();
                words.universal[i] = tags.universal(tags.name());
                continue;
            }
            int choices = possible(words, i, possible);
            int best = choices == 1
                    ? possible[0]
                    : best(possible, choices, features, features(words, lexicon, i, features));
            words.tag[i] = best;
            words.universal[i] = tags.universal(best);
        }
        owners(words);
        pasts(words, names);
        finite(words, names);
    }

    /// Fills the columns of tags anew by scores, among the tags that each word may bear.
    ///
    /// @param scores for each word one of each joint tag
    void retag(Words words, boolean[] names, float[][] scores) {
        int[] possible = new int[tags.size()];
        for (int i = 0; i < words.size; i++) {
            if (names[i]) {
                continue;
            }
            int choices = possible(words, i, possible);
            int best = choices == 0 ? words.tag[i] : possible[0];
            for (int k = 1; k < choices; k++) {
                best = scores[i][possible[k]] > scores[i][best] ? possible[k] : best;
            }
            words.tag[i] = best;
            words.universal[i] = tags.universal(best);
        }
        owners(words);
        pasts(words, names);
        finite(words, names);
    }

    /// Rule `syntax.tag.owner`: the only apostrophe of a sentence, after a noun in "-s" and before a word of a noun
    /// phrase, is the owner's ("Belarus' new president") and closes no quotation.
    private void owners(Words words) {
        int found = -1;
        for (int i = 0; i < words.size; i++) {
            String text = words.texts.get(i);
            if (text.equals("'") || text.equals("’") || text.equals("‘")) {
                if (found >= 0) {
                    return;
                }
                found = i;
            }
        }
        if (found < 1 || found + 1 >= words.size || tags.possessive() < 0) {
            return;
        }
        String before = words.texts.get(found - 1);
        String next = tags.xpos(words.tag[found + 1]);
        boolean plural = before.endsWith("s") || before.endsWith("S");
        if (plural && tags.isNominal(words.tag[found - 1]) && (next.startsWith("NN") || next.startsWith("JJ"))) {
            words.tag[found] = tags.possessive();
            words.universal[found] = tags.universal(tags.possessive());
        }
    }

    /// Rule `syntax.tag.finite`: a sentence that ends in a full stop has a finite verb; where the tagger gave it
    /// none, the first participle right after a noun is it ("The agency warned of new floods."). Missed: sentences
    /// with another clause that has one; wrong for a sentence that is only a noun phrase.
    private void finite(Words words, boolean[] names) {
        if (words.size < 3 || !words.texts.get(words.size - 1).equals(".")) {
            return;
        }
        int found = -1;
        for (int i = 0; i < words.size; i++) {
            if (FINITE.contains(tags.xpos(words.tag[i]))) {
                return;
            }
            boolean participle = words.tag[i] == tags.participle()
                    || (tags.xpos(words.tag[i]).equals("JJ")
                            && words.texts.get(i).endsWith("ed"));
            if (found < 0 && i > 0 && participle && !names[i]) {
                boolean bare = tags.xpos(words.tag[i - 1]).equals("JJ")
                        && i > 1
                        && tags.xpos(words.tag[i - 2]).equals("DT");
                found = tags.isNominal(words.tag[i - 1]) || bare ? i : -1;
            }
        }
        if (found < 0) {
            return;
        }
        if (!tags.isNominal(words.tag[found - 1])) {
            // "The general cautioned against it."
            words.tag[found - 1] = tags.fallback();
            words.universal[found - 1] = tags.universal(tags.fallback());
        }
        words.tag[found] = tags.past();
        words.universal[found] = tags.universal(tags.past());
    }

    /// Rule `syntax.tag.past`: a participle right after a noun and right before a phrase of its own ("the army seized
    /// power") is a past tense, unless an auxiliary stands within six words before. In the treebanks 95 of 100
    /// such forms are; missed: "medals given the crew".
    private void pasts(Words words, boolean[] names) {
        for (int i = 1; i + 1 < words.size; i++) {
            idioms(words, i);
            if (words.tag[i] != tags.participle()
                    || names[i]
                    || !tags.isNominal(words.tag[i - 1])
                    || !tags.opensPhrase(words.tag[i + 1])) {
                continue;
            }
            boolean auxiliary = false;
            for (int j = Math.max(0, i - AUXILIARY_REACH); j < i; j++) {
                auxiliary |= AUXILIARIES.contains(words.texts.get(j).toLowerCase(Locale.ROOT));
            }
            if (!auxiliary) {
                words.tag[i] = tags.past();
                words.universal[i] = tags.universal(tags.past());
            }
        }
    }

    /// Rule `syntax.tag.press`: what the press says and the treebanks hardly do. "talks" after a noun or an
    /// adjective and
    /// before "with", "on", "in" … is a noun; "shot" before "down" and "dead" is a verb; a singular article never
    /// opens the
    /// subject of a plain present ("after signing a minerals deal with"). Missed: "a group of three talk about".
    private void idioms(Words words, int i) {
        String text = words.texts.get(i);
        String next = words.texts.get(i + 1);
        String xpos = tags.xpos(words.tag[i]);
        String before = tags.xpos(words.tag[i - 1]);
        int tag = -1;
        if (text.equals("talks") && xpos.equals("VBZ") && (before.startsWith("NN") || before.equals("JJ"))) {
            tag = LINKS.contains(next) ? tags.plural() : -1;
        } else if (xpos.equals("VBZ") && text.length() >= SHORTEST_PLURAL && isSource(words, i)) {
            tag = tags.plural();
        } else if (text.equals("shot") && xpos.startsWith("NN") && (next.equals("down") || next.equals("dead"))) {
            boolean auxiliary = AUXILIARIES.contains(words.texts.get(i - 1).toLowerCase(Locale.ROOT));
            tag = auxiliary ? tags.participle() : tags.past();
        } else if (xpos.startsWith("NN") && isMade(text) && !next.equals(",") && !next.equals(".")) {
            tag = tags.adjective();
        } else if (xpos.equals("VBP") && LINKS.contains(next)) {
            int at = i - 1;
            while (at > 0
                    && (tags.xpos(words.tag[at]).startsWith("NN")
                            || tags.xpos(words.tag[at]).equals("JJ"))) {
                at--;
            }
            String article = words.texts.get(at).toLowerCase(Locale.ROOT);
            tag = at < i - 1 && (article.equals("a") || article.equals("an")) ? tags.fallback() : -1;
        }
        if (tag >= 0) {
            words.tag[i] = tag;
            words.universal[i] = tags.universal(tag);
        }
    }

    /// Rule `syntax.tag.source`: "..., monitors say", "according to monitors.": a form in "-s" right before a verb of
    /// saying, or between a preposition and the end of the phrase, is a plural noun. Wrong for
    /// "the town they fought for lies, ...".
    private boolean isSource(Words words, int i) {
        String next = words.texts.get(i + 1);
        boolean closing = next.equals(",") || next.equals(".") || next.equals("and");
        return SAYING.contains(next) || (closing && tags.upos(words.tag[i - 1]).equals("ADP"));
    }

    /// "rebel-held", "UN-brokered": a participle joined to a noun stands before what it tells of.
    private static boolean isMade(String text) {
        int hyphen = text.lastIndexOf('-');
        return hyphen > 0 && PARTICIPLES.contains(text.substring(hyphen + 1));
    }

    /// The best tag for the word at `at`, whose features are given.
    int best(Words words, int at, int[] features, int count) {
        int[] possible = new int[tags.size()];
        return best(possible, possible(words, at, possible), features, count);
    }

    private int best(int[] possible, int choices, int[] features, int count) {
        int best = -1;
        int bestScore = 0;
        for (int i = 0; i < choices; i++) {
            int score = weights.score(features, count, possible[i]);
            if (best < 0 || score > bestScore) {
                best = possible[i];
                bestScore = score;
            }
        }
        return best < 0 ? tags.fallback() : best;
    }

    /// Writes the tags that the word at `at` may bear, in the order of their numbers, and gives how many they are.
    private int possible(Words words, int at, int[] out) {
        int entry = words.entry[at];
        // "a land mine": mails hardly know but the pronoun
        boolean closed = lexicon.isClosed(entry) && !words.texts.get(at).equals("mine");
        boolean capital = (words.shape[at] & 1) != 0;
        int mask = closed ? 0 : kinds.mask(words.texts.get(at));
        boolean over = words.texts.get(at).equals("over");
        int count = 0;
        for (int tag = 1; tag < tags.size(); tag++) {
            if (over && tags.xpos(tag).equals("AFX")) {
                continue;
            }
            boolean barred = mask != 0
                    ? !kinds.allows(mask, tag)
                    : closed
                            ? !lexicon.bears(entry, tag) && !(tag == tags.name() && capital)
                            : !tags.isOpen(tag)
                                    || ((tags.isFunction(tag) || (capital && tags.isForeign(tag)))
                                            && lexicon.mainTag(entry) != tag);
            if (!barred) {
                out[count++] = tag;
            }
        }
        return count;
    }

    /// Writes the features of the word at `at`, whose left neighbours are tagged, and gives their number.
    static int features(Words words, Lexicon lexicon, int at, int[] out) {
        int w0 = words.word[at];
        int w1 = at + 1 < words.size ? words.word[at + 1] : -1;
        int w2 = at + 2 < words.size ? words.word[at + 2] : -1;
        int v1 = at > 0 ? words.word[at - 1] : -1;
        int v2 = at > 1 ? words.word[at - 2] : -1;
        int t1 = at > 0 ? words.tag[at - 1] : -1;
        int t2 = at > 1 ? words.tag[at - 2] : -1;
        int m1 = at + 1 < words.size ? lexicon.mainTag(words.entry[at + 1]) : -1;
        int m2 = at + 2 < words.size ? lexicon.mainTag(words.entry[at + 2]) : -1;
        int m0 = lexicon.mainTag(words.entry[at]);
        int f0 = words.fine[at];
        int f1 = at + 1 < words.size ? words.fine[at + 1] : -1;
        int g1 = at > 0 ? words.fine[at - 1] : -1;
        int c0 = words.coarse[at];
        int s0 = words.shape[at];
        int s1 = at + 1 < words.size ? words.shape[at + 1] & 127 : -1;
        int r1 = at > 0 ? words.shape[at - 1] & 127 : -1;
        int first = at == 0 ? 1 : 0;
        String text = words.texts.get(at);
        int length = text.length();
        int n = 0;
        out[n++] = Hashing.feature(1, w0);
        out[n++] = Hashing.feature(2, w0, t1);
        out[n++] = Hashing.feature(3, t1);
        out[n++] = Hashing.feature(4, t1, t2);
        out[n++] = Hashing.feature(5, t1, m1);
        out[n++] = Hashing.feature(6, w1);
        out[n++] = Hashing.feature(7, v1);
        out[n++] = Hashing.feature(8, w2);
        out[n++] = Hashing.feature(9, v2);
        out[n++] = Hashing.feature(10, w0, w1);
        out[n++] = Hashing.feature(11, w0, v1);
        out[n++] = Hashing.feature(12, f0);
        out[n++] = Hashing.feature(13, f1);
        out[n++] = Hashing.feature(14, g1);
        out[n++] = Hashing.feature(15, f0, t1);
        out[n++] = Hashing.feature(16, f0, f1);
        out[n++] = Hashing.feature(17, c0, m1);
        out[n++] = Hashing.feature(18, s0, first);
        out[n++] = Hashing.feature(19, s0, t1);
        out[n++] = Hashing.feature(20, s0, s1, first);
        out[n++] = Hashing.feature(21, s0, r1);
        out[n++] = Hashing.feature(22, m0, m1);
        out[n++] = Hashing.feature(23, m0, t1);
        out[n++] = Hashing.feature(24, m1, m2);
        out[n++] = Hashing.feature(25, m1);
        out[n++] = Hashing.feature(26, m0, m1, t1);
        out[n++] = Hashing.feature(27, t1, w1);
        out[n++] = Hashing.feature(28, t1, f1);
        out[n++] = Hashing.feature(29, w0, m1);
        out[n++] = Hashing.feature(30, s0, m0);
        out[n++] = Hashing.feature(31, f0, s0);
        out[n++] = Hashing.feature(32, w0, s0 & SHAPE_CASE, first);
        out[n++] = Hashing.feature(33, t1, t2, m0);
        out[n++] = Hashing.feature(34, 0);
        int known = words.entry[at] == Lexicon.UNKNOWN ? 2 : w0 < 0 ? 1 : 0;
        out[n++] = Hashing.feature(72, s0 & (SHAPE_CASE | 127), known, first);
        out[n++] = Hashing.feature(73, s0 & (SHAPE_CASE | 127), t1, s1);
        out[n++] = Hashing.feature(74, s0 & SHAPE_CASE, r1, s1);
        out[n++] = Hashing.feature(75, s0 & SHAPE_CASE, known, t1);
        for (int k = 1; k <= 5 && k <= length; k++) {
            long ending = Hashing.word(text, length - k, length);
            int folded = (int) (ending ^ (ending >>> 32));
            out[n++] = Hashing.feature(34 + k, folded);
            if (k == 2 || k == 3) {
                out[n++] = Hashing.feature(45 + k, folded, t1);
                out[n++] = Hashing.feature(50 + k, folded, m1);
                out[n++] = Hashing.feature(55 + k, folded, s0 & SHAPE_CASE);
            }
        }
        for (int k = 1; k <= 4 && k <= length; k++) {
            long start = Hashing.word(text, 0, k);
            out[n++] = Hashing.feature(60 + k, (int) (start ^ (start >>> 32)));
        }
        int hyphen = text.lastIndexOf('-');
        if (hyphen > 0 && hyphen < length - 1) {
            long last = Hashing.word(text, hyphen + 1, length);
            out[n++] = Hashing.feature(70, (int) (last ^ (last >>> 32)));
            int lastLength = Math.min(3, length - hyphen - 1);
            long end = Hashing.word(text, length - lastLength, length);
            out[n++] = Hashing.feature(71, (int) (end ^ (end >>> 32)));
        }
        return n;
    }
}
