package org.attache.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/// Puts pairs of numbers in order, by the first of each, then by the second: so many at a time in memory, the rest on
/// the disk, where they are merged.
///
/// Not thread-safe.
final class DiskSorter {
    /// Shorter stretches are sorted by insertion.
    private static final int FEW = 12;

    /// Bytes of a pair.
    private static final long ROW = 2L * Long.BYTES;

    private final Scratch scratch;
    private long[] keys = new long[64];
    private long[] values = new long[64];
    private int size;
    /// Sorted stretches one behind the other, in one file.
    private final List<DiskFile> spilled = new ArrayList<>(1);

    DiskSorter(Scratch scratch) {
        this.scratch = scratch;
    }

    /// As it was at a milestone.
    DiskSorter(Scratch scratch, MilestoneReader left) {
        this.scratch = scratch;
        if (left.whole() > 0) {
            spilled.add(left.file());
        }
        keys = left.longs();
        values = left.longs();
        size = keys.length;
    }

    /// Writes what a milestone is to know: nothing once it was walked through.
    void save(MilestoneWriter milestone) {
        milestone.whole(spilled.size());
        spilled.forEach(milestone::file);
        milestone.longs(Arrays.copyOf(keys, size));
        milestone.longs(Arrays.copyOf(values, size));
    }

    void add(long key, long value) {
        if (size == scratch.rows()) {
            sort();
            if (spilled.isEmpty()) {
                spilled.add(new DiskFile(scratch));
            }
            for (int i = 0; i < size; i++) {
                spilled.getFirst().add(keys[i]);
                spilled.getFirst().add(values[i]);
            }
            size = 0;
        } else if (size == keys.length) {
            int more = Math.min(scratch.rows(), Math.max(64, size * 2));
            keys = Arrays.copyOf(keys, more);
            values = Arrays.copyOf(values, more);
        }
        keys[size] = key;
        values[size++] = value;
    }

    private void sort() {
        long[] k = new long[size];
        long[] v = new long[size];
        sort(0, size, k, v);
    }

    private boolean isBefore(int one, int other) {
        return keys[one] < keys[other] || (keys[one] == keys[other] && values[one] < values[other]);
    }

    private void sort(int from, int to, long[] k, long[] v) {
        if (to - from <= FEW) {
            insert(from, to);
            return;
        }
        int middle = (from + to) >>> 1;
        sort(from, middle, k, v);
        sort(middle, to, k, v);
        if (!isBefore(middle, middle - 1)) {
            return;
        }
        int a = from;
        int b = middle;
        for (int i = from; i < to; i++) {
            int taken = a == middle || (b < to && isBefore(b, a)) ? b++ : a++;
            k[i] = keys[taken];
            v[i] = values[taken];
        }
        System.arraycopy(k, from, keys, from, to - from);
        System.arraycopy(v, from, values, from, to - from);
    }

    private void insert(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            long key = keys[i];
            long value = values[i];
            int at = i;
            while (at > from && (keys[at - 1] > key || (keys[at - 1] == key && values[at - 1] > value))) {
                keys[at] = keys[at - 1];
                values[at] = values[at - 1];
                at--;
            }
            keys[at] = key;
            values[at] = value;
        }
    }

    /// All pairs in order. Nothing may be added any more; they are walked through once, and give their room on the disk
    /// back at the end.
    Cursor sorted() {
        sort();
        List<Run> all = new ArrayList<>();
        spilled.forEach(file -> {
            file.done();
            for (long from = 0; from < file.size(); from += scratch.rows() * ROW) {
                all.add(new Run(file, from / ROW, scratch.rows()));
            }
        });
        all.add(new Run(keys, values, size));
        Cursor cursor = new Cursor(all, List.copyOf(spilled));
        keys = new long[0];
        values = new long[0];
        size = 0;
        spilled.clear();
        return cursor;
    }

    /// One sorted stretch: a file, or the last of them, in memory.
    private static final class Run implements Comparable<Run> {
        private final List<DiskFile> file;
        private final long[] keys;
        private final long[] values;
        private final long size;
        private long at = -1;
        private long key;
        private long value;

        Run(DiskFile file, long from, int size) {
            this.file = List.of(file);
            this.keys = new long[0];
            this.values = keys;
            this.at = from - 1;
            this.size = from + size;
        }

        Run(long[] keys, long[] values, int size) {
            this.file = List.of();
            this.keys = keys;
            this.values = values;
            this.size = size;
        }

        boolean next() {
            if (++at >= size) {
                return false;
            }
            if (file.isEmpty()) {
                key = keys[(int) at];
                value = values[(int) at];
            } else {
                key = file.getFirst().longAt(at * ROW);
                value = file.getFirst().longAt(at * ROW + Long.BYTES);
            }
            return true;
        }

        @Override
        public int compareTo(Run other) {
            return key != other.key ? Long.compare(key, other.key) : Long.compare(value, other.value);
        }
    }

    /// A walk through all pairs in order.
    static final class Cursor {
        private final PriorityQueue<Run> waiting = new PriorityQueue<>();
        private final List<Run> current = new ArrayList<>(1);
        private List<DiskFile> files;

        private Cursor(List<Run> runs, List<DiskFile> files) {
            this.files = files;
            runs.stream().filter(Run::next).forEach(waiting::add);
        }

        /// Goes to the next pair.
        ///
        /// @return false behind the last
        boolean next() {
            if (!current.isEmpty()) {
                Run run = current.removeFirst();
                if (run.next()) {
                    if (waiting.isEmpty() || run.compareTo(waiting.peek()) <= 0) {
                        current.add(run);
                        return true;
                    }
                    waiting.add(run);
                }
            }
            Run first = waiting.poll();
            if (first == null) {
                files.forEach(DiskFile::free);
                files = List.of();
                return false;
            }
            current.add(first);
            return true;
        }

        long key() {
            return current.getFirst().key;
        }

        long value() {
            return current.getFirst().value;
        }
    }
}
