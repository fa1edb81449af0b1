package org.attache.analyse.syntax;

/// Which place a hash has in a list of hashes. Thread-safe: read-only.
final class HashTable {
    private final long[] keys;
    private final int[] places;

    /// @param hashes none of them 0
    HashTable(long[] hashes) {
        int size = Integer.highestOneBit(Math.max(16, hashes.length * 2)) * 2;
        keys = new long[size];
        places = new int[size];
        for (int i = 0; i < hashes.length; i++) {
            int at = slot(keys, hashes[i]);
            keys[at] = hashes[i];
            places[at] = i + 1;
        }
    }

    /// Where a hash stands among `keys`, or would stand; a free place holds 0.
    ///
    /// @param keys a power of two of them, not all taken
    static int slot(long[] keys, long hash) {
        int mask = keys.length - 1;
        int at = (int) (hash ^ (hash >>> 32)) & mask;
        while (keys[at] != 0 && keys[at] != hash) {
            at = (at + 1) & mask;
        }
        return at;
    }

    /// The place in the list, counted from 1; 0 where it is not in it.
    int place(long hash) {
        return places[slot(keys, hash)];
    }
}
