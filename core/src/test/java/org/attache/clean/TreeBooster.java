package org.attache.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Grows [BoostedTrees]: gradient boosting on the weighted logistic loss over histograms of at most 64 bins, leaves
/// split best first. The same rows give the same trees to the bit.
final class TreeBooster {
    private static final int BINS = 64;

    private final int rounds;
    private final double rate;
    private final int maxLeaves;
    private final double minHessian;
    private final double ridge;

    TreeBooster(int rounds, double rate, int maxLeaves, double minHessian, double ridge) {
        this.rounds = rounds;
        this.rate = rate;
        this.maxLeaves = maxLeaves;
        this.minHessian = minHessian;
        this.ridge = ridge;
    }

    BoostedTrees grow(List<float[]> rows, boolean[] labels, double[] weights) {
        return new Growth(rows, labels, weights).grow();
    }

    private final class Growth {
        private final int count;
        private final int width;
        private final float[][] cuts;
        private final byte[][] bins;
        private final boolean[] labels;
        private final double[] weights;
        private final double[] scores;
        private final float[] gradients;
        private final float[] hessians;

        Growth(List<float[]> rows, boolean[] labels, double[] weights) {
            this.count = rows.size();
            this.width = rows.getFirst().length;
            this.labels = labels;
            this.weights = weights;
            this.scores = new double[count];
            this.gradients = new float[count];
            this.hessians = new float[count];
            this.cuts = new float[width][];
            this.bins = new byte[width][count];
            float[] column = new float[count];
            for (int f = 0; f < width; f++) {
                for (int i = 0; i < count; i++) {
                    column[i] = rows.get(i)[f];
                }
                float[] sorted = column.clone();
                Arrays.sort(sorted);
                cuts[f] = cuts(sorted);
                for (int i = 0; i < count; i++) {
                    int at = Arrays.binarySearch(cuts[f], column[i]);
                    bins[f][i] = (byte) (at >= 0 ? at : -at - 1);
                }
            }
        }

        // upper bounds of the bins but for the last, which has none
        private float[] cuts(float[] sorted) {
            List<Float> cuts = new ArrayList<>();
            for (int b = 1; b < BINS; b++) {
                float value = sorted[(int) ((long) b * (count - 1) / BINS)];
                if ((cuts.isEmpty() || value > cuts.getLast()) && value < sorted[count - 1]) {
                    cuts.add(value);
                }
            }
            float[] array = new float[cuts.size()];
            for (int i = 0; i < array.length; i++) {
                array[i] = cuts.get(i);
            }
            return array;
        }

        BoostedTrees grow() {
            double positive = 0;
            double all = 0;
            for (int i = 0; i < count; i++) {
                positive += labels[i] ? weights[i] : 0;
                all += weights[i];
            }
            double share = Math.clamp(positive / all, 0.001, 0.999);
            double base = Math.log(share / (1 - share));
            Arrays.fill(scores, base);
            List<BoostedTrees.Tree> trees = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                for (int i = 0; i < count; i++) {
                    double p = 1 / (1 + Math.exp(-scores[i]));
                    gradients[i] = (float) (weights[i] * ((labels[i] ? 1 : 0) - p));
                    hessians[i] = (float) (weights[i] * Math.max(1e-6, p * (1 - p)));
                }
                trees.add(tree(round));
            }
            return new BoostedTrees(base, trees);
        }

