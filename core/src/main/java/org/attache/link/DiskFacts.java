package org.attache.link;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/// Claims of one kind in order of publication, on the disk; those that were asked for last are kept ready.
///
/// Not thread-safe while claims are added; afterwards any number of threads may read them.
final class DiskFacts<F extends Fact> extends AbstractList<F> implements RandomAccess {
    /// Claims kept ready for each row that is sorted at a time: some 50 MB where there are a quarter of a million.
    private static final int SHARE = 16;

    private final Class<F> type;
    private final DiskPacks packs;
    private final DiskFile places;
    private final Ready<?>[] ready;
    private int size;

    /// @param packs where they lie
    DiskFacts(Scratch scratch, Class<F> type, DiskPacks packs) {
        this.type = type;
        this.packs = packs;
        this.places = new DiskFile(scratch);
        this.ready = new Ready<?>[Integer.highestOneBit(Math.max(2, scratch.rows() / SHARE))];
    }

    /// As they were at a milestone, when no more were added.
    DiskFacts(Scratch scratch, Class<F> type, DiskPacks packs, MilestoneReader left) {
        this.type = type;
        this.packs = packs;
        this.places = left.file();
        this.size = left.whole();
        this.ready = new Ready<?>[Integer.highestOneBit(Math.max(2, scratch.rows() / SHARE))];
    }

    /// Writes what a milestone is to know.
    void save(MilestoneWriter milestone) {
        milestone.file(places);
        milestone.whole(size);
    }

    /// A claim by its place. Immutable, so that threads may hand it to each other as it is.
    private record Ready<F>(int at, F fact) {}

    /// Adds the next in order.
    ///
    /// @param pack where its block lies
    /// @param at which of the block it is
    void add(long pack, int at) {
        places.add(pack * DiskPacks.MOST + at);
        size++;
    }

    /// Ends the adding.
    void done() {
        places.done();
    }

    @Override
    public F get(int index) {
        int slot = index & (ready.length - 1);
        Ready<?> known = ready[slot];
        if (known != null && known.at() == index) {
            return type.cast(known.fact());
        }
        F fact = read(index);
        ready[slot] = new Ready<>(index, fact);
        return fact;
    }

    /// As [#get], of one that will not be asked for again.
    F read(int index) {
        long place = places.longAt((long) index * Long.BYTES);
        return type.cast(packs.claim(place / DiskPacks.MOST, (int) (place % DiskPacks.MOST)));
    }

    @Override
    public int size() {
        return size;
    }

    /// Gives up what is kept ready.
    void rest() {
        Arrays.fill(ready, null);
        packs.rest();
    }
}
