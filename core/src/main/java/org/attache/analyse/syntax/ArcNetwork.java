package org.attache.analyse.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.attache.analyse.syntax.Recurrence.Table;

/// Scores every head that a word may have, the relation to it and the word's tags, from the whole sentence read in
/// both directions (Kiperwasser and Goldberg 2016; Dozat and Manning 2017), in a size that reads tens of thousands
/// of words a second. Thread-safe: read-only.
///
/// @param words what the words themselves add to the gates of the first recurrences
/// @param first two recurrences over these, forwards and backwards
/// @param between what these give out, to the gates of the second
/// @param second two recurrences over that
/// @param views all that is to be known of a word: as a head and as a dependent, the same twice for the relations,
/// and its scores of the joint tags, side by side
/// @param heads weights of the heads
/// @param labels weights of the relations
record ArcNetwork(WordSums words, Pair first, Layer between, Pair second, Layer views, Heads heads, Labels labels) {
    /// Kinds of distances.
    private static final int DISTANCES = 24;

    /// What is known of each word of each tagged sentence, once all of it is read: the parts that `views` tells of.
    List<Table> read(List<Words> sentences) {
        List<Gates> gates = between.over(first.read(words.of(sentences))).stream()
                .map(Gates::of)
                .toList();
        return views.over(second.read(gates));
    }

    /// What the words of a sentence add to the gates of two recurrences: one row for each word.
    record Gates(Table forward, Table backward) {
        /// Cuts rows that hold both.
        static Gates of(Table both) {
            int half = both.rows()[0].length / 2;
            return new Gates(new Table(Rows.part(both.rows(), 0, half)), new Table(Rows.part(both.rows(), half, half)));
        }
    }

    /// Two recurrences, one in each direction.
    record Pair(Recurrence forward, Recurrence backward) {
        /// What both give out for each word of each sentence, side by side.
        List<Table> read(List<Gates> sentences) {
            List<Table> ahead =
                    forward.read(sentences.stream().map(Gates::forward).toList());
            List<Table> behind =
                    backward.read(sentences.stream().map(Gates::backward).toList());
            List<Table> both = new ArrayList<>(sentences.size());
            for (int s = 0; s < sentences.size(); s++) {
                both.add(new Table(
                        Rows.beside(List.of(ahead.get(s).rows(), behind.get(s).rows()))));
            }
            return both;
        }
    }

    /// Weights and what is added to them.
    record Layer(Table weights, Table bias) {
        /// The layer over the rows.
        float[][] over(float[][] in) {
            float[][] out = new float[in.length][];
            for (int i = 0; i < in.length; i++) {
                out[i] = bias.rows()[0].clone();
            }
            Rows.multiply(in, in.length, weights.rows(), out);
            return out;
        }

        /// The layer over the rows of several tables at once.
        List<Table> over(List<Table> tables) {
            float[][] out =
                    over(tables.stream().flatMap(t -> Arrays.stream(t.rows())).toArray(float[][]::new));
            List<Table> parts = new ArrayList<>(tables.size());
            int from = 0;
            for (Table table : tables) {
                int end = from + table.rows().length;
                parts.add(new Table(Arrays.copyOfRange(out, from, end)));
                from = end;
            }
            return parts;
        }
    }

    /// Weights of the heads.
    ///
    /// @param product what one is to the other
    /// @param own how much a head of its kind is wanted at all
    /// @param root how much a dependent wants to be the root
    /// @param distance how much the places count, and behind them that of the root
    record Heads(Table product, Table own, Table root, Table distance) {}

    /// Weights of the relations.
    ///
    /// @param width how many numbers tell of a word for its relation
    /// @param out of what is known of a dependent and of its head to each relation
    record Labels(int width, Layer out) {}

    /// Which kind of distance lies between a dependent and a head.
    static int distance(int dependent, int head) {
        int by = head - dependent;
        int size = Math.abs(by);
        int kind =
                size < 6 ? size - 1 : size < 8 ? 5 : size < 11 ? 6 : size < 15 ? 7 : size < 20 ? 8 : size < 30 ? 9 : 10;
        return by < 0 ? kind : 12 + kind;
    }

    /// The score of each head of each word; behind them that of being the root.
    ///
    /// @param views what is known of each word
    float[][] arcs(float[][] views) {
        int size = views.length;
        float[] own = heads.own().rows()[0];
        int width = own.length;
        float[][] asHead = clipped(views, 0, width);
        float[][] asDependent = clipped(views, width, width);
        float[][] turned = new Layer(heads.product(), heads.own()).over(asDependent);
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

    /// The scores of the joint tags of each word.
    ///
    /// @param views what is known of each word
    float[][] tags(float[][] views) {
        int before = 2 * heads.own().rows()[0].length + 2 * labels.width();
        return Rows.part(views, before, views[0].length - before);
    }

    /// The number of each word's relation; 0 for the root.
    ///
    /// @param views what is known of each word
    int[] relations(float[][] views, int[] heads) {
        int size = heads.length;
        int width = labels.width();
        int from = 2 * this.heads.own().rows()[0].length;
        float[][] hidden = Rows.part(views, from, width);
        for (int i = 0; i < size; i++) {
            if (heads[i] >= 0) {
                float[] head = views[heads[i]];
                for (int j = 0; j < width; j++) {
                    hidden[i][j] += head[from + width + j];
                }
            }
            clip(hidden[i]);
        }
        float[][] sums = labels.out().over(hidden);
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

    private static float[][] clipped(float[][] rows, int from, int width) {
        float[][] out = Rows.part(rows, from, width);
        for (float[] row : out) {
            clip(row);
        }
        return out;
    }

    private static void clip(float[] row) {
        for (int j = 0; j < row.length; j++) {
            row[j] = Math.max(0f, row[j]);
        }
    }
}
