package org.attache.ledger;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;
import org.jdbi.v3.core.Handle;

/// The version of a ledger's tables and the way to the newest: what a ledger in a file and one on a server have in
/// common when they are opened.
///
/// @param place as messages name it
/// @param newest version that this program makes
/// @param read asks the tables for theirs; 0 where there are none
record LedgerVersions(String place, int newest, ToIntFunction<Handle> read) {
    /// A connection to tables of the newest version; it is closed again where they cannot be brought there.
    ///
    /// @param migrate is called for older tables
    /// @throws LedgerException if it cannot be opened, or a newer program made the tables
    Handle open(Supplier<Handle> connect, Consumer<Handle> migrate) {
        try {
            Handle handle = connect.get();
            try {
                if (isOlder(handle)) {
                    migrate.accept(handle);
                }
            } catch (RuntimeException e) {
                handle.close();
                throw e;
            }
            return handle;
        } catch (RuntimeException e) {
            throw LedgerException.of(e, place);
        }
    }

    private boolean isOlder(Handle handle) {
        int version = read.applyAsInt(handle);
        if (version > newest) {
            throw new LedgerException(new Problem(
                    ProblemCode.NEWER_LEDGER,
                    "the ledger has version " + version + ", this program knows " + newest + ". "
                            + ProblemCode.NEWER_LEDGER.advice(),
                    place));
        }
        return version < newest;
    }

    /// Takes the steps to the newest version, inside a transaction: another process may have taken some while this
    /// one
    /// waited for the lock.
    ///
    /// @param step makes the tables of a version out of those before it
    void climb(Handle inside, IntConsumer step) {
        for (int next = read.applyAsInt(inside) + 1; next <= newest; next++) {
            step.accept(next);
        }
    }
}
