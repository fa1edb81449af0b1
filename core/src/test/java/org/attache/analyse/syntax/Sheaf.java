package org.attache.analyse.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/// Sentences of about one length that are learnt from side by side: word `t` of sentence `b` is row `t * count + b`.
///
/// @param sentences no more than fit; each a list of words as numbers ([NetworkLessons] writes them)
record Sheaf(List<List<int[]>> sentences) {
    /// Places of the numbers of a word.
    static final int OWN = 0;

    static final int RIGHT_TAG = 6;
    static final int HEAD = 7;
    static final int RELATION = 8;
    static final int PIECES = 9;

    private static final int LARGEST = 8;
    private static final int STEP = 4;

    /// Sorts sentences of like length into sheaves, in an order that the random numbers give.
    static List<Sheaf> of(List<List<int[]>> all, Random random) {
        List<List<int[]>> order = new ArrayList<>(all);
        Collections.shuffle(order, random);
        order.sort(Comparator.comparingInt(s -> (s.size() + STEP - 1) / STEP));
        List<Sheaf> sheaves = new ArrayList<>();
        for (int i = 0; i < order.size(); i += LARGEST) {
            sheaves.add(new Sheaf(List.copyOf(order.subList(i, Math.min(order.size(), i + LARGEST)))));
        }
        Collections.shuffle(sheaves, random);
        return sheaves;
    }

    int count() {
        return sentences.size();
    }

    /// Words of the longest.
    int length() {
        return sentences.stream().mapToInt(List::size).max().orElse(0);
    }

    int words() {
        return sentences.stream().mapToInt(List::size).sum();
    }

    int rows() {
        return length() * count();
    }

    boolean holds(int row) {
        return row / count() < sentences.get(row % count()).size();
    }

    /// The numbers of a word that it holds.
    int[] word(int row) {
        return sentences.get(row % count()).get(row / count());
    }

    /// The rows of one sentence, out of rows of the whole.
    float[][] of(int sentence, float[][] rows) {
        float[][] own = new float[sentences.get(sentence).size()][];
        for (int t = 0; t < own.length; t++) {
            own[t] = rows[t * count() + sentence];
        }
        return own;
    }

    /// The rows of all sentences' words at one place.
    float[][] at(int place, float[][] rows) {
        return Arrays.copyOfRange(rows, place * count(), (place + 1) * count());
    }
}
