package org.attache.run;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.attache.fact.Analysis;
import org.attache.ledger.Intake;
import org.attache.ledger.PackedIntake;

/// What joining will ask for of the captures that this run analysed: kept, so that it need not be read back from the
/// ledger. It is made of what is written into it, read as the ledger reads it, and it counts for a capture only while
/// the ledger says of that capture what was written: nobody can tell it from what is read back.
///
/// It takes [#SHARE] of the heap by reckoning; what comes later is read back. A run of any length so has as much of
/// the heap for its analysing as before.
///
/// Thread-safe.
final class HandedOn {
    /// One byte in so many of the heap.
    private static final int SHARE = 3;
    /// Bytes for each character of the text: what is kept of 10,000 generated pages divided by their length.
    private static final int BYTES_PER_CHARACTER = 9;

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();
    private final long most;

    HandedOn() {
        this(Runtime.getRuntime().maxMemory() / SHARE);
    }

    /// @param most bytes to keep
    HandedOn(long most) {
        this.most = most;
    }

    /// @param payload what the ledger says of the capture
    /// @param view what joining asks for
    private record Kept(String payload, JoinView view) {}

    /// Packs a capture, and keeps what joining will ask for while there is room.
    PackedIntake packed(Intake intake) {
        long size = (long) BYTES_PER_CHARACTER
                * intake.analysis().article().capture().text().content().length();
        if (bytes.addAndGet(size) > most) {
            return PackedIntake.of(intake);
        }
        Keeper keeper = new Keeper();
        PackedIntake packed = PackedIntake.of(intake, keeper::take);
        keeper.view.ifPresent(view -> kept.put(packed.name(), new Kept(packed.payload(), view)));
        return packed;
    }

    /// What is kept of a capture, if that is what the ledger says of it. It is given up then.
    Optional<JoinView> take(String name, String payload) {
        return Optional.ofNullable(kept.remove(name))
                .filter(one -> one.payload().equals(payload))
                .map(Kept::view);
    }

    /// Keeps nothing any more: nobody will ask.
    void end() {
        bytes.set(Long.MAX_VALUE / 2);
        kept.clear();
    }

    /// Gives up what nobody asked for.
    void clear() {
        kept.clear();
    }

    /// Takes one analysis.
    private static final class Keeper {
        private Optional<JoinView> view = Optional.empty();

        void take(Analysis analysis) {
            view = Optional.of(JoinView.of(analysis));
        }
    }
}
