package org.attache.clean;

import java.util.ArrayList;
import java.util.List;

/// Rows of measures with their labels and weights, on their way to [TreeBooster].
final class TrainingRows {
    private static final double RATE = 0.1;
    private static final double LEAST_HESSIAN = 0.02;
    private static final double RIDGE = 0.2;

    private final List<float[]> rows = new ArrayList<>();
    private final List<Boolean> labels = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    void add(float[] row, boolean label, double weight) {
        rows.add(row);
        labels.add(label);
        weights.add(weight);
    }

    BoostedTrees grow(int rounds, int leaves) {
        boolean[] told = new boolean[labels.size()];
        double[] heavy = new double[labels.size()];
        for (int i = 0; i < told.length; i++) {
            told[i] = labels.get(i);
            heavy[i] = weights.get(i);
        }
        return new TreeBooster(rounds, RATE, leaves, LEAST_HESSIAN, RIDGE).grow(rows, told, heavy);
    }
}
