package org.attache.analyse.syntax;

import java.util.ArrayList;
import java.util.List;
import org.attache.analyse.syntax.Recurrence.Table;

/// Scores every head that a word may have, the relation to it and the word's tags, from the whole sentence read in
/// both directions (Kiperwasser and Goldberg 2016; Dozat and Manning 2017), in a size that reads tens of thousands of
/// words a second. Thread-safe: read-only.
///
/// @param inputs what the words are like
/// @param first two recurrences over these, forwards and backwards
/// @param second two recurrences over what the first give out
/// @param heads weights of the heads
/// @param labels weights of the relations
/// @param tags what a word is to the joint tags
record ArcNetwork(Inputs inputs, Pair first, Pair second, Heads heads, Labels labels, Layer tags) {
    /// Kinds of distances.
    private static final int DISTANCES = 24;

    /// Two recurrences, one in each direction.
    record Pair(Recurrence forward, Recurrence backward) {
        /// What both give out for each word of each sentence, side by side.
        List<Table> read(List<Table> sentences) {
            int cells = forward.cells();
            List<Table> ahead = forward.read(sentences);
            List<Table> behind = backward.read(sentences);
            List<Table> both = new ArrayList<>(sentences.size());
            for (int s = 0; s < sentences.size(); s++) {
                float[][] left = ahead.get(s).rows();
                float[][] right = behind.get(s).rows();
                float[][] out = Rows.table(left.length, 2 * cells);
                for (int i = 0; i < left.length; i++) {
                    System.arraycopy(left[i], 0, out[i], 0, cells);
                    System.arraycopy(right[i], 0, out[i], cells, cells);
                }
                both.add(new Table(out));
            }
            return both;
        }
    }

    /// Weights and what is added to them.
    record Layer(Table weights, Table bias) {
        /// The layer over the rows.
        float[][] over(float[][] in, int words) {
            float[][] out = Rows.table(words, bias.rows()[0].length);
            for (int i = 0; i < words; i++) {
                System.arraycopy(bias.rows()[0], 0, out[i], 0, out[i].length);
            }
            Rows.multiply(in, words, weights.rows(), out);
            return out;
        }

        /// The layer over the rows, with zero for what is below.
        float[][] clipped(float[][] in, int words) {
            float[][] out = over(in, words);
            for (int i = 0; i < words; i++) {
                clip(out[i]);
            }
            return out;
        }
    }

    /// Weights of the heads.
    ///
    /// @param head what a word is as a head
    /// @param dependent what it is as a dependent
    /// @param product what one is to the other
    /// @param own how much a head of its kind is wanted at all
    /// @param root how much a dependent wants to be the root
    /// @param distance how much the places count, and behind them that of the root
    record Heads(Layer head, Layer dependent, Table product, Table own, Table root, Table distance) {}

    /// Weights of the relations: of a dependent, of its head, and of both to each relation.
    record Labels(Layer dependent, Table head, Layer out) {}

    /// Which kind of distance lies between a dependent and a head.
    static int distance(int dependent, int head) {
        int by = head - dependent;
        int size = Math.abs(by);
        int kind = size < 6 ? size - 1 : size < 8 ? 5 : size < 11 ? 6 : size < 15 ? 7 : size < 20 ? 8 : size < 30 ? 9 : 10;
        return by < 0 ? kind : 12 + kind;
    }

    /// The score of each head of each word; behind them that of being the root.
    ///
    /// @param read what the second recurrences gave out
    float[][] arcs(float[][] read, int size) {
        float[][] asHead = heads.head().clipped(read, size);
        float[][] asDependent = heads.dependent().clipped(read, size);
        float[] own = heads.own().rows()[0];
        int width = own.length;
        float[][] turned = new Layer(heads.product(), heads.own()).over(asDependent, size);
        float[][] columns = Rows.table(width, size);
        for (int h = 0; h < size; h++) {
            for (int j = 0; j < width; j++) {
                columns[j][h] = asHead[h][j];
            }
        }
        float[][] sums = Rows.table(size, size);
        Rows.multiply(turned, size, columns, sums);
        float[] distances = heads.distance().rows()[0];
        float[] root = heads.root().rows()[0];
        float[][] out = Rows.table(size, size + 1);
        for (int d = 0; d < size; d++) {
            float ahead = 0;
            for (int j = 0; j < width; j++) {
                ahead += turned[d][j] * root[j];
            }
            for (int h = 0; h < size; h++) {
                out[d][h] = h == d ? -1e9f : sums[d][h] + distances[distance(d, h)];
            }
            out[d][size] = ahead + distances[DISTANCES];
        }
        return out;
    }

    /// The number of each word's relation; 0 for the root.
    int[] relations(float[][] read, int[] heads) {
        int size = heads.length;
        float[][] hidden = labels.dependent().over(read, size);
        float[][] high = Rows.table(size, hidden[0].length);
        Rows.multiply(read, size, labels.head().rows(), high);
        for (int i = 0; i < size; i++) {
            if (heads[i] >= 0) {
                Rows.add(hidden[i], high[heads[i]], 1, hidden[i].length);
            }
            clip(hidden[i]);
        }
        float[][] sums = labels.out().over(hidden, size);
        int[] found = new int[size];
        for (int i = 0; i < size; i++) {
            found[i] = heads[i] < 0 ? 0 : best(sums[i]);
        }
        return found;
    }

    /// The place of the largest number but the first.
    static int best(float[] sums) {
        int best = 1;
        for (int k = 2; k < sums.length; k++) {
            best = sums[k] > sums[best] ? k : best;
        }
        return best;
    }

    private static void clip(float[] row) {
        for (int j = 0; j < row.length; j++) {
            row[j] = Math.max(0f, row[j]);
        }
    }
}
