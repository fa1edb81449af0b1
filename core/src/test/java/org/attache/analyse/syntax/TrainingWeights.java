package org.attache.analyse.syntax;

/// Weights of an averaged perceptron while it learns (Collins 2002).
final class TrainingWeights implements WeightTable {
    /// A weight of one update becomes this in the finished model.
    private static final int SCALE = 1000;

    private final int mask;
    private final int[] now;
    private final double[] sums;
    private long time = 1;

    TrainingWeights(int bits) {
        mask = (1 << bits) - 1;
        now = new int[1 << bits];
        sums = new double[1 << bits];
    }

    /// Counts one example.
    void tick() {
        time++;
    }

    /// Changes the weights of the features for one outcome.
    void update(int[] features, int count, int outcome, int by) {
        for (int i = 0; i < count; i++) {
            change((features[i] + outcome) & mask, by);
        }
    }

    /// Changes the weights of the features for one of four outcomes.
    void updateFour(int[] features, int count, int outcome, int by) {
        for (int i = 0; i < count; i++) {
            change(((features[i] << 2) & mask) + outcome, by);
        }
    }

    private void change(int at, int by) {
        now[at] += by;
        sums[at] += (double) by * time;
    }

    @Override
    public void addFour(int[] features, int count, int[] scores) {
        for (int i = 0; i < count; i++) {
            int at = (features[i] << 2) & mask;
            scores[0] += now[at];
            scores[1] += now[at + 1];
            scores[2] += now[at + 2];
            scores[3] += now[at + 3];
        }
    }

    @Override
    public int score(int[] features, int count, int outcome) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += now[(features[i] + outcome) & mask];
        }
        return sum;
    }

    /// The averaged weights, one byte each: the byte's square, with its sign, is the weight.
    PackedWeights packed() {
        double top = 0;
        for (int i = 0; i < now.length; i++) {
            top = Math.max(top, Math.abs(average(i)));
        }
        int[] values = new int[256];
        for (int code = -127; code <= 127; code++) {
            double part = code / 127.0;
            values[code & 255] = (int) Math.round(Math.signum(part) * part * part * top * SCALE);
        }
        byte[] codes = new byte[now.length];
        for (int i = 0; i < now.length; i++) {
            double average = average(i);
            codes[i] = (byte) Math.round(Math.signum(average) * Math.sqrt(Math.abs(average) / top) * 127);
        }
        return new PackedWeights(codes, values);
    }

    private double average(int at) {
        return now[at] - sums[at] / time;
    }
}
