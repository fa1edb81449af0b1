package org.attache.analyse.syntax;

import java.util.Arrays;

/// One half-built tree: a stack, the next word, and the heads found so far (arc-eager system, Nivre
/// 2003, with the root behind the last word as in Ballesteros and Nivre 2013, so that every sentence
/// of n words takes 2n steps). Not thread-safe.
final class ParserState {
    /// Pushes the next word.
    static final int SHIFT = 0;
    /// The next word governs the top of the stack.
    static final int LEFT = 1;
    /// The top of the stack governs the next word.
    static final int RIGHT = 2;
    /// The top of the stack is done with.
    static final int REDUCE = 3;

    private static final int STACK = 0;
    private static final int HEAD = 1;
    private static final int LEFTMOST = 2;
    private static final int NEXT_LEFTMOST = 3;
    private static final int RIGHTMOST = 4;
    private static final int NEXT_RIGHTMOST = 5;
    private static final int LEFT_COUNT = 6;
    private static final int RIGHT_COUNT = 7;
    private static final int COLUMNS = 8;

    private final int stride;
    private final int[] cells;
    private int depth;
    private int next;
    private int last;
    /// Sum of the weights of all steps so far.
    int score;

    /// The start: empty stack, first word next.
    ParserState(int size) {
        stride = size + 1;
        cells = new int[COLUMNS * stride];
        clear();
    }

    /// Back to the start.
    void clear() {
        Arrays.fill(cells, -1);
        Arrays.fill(cells, LEFT_COUNT * stride, COLUMNS * stride, 0);
        depth = 0;
        next = 0;
        last = SHIFT;
        score = 0;
    }

    /// Becomes the same as `other`, which has as many words.
    void copy(ParserState other) {
        System.arraycopy(other.cells, 0, cells, 0, cells.length);
        depth = other.depth;
        next = other.next;
        last = other.last;
        score = other.score;
    }

    /// Whether the step can be taken.
    boolean allows(int action) {
        return switch (action) {
            case SHIFT -> next < stride - 1;
            case RIGHT -> depth > 0 && next < stride - 1;
            case LEFT -> depth > 0 && head(top()) < 0;
            default -> depth > 0 && head(top()) >= 0;
        };
    }

    /// Takes the step.
    void take(int action) {
        switch (action) {
            case SHIFT -> cells[STACK * stride + depth++] = next++;
            case LEFT -> {
                int child = top();
                cells[HEAD * stride + child] = next;
                cells[NEXT_LEFTMOST * stride + next] = cells[LEFTMOST * stride + next];
                cells[LEFTMOST * stride + next] = child;
                cells[LEFT_COUNT * stride + next]++;
                depth--;
            }
            case RIGHT -> {
                int parent = top();
                cells[HEAD * stride + next] = parent;
                cells[NEXT_RIGHTMOST * stride + parent] = cells[RIGHTMOST * stride + parent];
                cells[RIGHTMOST * stride + parent] = next;
                cells[RIGHT_COUNT * stride + parent]++;
                cells[STACK * stride + depth++] = next++;
            }
            default -> depth--;
        }
        last = last % 4 * 4 + action;
    }

    /// The next word; the number of words stands for the root.
    int next() {
        return next;
    }

    /// How many words lie on the stack.
    int depth() {
        return depth;
    }

    /// The last two steps in one number.
    int last() {
        return last;
    }

    int top() {
        return below(0);
    }

    /// The word `down` below the top of the stack; -1 if there is none.
    int below(int down) {
        return depth > down ? cells[STACK * stride + depth - 1 - down] : -1;
    }

    /// The governor found so far; -1 if there is none.
    int head(int word) {
        return word < 0 ? -1 : cells[HEAD * stride + word];
    }

    int leftmost(int word) {
        return word < 0 ? -1 : cells[LEFTMOST * stride + word];
    }

    int nextLeftmost(int word) {
        return word < 0 ? -1 : cells[NEXT_LEFTMOST * stride + word];
    }

    int rightmost(int word) {
        return word < 0 ? -1 : cells[RIGHTMOST * stride + word];
    }

    int nextRightmost(int word) {
        return word < 0 ? -1 : cells[NEXT_RIGHTMOST * stride + word];
    }

    int leftCount(int word) {
        return word < 0 ? -1 : Math.min(5, cells[LEFT_COUNT * stride + word]);
    }

    int rightCount(int word) {
        return word < 0 ? -1 : Math.min(5, cells[RIGHT_COUNT * stride + word]);
    }
}
