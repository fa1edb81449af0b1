package org.attache.ledger;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Takes what another thread has worked out, its faults as they were thrown there.
public final class Awaited {
    private Awaited() {}

    /// Waits for it.
    ///
    /// @throws RuntimeException what the work threw
    public static <V> V value(CompletableFuture<V> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException fault -> throw fault;
                case Error fault -> throw fault;
                case null, default -> throw e;
            }
        }
    }
}
