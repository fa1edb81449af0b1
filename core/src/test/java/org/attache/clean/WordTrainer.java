package org.attache.clean;

import java.util.List;

/// Trains [WordWeights]: a logistic model over hashed words, a step a piece, each weight with its own rate (AdaGrad).
/// The same pieces in the same order give the same weights to the bit.
final class WordTrainer {
    private static final int ROUNDS = 4;
    private static final double RATE = 0.15;
    private static final double SHRINK = 2e-6;

    private WordTrainer() {}

    /// A piece to learn from: the buckets of its words, whether it is the article's, how much it counts.
    static final class Sample {
        private final int[] buckets;
        private final boolean label;
        private final double weight;

        Sample(int[] buckets, boolean label, double weight) {
            this.buckets = buckets;
            this.label = label;
            this.weight = weight;
        }

        double weight() {
            return weight;
        }
    }

    static WordWeights train(List<Sample> samples) {
        double[] weights = new double[WordWeights.SIZE];
        double[] seen = new double[WordWeights.SIZE];
        double mean = samples.stream().mapToDouble(Sample::weight).average().orElse(1);
        for (int round = 0; round < ROUNDS; round++) {
            // steps of a prime walk the samples in another order than that of the pages
            long step = 1_000_003L + 2L * round;
            for (int i = 0; i < samples.size(); i++) {
                Sample sample = samples.get((int) (i * step % samples.size()));
                if (sample.buckets.length == 0) {
                    continue;
                }
                double norm = 1 / Math.sqrt(sample.buckets.length);
                double sum = 0;
                for (int bucket : sample.buckets) {
                    sum += weights[bucket];
                }
                double p = 1 / (1 + Math.exp(-sum * norm));
                double error = ((sample.label ? 1 : 0) - p) * norm * Math.min(5, sample.weight / mean);
                for (int bucket : sample.buckets) {
                    double gradient = error - SHRINK * weights[bucket];
                    seen[bucket] += gradient * gradient;
                    weights[bucket] += RATE * gradient / Math.sqrt(seen[bucket] + 1e-3);
                }
            }
        }
        double most = 1e-6;
        for (double weight : weights) {
            most = Math.max(most, Math.abs(weight));
        }
        float scale = (float) (most / 127);
        byte[] bytes = new byte[WordWeights.SIZE];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(weights[i] / scale);
        }
        return new WordWeights(scale, bytes);
    }
}
