package org.attache.ledger;

/// How many entries are taken at a time, by how large the last ones were: most say a few lines, but what everybody
/// prints has megabytes.
///
/// Not thread-safe.
final class Portion {
    /// Characters that are to be held at a time.
    private static final long CHARACTERS = 4 << 20;
    /// Taken at first, as long as nothing is known of their size.
    private static final int FIRST = 64;

    private final int most;
    private int size;

    /// @param most entries at a time, however small
    Portion(int most) {
        this.most = most;
        this.size = Math.min(FIRST, most);
    }

    /// Where a portion from a place on ends.
    int end(int from, int all) {
        return Math.min(all, from + size);
    }

    /// Whether a portion that has some characters may take another entry: it has one, however large.
    static boolean hasRoom(int entries, long characters) {
        return entries == 0 || characters < CHARACTERS;
    }

    /// Takes how large a portion was.
    void had(int entries, long characters) {
        if (entries > 0) {
            long fitting = CHARACTERS * entries / Math.max(1, characters);
            // kinds of entries follow each other: the next may be of a larger one
            size = (int) Math.clamp(fitting, 1, Math.min(most, 2L * size));
        }
    }
}