        private BoostedTrees.Tree tree(int round) {
            List<Leaf> leaves = new ArrayList<>();
            List<short[]> links = new ArrayList<>();
            List<Float> values = new ArrayList<>();
            int[] all = new int[count];
            for (int i = 0; i < count; i++) {
                all[i] = i;
            }
            Leaf root = new Leaf(0, all, histogram(all, round));
            root.seek(round);
            leaves.add(root);
            links.add(new short[] {-1, 0, 0});
            values.add(0f);
            while (leaves.size() < maxLeaves) {
                Leaf best = leaves.getFirst();
                for (Leaf leaf : leaves) {
                    best = leaf.gain > best.gain ? leaf : best;
                }
                if (best.gain <= 1e-7) {
                    break;
                }
                leaves.remove(best);
                int left = links.size();
                links.add(new short[] {-1, 0, 0});
                links.add(new short[] {-1, 0, 0});
                values.add(0f);
                values.add(0f);
                links.set(best.node, new short[] {(short) best.feature, (short) left, (short) (left + 1)});
                values.set(best.node, cuts[best.feature][best.bin]);
                leaves.addAll(best.split(left, round));
            }
            for (Leaf leaf : leaves) {
                double step = rate * leaf.gradient / (leaf.hessian + ridge);
                values.set(leaf.node, (float) step);
                for (int i : leaf.members) {
                    scores[i] += step;
                }
            }
            int size = links.size();
            short[] feature = new short[size];
            short[] left = new short[size];
            short[] right = new short[size];
            float[] value = new float[size];
            for (int i = 0; i < size; i++) {
                feature[i] = links.get(i)[0];
                left[i] = links.get(i)[1];
                right[i] = links.get(i)[2];
                value[i] = values.get(i);
            }
            return new BoostedTrees.Tree(feature, value, left, right);
        }

        // each tree sees seven of ten features, in a fixed rotation
        private boolean seen(int feature, int round) {
            return Math.floorMod(feature * 31 + round * 17 + feature * round, 10) < 7;
        }

        private float[] histogram(int[] members, int round) {
            float[] sums = new float[width * BINS * 2];
            for (int f = 0; f < width; f++) {
                if (seen(f, round)) {
                    int base = f * BINS * 2;
                    byte[] column = bins[f];
                    for (int i : members) {
                        int at = base + column[i] * 2;
                        sums[at] += gradients[i];
                        sums[at + 1] += hessians[i];
                    }
                }
            }
            return sums;
        }

        private final class Leaf {
            private final int node;
            private final int[] members;
            private final float[] sums;
            private double gradient;
            private double hessian;
            private double gain;
            private int feature;
            private int bin;

            Leaf(int node, int[] members, float[] sums) {
                this.node = node;
                this.members = members;
                this.sums = sums;
                for (int i : members) {
                    gradient += gradients[i];
                    hessian += hessians[i];
                }
            }

            void seek(int round) {
                double whole = gradient * gradient / (hessian + ridge);
                for (int f = 0; f < width; f++) {
                    if (!seen(f, round)) {
                        continue;
                    }
                    double g = 0;
                    double h = 0;
                    for (int b = 0; b < cuts[f].length; b++) {
                        g += sums[(f * BINS + b) * 2];
                        h += sums[(f * BINS + b) * 2 + 1];
                        double rest = hessian - h;
                        if (h < minHessian || rest < minHessian) {
                            continue;
                        }
                        double other = gradient - g;
                        double found = g * g / (h + ridge) + other * other / (rest + ridge) - whole;
                        if (found > gain) {
                            gain = found;
                            feature = f;
                            bin = b;
                        }
                    }
                }
            }

            List<Leaf> split(int left, int round) {
                byte[] column = bins[feature];
                int size = 0;
                for (int i : members) {
                    size += column[i] <= bin ? 1 : 0;
                }
                int[] low = new int[size];
                int[] high = new int[members.length - size];
                int l = 0;
                int h = 0;
                for (int i : members) {
                    if (column[i] <= bin) {
                        low[l++] = i;
                    } else {
                        high[h++] = i;
                    }
                }
                boolean lowIsSmall = low.length <= high.length;
                float[] small = histogram(lowIsSmall ? low : high, round);
                float[] large = sums;
                for (int i = 0; i < large.length; i++) {
                    large[i] -= small[i];
                }
                Leaf first = new Leaf(left, low, lowIsSmall ? small : large);
                Leaf second = new Leaf(left + 1, high, lowIsSmall ? large : small);
                first.seek(round);
                second.seek(round);
                return List.of(first, second);
            }
        }
    }
}
