package org.attache.run;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.attache.fact.Analysis;
import org.attache.fact.Article;
import org.attache.fact.Capture;
import org.attache.fact.Entry;
import org.attache.fact.Outcome;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;
import org.attache.ledger.Basis;
import org.attache.ledger.Correction;
import org.attache.ledger.Intake;
import org.attache.ledger.Ledger;
import org.attache.ledger.LedgerException;
import org.attache.ledger.PackedIntake;
import org.attache.ledger.RawBytes;
import org.attache.read.Raw;

/// Puts captures into a ledger: analyses them on all processors, appends them in the order they were read (so that
/// the book does not depend on the number of threads), then joins everything anew.
///
/// What was reported by [Progress#capture] before a batch's end may still be lost to a crash; what
/// [Summary] counts is on the disk. A rerun takes up what is missing and changes nothing else.
public final class Bookkeeper {
    /// Captures a transaction: large enough that synchronising the disk costs little, small enough that a crash
    /// costs under a second of work.
    private static final int BATCH = 32;

    /// Captures for each processor that are read before the oldest must be written: more than a batch, so that nobody
    /// waits while one is written.
    private static final int MOST_AHEAD = 32;
    /// The same once their texts are together longer than [#FAR] characters.
    private static final int NEAR_AHEAD = 4;

    private static final long FAR = 4 << 20;

    /// Bytes of the heap for each capture that is joined in memory: what joining holds of one, and a fourth more.
    private static final long BYTES_A_CAPTURE = 96 << 10;

    /// Property of the JVM that says how many captures are joined in memory, whatever the heap holds: a few captures go
    /// by the disk, where that is to be tried on a program of its own.
    private static final String MOST_IN_MEMORY = "attache.joined.in.memory";

    /// So few entries that changed are worded as their rows come, not before.
    private static final int FEW = 4096;

    private final Ledger ledger;
    private final long mostInMemory;
    private final String stage = Stages.linking();
    private final Clock clock;
    private final String author;
    private final CaptureAnalyser analyser = new CaptureAnalyser();
    private final Progress progress;
    private final Map<ProblemCode, Integer> problems = new EnumMap<>(ProblemCode.class);
    private final List<PackedIntake> batch = new ArrayList<>();
    /// Digests of what came under the names that the ledger does not hold yet: those on their way into it, and those
    /// of which nothing came.
    private final Map<String, String> digests = new HashMap<>();
    /// Names that the ledger did not have when they first came: it need not be asked whether it holds their bytes.
    private final Set<String> unheard = new HashSet<>();
    private final HandedOn handedOn = new HandedOn();
    private long ahead;
    private int seen;
    private int added;
    private int known;

    /// A bookkeeper for one run.
    ///
    /// @param ledger to write to
    /// @param author written beside every line
    /// @param clock for the time of every line
    /// @param progress is told how it goes on
    public Bookkeeper(Ledger ledger, String author, Clock clock, Progress progress) {
        this(
                ledger,
                author,
                clock,
                progress,
                Long.getLong(MOST_IN_MEMORY, Runtime.getRuntime().maxMemory() / BYTES_A_CAPTURE));
    }

    /// @param mostInMemory captures that are joined in memory; where the ledger holds more, joining goes by the disk
    Bookkeeper(Ledger ledger, String author, Clock clock, Progress progress, long mostInMemory) {
        this.mostInMemory = mostInMemory;
        this.ledger = ledger;
        this.author = author;
        this.clock = clock;
        this.progress = progress;
    }

    /// What a run did.
    ///
    /// @param seen captures that were read
    /// @param added captures that are new in the ledger
    /// @param known captures that it held already
    /// @param changed entries that the joining changed
    /// @param problems how many of each
    public record Summary(int seen, int added, int known, int changed, Map<ProblemCode, Integer> problems) {
        /// Copies its map.
        public Summary {
            problems = Map.copyOf(problems);
        }
    }

    /// Where captures come from: hands each outcome, with the raw bytes, to the sink.
    @FunctionalInterface
    public interface Source {
        /// Reads everything.
        void readInto(Consumer<Outcome<Taken>> sink);
    }

    /// A capture with its unmodified bytes.
    ///
    /// @param capture as read
    /// @param raw its bytes
    public record Taken(Capture capture, RawBytes raw) {}

