package org.attache.analyse.casing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.BitSet;

/// Weights of a word's features for the three ways to write it, and which words the training text held often enough
/// to be known. Read-only once read; the trainer fills it.
final class CaseModel {
    /// Small letters.
    static final int LOWER = 0;
    /// A capital first.
    static final int CAPITAL = 1;
    /// Capitals only: "NATO".
    static final int UPPER = 2;

    static final int CASES = 3;

    private static final int SLOTS = 1 << 18;
    private static final float STEP = 1 / 64f;

    final float[] weights = new float[SLOTS * CASES];
    final BitSet known = new BitSet(SLOTS);

    /// The place of a feature's weights.
    static int slot(int hash) {
        int mixed = hash * 0x9E3779B1;
        return (mixed >>> 14) * CASES;
    }

    boolean isKnown(String key) {
        return known.get(slot(key.hashCode()) / CASES);
    }

    void learn(String key) {
        known.set(slot(key.hashCode()) / CASES);
    }

    /// How much speaks for each way to write a word with these features.
    float[] scores(int[] slots) {
        float[] sum = new float[CASES];
        for (int slot : slots) {
            for (int i = 0; i < CASES; i++) {
                sum[i] += weights[slot + i];
            }
        }
        return sum;
    }

    static int best(float[] scores) {
        int best = 0;
        for (int i = 1; i < CASES; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }

    static CaseModel read(DataInputStream in) throws IOException {
        CaseModel model = new CaseModel();
        byte[] bits = new byte[in.readInt()];
        in.readFully(bits);
        model.known.or(BitSet.valueOf(bits));
        byte[] packed = new byte[SLOTS * CASES];
        in.readFully(packed);
        for (int i = 0; i < packed.length; i++) {
            model.weights[i] = packed[i] * STEP;
        }
        return model;
    }

    /// Writes what [#read] reads: weights in steps of 1/64.
    void write(DataOutputStream out) throws IOException {
        byte[] bits = known.toByteArray();
        out.writeInt(bits.length);
        out.write(bits);
        byte[] packed = new byte[weights.length];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = (byte) Math.max(Byte.MIN_VALUE, Math.min(Byte.MAX_VALUE, Math.round(weights[i] / STEP)));
        }
        out.write(packed);
    }
}
