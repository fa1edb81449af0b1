package org.attache.analyse.syntax;

/// Weights of an averaged perceptron while it learns (Collins 2002), each feature in a place of its
/// own.
final class TrainingWeights implements WeightTable {
    /// A weight of one update becomes this in the finished model.
    private static final int SCALE = 1000;

    private static final double FULL = 0.85;

    private final int width;
    private final int stride;
    private final int mask;
    private final int[] rows;
    private final double[] sums;
    private int used;
    private long time = 1;

    /// @param bits power of two of the number of rows
    /// @param width outcomes in a row: 4, or 1 with a row for each pair of feature and outcome
    TrainingWeights(int bits, int width) {
        this.width = width;
        stride = width == 1 ? 4 : 8;
        mask = (1 << bits) - 1;
        rows = new int[(1 << bits) * stride];
        sums = new double[(1 << bits) * width];
    }

    /// Counts one example.
    void tick() {
        time++;
    }

    /// Changes the weights of the features for one outcome.
    void update(int[] features, int count, int outcome, int by) {
        for (int i = 0; i < count; i++) {
            int row = width == 1 ? row(features[i], outcome + 1, true) : row(features[i], 1, true);
            if (row >= 0) {
                int cell = width == 1 ? 0 : outcome;
                rows[row * stride + 2 + cell] += by;
                sums[row * width + cell] += (double) by * time;
            }
        }
    }

    /// The row of the feature, -1 if it has none and none is to be made or left.
    private int row(int feature, int second, boolean make) {
        int mixed = (feature + second * 0x9E3779B1) * 0x85EBCA6B;
        int row = (mixed ^ (mixed >>> 15)) & mask;
        while (rows[row * stride + 1] != 0) {
            if (rows[row * stride] == feature && rows[row * stride + 1] == second) {
                return row;
            }
            row = (row + 1) & mask;
        }
        if (!make || used > mask * FULL) {
            return -1;
        }
        used++;
        rows[row * stride] = feature;
        rows[row * stride + 1] = second;
        return row;
    }

    @Override
    public int score(int[] features, int count, int outcome) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            int row = row(features[i], outcome + 1, false);
            sum += row < 0 ? 0 : rows[row * stride + 2];
        }
        return sum;
    }

    /// The averaged weights, one byte each: the byte's square, with its sign, is the weight. Where two
    /// features want one place the heavier one has it.
    PackedWeights packed(int bits) {
        double top = 0;
        for (int row = 0; row <= mask; row++) {
            top = Math.max(top, heaviest(row));
        }
        int[] values = new int[256];
        for (int code = -127; code <= 127; code++) {
            double part = code / 127.0;
            values[code & 255] = (int) Math.round(Math.signum(part) * part * part * top * SCALE);
        }
        int slots = 1 << bits;
        float[] owner = new float[slots];
        byte[] cells = new byte[slots * (width + 1)];
        for (int row = 0; row <= mask; row++) {
            if (rows[row * stride + 1] == 0) {
                continue;
            }
            int feature = rows[row * stride];
            int outcome = width == 1 ? rows[row * stride + 1] - 1 : 0;
            int slot = (feature + outcome) & (slots - 1);
            float weight = (float) heaviest(row);
            if (weight > owner[slot]) {
                owner[slot] = weight;
                int at = slot * (width + 1);
                cells[at] = PackedWeights.check(feature, outcome);
                for (int i = 0; i < width; i++) {
                    double average = average(row, i);
                    cells[at + 1 + i] =
                            (byte) Math.round(Math.signum(average) * Math.sqrt(Math.abs(average) / top) * 127);
                }
            }
        }
        int kept = 0;
        for (float weight : owner) {
            kept += weight > 0 ? 1 : 0;
        }
        SyntaxTrainer.report("  " + used + " rows learned, " + kept + " kept, heaviest " + top);
        return new PackedWeights(cells, values, width);
    }

    private double heaviest(int row) {
        double most = 0;
        for (int i = 0; i < width; i++) {
            most = Math.max(most, Math.abs(average(row, i)));
        }
        return most;
    }

    private double average(int row, int cell) {
        return rows[row * stride + 2 + cell] - sums[row * width + cell] / time;
    }
}