    /// What a reader gave, as a source hands it on.
    public static Outcome<Taken> taken(Outcome<Capture> outcome, Raw raw) {
        return switch (outcome) {
            case Outcome.Done<Capture> done -> new Outcome.Done<>(new Taken(done.value(), raw::copy), done.warnings());
            case Outcome.Skipped<Capture> skipped -> new Outcome.Skipped<>(skipped.reason());
            case Outcome.Failed<Capture> failed -> new Outcome.Failed<>(failed.problem());
        };
    }

    /// Adds everything that a source gives, then joins.
    ///
    /// @throws LedgerException if the ledger cannot be written; what was added before stays
    public Summary add(Source source) {
        int threads = Runtime.getRuntime().availableProcessors();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            Deque<Waiting> window = new ArrayDeque<>();
            try {
                source.readInto(outcome -> {
                    take(outcome).ifPresent(taken -> {
                        int size = taken.capture().text().content().length();
                        ahead += size;
                        window.add(new Waiting(workers.submit(() -> analysed(taken)), size));
                    });
                    while (window.size() > threads * (ahead > FAR ? NEAR_AHEAD : MOST_AHEAD)) {
                        keep(window.removeFirst());
                    }
                });
                while (!window.isEmpty()) {
                    keep(window.removeFirst());
                }
                flush();
            } finally {
                workers.shutdownNow();
            }
        }
        int changed = join();
        return new Summary(seen, added, known, changed, problems);
    }

    /// Adds captures that another machine has analysed, as they are, then joins.
    ///
    /// @param folders of the cluster's job, in their order
    /// @throws LedgerException if the ledger cannot be written; what was added before stays
    public Summary addAnalysed(List<AnalysedFolder> folders) {
        folders.forEach(folder -> folder.read(this::keep));
        flush();
        int changed = join();
        return new Summary(seen, added, known, changed, problems);
    }

    private void keep(Outcome<Intake> outcome) {
        switch (outcome) {
            case Outcome.Done<Intake> done -> {
                done.warnings().forEach(this::count);
                seen++;
                Intake intake = done.value();
                Article article = intake.analysis().article();
                Capture capture = named(article.capture());
                progress.capture(seen, capture.name());
                if (!unheard.remove(capture.name())
                        && ledger.holds(capture.name(), capture.sha256(), intake.versions())) {
                    known++;
                    return;
                }
                Analysis analysis = new Analysis(
                        article.of(capture),
                        intake.analysis().dating(),
                        intake.analysis().findings());
                batch.add(PackedIntake.of(new Intake(analysis, intake.raw(), intake.versions())));
                if (batch.size() >= BATCH) {
                    flush();
                }
            }
            case Outcome.Skipped<Intake> skipped -> count(skipped.reason());
            case Outcome.Failed<Intake> failed -> count(failed.problem());
        }
    }

    /// Joins all that the ledger holds, with its corrections, and appends what changed. Where no capture and no
    /// correction came since this program joined last, only what the lists lack is done.
    ///
    /// @return number of entries that changed
    public int join() {
        // What many entries rest on is read for their lines at once where joining lays it down, not one by one.
        if (ledger.isLinked(stage)
                && (ledger.captureCount() <= mostInMemory || ledger.unlistedCount() <= mostInMemory)) {
            handedOn.clear();
            progress.step("nothing new to join, listing entries");
            new Cataloguer(ledger).catchUp();
            JoiningRoom.tidy(ledger.place());
            return 0;
        }
        OptionalInt changed = OptionalInt.empty();
        // Each time that it has to be done again, another writer has linked what there was.
        while (changed.isEmpty()) {
            progress.step("reading back");
            changed = joined();
        }
        JoiningRoom.tidy(ledger.place());
        return changed.getAsInt();
    }

    private OptionalInt joined() {
        // who adds more asks the ledger again
        digests.clear();
        unheard.clear();
        Basis basis = new Basis(ledger.lastSeq(), stage);
        List<Correction> corrections = new ArrayList<>(ledger.corrections().values());
        List<Correction> claims = expand(corrections);
        if (ledger.captureCount() > mostInMemory) {
            handedOn.clear();
            return new DiskJoining(ledger, claims, progress, (int) Math.min(FEW, mostInMemory))
                    .written(author, clock.instant(), basis);
        }
        return new MemoryJoining(ledger, claims, progress, handedOn).written(author, clock.instant(), basis);
    }

    /// A rejected entry stands for the claims it was joined from.
    private List<Correction> expand(List<Correction> corrections) {
        List<Correction> all = new ArrayList<>();
        for (Correction correction : corrections) {
            if (correction instanceof Correction.Reject reject
                    && !reject.subject().contains("/")) {
                reportsOf(reject.subject())
                        .forEach(r -> all.add(new Correction.Reject(r.capture() + "/" + r.fact(), reject.reason())));
            } else {
                all.add(correction);
            }
        }
        return all;
    }

    private List<Entry.Report> reportsOf(String entry) {
        // The entry is gone once it was rejected: take the last version that there was.
        List<Entry.Report> last = new ArrayList<>();
        ledger.history(entry)
                .values()
                .forEach(v -> v.ifPresent(e -> {
                    last.clear();
                    last.addAll(e.reports());
                }));
        return last;
    }

    private Optional<Taken> take(Outcome<Taken> outcome) {
        return switch (outcome) {
            case Outcome.Done<Taken> done -> {
                done.warnings().forEach(this::count);
                seen++;
                Taken named =
                        new Taken(named(done.value().capture()), done.value().raw());
                if (!unheard.remove(named.capture().name())
                        && ledger.holds(named.capture().name(), named.capture().sha256(), Stages.versions())) {
                    known++;
                    progress.capture(seen, named.capture().name());
                    yield Optional.empty();
                }
                yield Optional.of(named);
            }
            case Outcome.Skipped<Taken> skipped -> {
                count(skipped.reason());
                yield Optional.empty();
            }
            case Outcome.Failed<Taken> failed -> {
                count(failed.problem());
                yield Optional.empty();
            }
        };
    }

    /// Names are what reports cite, so two captures must not share one: other bytes under a name that is taken get
    /// the beginning of their digest added.
    private Capture named(Capture capture) {
        String name = capture.name();
        String waiting = digests.get(name);
        if (waiting != null) {
            return capture.besides(waiting);
        }
        Optional<String> kept = ledger.digestOf(name);
        if (kept.isEmpty()) {
            unheard.add(name);
            digests.put(name, capture.sha256());
        }
        return capture.besides(kept.orElse(capture.sha256()));
    }

    /// What came of a capture, ready to be written. Raw bytes and analysis are packed already: the thread that writes
    /// the book is one, the workers are many.
    ///
    /// @param name of the capture
    /// @param outcome of its analysis
    private record Analysed(String name, Outcome<PackedIntake> outcome) {}

    private Analysed analysed(Taken taken) {
        Outcome<PackedIntake> outcome = switch (analyser.analyse(taken.capture())) {
            case Outcome.Done<Analysis> done ->
                new Outcome.Done<>(
                        handedOn.packed(new Intake(done.value(), taken.raw(), Stages.versions())), done.warnings());
            case Outcome.Skipped<Analysis> skipped -> new Outcome.Skipped<>(skipped.reason());
            case Outcome.Failed<Analysis> failed -> new Outcome.Failed<>(failed.problem());
        };
        return new Analysed(taken.capture().name(), outcome);
    }

    /// A capture that is being analysed, or waits for it.
    ///
    /// @param analysed what comes of it
    /// @param size characters of its text
    private record Waiting(Future<Analysed> analysed, int size) {}

    private void keep(Waiting waiting) {
        ahead -= waiting.size();
        Analysed analysed;
        try {
            analysed = waiting.analysed().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        } catch (ExecutionException e) {
            count(Problem.thrown(e, "a capture of this run"));
            return;
        }
        switch (analysed.outcome()) {
            case Outcome.Done<PackedIntake> done -> {
                done.warnings().forEach(this::count);
                batch.add(done.value());
                if (batch.size() >= BATCH) {
                    flush();
                }
            }
            case Outcome.Skipped<PackedIntake> skipped -> count(skipped.reason());
            case Outcome.Failed<PackedIntake> failed -> count(failed.problem());
        }
        progress.capture(seen, analysed.name());
    }

    private void flush() {
        if (!batch.isEmpty()) {
            int fresh = ledger.addPacked(List.copyOf(batch), author, clock.instant());
            added += fresh;
            known += batch.size() - fresh;
            // the ledger knows them now
            batch.forEach(packed -> digests.remove(packed.name()));
            batch.clear();
            if (added + known > mostInMemory) {
                // joining goes by the disk, which reads captures back
                handedOn.end();
            }
        }
    }

    private void count(Problem problem) {
        problems.merge(problem.code(), 1, Integer::sum);
        progress.problem(problem);
    }
}
