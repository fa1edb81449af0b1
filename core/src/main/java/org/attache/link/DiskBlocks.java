package org.attache.link;

import java.util.Arrays;

/// Who meets whom in blocks that memory does not hold: members stand in blocks in order of their numbers, and each
/// meets those that stand before it in its blocks, the first so many of each or the last so many.
///
/// Not thread-safe.
final class DiskBlocks {
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

    private void walk(boolean first, int most, Meeting meeting) {
        DiskFile members = new DiskFile(scratch);
        DiskSorter places = new DiskSorter(scratch);
        DiskSorter.Cursor rows = standing.sorted();
        long block = 0;
        long begin = 0;
        for (long at = 0; rows.next(); at++) {
            boolean opens = at == 0 || rows.key() != block;
            block = rows.key();
            int member = (int) rows.value();
            // the first of a block is marked
            members.add(opens ? ~member : member);
            begin = opens ? at : begin;
            if (!opens) {
                places.add(member, first ? begin : at);
            }
        }
        members.done();
        DiskSorter.Cursor own = places.sorted();
        int member = -1;
        int[] others = new int[64];
        int size = 0;
        while (own.next()) {
            if (own.key() != member) {
                meet(member, others, size, meeting);
                member = (int) own.key();
                size = 0;
            }
            if (others.length < size + most) {
                others = Arrays.copyOf(others, 2 * (size + most));
            }
            size = first
                    ? before(members, own.value(), member, most, others, size)
                    : behind(members, own.value(), most, others, size);
        }
        meet(member, others, size, meeting);
        members.free();
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
