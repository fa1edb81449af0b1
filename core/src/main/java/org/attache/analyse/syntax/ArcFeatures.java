package org.attache.analyse.syntax;

/// What the [Labeller] looks at: the two words, their neighbours, children and siblings, and the
/// relations already named above and to the left. Not thread-safe.
final class ArcFeatures {
    private final Words words;
    private final int[] heads;
    private final int[] order;
    private final int[] first;
    private final int[] sibling;
    private final int[] previous;
    private final int[] lastChild;
    private final int marker;
    private final int adposition;
    private final int auxiliary;
    private final int coordinator;
    private final int subordinator;
    private final int punctuation;
    private int count;

    /// Prepares for a tagged sentence with heads.
    ArcFeatures(Words words, int[] heads, TagSet tags) {
        this.words = words;
        this.heads = heads;
        int size = words.size;
        first = new int[size];
        sibling = new int[size];
        previous = new int[size];
        lastChild = new int[size];
        java.util.Arrays.fill(first, -1);
        java.util.Arrays.fill(sibling, -1);
        java.util.Arrays.fill(previous, -1);
        java.util.Arrays.fill(lastChild, -1);
        int root = 0;
        for (int i = 0; i < size; i++) {
            int head = heads[i];
            if (head < 0) {
                root = i;
            } else if (first[head] < 0) {
                first[head] = i;
                lastChild[head] = i;
            } else {
                sibling[lastChild[head]] = i;
                previous[i] = lastChild[head];
                lastChild[head] = i;
            }
        }
        order = new int[size];
        int filled = 0;
        order[filled++] = root;
        for (int at = 0; at < filled; at++) {
            for (int child = first[order[at]]; child >= 0; child = sibling[child]) {
                order[filled++] = child;
            }
        }
        marker = tags.universalOf("PART");
        adposition = tags.universalOf("ADP");
        auxiliary = tags.universalOf("AUX");
        coordinator = tags.universalOf("CCONJ");
        subordinator = tags.universalOf("SCONJ");
        punctuation = tags.universalOf("PUNCT");
    }

    /// All words, heads before their dependents.
    int[] order() {
        return order;
    }

