package org.attache.link;

/// Whole numbers on the disk, as many as there are of something; each may be changed.
///
/// Not thread-safe while it is changed.
final class DiskInts {
    private final DiskFile file;

    /// @param each number at first
    DiskInts(Scratch scratch, int size, int each) {
        file = new DiskFile(scratch);
        for (int i = 0; i < size; i++) {
            // written, not left open: a full disk is told of here, not when a page of memory cannot be stored
            file.add(each);
        }
        file.changeable();
    }

    /// Numbers that are on the disk already, not to be changed.
    DiskInts(DiskFile file) {
        this.file = file;
    }

    /// The file that they are in.
    DiskFile file() {
        return file;
    }

    /// The numbers from 0 on, each in its own place.
    static DiskInts counting(Scratch scratch, int size) {
        DiskInts all = new DiskInts(scratch, size, 0);
        for (int i = 0; i < size; i++) {
            all.set(i, i);
        }
        return all;
    }

    /// Gives their room on the disk back.
    void free() {
        file.free();
    }

    int get(int at) {
        return file.intAt((long) at * Integer.BYTES);
    }

    void set(int at, int value) {
        file.setInt((long) at * Integer.BYTES, value);
    }

    /// The smallest number of the group of one, where these are the parents of a forest ([Unions]).
    int root(int i) {
        int at = i;
        int parent = get(at);
        while (parent != at) {
            int above = get(parent);
            if (above != parent) {
                set(at, above);
            }
            at = parent;
            parent = above;
        }
        return at;
    }

    /// Makes the groups of two numbers one.
    void unite(int one, int other) {
        int a = root(one);
        int b = root(other);
        set(Math.max(a, b), Math.min(a, b));
    }
}
