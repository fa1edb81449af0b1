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
    private final Terms.Weigher weigher;
    private final DiskFile packed;
    private final DiskFile places;
    private final Ready<?>[] ready;
    private int size;

    /// @param weigher knows what their words weigh
    DiskFacts(Scratch scratch, Class<F> type, Terms.Weigher weigher) {
        this.type = type;
        this.weigher = weigher;
        this.packed = new DiskFile(scratch);
        this.places = new DiskFile(scratch);
        this.ready = new Ready<?>[Integer.highestOneBit(Math.max(2, scratch.rows() / SHARE))];
    }

    /// A claim by its place. Immutable, so that threads may hand it to each other as it is.
    private record Ready<F>(int at, F fact) {}

    /// Adds the next in order.
    void add(byte[] fact) {
        places.add(packed.addAll(fact));
        size++;
    }

    /// Ends the adding.
    void done() {
        packed.done();
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
        return Unpacker.unpack(packed.bytesAt(places.longAt((long) index * Long.BYTES)), type, weigher);
    }

    @Override
    public int size() {
        return size;
    }

    /// Gives up what is kept ready.
    void rest() {
        Arrays.fill(ready, null);
    }
}
