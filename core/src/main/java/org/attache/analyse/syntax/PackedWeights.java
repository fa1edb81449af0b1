package org.attache.analyse.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Weights in one byte each, with a table of the 256 values that a byte may stand for. Thread-safe:
/// read-only.
final class PackedWeights implements WeightTable {
    private static final VarHandle FOUR_CODES =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] codes;
    private final int[] values;
    private final int mask;

    PackedWeights(byte[] codes, int[] values) {
        this.codes = codes;
        this.values = values;
        this.mask = codes.length - 1;
    }

    /// Reads what the trainer wrote: a power of two, the 256 values, the codes.
    static PackedWeights read(DataInputStream in) throws IOException {
        int bits = in.readUnsignedByte();
        int[] values = new int[256];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readInt();
        }
        byte[] codes = new byte[1 << bits];
        in.readFully(codes);
        return new PackedWeights(codes, values);
    }

    /// Writes what [#read] reads.
    void write(DataOutputStream out) throws IOException {
        out.writeByte(Integer.numberOfTrailingZeros(codes.length));
        for (int value : values) {
            out.writeInt(value);
        }
        out.write(codes);
    }

    @Override
    public void addFour(int[] features, int count, int[] scores) {
        int a = 0;
        int b = 0;
        int c = 0;
        int d = 0;
        for (int i = 0; i < count; i++) {
            // One read for the codes of all four: the table is large, and reading it is what costs.
            int four = (int) FOUR_CODES.get(codes, (features[i] << 2) & mask);
            a += values[four & 255];
            b += values[(four >>> 8) & 255];
            c += values[(four >>> 16) & 255];
            d += values[four >>> 24];
        }
        scores[0] += a;
        scores[1] += b;
        scores[2] += c;
        scores[3] += d;
    }

    @Override
    public int score(int[] features, int count, int outcome) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += values[codes[(features[i] + outcome) & mask] & 255];
        }
        return sum;
    }
}
