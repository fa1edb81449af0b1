package org.attache.analyse.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// One pass over a sheaf of sentences: what the network says of it, how far off that is, and how this changes with
/// the weights. While learning, words, their traits and cells are left out at random (Srivastava and others 2014).
final class SheafLesson {
    /// How often a word's pieces, its own row and its other traits are left out.
    private static final float PIECES_LEFT_OUT = 0.05f;

    private static final List<Float> TRAITS_LEFT_OUT = List.of(0.3f, 0.15f, 0.15f, 0.2f, 0.05f, 0.15f);
    private static final float READ_LEFT_OUT = 0.1f;
    private static final float CELLS_LEFT_OUT = 0.3f;
    private static final float ARCS_LEFT_OUT = 0.2f;
    private static final float TAGS_COUNT = 0.5f;

    private final NetworkWeights net;
    private final Sheaf sheaf;
    private final boolean[][] kept;
    private final float[][] readMask;
    private final float[][] firstMask;
    private final float[][] secondMask;
    private final float[][] headMask;
    private final float[][] dependentMask;
    private final PairLesson first;
    private final PairLesson second;
    private final float[][] read;
    private final float[][] asHead;
    private final float[][] asDependent;
    private final float[][] turned;

    /// Reads.
    ///
    /// @param bank what the pieces of words are like together, by their number
    /// @param random what is left out; none outside of learning
    SheafLesson(NetworkWeights net, List<float[]> bank, Sheaf sheaf, Optional<Random> random) {
        this.net = net;
        this.sheaf = sheaf;
        int rows = sheaf.rows();
        int width = net.first().getFirst().input().rows().length;
        int cells = net.first().getFirst().back().rows().length;
        kept = new boolean[rows][TRAITS_LEFT_OUT.size() + 1];
        float[][] in = Rows.table(rows, width);
        for (int i = 0; i < rows; i++) {
            Arrays.fill(kept[i], true);
            if (random.isPresent()) {
                for (int k = 0; k < kept[i].length; k++) {
                    float share = k == 0 ? PIECES_LEFT_OUT : TRAITS_LEFT_OUT.get(k - 1);
                    kept[i][k] = random.get().nextFloat() >= share;
                }
            }
            if (sheaf.holds(i)) {
                describe(sheaf.word(i), bank, kept[i], in[i]);
            }
        }
        readMask = mask(width, READ_LEFT_OUT, random);
        firstMask = mask(2 * cells, CELLS_LEFT_OUT, random);
        secondMask = mask(2 * cells, CELLS_LEFT_OUT, random);
        headMask = mask(cells, ARCS_LEFT_OUT, random);
        dependentMask = mask(cells, ARCS_LEFT_OUT, random);
        first = new PairLesson(sheaf, net.first(), masked(in, readMask));
        second = new PairLesson(sheaf, net.second(), masked(first.out(), firstMask));
        read = masked(second.out(), secondMask);
        asHead = masked(clipped(layer(read, net.head())), headMask);
        asDependent = masked(clipped(layer(read, net.dependent())), dependentMask);
        turned = layer(asDependent, List.of(net.product(), net.wanted()));
    }

    private void describe(int[] word, List<float[]> bank, boolean[] keep, float[] row) {
        float[] pieces = bank.get(word[Sheaf.PIECES]);
        int at = pieces.length;
        if (keep[0]) {
            Rows.add(row, pieces, 1, at);
        }
        for (int k = 0; k < TRAITS_LEFT_OUT.size(); k++) {
            float[] trait = net.looked().get(k).rows()[word[k]];
            int start = k == Sheaf.OWN ? 0 : at;
            for (int j = 0; keep[k + 1] && j < trait.length; j++) {
                row[start + j] += trait[j];
            }
            at = start + trait.length;
        }
    }

    /// For each sentence which columns are left out, and how much more the others count for it.
    private float[][] mask(int columns, float share, Optional<Random> random) {
        float[][] mask = Rows.table(sheaf.count(), columns);
        for (float[] row : mask) {
            for (int j = 0; j < columns; j++) {
                row[j] = random.isEmpty() ? 1 : random.get().nextFloat() < share ? 0 : 1 / (1 - share);
            }
        }
        return mask;
    }

    private float[][] masked(float[][] rows, float[][] mask) {
        for (int i = 0; i < rows.length; i++) {
            float[] by = mask[i % sheaf.count()];
            for (int j = 0; j < by.length; j++) {
                rows[i][j] *= by[j];
            }
        }
        return rows;
    }

    private static float[][] layer(float[][] in, List<Weights> layer) {
        float[][] out = Rows.table(in.length, layer.getFirst().columns());
        for (float[] row : out) {
            System.arraycopy(layer.getLast().row(), 0, row, 0, row.length);
        }
        Rows.multiply(in, in.length, layer.getFirst().rows(), out);
        return out;
    }

