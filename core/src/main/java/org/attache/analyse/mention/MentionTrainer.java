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

/// Teaches a tagger by the averaged structured perceptron (Collins 2002, Discriminative training methods for hidden
/// Markov models). The same examples in the same order give the same tagger. Not thread-safe.
public final class MentionTrainer {
    private static final long SEED = 20261122;

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
        Map<Integer, float[]> late = new HashMap<>();
        float[][] lateSteps = new float[MentionModel.LABELS + 1][MentionModel.LABELS];
        List<Example> order = new ArrayList<>(examples);
        Random random = new Random(SEED);
        int time = 1;
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(order, random);
            for (Example example : order) {
                int[] guess = model.label(example.features);
                for (int i = 0; i < guess.length; i++) {
                    int right = example.labels[i];
                    if (guess[i] != right) {
                        for (int feature : example.features[i]) {
                            move(model.weights, feature, right, guess[i], 1);
                            move(late, feature, right, guess[i], time);
                        }
                    }
                    int rightBefore = i == 0 ? MentionModel.LABELS : example.labels[i - 1];
                    int guessBefore = i == 0 ? MentionModel.LABELS : guess[i - 1];
                    if (guess[i] != right || rightBefore != guessBefore) {
                        model.steps[rightBefore][right]++;
                        model.steps[guessBefore][guess[i]]--;
                        lateSteps[rightBefore][right] += time;
                        lateSteps[guessBefore][guess[i]] -= time;
                    }
                }
                time++;
            }
        }
        float all = time;
        late.forEach((feature, row) -> {
            float[] own = model.weights.get(feature);
            for (int label = 0; own != null && label < row.length; label++) {
                own[label] -= row[label] / all;
            }
        });
        for (int i = 0; i < lateSteps.length; i++) {
            for (int label = 0; label < lateSteps[i].length; label++) {
                model.steps[i][label] -= lateSteps[i][label] / all;
            }
        }
        return new MentionTagger(model);
    }

    private static void move(Map<Integer, float[]> weights, int feature, int up, int down, float by) {
        float[] row = weights.computeIfAbsent(feature, k -> new float[MentionModel.LABELS]);
        row[up] += by;
        row[down] -= by;
    }
}
