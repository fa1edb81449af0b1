package org.attache.link;

import java.util.Arrays;

/// Pairs of claims that are probably of one thing, by the places of the claims in a list; without an object for
/// each, since a day's press has millions.
///
/// Not thread-safe while pairs are added; afterwards any number of threads may read it, and sort different parts.
final class PairList {
    private static final int AT_FIRST = 64;
    /// Parts so short are sorted by insertion.
    private static final int FEW = 12;

    private int[] lefts = new int[AT_FIRST];
    private int[] rights = new int[AT_FIRST];
    private double[] points = new double[AT_FIRST];
    private int size;

    /// @param left the claim that was published first
    /// @param given points for their being one
    void add(int left, int right, double given) {
        if (size == lefts.length) {
            int more = size + (size >> 1);
            lefts = Arrays.copyOf(lefts, more);
            rights = Arrays.copyOf(rights, more);
            points = Arrays.copyOf(points, more);
        }
        lefts[size] = left;
        rights[size] = right;
        points[size++] = given;
    }

    int size() {
        return size;
    }

    int left(int pair) {
        return lefts[pair];
    }

    int right(int pair) {
        return rights[pair];
    }

    /// Puts pairs in order: those with most points first, of as many points by their places.
    ///
    /// @param pairs their numbers
    @SuppressWarnings("ReferenceEquality") // which of the two arrays was written last
    void sort(int[] pairs) {
        int[] other = new int[pairs.length];
        int width = FEW;
        for (int from = 0; from < pairs.length; from += width) {
            insert(pairs, from, Math.min(from + width, pairs.length));
        }
        int[] in = pairs;
        int[] out = other;
        for (; width < pairs.length; width *= 2) {
            for (int from = 0; from < pairs.length; from += 2 * width) {
                int middle = Math.min(from + width, pairs.length);
                merge(in, from, middle, Math.min(middle + width, pairs.length), out);
            }
            int[] done = out;
            out = in;
            in = done;
        }
        if (in != pairs) {
            System.arraycopy(in, 0, pairs, 0, pairs.length);
        }
    }

    private void insert(int[] pairs, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int pair = pairs[i];
            int at = i;
            while (at > from && isBefore(pair, pairs[at - 1])) {
                pairs[at] = pairs[at - 1];
                at--;
            }
            pairs[at] = pair;
        }
    }

    private void merge(int[] in, int from, int middle, int to, int[] out) {
        int a = from;
        int b = middle;
        for (int i = from; i < to; i++) {
            boolean second = a == middle || (b < to && isBefore(in[b], in[a]));
            out[i] = second ? in[b++] : in[a++];
        }
    }

    private boolean isBefore(int one, int other) {
        if (points[one] != points[other]) {
            return points[one] > points[other];
        }
        return lefts[one] != lefts[other] ? lefts[one] < lefts[other] : rights[one] < rights[other];
    }
}
