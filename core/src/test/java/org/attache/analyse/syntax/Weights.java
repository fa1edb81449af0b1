package org.attache.analyse.syntax;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;

/// A table of weights while it is learnt: its values, what each worker says of how the loss changes with them, and
/// the running mean of the values, which is what ships. Steps are Adam's (Kingma and Ba 2015). In a table of rows
/// that are looked up, only the rows that a step met are moved.
final class Weights {
    /// How many passes add up at the same time, each into slopes of its own, so that the sums do not hang on the
    /// clock.
    static final int WORKERS = 2;

    private static final float FIRST = 0.9f;
    private static final float SECOND = 0.98f;
    private static final float LONGEST = 0.999f;

    private final float[][] rows;
    private final float[][] turned;
    private final float[][] mean;
    private final float[][] first;
    private final float[][] second;
    private final float[][][] slopes;
    private final boolean lookedUp;
    private final BitSet[] met = new BitSet[WORKERS];
    private final long[] blended;

    private Weights(float[][] rows, boolean lookedUp) {
        int columns = rows[0].length;
        this.rows = rows;
        this.lookedUp = lookedUp;
        turned = lookedUp ? new float[0][] : Rows.table(columns, rows.length);
        mean = Rows.table(rows.length, columns);
        first = Rows.table(rows.length, columns);
        second = Rows.table(rows.length, columns);
        slopes = new float[WORKERS][rows.length][columns];
        blended = new long[rows.length];
        for (int worker = 0; worker < WORKERS; worker++) {
            met[worker] = new BitSet(rows.length);
        }
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, mean[i], 0, columns);
        }
        turn();
    }

    /// A table whose rows are looked up by number.
    static Weights lookedUp(int rows, int columns, float reach, Random random) {
        return new Weights(drawn(rows, columns, reach, random), true);
    }

    /// A table that rows are multiplied with.
    static Weights dense(int rows, int columns, double reach, Random random) {
        return new Weights(drawn(rows, columns, (float) reach, random), false);
    }

    /// The reach of Glorot and Bengio (2010).
    static double reach(int rows, int columns) {
        return Math.sqrt(6.0 / (rows + columns));
    }

    private static float[][] drawn(int rows, int columns, float reach, Random random) {
        float[][] table = Rows.table(rows, columns);
        for (float[] row : table) {
            for (int j = 0; j < columns; j++) {
                row[j] = (random.nextFloat() * 2 - 1) * reach;
            }
        }
        return table;
    }

    float[][] rows() {
        return rows;
    }

    /// Its only row.
    float[] row() {
        return rows[0];
    }

    /// Rows for columns; not for tables that are looked up.
    float[][] turned() {
        return turned;
    }

    int columns() {
        return rows[0].length;
    }

    /// Where a worker adds up how the loss changes.
    float[][] slopes(int worker) {
        return slopes[worker];
    }

    /// The same for one row, which the step then moves.
    float[] slope(int worker, int row) {
        met[worker].set(row);
        return slopes[worker][row];
    }

    /// Adds the workers' slopes up, in their order.
    ///
    /// @return the sum of their squares
    double gather() {
        double squares = 0;
        for (int worker = 1; worker < WORKERS; worker++) {
            met[0].or(met[worker]);
        }
        for (int i = next(0); i >= 0; i = next(i + 1)) {
            float[] sum = slopes[0][i];
            for (int worker = 1; worker < WORKERS; worker++) {
                Rows.add(sum, slopes[worker][i], 1, sum.length);
                Arrays.fill(slopes[worker][i], 0);
            }
            for (float slope : sum) {
                squares += slope * slope;
            }
        }
        return squares;
    }

    /// Moves the weights down the gathered slopes, and forgets these.
    ///
    /// @param rate how far
    /// @param share what is left of the slopes, so that no step is too long
    /// @param step counted from one
    void move(float rate, float share, long step) {
        float ofFirst = (float) (1 - Math.pow(FIRST, (double) step));
        float ofSecond = (float) (1 - Math.pow(SECOND, (double) step));
        float kept = Math.min(LONGEST, (1f + step) / (10f + step));
        for (int i = next(0); i >= 0; i = next(i + 1)) {
            if (lookedUp) {
                blend(i, (float) Math.pow(kept, (double) (step - 1 - blended[i])));
                blended[i] = step - 1;
            }
            move(rows[i], slopes[0][i], first[i], second[i], rate, share, ofFirst, ofSecond);
            if (!lookedUp) {
                blend(i, kept);
            }
        }
        for (BitSet rowsMet : met) {
            rowsMet.clear();
        }
        turn();
    }

    private static void move(
            float[] row,
            float[] slope,
            float[] first,
            float[] second,
            float rate,
            float share,
            float ofFirst,
            float ofSecond) {
        for (int j = 0; j < row.length; j++) {
            float by = slope[j] * share;
            first[j] = FIRST * first[j] + (1 - FIRST) * by;
            second[j] = SECOND * second[j] + (1 - SECOND) * by * by;
            row[j] -= rate * (first[j] / ofFirst) / ((float) Math.sqrt(second[j] / ofSecond) + 1e-8f);
            slope[j] = 0;
        }
    }

    private void blend(int row, float kept) {
        for (int j = 0; j < rows[row].length; j++) {
            mean[row][j] = kept * mean[row][j] + (1 - kept) * rows[row][j];
        }
    }

    /// The next row that the step met; each row of a table that is not looked up.
    private int next(int from) {
        return lookedUp ? met[0].nextSetBit(from) : from < rows.length ? from : -1;
    }

    private void turn() {
        for (int j = 0; j < turned.length; j++) {
            for (int i = 0; i < rows.length; i++) {
                turned[j][i] = rows[i][j];
            }
        }
    }

    /// Brings the mean of the rows that the last steps did not meet up to now.
    void settle(long step) {
        for (int i = 0; lookedUp && i < rows.length; i++) {
            blend(i, (float) Math.pow(LONGEST, (double) (step - blended[i])));
            blended[i] = step;
        }
    }

    /// Exchanges the values with their means.
    void exchange() {
        for (int i = 0; i < rows.length; i++) {
            float[] row = rows[i].clone();
            System.arraycopy(mean[i], 0, rows[i], 0, row.length);
            System.arraycopy(row, 0, mean[i], 0, row.length);
        }
        turn();
    }

    /// Writes rows as they ship: for each its step, then one byte a number.
    static void write(float[][] table, DataOutputStream out) throws IOException {
        out.writeInt(table.length);
        out.writeInt(table[0].length);
        for (float[] row : table) {
            out.writeFloat(top(row) / Byte.MAX_VALUE);
        }
        for (float[] row : table) {
            float top = top(row);
            for (float number : row) {
                out.writeByte(code(number, top));
            }
        }
    }

    /// The row as it is after it was written and read.
    static float[] rounded(float[] row) {
        float top = top(row);
        float[] out = new float[row.length];
        for (int j = 0; j < row.length; j++) {
            out[j] = code(row[j], top) * (top / Byte.MAX_VALUE);
        }
        return out;
    }

    private static int code(float number, float top) {
        return (int) Math.rint(number * Byte.MAX_VALUE / top);
    }

    private static float top(float[] row) {
        float top = 1e-9f;
        for (float number : row) {
            top = Math.max(top, Math.abs(number));
        }
        return top;
    }
}
