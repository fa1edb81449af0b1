package org.attache.analyse.mention;

import java.util.ArrayList;
import java.util.List;

/// How likely each labelling of a sentence is by a model: the sums over all of them (forward and backward; Lafferty and
/// others 2001, Conditional random fields). Not thread-safe; read-only once made.
final class MentionLattice {
    private static final int LABELS = MentionModel.LABELS;
    /// Longer phrases than the longest of the set are not looked for.
    private static final int LONGEST = 30;

    private final int length;
    /// Exponent of a token's own scores, the greatest of them taken out.
    private final double[][] own;
    /// Exponent of the steps; 0 where a label may not follow.
    private final double[][] steps;
    /// Of all labellings up to a token, the share that ends in a label.
    private final double[][] before;

    private final double[][] after;
    private final double[] scale;

    /// A phrase with its probability; tokens from `first` to `last`.
    record Candidate(int first, int last, int type, double probability) {}

    MentionLattice(MentionModel model, int[][] features) {
        length = features.length;
        own = new double[length][LABELS];
        before = new double[length][LABELS];
        after = new double[length][LABELS];
        scale = new double[length];
        steps = new double[LABELS + 1][LABELS];
        for (int a = 0; a <= LABELS; a++) {
            for (int b = 0; b < LABELS; b++) {
                steps[a][b] = MentionModel.mayFollow(a == LABELS ? 0 : a, b) ? StrictMath.exp(model.steps[a][b]) : 0;
            }
        }
        for (int i = 0; i < length; i++) {
            float[] scores = model.scores(features[i]);
            float top = scores[0];
            for (float score : scores) {
                top = Math.max(top, score);
            }
            for (int label = 0; label < LABELS; label++) {
                own[i][label] = StrictMath.exp(scores[label] - top);
            }
        }
        forward();
        backward();
    }

    private void forward() {
        for (int i = 0; i < length; i++) {
            double sum = 0;
            for (int label = 0; label < LABELS; label++) {
                double ways = 0;
                if (i == 0) {
                    ways = steps[LABELS][label];
                } else {
                    for (int from = 0; from < LABELS; from++) {
                        ways += before[i - 1][from] * steps[from][label];
                    }
                }
                before[i][label] = ways * own[i][label];
                sum += before[i][label];
            }
            scale[i] = sum;
            for (int label = 0; label < LABELS; label++) {
                before[i][label] /= sum;
            }
        }
    }

    private void backward() {
        for (int i = length - 1; i >= 0; i--) {
            for (int label = 0; label < LABELS; label++) {
                double ways = i == length - 1 ? 1 : 0;
                for (int to = 0; i < length - 1 && to < LABELS; to++) {
                    ways += step(i, label, to);
                }
                after[i][label] = ways;
            }
        }
    }

    /// The weight of going on from a label of a token to one of the next, with all that may come after it.
    private double step(int i, int label, int to) {
        return steps[label][to] * own[i + 1][to] * after[i + 1][to] / scale[i + 1];
    }

    /// The probability of a token's label.
    double probability(int i, int label) {
        return before[i][label] * after[i][label];
    }

    /// The probability of two neighbouring labels, the first at token `i`.
    double probability(int i, int label, int to) {
        return before[i][label] * step(i, label, to);
    }

    /// All phrases that are at least so likely.
    List<Candidate> candidates(double least) {
        List<Candidate> found = new ArrayList<>();
        for (int first = 0; first < length; first++) {
            for (int begin = 1; begin < LABELS; begin += 2) {
                int inside = begin + 1;
                int label = begin;
                double way = before[first][begin];
                for (int last = first; last < Math.min(length, first + LONGEST); last++) {
                    if (last > first) {
                        way *= steps[label][inside] * own[last][inside] / scale[last];
                        label = inside;
                    }
                    if (way * after[last][label] < least) {
                        break;
                    }
                    double ends = last == length - 1 ? 1 : 0;
                    for (int to = 0; last < length - 1 && to < LABELS; to++) {
                        ends += to == inside ? 0 : step(last, label, to);
                    }
                    if (way * ends >= least) {
                        found.add(new Candidate(first, last, (begin - 1) / 2, way * ends));
                    }
                }
            }
        }
        return found;
    }

    /// The phrases, none over another, with the greatest sum of what their probabilities are above a bound.
    List<Candidate> phrases(double bound) {
        List<Candidate> candidates = candidates(bound);
        double[] best = new double[length + 1];
        Candidate[] last = new Candidate[length + 1];
        for (int end = 1; end <= length; end++) {
            best[end] = best[end - 1];
            for (Candidate candidate : candidates) {
                double with = best[candidate.first] + candidate.probability - bound;
                if (candidate.last == end - 1 && with > best[end]) {
                    best[end] = with;
                    last[end] = candidate;
                }
            }
        }
        List<Candidate> found = new ArrayList<>();
        for (int end = length; end > 0; ) {
            Candidate candidate = last[end];
            if (candidate == null) {
                end--;
            } else {
                found.addFirst(candidate);
                end = candidate.first;
            }
        }
        return found;
    }
}
