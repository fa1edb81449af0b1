package org.attache.analyse.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The slopes that the network is taught by, against what the loss does when a weight is moved so
/// little that no cell is clipped by it.
class SheafLessonTest {
    private static final float LITTLE = 0.0001f;
    private static final int CELLS = 6;

    /// Two sentences of unlike length: own row, class, two endings, shape, tag, right tag, right head, right
    /// relation, row of the bank.
    private static final Sheaf SHEAF = new Sheaf(List.of(
            List.of(
                    new int[] {1, 1, 2, 3, 1, 1, 1, 1, 2, 1},
                    new int[] {2, 2, 3, 4, 2, 2, 2, -1, 0, 2},
                    new int[] {0, 3, 4, 5, 3, 3, 1, 1, 1, 1},
                    new int[] {3, 1, 5, 6, 4, 1, 3, 2, 3, 2}),
            List.of(new int[] {2, 2, 3, 4, 2, 2, 2, -1, 0, 2}, new int[] {1, 1, 2, 3, 1, 1, 1, 0, 1, 1})));

    private static final List<float[]> BANK =
            List.of(new float[4], new float[] {0.5f, -0.2f, 0.1f, 0.3f}, new float[] {-0.4f, 0.6f, 0.2f, -0.1f});

    private final NetworkWeights net = NetworkWeights.drawn(4, 3, 4, 4, CELLS, new Random(3));

    private SheafLesson lesson() {
        return new SheafLesson(net, BANK, SHEAF, Optional.empty());
    }

    @Test
    void theSlopeOfEachTableSaysWhatTheLossDoesWhenItsWeightsAreMoved() {
        lesson().learn(0, 1);
        int tables = 0;
        for (Weights table : net.all()) {
            int at = steepest(table.slopes(0));
            int row = at / table.columns();
            int column = at % table.columns();
            float slope = table.slopes(0)[row][column];
            float was = table.rows()[row][column];
            table.rows()[row][column] = was + LITTLE;
            double above = loss();
            table.rows()[row][column] = was - LITTLE;
            double below = loss();
            table.rows()[row][column] = was;
            double measured = (above - below) / (2 * LITTLE);
            assertEquals(measured, slope, 0.004 + 0.02 * Math.abs(measured), "table " + tables);
            tables++;
        }
        assertEquals(33, tables);
    }

    @Test
    void whatWasLearntOftenEnoughIsKnown() {
        for (int step = 1; step <= 150; step++) {
            lesson().learn(0, 1f / SHEAF.words());
            net.move(0.02f, step);
        }
        SheafLesson learnt = lesson();
        int[] tags = learnt.tags();
        for (int row = 0; row < SHEAF.rows(); row++) {
            if (SHEAF.holds(row)) {
                assertEquals(SHEAF.word(row)[Sheaf.RIGHT_TAG], tags[row]);
            }
        }
        float[][] arcs = learnt.arcs(0);
        assertTrue(arcs[0][1] > arcs[0][2] && arcs[0][1] > arcs[0][3], "the first word hangs on the second");
        assertEquals(2, learnt.relations(new int[] {0}, new int[] {SHEAF.count()})[0]);
    }

    /// The loss without moving anything: the slopes that this adds go to the other worker.
    private double loss() {
        return lesson().learn(1, 1);
    }

    private static int steepest(float[][] slopes) {
        int best = 0;
        int columns = slopes[0].length;
        for (int k = 0; k < slopes.length * columns; k++) {
            float now = Math.abs(slopes[k / columns][k % columns]);
            best = now > Math.abs(slopes[best / columns][best % columns]) ? k : best;
        }
        return best;
    }
}
