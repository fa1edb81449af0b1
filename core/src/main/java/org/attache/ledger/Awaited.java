package org.attache.ledger;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;

/// Work beside the thread that a ledger belongs to, and what came of it, its faults as they were thrown there.
public final class Awaited {
    /// As many threads as there are processors. The system's own pool has one less, since it reckons with the thread
    /// that waits; that one reads and writes the book meanwhile, so that of two processors one would stand idle.
    private static final ForkJoinPool WORKERS =
            new ForkJoinPool(Runtime.getRuntime().availableProcessors());

    private Awaited() {}

    /// Begins work. What it does in parallel is done by the same threads.
    public static <V> CompletableFuture<V> begin(Supplier<V> work) {
        return CompletableFuture.supplyAsync(work, WORKERS);
    }

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
