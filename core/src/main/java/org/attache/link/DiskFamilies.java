package org.attache.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/// Finds the sentences that several captures carry in one wording, and whose text those are, as [Copies] and [Sources]
/// do, of more captures than memory holds.
///
/// Not thread-safe while captures are added; afterwards any number of threads may ask.
final class DiskFamilies {
    /// Bits for a place in the file of shingles: what is above them is a capture.
    private static final int PLACE = 40;
    /// Wordings whose shingles need not be written again: some 16 MB.
    private static final int KNOWN = 1 << 20;
    private static final int NOBODY = -1;
    private static final int SEVERAL = -2;

    private final DiskFile shingles;
    private final DiskSorter carried;
    private final DiskSorter credited;
    private final long[] known = new long[KNOWN];
    private final long[] knownAt = new long[KNOWN];
    private final List<Set<String>> sets = new ArrayList<>(List.of(Set.of()));
    private final Map<Set<String>, Integer> numbers = new HashMap<>(Map.of(Set.of(), 0));

    DiskFamilies(Scratch scratch) {
        this.shingles = new DiskFile(scratch);
        this.carried = new DiskSorter(scratch);
        this.credited = new DiskSorter(scratch);
    }

    /// @param capture its number
    /// @param wordings of its sentences, with their shingles
    /// @param credits agencies that it credits for them
    void add(int capture, Map<Long, long[]> wordings, Map<Long, Set<String>> credits) {
        wordings.forEach((wording, own) -> {
            int slot = (int) (wording & (KNOWN - 1));
            if (known[slot] != wording || knownAt[slot] == 0) {
                known[slot] = wording;
                knownAt[slot] = shingles.addAll(own) + 1;
            }
            carried.add(wording, (long) capture << PLACE | (knownAt[slot] - 1));
        });
        credits.forEach((wording, agencies) -> credited.add(wording, number(agencies)));
    }

    private int number(Set<String> agencies) {
        return numbers.computeIfAbsent(Set.copyOf(agencies), set -> {
            sets.add(set);
            return sets.size() - 1;
        });
    }

    /// What is to be known of all wordings, once all captures were added.
    static final class Found {
        private final DiskFile wordings;
        private final DiskInts roots;
        private final DiskInts carriers;
        private final DiskInts agencies;
        private final List<Set<String>> sets;

        private Found(DiskFile wordings, DiskInts roots, DiskInts carriers, DiskInts agencies, List<Set<String>> sets) {
            this.wordings = wordings;
            this.roots = roots;
            this.carriers = carriers;
            this.agencies = agencies;
            this.sets = sets;
        }

        /// As it was at a milestone.
        Found(MilestoneReader left) {
            this(
                    left.file(),
                    new DiskInts(left.file()),
                    new DiskInts(left.file()),
                    new DiskInts(left.file()),
                    new ArrayList<>());
            int many = left.whole();
            for (int i = 0; i < many; i++) {
                Set<String> set = new HashSet<>();
                int size = left.whole();
                for (int j = 0; j < size; j++) {
                    set.add(left.words());
                }
                sets.add(Set.copyOf(set));
            }
        }

        /// Writes what a milestone is to know.
        void save(MilestoneWriter milestone) {
            milestone.file(wordings);
            List.of(roots, carriers, agencies).forEach(ints -> milestone.file(ints.file()));
            milestone.whole(sets.size());
            for (Set<String> set : sets) {
                milestone.whole(set.size());
                set.forEach(milestone::words);
            }
        }

        /// Gives its room on the disk back.
        void free() {
            wordings.free();
            List.of(roots, carriers, agencies).forEach(DiskInts::free);
        }

        /// What there is to say of a wording that others carry too.
        Optional<Marked> marked(long wording) {
            OptionalLong at = wordings.find(wording);
            if (at.isEmpty()) {
                return Optional.empty();
            }
            int root = roots.get((int) at.getAsLong());
            return carriers.get(root) != SEVERAL
                    ? Optional.empty()
                    : Optional.of(new Marked(wordings.longAt((long) root * Long.BYTES), sets.get(agencies.get(root))));
        }
    }

    /// Finds the families.
    Found find(Scratch scratch) {
        shingles.done();
        DiskFile wordings = new DiskFile(scratch);
        DiskFile places = new DiskFile(scratch);
        DiskFile single = new DiskFile(scratch);
        long last = 0;
        int carrier = NOBODY;
        DiskSorter.Cursor rows = carried.sorted();
        while (rows.next()) {
            int capture = (int) (rows.value() >>> PLACE);
            if (carrier == NOBODY || rows.key() != last) {
                if (carrier != NOBODY) {
                    single.add(carrier);
                }
                last = rows.key();
                carrier = capture;
                wordings.add(last);
                places.add(rows.value() & ((1L << PLACE) - 1));
            } else if (carrier != capture) {
                carrier = SEVERAL;
            }
        }
        if (carrier != NOBODY) {
            single.add(carrier);
        }
        int count = (int) (wordings.done().size() / Long.BYTES);
        places.done();
        single.done();
        DiskInts roots = DiskInts.counting(scratch, count);
        unite(scratch, places, roots);
        DiskInts carriers = new DiskInts(scratch, count, NOBODY);
        for (int i = 0; i < count; i++) {
            int root = roots.root(i);
            roots.set(i, root);
            int own = single.intAt((long) i * Integer.BYTES);
            carriers.set(root, carriers.get(root) == NOBODY || carriers.get(root) == own ? own : SEVERAL);
        }
        DiskInts agencies = new DiskInts(scratch, count, 0);
        credit(wordings, roots, agencies);
        List.of(shingles, places, single).forEach(DiskFile::free);
        return new Found(wordings, roots, carriers, agencies, sets);
    }

    private void unite(Scratch scratch, DiskFile places, DiskInts roots) {
        DiskBlocks blocks = new DiskBlocks(scratch);
        for (int i = 0; i < places.size() / Long.BYTES; i++) {
            for (long shingle : shingles(places, i)) {
                if (Copies.isSampled(shingle)) {
                    blocks.add(shingle, i);
                }
            }
        }
        blocks.first(Copies.KEPT, (wording, others) -> {
            long[] own = new long[0];
            for (int from = 0; from < others.length; ) {
                int to = from + 1;
                while (to < others.length && others[to] == others[from]) {
                    to++;
                }
                if (to - from >= Copies.VOTES && roots.root(others[from]) != roots.root(wording)) {
                    own = own.length == 0 ? shingles(places, wording) : own;
                    if (Copies.isSame(shingles(places, others[from]), own)) {
                        roots.unite(others[from], wording);
                    }
                }
                from = to;
            }
        });
    }

    private long[] shingles(DiskFile places, int wording) {
        return shingles.longsAt(places.longAt((long) wording * Long.BYTES));
    }

    private void credit(DiskFile wordings, DiskInts roots, DiskInts agencies) {
        DiskSorter.Cursor rows = credited.sorted();
        while (rows.next()) {
            wordings.find(rows.key()).ifPresent(at -> {
                int root = roots.get((int) at);
                Set<String> all = new TreeSet<>(sets.get(agencies.get(root)));
                if (all.addAll(sets.get((int) rows.value()))) {
                    agencies.set(root, number(all));
                }
            });
        }
    }
}
