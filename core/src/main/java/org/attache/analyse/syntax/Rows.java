package org.attache.analyse.syntax;

import java.util.Arrays;
import java.util.List;

/// Sums of products over tables of numbers kept row by row, written so that the compiler uses the processor's wide
/// registers: one index for all rows, no reductions. Each sum is added up in the same order on every machine.
/// Thread-safe: no state.
final class Rows {
    private static final float REACH = 4.97f;

    private Rows() {}

    /// An empty table.
    static float[][] table(int rows, int columns) {
        return new float[rows][columns];
    }

    /// Adds the product of the first `rows` rows of `in` with the table `weights` to the rows of `out`.
    static void multiply(float[][] in, int rows, float[][] weights, float[][] out) {
        int inner = weights.length;
        int i = 0;
        for (; i + 4 <= rows; i += 4) {
            int k = 0;
            for (; k + 4 <= inner; k += 4) {
                addSquare(in, i, weights, k, out);
            }
            for (; k < inner; k++) {
                for (int b = 0; b < 4; b++) {
                    add(out[i + b], weights[k], in[i + b][k], out[i].length);
                }
            }
        }
        for (; i < rows; i++) {
            multiply(in[i], weights, out[i]);
        }
    }

    private static void addSquare(float[][] in, int i, float[][] weights, int k, float[][] out) {
        addSquare(
                in[i],
                in[i + 1],
                in[i + 2],
                in[i + 3],
                k,
                weights[k],
                weights[k + 1],
                weights[k + 2],
                weights[k + 3],
                out[i],
                out[i + 1],
                out[i + 2],
                out[i + 3]);
    }

    private static void addSquare(
            float[] a,
            float[] b,
            float[] c,
            float[] d,
            int k,
            float[] r0,
            float[] r1,
            float[] r2,
            float[] r3,
            float[] p,
            float[] q,
            float[] r,
            float[] s) {
        float a0 = a[k];
        float a1 = a[k + 1];
        float a2 = a[k + 2];
        float a3 = a[k + 3];
        float b0 = b[k];
        float b1 = b[k + 1];
        float b2 = b[k + 2];
        float b3 = b[k + 3];
        float c0 = c[k];
        float c1 = c[k + 1];
        float c2 = c[k + 2];
        float c3 = c[k + 3];
        float d0 = d[k];
        float d1 = d[k + 1];
        float d2 = d[k + 2];
        float d3 = d[k + 3];
        int width = p.length;
        for (int j = 0; j < width; j++) {
            float w0 = r0[j];
            float w1 = r1[j];
            float w2 = r2[j];
            float w3 = r3[j];
            p[j] = Math.fma(a3, w3, Math.fma(a2, w2, Math.fma(a1, w1, Math.fma(a0, w0, p[j]))));
            q[j] = Math.fma(b3, w3, Math.fma(b2, w2, Math.fma(b1, w1, Math.fma(b0, w0, q[j]))));
            r[j] = Math.fma(c3, w3, Math.fma(c2, w2, Math.fma(c1, w1, Math.fma(c0, w0, r[j]))));
            s[j] = Math.fma(d3, w3, Math.fma(d2, w2, Math.fma(d1, w1, Math.fma(d0, w0, s[j]))));
        }
    }

    /// Adds the sum of the rows of `weights`, each times its number in `in`, to `out`.
    static void multiply(float[] in, float[][] weights, float[] out) {
        int inner = weights.length;
        int width = out.length;
        int k = 0;
        for (; k + 8 <= inner; k += 8) {
            addEight(
                    in,
                    k,
                    weights[k],
                    weights[k + 1],
                    weights[k + 2],
                    weights[k + 3],
                    weights[k + 4],
                    weights[k + 5],
                    weights[k + 6],
                    weights[k + 7],
                    out);
        }
        for (; k < inner; k++) {
            add(out, weights[k], in[k], width);
        }
    }

    private static void addEight(
            float[] in,
            int k,
            float[] r0,
            float[] r1,
            float[] r2,
            float[] r3,
            float[] r4,
            float[] r5,
            float[] r6,
            float[] r7,
            float[] out) {
        float a0 = in[k];
        float a1 = in[k + 1];
        float a2 = in[k + 2];
        float a3 = in[k + 3];
        float a4 = in[k + 4];
        float a5 = in[k + 5];
        float a6 = in[k + 6];
        float a7 = in[k + 7];
        int width = out.length;
        for (int j = 0; j < width; j++) {
            out[j] = Math.fma(
                    a7,
                    r7[j],
                    Math.fma(
                            a6,
                            r6[j],
                            Math.fma(
                                    a5,
                                    r5[j],
                                    Math.fma(
                                            a4,
                                            r4[j],
                                            Math.fma(
                                                    a3,
                                                    r3[j],
                                                    Math.fma(
                                                            a2,
                                                            r2[j],
                                                            Math.fma(a1, r1[j], Math.fma(a0, r0[j], out[j]))))))));
        }
    }

    /// Adds `row` times `by` to `out`.
    static void add(float[] out, float[] row, float by, int width) {
        for (int j = 0; j < width; j++) {
            out[j] = Math.fma(by, row[j], out[j]);
        }
    }

    /// Writes the sums of two rows, from `from` on, to `out`.
    static void sum(float[] one, float[] other, int from, float[] out) {
        for (int j = 0; j < out.length; j++) {
            out[j] = one[from + j] + other[from + j];
        }
    }

    /// The part of each row that begins at `from`.
    static float[][] part(float[][] rows, int from, int width) {
        float[][] out = new float[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            out[i] = Arrays.copyOfRange(rows[i], from, from + width);
        }
        return out;
    }

    /// Tables of as many rows each, side by side.
    static float[][] beside(List<float[][]> tables) {
        int width = 0;
        for (float[][] rows : tables) {
            width += rows[0].length;
        }
        float[][] out = table(tables.getFirst().length, width);
        int at = 0;
        for (float[][] rows : tables) {
            for (int i = 0; i < rows.length; i++) {
                System.arraycopy(rows[i], 0, out[i], at, rows[i].length);
            }
            at += rows[0].length;
        }
        return out;
    }

    /// A curve close to the hyperbolic tangent, by a quotient of two polynomials (at most 0.0001 off).
    static float tanh(float x) {
        float v = Math.max(-REACH, Math.min(REACH, x));
        float s = v * v;
        return v * (135135f + s * (17325f + s * (378f + s))) / (135135f + s * (62370f + s * (3150f + s * 28f)));
    }

    /// The curve from 0 to 1 that goes with [#tanh].
    static float sigmoid(float x) {
        return 0.5f * tanh(0.5f * x) + 0.5f;
    }
}
