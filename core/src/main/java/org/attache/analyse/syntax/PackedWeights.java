package org.attache.analyse.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// Weights in one byte each, with a table of the 256 values that a byte may stand for. Before the
/// weights of a place stands a byte that tells most features from those that share the place.
///
/// Thread-safe: read-only.
final class PackedWeights implements WeightTable {
    private final byte[] cells;
    private final int[] values;
    private final int width;
    private final int mask;

    /// @param cells for each place a check and `width` codes; a power of two of places
    /// @param values of the 256 codes
    /// @param width how many outcomes share a place; [#score] wants 1
    PackedWeights(byte[] cells, int[] values, int width) {
        this.cells = cells;
        this.values = values;
        this.width = width;
        this.mask = cells.length / (width + 1) - 1;
    }

    /// Reads what the trainer wrote.
    static PackedWeights read(DataInputStream in) throws IOException {
        int width = in.readUnsignedByte();
        int bits = in.readUnsignedByte();
        int[] values = new int[256];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readInt();
        }
        byte[] cells = new byte[(1 << bits) * (width + 1)];
        in.readFully(cells);
        return new PackedWeights(cells, values, width);
    }

    /// Writes what [#read] reads.
    void write(DataOutputStream out) throws IOException {
        out.writeByte(width);
        out.writeByte(Integer.numberOfTrailingZeros(mask + 1));
        for (int value : values) {
            out.writeInt(value);
        }
        out.write(cells);
    }

    /// The byte that tells features in one place apart.
    static byte check(int feature, int outcome) {
        return (byte) ((feature >>> 24) ^ (outcome * 37));
    }

    @Override
    public int score(int[] features, int count, int outcome) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            int feature = features[i];
            int at = ((feature + outcome) & mask) * 2;
            int hit = (((cells[at] ^ check(feature, outcome)) & 255) - 1) >> 31;
            sum += hit & values[cells[at + 1] & 255];
        }
        return sum;
    }
}
