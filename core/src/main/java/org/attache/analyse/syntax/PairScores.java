package org.attache.analyse.syntax;

import java.util.Arrays;

/// What the fixed half of the features says of a pair of words (top of the stack, next word), worked out once for
/// each
/// pair of a sentence: the states of a beam meet the same pairs again and again. Whole numbers, so that the order of
/// adding changes nothing. Not thread-safe.
final class PairScores {
    private static final int ACTIONS = 4;
    private static final int SIDES = 4;
    /// No sum of weights comes near it.
    private static final int UNKNOWN = Integer.MIN_VALUE;

    private static final int[] NONE = {};

    private final ParserFeatures templates;
    private final WeightTable weights;
    /// For each next word, for each top of the stack (0: empty) and side of its governor, four sums.
    private final int[][] rows;

    /// Nothing is worked out yet.
    PairScores(int words, ParserFeatures templates, WeightTable weights) {
        this.templates = templates;
        this.weights = weights;
        rows = new int[words + 1][];
        Arrays.fill(rows, NONE);
    }

    /// Sets `scores` to what the pair says of the four steps.
    void read(ParserState state, int[] features, int[] scores) {
        int next = state.next();
        int[] row = rows[next];
        if (row.length == 0) {
            row = new int[(next + 1) * SIDES * ACTIONS];
            Arrays.fill(row, UNKNOWN);
            rows[next] = row;
        }
        int at = ((state.top() + 1) * SIDES + ParserFeatures.headed(state)) * ACTIONS;
        if (row[at] == UNKNOWN) {
            Arrays.fill(scores, 0);
            weights.addFour(features, templates.writeFixed(state, features), scores);
            System.arraycopy(scores, 0, row, at, ACTIONS);
        } else {
            System.arraycopy(row, at, scores, 0, ACTIONS);
        }
    }
}