    private static float[][] clipped(float[][] rows) {
        for (float[] row : rows) {
            for (int j = 0; j < row.length; j++) {
                row[j] = Math.max(0f, row[j]);
            }
        }
        return rows;
    }

    /// The score of each head of each word of a sentence; behind them that of being the root.
    float[][] arcs(int sentence) {
        float[][] dependents = sheaf.of(sentence, turned);
        int size = dependents.length;
        float[][] sums = Rows.table(size, size);
        Rows.multiply(dependents, size, PairLesson.turned(sheaf.of(sentence, asHead)), sums);
        float[] distance = net.distance().row();
        float[] root = net.root().row();
        float[][] out = Rows.table(size, size + 1);
        for (int d = 0; d < size; d++) {
            float ahead = distance[distance.length - 1];
            for (int j = 0; j < root.length; j++) {
                ahead += dependents[d][j] * root[j];
            }
            for (int h = 0; h < size; h++) {
                out[d][h] = h == d ? -1e9f : sums[d][h] + distance[ArcNetwork.distance(d, h)];
            }
            out[d][size] = ahead;
        }
        return out;
    }

    /// The hidden rows for words under these heads, then the scores of the relations.
    private float[][] hidden(int[] rows, int[] heads) {
        float[][] below = new float[rows.length][];
        float[][] above = new float[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            below[i] = read[rows[i]];
            above[i] = read[heads[i]];
        }
        float[][] hidden = layer(below, List.of(net.low(), net.lowBias()));
        Rows.multiply(above, above.length, net.high().rows(), hidden);
        return clipped(hidden);
    }

    /// The best relation of each word under the head given, both as rows of the sheaf.
    int[] relations(int[] rows, int[] heads) {
        return Arrays.stream(layer(hidden(rows, heads), net.relation()))
                .mapToInt(ArcNetwork::best)
                .toArray();
    }

    /// The best tag of each row.
    int[] tags() {
        return Arrays.stream(layer(read, net.tag())).mapToInt(ArcNetwork::best).toArray();
    }

    /// Adds up how the loss changes with the weights.
    ///
    /// @param share how much one word counts
    /// @return the loss, all words together
    double learn(int worker, float share) {
        float[][] ofRead = Rows.table(read.length, read[0].length);
        double loss = learnArcs(worker, share, ofRead);
        loss += learnRelations(worker, share, ofRead);
        loss += learnTags(worker, share, ofRead);
        float[][] ofFirst = masked(second.learn(masked(ofRead, secondMask), worker), firstMask);
        float[][] ofIn = masked(first.learn(ofFirst, worker), readMask);
        for (int i = 0; i < ofIn.length; i++) {
            if (sheaf.holds(i)) {
                learnTraits(worker, sheaf.word(i), kept[i], ofIn[i]);
            }
        }
        return loss;
    }

    private void learnTraits(int worker, int[] word, boolean[] keep, float[] slopes) {
        int at = 0;
        for (int k = 0; k < TRAITS_LEFT_OUT.size(); k++) {
            int length = net.looked().get(k).columns();
            if (keep[k + 1]) {
                float[] slope = net.looked().get(k).slope(worker, word[k]);
                for (int j = 0; j < length; j++) {
                    slope[j] += slopes[at + j];
                }
            }
            at += length;
        }
    }

    private double learnArcs(int worker, float share, float[][] ofRead) {
        double loss = 0;
        float[][] ofTurned = Rows.table(turned.length, turned[0].length);
        float[][] ofHead = Rows.table(turned.length, turned[0].length);
        float[] ofDistance = net.distance().slopes(worker)[0];
        for (int b = 0; b < sheaf.count(); b++) {
            float[][] scores = arcs(b);
            int size = scores.length;
            float[][] slopes = Rows.table(size, size);
            float[][] ownTurned = sheaf.of(b, turned);
            float[][] own = sheaf.of(b, ofTurned);
            for (int d = 0; d < size; d++) {
                int head = sheaf.word(d * sheaf.count() + b)[Sheaf.HEAD];
                loss += soften(scores[d], 0, head < 0 ? size : head, share);
                for (int h = 0; h < size; h++) {
                    if (h != d) {
                        ofDistance[ArcNetwork.distance(d, h)] += scores[d][h];
                        slopes[d][h] = scores[d][h];
                    }
                }
                float ofRoot = scores[d][size];
                ofDistance[ofDistance.length - 1] += ofRoot;
                Rows.add(own[d], net.root().row(), ofRoot, own[d].length);
                Rows.add(net.root().slopes(worker)[0], ownTurned[d], ofRoot, own[d].length);
            }
            Rows.multiply(slopes, size, sheaf.of(b, asHead), own);
            Rows.multiply(PairLesson.turned(slopes), size, ownTurned, sheaf.of(b, ofHead));
        }
        float[][] ofDependent = Rows.table(turned.length, turned[0].length);
        learnLayer(worker, asDependent, ofTurned, List.of(net.product(), net.wanted()), ofDependent);
        unclip(asDependent, masked(ofDependent, dependentMask));
        learnLayer(worker, read, ofDependent, net.dependent(), ofRead);
        unclip(asHead, masked(ofHead, headMask));
        learnLayer(worker, read, ofHead, net.head(), ofRead);
        return loss;
    }

