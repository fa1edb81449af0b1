package org.attache.analyse.syntax;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.attache.analyse.syntax.PairLesson.Side;

/// All weights of the network parser while they are learnt, in the order in which [ArcNetwork] is written.
///
/// @param looked what words, classes, endings of two and three letters, shapes and tags are like
/// @param first the recurrences over what words are like
/// @param second the recurrences over what the first give out
/// @param head what a word is as a head, and what is added
/// @param dependent the same as a dependent
/// @param product what one is to the other
/// @param wanted how much a head is wanted at all
/// @param root how much a dependent wants to be the root
/// @param distance how much the places count
/// @param low what a dependent is to its relation
/// @param high what a head is to it
/// @param lowBias what is added
/// @param relation what both are to each relation, and what is added
/// @param tag what a word is to each tag, and what is added
record NetworkWeights(
        List<Weights> looked,
        List<Side> first,
        List<Side> second,
        List<Weights> head,
        List<Weights> dependent,
        Weights product,
        Weights wanted,
        Weights root,
        Weights distance,
        Weights low,
        Weights high,
        Weights lowBias,
        List<Weights> relation,
        List<Weights> tag) {
    /// Rows of the tables of classes and of shapes.
    private static final int FINES = 512;

    private static final int SHAPES = 2048;
    private static final int DISTANCES = 24;

    /// Columns of the tables that are looked up, but for that of the words' own.
    private static final List<Integer> WIDTHS = List.of(16, 12, 20, 16, 32);

    /// Weights to begin with.
    ///
    /// @param width numbers of a piece of a word
    /// @param words how many words have a row of their own
    /// @param tags how many tags there are
    /// @param relations how many relations
    /// @param cells of a recurrence
    static NetworkWeights drawn(int width, int words, int tags, int relations, int cells, Random random) {
        List<Weights> looked = new ArrayList<>();
        looked.add(Weights.lookedUp(words + 1, width, 0, random));
        int[] rows = {FINES, Inputs.ENDINGS, Inputs.ENDINGS, SHAPES, tags};
        int whole = width;
        for (int k = 0; k < rows.length; k++) {
            looked.add(Weights.lookedUp(rows[k], WIDTHS.get(k), 0.3f, random));
            whole += WIDTHS.get(k);
        }
        int read = 2 * cells;
        int arc = cells;
        return new NetworkWeights(
                looked,
                List.of(Side.of(whole, cells, random), Side.of(whole, cells, random)),
                List.of(Side.of(read, cells, random), Side.of(read, cells, random)),
                layer(read, arc, random),
                layer(read, arc, random),
                Weights.dense(arc, arc, 0.05, random),
                Weights.dense(1, arc, 0, random),
                Weights.dense(1, arc, 0.2, random),
                Weights.dense(1, DISTANCES + 1, 0, random),
                layer(read, arc, random).getFirst(),
                layer(read, arc, random).getFirst(),
                Weights.dense(1, arc, 0, random),
                layer(arc, relations, random),
                layer(read, tags, random));
    }

    private static List<Weights> layer(int rows, int columns, Random random) {
        return List.of(
                Weights.dense(rows, columns, Weights.reach(rows, columns), random),
                Weights.dense(1, columns, 0, random));
    }

    /// All tables, in the order in which they are written.
    List<Weights> all() {
        List<Weights> all = new ArrayList<>(looked);
        first.forEach(side -> all.addAll(side.all()));
        second.forEach(side -> all.addAll(side.all()));
        all.addAll(head);
        all.addAll(dependent);
        all.addAll(List.of(product, wanted, root, distance, low, high, lowBias));
        all.addAll(relation);
        all.addAll(tag);
        return all;
    }

    /// Moves all weights by one step; a step's slopes are together no longer than 2.
    void move(float rate, long step) {
        double squares = 0;
        for (Weights table : all()) {
            squares += table.gather();
        }
        float share = (float) Math.min(1, 2 / (Math.sqrt(squares) + 1e-9));
        all().forEach(table -> table.move(rate, share, step));
    }

    void write(DataOutputStream out) throws IOException {
        for (Weights table : all()) {
            Weights.write(table.rows(), out);
        }
    }
}
