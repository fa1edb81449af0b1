package org.attache.analyse.event;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;

/// Weights of hashed features by which a phrase fills a role of an attack: one logistic regression for who did
/// it, one for to whom it was done. Learned from messages of MUC-3 (`scripts/train-roles`).
///
/// Thread-safe: read-only once loaded.
final class RoleModel {
    /// How many places the features are hashed to.
    static final int PLACES = 1 << 16;

    /// How many models there are: [#ACTOR] and [#SUFFERER].
    static final int ROLES = 2;

    /// Who did it.
    static final int ACTOR = 0;

    /// To whom or what it was done.
    static final int SUFFERER = 1;

    /// Weights are kept as whole numbers of this share of one; none is as large as 32.
    private static final float STEP = 1 / 1024f;

    private final short[][] weights;

    private RoleModel(short[][] weights) {
        this.weights = weights;
    }

    /// Holds the model until the first attack asks for it.
    private static final class Shared {
        private static final RoleModel MODEL = load();

        private Shared() {}

        private static RoleModel load() {
            try (InputStream stream = RoleModel.class.getResourceAsStream("/lang/en/model/roles.bin")) {
                if (stream == null) {
                    throw new IllegalStateException("the program lacks its resource roles.bin");
                }
                return read(stream);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static RoleModel shared() {
        return Shared.MODEL;
    }

    static RoleModel of(float[][] taught) {
        short[][] weights = new short[ROLES][PLACES];
        for (int role = 0; role < ROLES; role++) {
            for (int i = 0; i < PLACES; i++) {
                weights[role][i] = (short) Math.clamp(Math.round(taught[role][i] / STEP), -32767, 32767);
            }
        }
        return new RoleModel(weights);
    }

    /// Probability, from 0 to 1, that a phrase with these features fills the role.
    double probability(int role, RoleFeatures.Row row) {
        long sum = 0;
        for (int i = 0; i < row.size(); i++) {
            sum += weights[role][row.place(i)];
        }
        return 1 / (1 + Math.exp(-sum * STEP));
    }

    static RoleModel read(InputStream in) throws IOException {
        short[][] weights = new short[ROLES][PLACES];
        // all at once: short commands run before anything is compiled
        ShortBuffer all = ByteBuffer.wrap(in.readAllBytes()).asShortBuffer();
        for (short[] row : weights) {
            all.get(row);
        }
        return new RoleModel(weights);
    }

    void write(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        for (short[] row : weights) {
            for (short weight : row) {
                out.writeShort(weight);
            }
        }
        out.flush();
    }
}
