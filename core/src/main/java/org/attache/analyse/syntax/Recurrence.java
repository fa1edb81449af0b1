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
    /// @param out room for what the cells give out
    void read(float[][] in, int words, float[][] out) {
        int cells = cells();
        float[][] gates = Rows.table(words, 4 * cells);
        float[] memory = new float[cells];
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
            squash(gate, 3 * cells);
            bend(gate, 3 * cells, 4 * cells);
            update(gate, memory, out[at], cells);
        }
    }

    private static void squash(float[] gate, int end) {
        for (int j = 0; j < end; j++) {
            gate[j] = Rows.sigmoid(gate[j]);
        }
    }

    private static void bend(float[] gate, int start, int end) {
        for (int j = start; j < end; j++) {
            gate[j] = Rows.tanh(gate[j]);
        }
    }

    private static void update(float[] gate, float[] memory, float[] out, int cells) {
        for (int j = 0; j < cells; j++) {
            memory[j] = gate[j] * gate[3 * cells + j] + gate[cells + j] * memory[j];
        }
        System.arraycopy(memory, 0, out, 0, cells);
        bend(out, 0, cells);
        for (int j = 0; j < cells; j++) {
            out[j] *= gate[2 * cells + j];
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
