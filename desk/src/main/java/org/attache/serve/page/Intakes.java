package org.attache.serve.page;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.attache.fact.Outcome;
import org.attache.ledger.LedgerException;
import org.attache.read.CaptureReader;
import org.attache.run.Bookkeeper;
import org.attache.serve.book.Bookshelf;

/// What was sent to be added: one job after the other, the last few remembered.
///
/// Thread-safe.
final class Intakes {
    /// Jobs that wait; each may hold an upload in memory.
    private static final int MOST_WAITING = 4;

    private static final int MOST_KEPT = 50;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, IntakeJob> jobs = new LinkedHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("intake").factory());

    /// Reads captures with a reader and hands on what it finds.
    @FunctionalInterface
    interface Reading {
        void into(CaptureReader reader, Consumer<Outcome<Bookkeeper.Taken>> sink);
    }

    /// Begins to add.
    ///
    /// @return id of the job; nothing where too many wait already
    Optional<String> begin(Bookshelf shelf, String author, Reading reading) {
        return begin(shelf, author, reading, job -> {});
    }

    /// Begins to add.
    ///
    /// @param after called once everything is in the ledger
    /// @return id of the job; nothing where too many wait already
    Optional<String> begin(Bookshelf shelf, String author, Reading reading, Consumer<IntakeJob> after) {
        IntakeJob job;
        synchronized (jobs) {
            long waiting =
                    jobs.values().stream().filter(j -> !j.state().isOver()).count();
            if (waiting >= MOST_WAITING) {
                return Optional.empty();
            }
            byte[] bytes = new byte[12];
            random.nextBytes(bytes);
            String id = HexFormat.of().formatHex(bytes);
            job = new IntakeJob(id);
            jobs.put(id, job);
            if (jobs.size() > MOST_KEPT) {
                jobs.remove(jobs.keySet().iterator().next());
            }
        }
        worker.execute(() -> work(job, shelf, author, reading, after));
        return Optional.of(job.state().id());
    }

    private static void work(
            IntakeJob job, Bookshelf shelf, String author, Reading reading, Consumer<IntakeJob> after) {
        boolean done = false;
        try {
            Bookkeeper.Summary summary = shelf.add(sink -> reading.into(new CaptureReader(), sink), author, job);
            after.accept(job);
            job.done(summary);
            done = true;
        } catch (LedgerException e) {
            job.problem(e.problem());
        } finally {
            if (!done) {
                job.failed();
            }
        }
    }

    /// How far a job has come.
    Optional<IntakeJob.State> state(String id) {
        synchronized (jobs) {
            return Optional.ofNullable(jobs.get(id)).map(IntakeJob::state);
        }
    }

    /// The jobs of this desk, the latest first, without those that found nothing.
    List<IntakeJob.State> all() {
        synchronized (jobs) {
            return jobs.values().stream()
                    .map(IntakeJob::state)
                    .filter(s -> !s.isOver() || s.seen() > 0 || s.problemCount() > 0)
                    .toList()
                    .reversed();
        }
    }
}
