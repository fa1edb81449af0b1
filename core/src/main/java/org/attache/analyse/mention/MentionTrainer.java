package org.attache.analyse.mention;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.attache.analyse.clause.Reading;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;

/// Teaches a tagger as a conditional random field (Lafferty and others 2001), by steps along the slope of each
/// sentence's likelihood. What it says is a probability, so that the tagger may mark what is likely enough instead of
/// the single best labelling. The same examples in the same order give the same tagger. Not thread-safe.
public final class MentionTrainer {
    private static final long SEED = 20261122;
    private static final int LABELS = MentionModel.LABELS;
    /// How strongly weights are drawn to nothing, in examples.
    private static final double PRIOR = 1;

    private static final double RATE = 0.1;
    /// A smaller fault is left alone: it keeps rare weights out of the model's file.
    private static final double NOTHING = 1e-4;

    private final MentionFeatures features = new MentionFeatures();
    private final List<Example> examples = new ArrayList<>();

    /// A trainer without examples.
    public MentionTrainer() {}

    /// One sentence with its right labels.
    private static final class Example {
        private final int[][] features;
        private final int[] labels;

        Example(int[][] features, int[] labels) {
            this.features = features;
            this.labels = labels;
        }
    }

    /// Adds the sentences of a document with its right phrases. Of phrases that overlap the longest counts.
    @SuppressWarnings("EnumOrdinal") // the order is part of the trained model
    public void add(Reading reading, List<FieldMention> gold) {
        List<FieldMention> ordered = new ArrayList<>(gold);
        ordered.sort((a, b) -> Integer.compare(b.span().length(), a.span().length()));
        for (Sentence sentence : reading.sentences()) {
            int[] labels = new int[sentence.tokens().size()];
            for (FieldMention mention : ordered) {
                List<Token> inside = sentence.tokensIn(mention.span());
                boolean free = !inside.isEmpty() && inside.stream().allMatch(t -> labels[t.index()] == 0);
                if (free) {
                    inside.forEach(
                            t -> labels[t.index()] = 2 + 2 * mention.type().ordinal());
                    labels[inside.getFirst().index()] = 1 + 2 * mention.type().ordinal();
                }
            }
            examples.add(new Example(features.of(reading, sentence).toArray(int[][]::new), labels));
        }
    }

    /// The tagger after some rounds over all examples.
    public MentionTagger train(int rounds) {
        MentionModel model = MentionModel.empty();
        Map<Integer, Integer> counts = new HashMap<>();
        for (Example example : examples) {
            for (int[] row : example.features) {
                for (int feature : row) {
                    counts.merge(feature, 1, Integer::sum);
                }
            }
        }
        Map<Integer, float[]> squares = new HashMap<>();
        float[][] stepSquares = new float[LABELS + 1][LABELS];
        List<Example> order = new ArrayList<>(examples);
        Random random = new Random(SEED);
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(order, random);
            for (Example example : order) {
                MentionLattice lattice = new MentionLattice(model, example.features);
                for (int i = 0; i < example.labels.length; i++) {
                    learnWords(model, squares, counts, lattice, example, i);
                    learnSteps(model, stepSquares, lattice, example, i);
                }
            }
        }
        return new MentionTagger(model);
    }

    private static void learnWords(
            MentionModel model,
            Map<Integer, float[]> squares,
            Map<Integer, Integer> counts,
            MentionLattice lattice,
            Example example,
            int at) {
        double[] wrong = new double[LABELS];
        for (int label = 0; label < LABELS; label++) {
            wrong[label] = (label == example.labels[at] ? 1 : 0) - lattice.probability(at, label);
        }
        for (int feature : example.features[at]) {
            float[] row = model.weights.computeIfAbsent(feature, k -> new float[LABELS]);
            float[] square = squares.computeIfAbsent(feature, k -> new float[LABELS]);
            int count = counts.getOrDefault(feature, 1);
            for (int label = 0; label < LABELS; label++) {
                if (Math.abs(wrong[label]) > NOTHING) {
                    move(row, square, label, wrong[label] - PRIOR * row[label] / count);
                }
            }
        }
    }

    private static void learnSteps(
            MentionModel model, float[][] squares, MentionLattice lattice, Example example, int at) {
        for (int from = 0; from < LABELS; from++) {
            int row = at == 0 ? LABELS : from;
            boolean stood = at == 0 || from == example.labels[at - 1];
            for (int label = 0; label < LABELS; label++) {
                double likely = at == 0 ? lattice.probability(0, label) : lattice.probability(at - 1, from, label);
                double wrong = (stood && label == example.labels[at] ? 1 : 0) - likely;
                if (Math.abs(wrong) > NOTHING) {
                    move(model.steps[row], squares[row], label, wrong);
                }
            }
            if (at == 0) {
                return;
            }
        }
    }

    /// A step up the slope, the smaller the more a weight was moved before (Duchi and others 2011, AdaGrad).
    private static void move(float[] weights, float[] squares, int label, double slope) {
        squares[label] += (float) (slope * slope);
        weights[label] += (float) (RATE * slope / (1e-3 + Math.sqrt(squares[label])));
    }
}
