package org.attache.serve.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attache.fact.Problem;
import org.attache.run.Bookkeeper;
import org.attache.run.Progress;
import org.attache.text.Printable;

/// Captures on their way into the ledger, as the person who sent them follows it.
///
/// Thread-safe: one thread works, others look on.
public final class IntakeJob implements Progress {
    private static final int MOST_NAMES = 200;
    private static final int MOST_PROBLEMS = 200;

    private final String id;
    private final List<String> names = new ArrayList<>();
    private final List<Told> problems = new ArrayList<>();
    private int seen;
    private int problemCount;
    private String step = "waiting";
    private Optional<Bookkeeper.Summary> summary = Optional.empty();

    IntakeJob(String id) {
        this.id = id;
    }

    /// A problem with what to do about it.
    ///
    /// @param code `ATT-1001 empty-file`
    /// @param place which file or address
    /// @param message what it got, what it wanted
    /// @param advice what to do
    public record Told(String code, String place, String message, String advice) {}

    /// How far it has come.
    ///
    /// @param id of the job
    /// @param step `waiting`, `reading`, `joining`, `done`, `failed`
    /// @param seen captures so far
    /// @param names of the captures, the first few hundred
    /// @param problems the first few hundred
    /// @param problemCount of all problems
    /// @param summary once it is done
    public record State(
            String id,
            String step,
            int seen,
            List<String> names,
            List<Told> problems,
            int problemCount,
            Optional<Bookkeeper.Summary> summary) {
        /// Whether nothing more will come.
        public boolean isOver() {
            return step.equals("done") || step.equals("failed");
        }

        /// For the browser's script.
        String json() {
            return Chart.JSON
                    .createObjectNode()
                    .put("step", step)
                    .put("seen", seen)
                    .put("problems", problemCount)
                    .put("name", names.isEmpty() ? "" : names.getLast())
                    .put("over", isOver())
                    .toString();
        }
    }

    /// How far it has come.
    synchronized State state() {
        return new State(id, step, seen, List.copyOf(names), List.copyOf(problems), problemCount, summary);
    }

    @Override
    public synchronized void capture(int captures, String name) {
        seen = captures;
        step = "reading";
        if (names.size() < MOST_NAMES && !names.contains(name)) {
            names.add(name);
        }
    }

    @Override
    public synchronized void problem(Problem problem) {
        problemCount++;
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Told(
                    problem.code().label(),
                    Printable.of(problem.place()),
                    Printable.of(problem.message()),
                    problem.code().advice()));
        }
    }

    @Override
    public synchronized void step(String name) {
        step = name;
    }

    synchronized void done(Bookkeeper.Summary result) {
        summary = Optional.of(result);
        step = "done";
    }

    synchronized void failed() {
        step = "failed";
    }
}
