package org.attache.link;

import java.util.Arrays;

/// Who meets whom in blocks that memory does not hold: members stand in blocks in order of their numbers, and each
/// meets those that stand before it in its blocks, the first so many of each or the last so many.
///
/// Not thread-safe.
final class DiskBlocks {
    /// The lower half of a row's number.
    private static final long PLACE = 0xFFFF_FFFFL;

    private final Scratch scratch;
    private final DiskSorter standing;

    DiskBlocks(Scratch scratch) {
        this.scratch = scratch;
        this.standing = new DiskSorter(scratch);
    }

    /// Takes those that a member meets, one as often as it is met.
    @FunctionalInterface
    interface Meeting {
        /// A member meets others.
        ///
        /// @param others whom it meets, in order
        void meets(int member, int[] others);
    }

    void add(long block, int member) {
        standing.add(block, member);
    }

    /// Each member, in order, with those of the first `most` of its blocks that stand before it.
    void first(int most, Meeting meeting) {
        walk(true, most, meeting);
    }

    /// Each member, in order, with the last `most` of each of its blocks that stand before it.
    void last(int most, Meeting meeting) {
        walk(false, most, meeting);
    }

    /// Pairs of members: each with the last `most` of each of its blocks that stand before it, each pair once.
    /// They come block by block, so that what is known of a member is at hand while it meets others: the rows'
    /// values are the member and whom it meets.
    DiskSorter pairs(int most) {
        DiskSorter pairs = new DiskSorter(scratch);
        Standing all = new Standing(false);
        int[] others = new int[most];
        Together together = new Together();
        int member = -1;
        while (all.own.next()) {
            if (all.own.key() != member) {
                together.tell(member, pairs);
                member = (int) all.own.key();
            }
            int size = behind(all.members, all.own.value() & PLACE, most, others, 0);
            together.add((int) (all.own.value() >>> Integer.SIZE), others, size);
        }
        together.tell(member, pairs);
        all.members.free();
        return pairs;
    }

    /// Whom a member meets, with the block in which it does.
    private static final class Together {
        private long[] rows = new long[64];
        private int size;

        void add(int block, int[] others, int many) {
            if (rows.length < size + many) {
                rows = Arrays.copyOf(rows, 2 * (size + many));
            }
            for (int i = 0; i < many; i++) {
                rows[size++] = (long) others[i] << Integer.SIZE | block;
            }
        }

        /// Of several blocks in which two meet the first counts.
        void tell(int member, DiskSorter pairs) {
            Arrays.sort(rows, 0, size);
            int last = -1;
            for (int i = 0; i < size; i++) {
                int other = (int) (rows[i] >>> Integer.SIZE);
                if (other != last) {
                    pairs.add(rows[i] & PLACE, (long) member << Integer.SIZE | other);
                }
                last = other;
            }
            size = 0;
        }
    }

    /// Members as they stand in their blocks, one block behind the other; the first of each block is marked.
    private final class Standing {
        private final DiskFile members = new DiskFile(scratch);
        /// Of each member that does not open a block: the number of the block, and a place among all.
        private final DiskSorter.Cursor own;

        /// @param first whether it is the place where its block begins, or its own
        Standing(boolean first) {
            DiskSorter places = new DiskSorter(scratch);
            DiskSorter.Cursor rows = standing.sorted();
            long block = 0;
            long begin = 0;
            long number = -1;
            for (long at = 0; rows.next(); at++) {
                boolean opens = at == 0 || rows.key() != block;
                block = rows.key();
                int member = (int) rows.value();
                members.add(opens ? ~member : member);
                if (opens) {
                    begin = at;
                    number++;
                } else {
                    places.add(member, number << Integer.SIZE | (first ? begin : at));
                }
            }
            members.done();
            own = places.sorted();
        }
    }

    private void walk(boolean first, int most, Meeting meeting) {
        Standing all = new Standing(first);
        int member = -1;
        int[] others = new int[64];
        int size = 0;
        while (all.own.next()) {
            if (all.own.key() != member) {
                meet(member, others, size, meeting);
                member = (int) all.own.key();
                size = 0;
            }
            if (others.length < size + most) {
                others = Arrays.copyOf(others, 2 * (size + most));
            }
            long place = all.own.value() & PLACE;
            size = first
                    ? before(all.members, place, member, most, others, size)
                    : behind(all.members, place, most, others, size);
        }
        meet(member, others, size, meeting);
        all.members.free();
    }

    private static void meet(int member, int[] others, int size, Meeting meeting) {
        if (size > 0) {
            Arrays.sort(others, 0, size);
            meeting.meets(member, Arrays.copyOf(others, size));
        }
    }

    /// The first of a block up to a member.
    private static int before(DiskFile members, long begin, int member, int most, int[] others, int from) {
        int size = from;
        for (long at = begin; at < begin + most; at++) {
            int other = members.intAt(at * Integer.BYTES);
            other = at == begin ? ~other : other;
            if (other >= member) {
                return size;
            }
            others[size++] = other;
        }
        return size;
    }

    /// Those that stand right before a place of a block.
    private static int behind(DiskFile members, long place, int most, int[] others, int from) {
        int size = from;
        for (long at = place - 1; at >= place - most; at--) {
            int other = members.intAt(at * Integer.BYTES);
            others[size++] = other < 0 ? ~other : other;
            if (other < 0) {
                return size;
            }
        }
        return size;
    }
}
