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

    /// Columns of one word; each holds a word's index plus one, 0 for none, or a count.
    private static final int HEAD = 0;
    private static final int LEFTMOST = 1;
    private static final int NEXT_LEFTMOST = 2;
    private static final int RIGHTMOST = 3;
    private static final int NEXT_RIGHTMOST = 4;
    private static final int LEFT_COUNT = 5;
    private static final int RIGHT_COUNT = 6;
    private static final int COLUMNS = 8;

    private final int size;
    /// The columns of a word lie side by side: the words behind the next one are empty, so that a copy is short.
    private final char[] cells;
    private final char[] stack;
    private int depth;
    private int next;
    private int last;
    /// Sum of the weights of all steps so far.
    int score;

    /// The start: empty stack, first word next.
    ParserState(int size) {
        this.size = size;
        cells = new char[COLUMNS * (size + 1)];
        stack = new char[size + 1];
    }

    /// Back to the start.
    void clear() {
        Arrays.fill(cells, (char) 0);
        depth = 0;
        next = 0;
        last = SHIFT;
        score = 0;
    }

    /// Becomes the same as `other`, which has as many words.
    void copy(ParserState other) {
        int filled = (other.next + 1) * COLUMNS;
        System.arraycopy(other.cells, 0, cells, 0, filled);
        if (next > other.next) {
            Arrays.fill(cells, filled, (next + 1) * COLUMNS, (char) 0);
        }
        System.arraycopy(other.stack, 0, stack, 0, other.depth);
        depth = other.depth;
        next = other.next;
        last = other.last;
        score = other.score;
    }

    /// Whether the step can be taken.
    boolean allows(int action) {
        return switch (action) {
            case SHIFT -> next < size;
            case RIGHT -> depth > 0 && next < size;
            case LEFT -> depth > 0 && head(top()) < 0;
            default -> depth > 0 && head(top()) >= 0;
        };
    }

    /// Takes the step.
    void take(int action) {
        switch (action) {
            case SHIFT -> stack[depth++] = (char) next++;
            case LEFT -> {
                int child = top();
                int at = next * COLUMNS;
                cells[child * COLUMNS + HEAD] = (char) (next + 1);
                cells[at + NEXT_LEFTMOST] = cells[at + LEFTMOST];
                cells[at + LEFTMOST] = (char) (child + 1);
                cells[at + LEFT_COUNT]++;
                depth--;
            }
            case RIGHT -> {
                int parent = top();
                int at = parent * COLUMNS;
                cells[next * COLUMNS + HEAD] = (char) (parent + 1);
                cells[at + NEXT_RIGHTMOST] = cells[at + RIGHTMOST];
                cells[at + RIGHTMOST] = (char) (next + 1);
                cells[at + RIGHT_COUNT]++;
                stack[depth++] = (char) next++;
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
        return depth > down ? stack[depth - 1 - down] : -1;
    }

    /// The governor found so far; -1 if there is none.
    int head(int word) {
        return word < 0 ? -1 : cells[word * COLUMNS + HEAD] - 1;
    }

    int leftmost(int word) {
        return word < 0 ? -1 : cells[word * COLUMNS + LEFTMOST] - 1;
    }

    int nextLeftmost(int word) {
        return word < 0 ? -1 : cells[word * COLUMNS + NEXT_LEFTMOST] - 1;
    }

    int rightmost(int word) {
        return word < 0 ? -1 : cells[word * COLUMNS + RIGHTMOST] - 1;
    }

    int nextRightmost(int word) {
        return word < 0 ? -1 : cells[word * COLUMNS + NEXT_RIGHTMOST] - 1;
    }

    int leftCount(int word) {
        return word < 0 ? -1 : Math.min(5, cells[word * COLUMNS + LEFT_COUNT]);
    }

    int rightCount(int word) {
        return word < 0 ? -1 : Math.min(5, cells[word * COLUMNS + RIGHT_COUNT]);
    }
}
