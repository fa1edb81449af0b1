package org.attache.analyse.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Two recurrences, one in each direction, while they are learnt: what they gave out over a sheaf of sentences, and
/// how the loss changes with their weights and with what they read.
final class PairLesson {
    private final Sheaf sheaf;
    private final List<Side> sides;
    private final float[][] in;
    private final int cells;

    /// The weights of one direction.
    record Side(Weights input, Weights back, Weights bias) {
        /// Weights to begin with: the cells keep what they have.
        static Side of(int width, int cells, Random random) {
            Weights bias = Weights.dense(1, 4 * cells, 0, random);
            Arrays.fill(bias.row(), cells, 2 * cells, 1);
            return new Side(
                    Weights.dense(width, 4 * cells, 1.2 * Weights.reach(width, 4 * cells), random),
                    Weights.dense(cells, 4 * cells, 0.6 * Math.sqrt(3.0 / cells), random),
                    bias);
        }

        List<Weights> all() {
            return List.of(input, back, bias);
        }
    }

    private final float[][][] gates = new float[2][][];
    private final float[][][] memory = new float[2][][];
    private final float[][][] given = new float[2][][];

    PairLesson(Sheaf sheaf, List<Side> sides, float[][] in) {
        this.sheaf = sheaf;
        this.sides = sides;
        this.in = in;
        this.cells = sides.getFirst().back().rows().length;
        for (int d = 0; d < 2; d++) {
            gates[d] = Rows.table(in.length, 4 * cells);
            memory[d] = Rows.table(in.length, cells);
            given[d] = Rows.table(in.length, cells);
            read(d);
        }
    }

    /// What both gave out, side by side.
    float[][] out() {
        float[][] out = Rows.table(in.length, 2 * cells);
        for (int i = 0; i < in.length; i++) {
            System.arraycopy(given[0][i], 0, out[i], 0, cells);
            System.arraycopy(given[1][i], 0, out[i], cells, cells);
        }
        return out;
    }

    /// The place that a direction reads after `done` others.
    private int place(int direction, int done) {
        return direction == 0 ? done : sheaf.length() - 1 - done;
    }

    private void read(int d) {
        Side side = sides.get(d);
        for (float[] gate : gates[d]) {
            System.arraycopy(side.bias().row(), 0, gate, 0, gate.length);
        }
        Rows.multiply(in, in.length, side.input().rows(), gates[d]);
        for (int done = 0; done < sheaf.length(); done++) {
            int now = place(d, done);
            if (done > 0) {
                float[][] before = sheaf.at(place(d, done - 1), given[d]);
                Rows.multiply(before, before.length, side.back().rows(), sheaf.at(now, gates[d]));
            }
            for (int b = 0; b < sheaf.count(); b++) {
                int row = now * sheaf.count() + b;
                if (sheaf.holds(row)) {
                    int last = done > 0 ? place(d, done - 1) * sheaf.count() + b : -1;
                    update(gates[d][row], last < 0 ? new float[cells] : memory[d][last], memory[d][row], given[d][row]);
                }
            }
        }
    }

    private void update(float[] gate, float[] before, float[] after, float[] out) {
        for (int j = 0; j < 3 * cells; j++) {
            gate[j] = Rows.sigmoid(gate[j]);
        }
        for (int j = 3 * cells; j < 4 * cells; j++) {
            gate[j] = Rows.tanh(gate[j]);
        }
        for (int j = 0; j < cells; j++) {
            after[j] = gate[j] * gate[3 * cells + j] + gate[cells + j] * before[j];
            out[j] = gate[2 * cells + j] * Rows.tanh(after[j]);
        }
    }

    /// Adds the slopes of the weights.
    ///
    /// @param slopes how the loss changes with what was given out
    /// @return how it changes with what was read
    float[][] learn(float[][] slopes, int worker) {
        float[][] ofInput = Rows.table(in.length, in[0].length);
        float[][] turnedInput = turned(in);
        for (int d = 0; d < 2; d++) {
            Side side = sides.get(d);
            float[][] ofGates = back(d, slopes, worker);
            Rows.multiply(turnedInput, turnedInput.length, ofGates, side.input().slopes(worker));
            float[][] before = Rows.table(cells, in.length);
            for (int done = 1; done < sheaf.length(); done++) {
                for (int b = 0; b < sheaf.count(); b++) {
                    int row = place(d, done) * sheaf.count() + b;
                    float[] last = given[d][place(d, done - 1) * sheaf.count() + b];
                    for (int j = 0; j < cells; j++) {
                        before[j][row] = last[j];
                    }
                }
            }
            Rows.multiply(before, cells, ofGates, side.back().slopes(worker));
            Rows.multiply(ofGates, in.length, side.input().turned(), ofInput);
        }
        return ofInput;
    }

    private float[][] back(int d, float[][] slopes, int worker) {
        Side side = sides.get(d);
        float[][] ofGates = Rows.table(in.length, 4 * cells);
        float[][] ofGiven = Rows.table(sheaf.count(), cells);
        float[][] ofMemory = Rows.table(sheaf.count(), cells);
        for (int done = sheaf.length() - 1; done >= 0; done--) {
            int now = place(d, done);
            for (int b = 0; b < sheaf.count(); b++) {
                int row = now * sheaf.count() + b;
                if (sheaf.holds(row)) {
                    int last = done > 0 ? place(d, done - 1) * sheaf.count() + b : -1;
                    Rows.add(ofGiven[b], Arrays.copyOfRange(slopes[row], d * cells, (d + 1) * cells), 1, cells);
                    undo(
                            gates[d][row],
                            memory[d][row],
                            last < 0 ? new float[cells] : memory[d][last],
                            ofGiven[b],
                            ofMemory[b],
                            ofGates[row]);
                    Rows.add(side.bias().slopes(worker)[0], ofGates[row], 1, 4 * cells);
                } else {
                    Arrays.fill(ofMemory[b], 0);
                }
                Arrays.fill(ofGiven[b], 0);
            }
            Rows.multiply(sheaf.at(now, ofGates), sheaf.count(), side.back().turned(), ofGiven);
        }
        return ofGates;
    }

    private void undo(float[] gate, float[] memory, float[] before, float[] ofGiven, float[] ofMemory, float[] ofGate) {
        for (int j = 0; j < cells; j++) {
            float in = gate[j];
            float keep = gate[cells + j];
            float give = gate[2 * cells + j];
            float fresh = gate[3 * cells + j];
            float bent = Rows.tanh(memory[j]);
            float ofCell = ofMemory[j] + ofGiven[j] * give * (1 - bent * bent);
            ofGate[j] = ofCell * fresh * in * (1 - in);
            ofGate[cells + j] = ofCell * before[j] * keep * (1 - keep);
            ofGate[2 * cells + j] = ofGiven[j] * bent * give * (1 - give);
            ofGate[3 * cells + j] = ofCell * in * (1 - fresh * fresh);
            ofMemory[j] = ofCell * keep;
        }
    }

    /// Columns for rows.
    static float[][] turned(float[][] rows) {
        float[][] out = Rows.table(rows[0].length, rows.length);
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < out.length; j++) {
                out[j][i] = rows[i][j];
            }
        }
        return out;
    }
}
