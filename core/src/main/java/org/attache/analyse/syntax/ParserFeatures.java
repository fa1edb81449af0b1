package org.attache.analyse.syntax;

/// What the parser looks at: the templates of Zhang and Nivre (2011) without relations, plus classes
/// of words, and what lies between the two words in question. Not thread-safe.
final class ParserFeatures {
    /// Most features that a state has.
    static final int MAX_FEATURES = 128;

    private final Words words;
    private final int[] word;
    private final int[] tag;
    private final int[] universal;
    private final int[] fine;
    private final int[] coarse;
    private final int[] verbs;
    private final int[] commas;
    private final int[] joints;
    private int count;

    /// Prepares for a tagged sentence.
    ParserFeatures(Words words, TagSet tags) {
        this.words = words;
        word = words.word;
        tag = words.tag;
        universal = words.universal;
        fine = words.fine;
        coarse = words.coarse;
        verbs = new int[words.size + 2];
        commas = new int[words.size + 2];
        joints = new int[words.size + 2];
        int verb = tags.universalOf("VERB");
        int auxiliary = tags.universalOf("AUX");
        int coordinator = tags.universalOf("CCONJ");
        int subordinator = tags.universalOf("SCONJ");
        int mark = tags.universalOf("PUNCT");
        for (int i = 0; i < words.size; i++) {
            int pos = universal[i];
            verbs[i + 1] = verbs[i] + (pos == verb || pos == auxiliary ? 1 : 0);
            commas[i + 1] = commas[i] + (pos == mark ? 1 : 0);
            joints[i + 1] = joints[i] + (pos == coordinator || pos == subordinator ? 1 : 0);
        }
        verbs[words.size + 1] = verbs[words.size];
        commas[words.size + 1] = commas[words.size];
        joints[words.size + 1] = joints[words.size];
    }

    /// Writes the features of the state and gives their number.
    int write(ParserState state, int[] out) {
        writeFixed(state, out);
        return writeMoving(state, out, count);
    }

    /// Whether the word on top of the stack has a governor yet, and on which side: 0 to 3. With that word and the
    /// next
    /// one it decides all that [#writeFixed] writes.
    static int headed(ParserState state) {
        int s0 = state.top();
        int h = state.head(s0);
        return s0 < 0 ? 2 : h >= 0 ? (h < s0 ? 1 : 3) : 0;
    }

    /// Writes the features that hang on nothing but the top of the stack, the next word and [#headed], and gives
    /// their
    /// number.
    int writeFixed(ParserState state, int[] out) {
        int s0 = state.top();
        int n0 = state.next();
        int n1 = n0 + 1 <= words.size ? n0 + 1 : -1;
        int n2 = n0 + 2 <= words.size ? n0 + 2 : -1;
        int s0w = at(word, s0);
        int s0p = at(tag, s0);
        int s0f = at(fine, s0);
        int s0c = at(coarse, s0);
        int n0w = at(word, n0);
        int n0p = at(tag, n0);
        int n0f = at(fine, n0);
        int n0c = at(coarse, n0);
        int n1w = at(word, n1);
        int n1p = at(tag, n1);
        int n2p = at(tag, n2);
        int headed = headed(state);
        int distance = s0 < 0 ? 0 : distance(n0 - s0);
        int between = between(s0, n0);
        int pair = (s0p + 4) * 256 + n0p + 4;
        count = 0;
        add(out, 101, s0w, s0p, headed);
        add(out, 102, s0w, headed, 0);
        add(out, 103, s0p, headed, 0);
        add(out, 104, n0w, n0p, 0);
        add(out, 105, n0w, 0, 0);
        add(out, 106, n0p, 0, 0);
        add(out, 107, n1w, n1p, 0);
        add(out, 108, n1w, n0p, 0);
        add(out, 109, n1p, n0p, 0);
        add(out, 110, at(word, n2), n2p, 0);
        add(out, 113, s0w, n0w, pair);
        add(out, 114, s0w, n0w, s0p);
        add(out, 115, s0w, n0w, n0p);
        add(out, 116, s0w, pair, headed);
        add(out, 117, n0w, pair, headed);
        add(out, 118, s0w, n0w, 0);
        add(out, 119, pair, headed, 0);
        add(out, 120, n0p, n1p, n2p);
        add(out, 121, pair, n1p, headed);
        add(out, 128, s0w, distance, 0);
        add(out, 129, s0p, distance, 0);
        add(out, 130, n0w, distance, 0);
        add(out, 131, n0p, distance, 0);
        add(out, 132, pair, distance, headed);
        add(out, 155, s0f, headed, 0);
        add(out, 156, n0f, 0, 0);
        add(out, 157, s0f, n0p, headed);
        add(out, 158, s0p, n0f, headed);
        add(out, 159, s0f, n0f, headed);
        add(out, 160, s0c, n0c, headed);
        add(out, 161, s0c, n0c, at(coarse, n1));
        add(out, 162, at(fine, n1), n0p, s0p);
        add(out, 170, pair, between, headed);
        add(out, 171, s0w, between, headed);
        add(out, 172, n0w, between, headed);
        add(out, 173, between, distance, headed);
        add(out, 178, pair, n1w, headed);
        add(out, 179, s0w, n0p, n1p);
        add(out, 184, at(universal, s0), at(universal, n0), between * 16 + distance);
        add(out, 187, n1p, n2p, pair);
        add(out, 188, at(tag, n0 + 3 <= words.size ? n0 + 3 : -1), n2p, n1p);
        add(out, 192, headed, 0, 0);
        return count;
    }

