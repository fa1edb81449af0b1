package org.attache.analyse.syntax;

/// A row of memory cells that reads a sentence in one direction (Hochreiter and Schmidhuber 1997, with the
/// forget gate of Gers and others 2000). Thread-safe: read-only.
///
/// @param input weights of what is read: as many rows as it has numbers, four columns for each cell (the gates that let
/// in, keep and give out, and what is let in)
/// @param back weights of what the cells gave out at the word before
/// @param bias one row
/// @param forward whether it reads from the first word on
record Recurrence(Table input, Table back, Table bias, boolean forward) {
    /// How many cells it has.
    int cells() {
        return back.rows().length;
    }

    /// Reads the sentence.
    ///
    /// @param in one row for each word
    /// @param gates room for four numbers a cell and word: what the gates said
    /// @param memory room for one number a cell and word
    /// @param out room for what the cells give out
    void read(float[][] in, int words, float[][] gates, float[][] memory, float[][] out) {
        int cells = cells();
        for (int i = 0; i < words; i++) {
            System.arraycopy(bias.rows()[0], 0, gates[i], 0, 4 * cells);
        }
        Rows.multiply(in, words, input.rows(), gates);
        int step = forward ? 1 : -1;
        int at = forward ? 0 : words - 1;
        for (int done = 0; done < words; done++, at += step) {
            float[] gate = gates[at];
            if (done > 0) {
                Rows.multiply(out[at - step], back.rows(), gate);
            }
            squash(gate, cells);
            update(gate, done > 0 ? memory[at - step] : memory[at], done > 0 ? 1 : 0, memory[at], out[at], cells);
        }
    }

    private static void squash(float[] gate, int cells) {
        for (int j = 0; j < 3 * cells; j++) {
            gate[j] = Rows.sigmoid(gate[j]);
        }
        for (int j = 3 * cells; j < 4 * cells; j++) {
            gate[j] = Rows.tanh(gate[j]);
        }
    }

    private static void update(float[] gate, float[] old, int kept, float[] memory, float[] out, int cells) {
        for (int j = 0; j < cells; j++) {
            float before = kept == 0 ? 0 : old[j];
            float now = gate[j] * gate[3 * cells + j] + gate[cells + j] * before;
            memory[j] = now;
            out[j] = gate[2 * cells + j] * Rows.tanh(now);
        }
    }

    /// A table of weights. A class of its own, since records hold no arrays.
    static final class Table {
        private final float[][] rows;

        Table(float[][] rows) {
            this.rows = rows;
        }

        float[][] rows() {
            return rows;
        }
    }
}
