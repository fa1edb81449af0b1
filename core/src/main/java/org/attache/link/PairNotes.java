package org.attache.link;

/// A number for each pair of groups that something was found out about. Not thread-safe.
final class PairNotes {
    private static final int AT_FIRST = 16;

    /// Pairs by their hash, 0 where there is none: no pair of two different groups is 0.
    private long[] pairs = new long[AT_FIRST];
    private int[] notes = new int[AT_FIRST];
    private int size;

    /// What was noted; 0 where nothing was.
    int get(int low, int high) {
        return notes[place(pairs, pair(low, high))];
    }

    /// @param low the lower number of two groups
    /// @param note not 0
    void put(int low, int high, int note) {
        long pair = pair(low, high);
        int at = place(pairs, pair);
        if (pairs[at] == 0) {
            if (++size * 2 > pairs.length) {
                grow();
                at = place(pairs, pair);
            }
            pairs[at] = pair;
        }
        notes[at] = note;
    }

    private void grow() {
        long[] more = new long[pairs.length * 2];
        int[] moved = new int[more.length];
        for (int i = 0; i < pairs.length; i++) {
            if (pairs[i] != 0) {
                int at = place(more, pairs[i]);
                more[at] = pairs[i];
                moved[at] = notes[i];
            }
        }
        pairs = more;
        notes = moved;
    }

    private static long pair(int low, int high) {
        return ((long) low << Integer.SIZE) | high;
    }

    private static int place(long[] pairs, long pair) {
        int mask = pairs.length - 1;
        int at = (int) Copies.mix(pair) & mask;
        while (pairs[at] != 0 && pairs[at] != pair) {
            at = (at + 1) & mask;
        }
        return at;
    }
}