    /// Writes the features that hang on the rest of the state behind the first `from`, and gives the number of all.
    int writeMoving(ParserState state, int[] out, int from) {
        int s0 = state.top();
        int s1 = state.below(1);
        int s2 = state.below(2);
        int n0 = state.next();
        int n1 = n0 + 1 <= words.size ? n0 + 1 : -1;
        int h = state.head(s0);
        int hh = state.head(h);
        int sl = state.leftmost(s0);
        int sl2 = state.nextLeftmost(s0);
        int sr = state.rightmost(s0);
        int sr2 = state.nextRightmost(s0);
        int nl = state.leftmost(n0);
        int nl2 = state.nextLeftmost(n0);
        int s0w = at(word, s0);
        int s0p = at(tag, s0);
        int s0f = at(fine, s0);
        int s1w = at(word, s1);
        int s1p = at(tag, s1);
        int n0w = at(word, n0);
        int n0p = at(tag, n0);
        int n0f = at(fine, n0);
        int n0c = at(coarse, n0);
        int n1p = at(tag, n1);
        int hw = at(word, h);
        int hp = at(tag, h);
        int slp = at(tag, sl);
        int srp = at(tag, sr);
        int srw = at(word, sr);
        int nlw = at(word, nl);
        int nlp = at(tag, nl);
        int headed = headed(state);
        int svl = state.leftCount(s0);
        int svr = state.rightCount(s0);
        int nvl = state.leftCount(n0);
        int pair = (s0p + 4) * 256 + n0p + 4;
        count = from;
        add(out, 111, s1w, s1p, 0);
        add(out, 112, s1p, s0p, headed);
        add(out, 122, pair, hp, 0);
        add(out, 123, pair, slp, 0);
        add(out, 124, pair, srp, 0);
        add(out, 125, pair, nlp, 0);
        add(out, 126, pair, s1p, headed);
        add(out, 127, pair, s1p, at(tag, s2));
        add(out, 133, s0w, svr, headed);
        add(out, 134, s0p, svr, headed);
        add(out, 135, s0w, svl, headed);
        add(out, 136, s0p, svl, svr);
        add(out, 137, n0w, nvl, 0);
        add(out, 138, n0p, nvl, 0);
        add(out, 139, hw, s0p, n0p);
        add(out, 140, hp, headed, n0w);
        add(out, 141, at(word, sl), s0p, 0);
        add(out, 142, slp, s0p, n0w);
        add(out, 143, srw, s0p, 0);
        add(out, 144, srp, s0p, n0w);
        add(out, 145, nlw, n0p, 0);
        add(out, 146, nlp, n0p, s0w);
        add(out, 147, at(word, hh), at(tag, hh), n0p);
        add(out, 148, s0p, hp, at(tag, hh));
        add(out, 149, at(word, sl2), s0p, slp);
        add(out, 150, s0p, slp, at(tag, sl2));
        add(out, 151, at(word, sr2), s0p, srp);
        add(out, 152, s0p, srp, at(tag, sr2));
        add(out, 153, at(word, nl2), n0p, nlp);
        add(out, 154, n0p, nlp, at(tag, nl2));
        add(out, 163, s0p, nlw, pair);
        add(out, 164, s0w, nlw, n0p);
        add(out, 165, s0f, nlw, n0c);
        add(out, 166, hw, nlw, pair);
        add(out, 167, at(fine, h), nlw, n0c);
        add(out, 168, hp, nlw, pair);
        add(out, 169, s1p, nlw, pair);
        add(out, 174, state.last(), pair, 0);
        add(out, 175, state.last(), s0w, headed);
        add(out, 176, state.last(), n0w, 0);
        add(out, 177, Math.min(4, state.depth()), pair, headed);
        add(out, 180, s1w, pair, headed);
        add(out, 181, at(fine, s1), pair, 0);
        add(out, 182, s0p, srw, n0w);
        add(out, 183, s0p, at(fine, sr), n0f);
        add(out, 185, at(word, sl), nlw, pair);
        add(out, 186, s0p, svr * 8 + nvl, pair);
        add(out, 189, nlp, n1p, pair);
        add(out, 190, slp, srp, pair);
        add(out, 191, hp, s1p, pair);
        return count;
    }

    /// Verbs, marks and joints between the two words.
    private int between(int s0, int n0) {
        return s0 < 0
                ? 0
                : Math.min(2, verbs[n0] - verbs[s0 + 1]) * 16
                        + Math.min(3, commas[n0] - commas[s0 + 1]) * 4
                        + Math.min(2, joints[n0] - joints[s0 + 1]);
    }

    private void add(int[] out, int template, int a, int b, int c) {
        out[count++] = Hashing.feature(template, a, b, c);
    }

    private static int at(int[] column, int index) {
        return index < 0 ? -3 : column[index];
    }

    /// Distances 1, 2, 3, 4, 5 to 6, 7 to 10, more.
    static int distance(int words) {
        int size = Math.abs(words);
        return size < 5 ? size : size < 7 ? 5 : size < 11 ? 6 : 7;
    }
}