    private double learnRelations(int worker, float share, float[][] ofRead) {
        int[] rows = IntStream.range(0, sheaf.rows())
                .filter(sheaf::holds)
                .filter(i -> sheaf.word(i)[Sheaf.HEAD] >= 0 && sheaf.word(i)[Sheaf.RELATION] > 0)
                .toArray();
        if (rows.length == 0) {
            return 0;
        }
        int[] heads = Arrays.stream(rows)
                .map(i -> sheaf.word(i)[Sheaf.HEAD] * sheaf.count() + i % sheaf.count())
                .toArray();
        float[][] hidden = hidden(rows, heads);
        float[][] scores = layer(hidden, net.relation());
        double loss = 0;
        for (int i = 0; i < rows.length; i++) {
            loss += soften(scores[i], 1, sheaf.word(rows[i])[Sheaf.RELATION], share);
        }
        float[][] ofHidden = Rows.table(rows.length, hidden[0].length);
        learnLayer(worker, hidden, scores, net.relation(), ofHidden);
        unclip(hidden, ofHidden);
        float[][] below = new float[rows.length][];
        float[][] above = new float[rows.length][];
        float[][] ofBelow = new float[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            below[i] = read[rows[i]];
            above[i] = read[heads[i]];
            ofBelow[i] = ofRead[rows[i]];
        }
        learnLayer(worker, below, ofHidden, List.of(net.low(), net.lowBias()), ofBelow);
        Rows.multiply(
                PairLesson.turned(above), above[0].length, ofHidden, net.high().slopes(worker));
        float[][] ofAbove = Rows.table(rows.length, above[0].length);
        Rows.multiply(ofHidden, rows.length, net.high().turned(), ofAbove);
        for (int i = 0; i < rows.length; i++) {
            Rows.add(ofRead[heads[i]], ofAbove[i], 1, ofAbove[i].length);
        }
        return loss;
    }

    private double learnTags(int worker, float share, float[][] ofRead) {
        float[][] scores = layer(read, net.tag());
        double loss = 0;
        for (int i = 0; i < scores.length; i++) {
            int tag = sheaf.holds(i) ? sheaf.word(i)[Sheaf.RIGHT_TAG] : 0;
            if (tag > 0) {
                loss += TAGS_COUNT * soften(scores[i], 0, tag, share * TAGS_COUNT);
            } else {
                Arrays.fill(scores[i], 0);
            }
        }
        learnLayer(worker, read, scores, net.tag(), ofRead);
        return loss;
    }

    /// Adds the slopes of a layer, and of what it read to `ofIn`.
    private static void learnLayer(int worker, float[][] in, float[][] ofOut, List<Weights> layer, float[][] ofIn) {
        Weights weights = layer.getFirst();
        float[] ofBias = layer.getLast().slopes(worker)[0];
        for (float[] row : ofOut) {
            Rows.add(ofBias, row, 1, row.length);
        }
        float[][] columns = PairLesson.turned(in);
        Rows.multiply(columns, columns.length, ofOut, weights.slopes(worker));
        Rows.multiply(ofOut, ofOut.length, weights.turned(), ofIn);
    }

    private static void unclip(float[][] clipped, float[][] slopes) {
        for (int i = 0; i < slopes.length; i++) {
            for (int j = 0; j < slopes[i].length; j++) {
                slopes[i][j] = clipped[i][j] > 0 ? slopes[i][j] : 0;
            }
        }
    }

    /// Puts the slopes in the place of scores from `from` on.
    ///
    /// @return how unlikely the right one was held to be
    private static double soften(float[] scores, int from, int right, float share) {
        float top = scores[from];
        for (int k = from; k < scores.length; k++) {
            top = Math.max(top, scores[k]);
        }
        double sum = 0;
        for (int k = from; k < scores.length; k++) {
            scores[k] = (float) Math.exp(scores[k] - top);
            sum += scores[k];
        }
        double loss = -Math.log(Math.max(1e-9, scores[right] / sum));
        for (int k = from; k < scores.length; k++) {
            scores[k] = (float) (scores[k] / sum - (k == right ? 1 : 0)) * share;
        }
        Arrays.fill(scores, 0, from, 0);
        return loss;
    }
}
