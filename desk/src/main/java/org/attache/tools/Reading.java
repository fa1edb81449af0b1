package org.attache.tools;

import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.attache.fact.Analysis;
import org.attache.fact.Capture;
import org.attache.fact.Outcome;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;
import org.attache.run.CaptureAnalyser;

/// Reads and analyses captures without a ledger, telling problems as they come and counting them.
final class Reading {
    /// Captures for each processor that may wait for their turn: few, since one may have many megabytes.
    private static final int AHEAD = 2;

    private final ReadChoice limits;
    private final PrintWriter complaints;
    private final Map<ProblemCode, Integer> problems = new EnumMap<>(ProblemCode.class);

    Reading(ReadChoice limits, PrintWriter complaints) {
        this.limits = limits;
        this.complaints = complaints;
    }

    /// Hands every analysis to `sink`, in the order of the captures. All processors analyse.
    void read(List<String> captures, Consumer<Analysis> sink) {
        CaptureAnalyser analyser = new CaptureAnalyser();
        int threads = Runtime.getRuntime().availableProcessors();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            Deque<Pending> window = new ArrayDeque<>();
            try {
                limits.read(captures, (outcome, raw) -> {
                    window.add(pending(outcome, analyser, workers));
                    while (window.size() > threads * AHEAD) {
                        take(window.removeFirst(), sink);
                    }
                });
                while (!window.isEmpty()) {
                    take(window.removeFirst(), sink);
                }
            } finally {
                workers.shutdownNow();
            }
        }
    }

    /// A capture that was read, and its analysis, which may still be under way.
    ///
    /// @param warnings of the reading
    /// @param analysed what comes of it
    private record Pending(List<Problem> warnings, Future<Outcome<Analysis>> analysed) {}

    private static Pending pending(Outcome<Capture> outcome, CaptureAnalyser analyser, ExecutorService workers) {
        return switch (outcome) {
            case Outcome.Done<Capture> done ->
                new Pending(done.warnings(), workers.submit(() -> analyser.analyse(done.value())));
            case Outcome.Skipped<Capture> skipped ->
                new Pending(List.of(), CompletableFuture.completedFuture(new Outcome.Skipped<>(skipped.reason())));
            case Outcome.Failed<Capture> failed ->
                new Pending(List.of(), CompletableFuture.completedFuture(new Outcome.Failed<>(failed.problem())));
        };
    }

    /// All analyses at once.
    List<Analysis> readAll(List<String> captures) {
        List<Analysis> all = new ArrayList<>();
        read(captures, all::add);
        return all;
    }

    private void take(Pending pending, Consumer<Analysis> sink) {
        pending.warnings().forEach(this::complain);
        switch (outcome(pending.analysed())) {
            case Outcome.Done<Analysis> analysed -> {
                analysed.warnings().forEach(this::complain);
                sink.accept(analysed.value());
            }
            case Outcome.Skipped<Analysis> skipped -> complain(skipped.reason());
            case Outcome.Failed<Analysis> failed -> complain(failed.problem());
        }
    }

    private static Outcome<Analysis> outcome(Future<Outcome<Analysis>> analysed) {
        try {
            return analysed.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Failed<>(Problem.thrown(e, "a capture of this run"));
        } catch (ExecutionException e) {
            return new Outcome.Failed<>(Problem.thrown(e, "a capture of this run"));
        }
    }

    private void complain(Problem problem) {
        problems.merge(problem.code(), 1, Integer::sum);
        complaints.println(Terminal.clean(problem.toString()));
    }

    /// How many of each problem.
    Map<ProblemCode, Integer> problems() {
        return Map.copyOf(problems);
    }

    /// Ends with what to do about the problems.
    ///
    /// @return the exit status: 0 where nothing was set aside, else 1
    int conclude() {
        advise(problems, complaints);
        complaints.flush();
        return problems.isEmpty() ? 0 : 1;
    }

    /// One line for each kind of problem: how many, and what to do.
    static void advise(Map<ProblemCode, Integer> problems, PrintWriter out) {
        new TreeMap<>(problems)
                .forEach((code, count) -> out.println("  " + count + " × " + code.label() + ": " + code.advice()));
    }
}
