package org.attache.analyse.mention;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// Weights of features and of neighbouring labels. A label is 0 for "in nothing", else 1 + 2 × type for the first
/// token
/// of a phrase and 2 + 2 × type for the others. Not thread-safe while it is taught; read-only after.
final class MentionModel {
    /// How many labels there are.
    static final int LABELS = 1 + 2 * FieldMention.Type.values().length;

    final Map<Integer, float[]> weights;
    final float[][] steps;

    /// @param weights of each feature's labels
    /// @param steps weight of a label (second) after another (first); row `LABELS` stands for the beginning
    MentionModel(Map<Integer, float[]> weights, float[][] steps) {
        this.weights = weights;
        this.steps = steps;
    }

    static MentionModel empty() {
        return new MentionModel(new HashMap<>(), new float[LABELS + 1][LABELS]);
    }

    /// Whether a label may follow another: the inside of a phrase only its beginning or inside.
    static boolean mayFollow(int before, int label) {
        boolean inside = label > 0 && label % 2 == 0;
        return !inside || before == label || before == label - 1;
    }

    /// The sum of a token's features for each label.
    float[] scores(int[] features) {
        float[] sum = new float[LABELS];
        for (int feature : features) {
            float[] row = weights.get(feature);
            if (row != null) {
                for (int label = 0; label < LABELS; label++) {
                    sum[label] += row[label];
                }
            }
        }
        return sum;
    }

    static MentionModel read(DataInputStream in) throws IOException {
        MentionModel model = empty();
        for (float[] row : model.steps) {
            for (int i = 0; i < row.length; i++) {
                row[i] = in.readFloat();
            }
        }
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            float[] row = new float[LABELS];
            int feature = in.readInt();
            int filled = in.readUnsignedByte();
            for (int k = 0; k < filled; k++) {
                int label = in.readUnsignedByte();
                row[label] = in.readShort() / 256f;
            }
            model.weights.put(feature, row);
        }
        return model;
    }

    /// Writes what [#read] reads; weights that would round to nothing are left out.
    void write(DataOutputStream out) throws IOException {
        for (float[] row : steps) {
            for (float weight : row) {
                out.writeFloat(weight);
            }
        }
        Map<Integer, float[]> kept = new TreeMap<>();
        weights.forEach((feature, row) -> {
            for (float weight : row) {
                if (Math.round(weight * 256f) != 0) {
                    kept.put(feature, row);
                }
            }
        });
        out.writeInt(kept.size());
        for (Map.Entry<Integer, float[]> entry : kept.entrySet()) {
            out.writeInt(entry.getKey());
            float[] row = entry.getValue();
            int filled = 0;
            for (float weight : row) {
                filled += Math.round(weight * 256f) != 0 ? 1 : 0;
            }
            out.writeByte(filled);
            for (int label = 0; label < LABELS; label++) {
                int rounded = Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(row[label] * 256f)));
                if (rounded != 0) {
                    out.writeByte(label);
                    out.writeShort(rounded);
                }
            }
        }
    }
}
