package org.attache.analyse.syntax;

import org.attache.analyse.syntax.Recurrence.Table;

/// Scores every head that a word may have, and the relation to it, from the whole sentence read in both directions
/// (Kiperwasser and Goldberg 2016; Dozat and Manning 2017), in a size that reads tens of thousands of words a second.
/// Thread-safe: read-only.
///
/// @param words what each word of the model's vocabulary is like; the row 0 is of all others
/// @param tags what each joint tag is like
/// @param classes what each fine class of words is like
/// @param endings what the last three letters are like, by a hash
/// @param first two recurrences over these, forwards and backwards
/// @param second two recurrences over what the first give out
/// @param heads what a word is as a head, `heads`'s bias, the same as a dependent, the product of both, the heads' own
/// weight, the root, and the distances
/// @param labels what a word is as a dependent and as a head to the relation, bias, relations, their bias
record ArcNetwork(
        Table words,
        Table tags,
        Table classes,
        Table endings,
        Pair first,
        Pair second,
        Heads heads,
        Labels labels) {
    /// How many rows the endings share.
    static final int ENDINGS = 4096;

    /// Kinds of distances.
    static final int DISTANCES = 24;

    private static final int ENDING_LETTERS = 3;

    /// Two recurrences, one in each direction.
    record Pair(Recurrence forward, Recurrence backward) {}

    /// Weights of the heads.
    record Heads(
            Table head, Table headBias, Table dependent, Table dependentBias, Table product, Table own, Table root, Table distance) {}

    /// Weights of the relations.
    record Labels(Table dependent, Table head, Table bias, Table out, Table outBias) {}

    /// How many numbers describe a word at first.
    int inputs() {
        return words.rows()[0].length + tags.rows()[0].length + classes.rows()[0].length + endings.rows()[0].length;
    }

    /// The row of a word's ending.
    static int ending(String text) {
        long hash = Hashing.word(text, Math.max(0, text.length() - ENDING_LETTERS), text.length());
        return (int) (hash ^ (hash >>> 29)) & (ENDINGS - 1);
    }

    /// Which kind of distance lies between a dependent and a head.
    static int distance(int dependent, int head) {
        int by = head - dependent;
        int size = Math.abs(by);
        int kind = size < 6 ? size - 1 : size < 8 ? 5 : size < 11 ? 6 : size < 15 ? 7 : size < 20 ? 8 : size < 30 ? 9 : 10;
        return by < 0 ? kind : 12 + kind;
    }

    /// Describes the words one by one.
    void describe(int[] rows, Words sentence, int[] ends, float[][] out) {
        int a = words.rows()[0].length;
        int b = a + tags.rows()[0].length;
        int c = b + classes.rows()[0].length;
        for (int i = 0; i < sentence.size; i++) {
            System.arraycopy(words.rows()[rows[i]], 0, out[i], 0, a);
            System.arraycopy(tags.rows()[sentence.tag[i]], 0, out[i], a, b - a);
            System.arraycopy(classes.rows()[sentence.fine[i]], 0, out[i], b, c - b);
            System.arraycopy(endings.rows()[ends[i]], 0, out[i], c, out[i].length - c);
        }
    }

    /// The score of each head of each word; behind them that of being the root.
    void arcs(float[][] asHead, float[][] asDependent, int size, float[][] turned, float[][] out) {
        Rows.multiply(asDependent, size, heads.product().rows(), turned);
        float[] distances = heads.distance().rows()[0];
        float[] own = heads.own().rows()[0];
        float[] root = heads.root().rows()[0];
        int width = own.length;
        float[][] columns = Rows.table(width, size);
        for (int h = 0; h < size; h++) {
            for (int j = 0; j < width; j++) {
                columns[j][h] = asHead[h][j];
            }
        }
        for (int d = 0; d < size; d++) {
            float[] sums = new float[size];
            float ahead = 0;
            for (int j = 0; j < width; j++) {
                turned[d][j] += own[j];
                ahead += turned[d][j] * root[j];
            }
            Rows.multiply(turned[d], columns, sums);
            for (int h = 0; h < size; h++) {
                out[d][h] = h == d ? -1e9f : sums[h] + distances[distance(d, h)];
            }
            out[d][size] = ahead + distances[DISTANCES];
        }
    }

    /// Sets what is below zero to zero.
    static void clip(float[][] table, int rows) {
        for (int i = 0; i < rows; i++) {
            float[] row = table[i];
            for (int j = 0; j < row.length; j++) {
                row[j] = Math.max(0f, row[j]);
            }
        }
    }

    /// Fills the rows with copies of a bias.
    static void fill(float[][] table, int rows, Table bias) {
        for (int i = 0; i < rows; i++) {
            System.arraycopy(bias.rows()[0], 0, table[i], 0, table[i].length);
        }
    }
}
