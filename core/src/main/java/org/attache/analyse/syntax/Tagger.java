package org.attache.analyse.syntax;

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

    private final TagSet tags;
    private final Lexicon lexicon;
    private final WeightTable weights;
    private final WordKinds kinds;
    private final TagRules rules;

    Tagger(TagSet tags, Lexicon lexicon, WeightTable weights, WordKinds kinds) {
        this.kinds = kinds;
        this.rules = new TagRules(tags);
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
        rules.set(words, names);
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
        rules.set(words, names);
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
