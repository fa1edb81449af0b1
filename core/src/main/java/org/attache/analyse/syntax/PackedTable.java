package org.attache.analyse.syntax;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/// Rows of numbers of one byte each, with one scale for a row. Thread-safe: read-only.
final class PackedTable {
    private final float[] scales;
    private final byte[] codes;
    private final int width;

    private PackedTable(float[] scales, byte[] codes, int width) {
        this.scales = scales;
        this.codes = codes;
        this.width = width;
    }

    /// Reads the rows: how many and how wide they are, the scales, the codes.
    static PackedTable read(DataInputStream in) throws IOException {
        float[] scales = new float[in.readInt()];
        int width = in.readInt();
        byte[] bytes = new byte[scales.length * Float.BYTES];
        in.readFully(bytes);
        ByteBuffer.wrap(bytes).asFloatBuffer().get(scales);
        byte[] codes = new byte[scales.length * width];
        in.readFully(codes);
        return new PackedTable(scales, codes, width);
    }

    /// How many rows there are.
    int size() {
        return scales.length;
    }

    int width() {
        return width;
    }

    /// Adds a row, times `by`, to `out` from `at` on.
    void add(int row, float by, float[] out, int at) {
        float scale = by * scales[row];
        int from = row * width;
        for (int j = 0; j < width; j++) {
            out[at + j] += codes[from + j] * scale;
        }
    }

    /// The same numbers, unpacked.
    float[][] rows() {
        float[][] rows = Rows.table(scales.length, width);
        for (int i = 0; i < rows.length; i++) {
            add(i, 1, rows[i], 0);
        }
        return rows;
    }
}
