package org.attache.tools;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.attache.fact.Analysis;
import org.attache.fact.Capture;
import org.attache.fact.Outcome;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;
import org.attache.run.CaptureAnalyser;

/// Reads and analyses captures without a ledger, telling problems as they come and counting them.
final class Reading {
    private final ReadChoice limits;
    private final PrintWriter complaints;
    private final Map<ProblemCode, Integer> problems = new EnumMap<>(ProblemCode.class);

    Reading(ReadChoice limits, PrintWriter complaints) {
        this.limits = limits;
        this.complaints = complaints;
    }

    /// Hands every analysis to `sink`, in the order of the captures.
    void read(List<String> captures, Consumer<Analysis> sink) {
        CaptureAnalyser analyser = new CaptureAnalyser();
        limits.read(captures, (outcome, raw) -> take(outcome, analyser, sink));
    }

    /// All analyses at once.
    List<Analysis> readAll(List<String> captures) {
        List<Analysis> all = new ArrayList<>();
        read(captures, all::add);
        return all;
    }

    private void take(Outcome<Capture> outcome, CaptureAnalyser analyser, Consumer<Analysis> sink) {
        switch (outcome) {
            case Outcome.Done<Capture> done -> {
                done.warnings().forEach(this::complain);
                switch (analyser.analyse(done.value())) {
                    case Outcome.Done<Analysis> analysed -> {
                        analysed.warnings().forEach(this::complain);
                        sink.accept(analysed.value());
                    }
                    case Outcome.Skipped<Analysis> skipped -> complain(skipped.reason());
                    case Outcome.Failed<Analysis> failed -> complain(failed.problem());
                }
            }
            case Outcome.Skipped<Capture> skipped -> complain(skipped.reason());
            case Outcome.Failed<Capture> failed -> complain(failed.problem());
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

    /// 0 where nothing was set aside, else 1.
    int exitStatus() {
        return problems.isEmpty() ? 0 : 1;
    }
}
