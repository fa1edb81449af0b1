package org.attache.analyse.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A row of memory cells that reads a sentence in one direction (Hochreiter and Schmidhuber 1997, with the
/// forget gate of Gers and others 2000). Thread-safe: read-only.
///
/// @param back weights of what the cells gave out at the word before: four columns for each cell (the gates that
/// let
/// in, keep and give out, and what is let in)
/// @param forward whether it reads from the first word on
record Recurrence(Table back, boolean forward) {
    /// How many cells it has.
    int cells() {
        return back.rows().length;
    }

    /// What the cells give out for each word of each sentence. The sentences are read in step with each other, so
    /// that the weights are fetched once for several words; each sum is the same as alone.
    ///
    /// @param sentences for each sentence one row for each word: what the word itself adds to the gates; used up
    List<Table> read(List<Table> sentences) {
        int cells = cells();
        List<Table> outs = new ArrayList<>(sentences.size());
        List<Strand> strands = new ArrayList<>(sentences.size());
        for (Table gates : sentences) {
            int words = gates.rows().length;
            Strand strand = new Strand(gates, new Table(Rows.table(words, cells)), new Table(Rows.table(1, cells)));
            strands.add(strand);
            outs.add(strand.out());
        }
        // the longest first: those that still have words are then always in front
        strands.sort(Comparator.comparingInt((Strand s) -> -s.words()));
        int longest = strands.isEmpty() ? 0 : strands.getFirst().words();
        float[][] before = new float[strands.size()][];
        float[][] now = new float[strands.size()][];
        int open = strands.size();
        for (int done = 0; done < longest; done++) {
            while (strands.get(open - 1).words() <= done) {
                open--;
            }
            for (int s = 0; s < open; s++) {
                Strand strand = strands.get(s);
                int at = forward ? done : strand.words() - 1 - done;
                now[s] = strand.gates().rows()[at];
                before[s] = done == 0 ? now[s] : strand.out().rows()[forward ? at - 1 : at + 1];
            }
            if (done > 0) {
                Rows.multiply(before, open, back.rows(), now);
            }
            for (int s = 0; s < open; s++) {
                Strand strand = strands.get(s);
                squash(now[s], 3 * cells);
                bend(now[s], 3 * cells, 4 * cells);
                int at = forward ? done : strand.words() - 1 - done;
                update(now[s], strand.memory().rows()[0], strand.out().rows()[at], cells);
            }
        }
        return outs;
    }

    /// A sentence being read.
    ///
    /// @param gates what its words let in, keep and give out
    /// @param out what the cells gave out at each word
    /// @param memory one row
    private record Strand(Table gates, Table out, Table memory) {
        int words() {
            return out.rows().length;
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
