package org.attache.analyse.syntax;

/// Sums of products over tables of numbers kept row by row, written so that the compiler uses the processor's wide
/// registers: one index for all rows, no reductions. Thread-safe: no state.
final class Rows {
    private static final float REACH = 4.97f;

    private Rows() {}

    /// An empty table.
    static float[][] table(int rows, int columns) {
        return new float[rows][columns];
    }

    /// Adds the product of the first `rows` rows of `in` with the table `weights` to the rows of `out`.
    static void multiply(float[][] in, int rows, float[][] weights, float[][] out) {
        for (int i = 0; i < rows; i++) {
            multiply(in[i], weights, out[i]);
        }
    }

    /// Adds the sum of the rows of `weights`, each times its number in `in`, to `out`.
    static void multiply(float[] in, float[][] weights, float[] out) {
        int inner = weights.length;
        int width = out.length;
        int k = 0;
        for (; k + 4 <= inner; k += 4) {
            addFour(
                    out,
                    weights[k],
                    weights[k + 1],
                    weights[k + 2],
                    weights[k + 3],
                    in[k],
                    in[k + 1],
                    in[k + 2],
                    in[k + 3],
                    width);
        }
        for (; k < inner; k++) {
            add(out, weights[k], in[k], width);
        }
    }

    private static void addFour(
            float[] out,
            float[] r0,
            float[] r1,
            float[] r2,
            float[] r3,
            float a0,
            float a1,
            float a2,
            float a3,
            int width) {
        for (int j = 0; j < width; j++) {
            out[j] += (a0 * r0[j] + a1 * r1[j]) + (a2 * r2[j] + a3 * r3[j]);
        }
    }

    /// Adds `row` times `by` to `out`.
    static void add(float[] out, float[] row, float by, int width) {
        for (int j = 0; j < width; j++) {
            out[j] += by * row[j];
        }
    }

    /// A curve close to the hyperbolic tangent, by a quotient of two polynomials; training uses the same.
    static float tanh(float x) {
        float v = Math.max(-REACH, Math.min(REACH, x));
        float s = v * v;
        return v
                * (135135f + s * (17325f + s * (378f + s)))
                / (135135f + s * (62370f + s * (3150f + s * 28f)));
    }

    /// The curve from 0 to 1 that goes with [#tanh].
    static float sigmoid(float x) {
        return 0.5f * tanh(0.5f * x) + 0.5f;
    }
}