    /// Writes the features of the arc to `d` and gives their number.
    int write(int d, int[] labels, int[] out) {
        int h = heads[d];
        int g = heads[h];
        int dw = words.word[d];
        int dp = words.tag[d];
        int df = words.fine[d];
        int hw = words.word[h];
        int hp = words.tag[h];
        int hf = words.fine[h];
        int side = d < h ? 0 : 1;
        int distance = ParserFeatures.distance(d - h) * 2 + side;
        int pair = (dp + 4) * 256 + hp + 4;
        int sidePair = pair * 2 + side;
        int hl = labels[h];
        int prev = previous[d];
        int prevLabel = prev < 0 ? -1 : labels[prev];
        int prevPos = prev < 0 ? -1 : words.tag[prev];
        int next = sibling[d];
        int nextPos = next < 0 ? -1 : words.tag[next];
        int caseWord = -1;
        int auxWord = -1;
        int ccWord = -1;
        int markWord = -1;
        int leftChild = -1;
        int children = 0;
        int subjects = 0;
        for (int c = first[d]; c >= 0; c = sibling[c]) {
            int pos = words.universal[c];
            children++;
            if (c < d) {
                if (leftChild < 0 && pos != punctuation) {
                    leftChild = c;
                }
                if (pos == adposition && caseWord == -1) {
                    caseWord = words.word[c];
                } else if (pos == auxiliary) {
                    auxWord = words.word[c];
                } else if (pos == coordinator && ccWord == -1) {
                    ccWord = words.word[c];
                } else if ((pos == subordinator || pos == marker) && markWord == -1) {
                    markWord = words.word[c];
                } else if (pos != punctuation) {
                    subjects = Math.min(3, subjects + 1);
                }
            }
        }
        int headAux = -1;
        int headHasLaterSubject = 0;
        int laterNominals = 0;
        int seen = 0;
        for (int c = first[h]; c >= 0; c = sibling[c]) {
            if (c < h && words.universal[c] == auxiliary) {
                headAux = words.word[c];
            }
            if (c < d) {
                seen = seen * 31 + labels[c];
            } else if (c > d && c < h) {
                headHasLaterSubject = 1;
            } else if (c > d && words.universal[c] != punctuation) {
                laterNominals = Math.min(2, laterNominals + 1);
            }
        }
        int wl = d > 0 ? words.word[d - 1] : -1;
        int pl = d > 0 ? words.tag[d - 1] : -1;
        int wr = d + 1 < words.size ? words.word[d + 1] : -1;
        int pr = d + 1 < words.size ? words.tag[d + 1] : -1;
        int hpl = h > 0 ? words.tag[h - 1] : -1;
        int hpr = h + 1 < words.size ? words.tag[h + 1] : -1;
        int gp = g < 0 ? -1 : words.tag[g];
        int functions =
                ((caseWord == -1 ? 0 : 1) + (auxWord == -1 ? 0 : 2) + (ccWord == -1 ? 0 : 4) + (markWord == -1 ? 0 : 8))
                                * 4
                        + subjects;
        count = 0;
        add(out, 201, dw, sidePair, 0);
        add(out, 202, dw, dp, side);
        add(out, 203, dw, hw, side);
        add(out, 204, sidePair, 0, 0);
        add(out, 205, hw, sidePair, 0);
        add(out, 206, hw, hp, side);
        add(out, 207, sidePair, distance, 0);
        add(out, 208, df, hf, side);
        add(out, 209, df, sidePair, 0);
        add(out, 210, hf, sidePair, 0);
        add(out, 211, sidePair, functions, 0);
        add(out, 212, sidePair, caseWord, 0);
        add(out, 213, hw, caseWord, side);
        add(out, 214, dw, caseWord, hp);
        add(out, 215, df, caseWord, hf);
        add(out, 216, sidePair, headAux, 0);
        add(out, 217, hw, headAux, dp);
        add(out, 218, sidePair, auxWord, functions);
        add(out, 219, sidePair, markWord, 0);
        add(out, 220, sidePair, ccWord, prevLabel);
        add(out, 221, sidePair, hl, 0);
        add(out, 222, sidePair, gp, hl);
        add(out, 223, sidePair, prevLabel, nextPos);
        add(out, 224, sidePair, prevPos, nextPos);
        add(out, 225, sidePair, prevLabel, headHasLaterSubject * 4 + laterNominals);
        add(out, 226, dw, prevLabel, hp);
        add(out, 227, sidePair, seen, 0);
        add(out, 228, wl, sidePair, 0);
        add(out, 229, wr, sidePair, 0);
        add(out, 230, pl, pr, sidePair);
        add(out, 231, hpl, hpr, sidePair);
        add(out, 232, sidePair, pl, hpr);
        add(out, 233, sidePair, leftChild < 0 ? -1 : words.word[leftChild], 0);
        add(out, 234, sidePair, leftChild < 0 ? -1 : words.tag[leftChild], functions);
        add(out, 235, dw, functions, hp);
        add(out, 236, hw, functions, dp);
        add(out, 237, words.shape[d], words.shape[h], sidePair);
        add(out, 238, words.coarse[d], words.coarse[h], side);
        add(out, 239, sidePair, Math.min(3, children), functions);
        add(out, 240, dw, hl, side);
        add(out, 241, markWord, hw, sidePair);
        add(out, 242, markWord, auxWord, sidePair);
        add(out, 243, sidePair, hl, prevLabel);
        add(out, 244, headAux, functions, sidePair);
        add(out, 245, side, 0, 0);
        add(out, 246, distance, functions, sidePair);
        add(out, 247, hw, prevLabel, sidePair);
        add(out, 248, wl, pr, sidePair);
        return count;
    }

    private void add(int[] out, int template, int a, int b, int c) {
        out[count++] = Hashing.feature(template, a, b, c);
    }
}
