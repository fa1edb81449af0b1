package org.attache.tools;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.attache.fact.Problem;
import org.attache.ledger.Ledger;
import org.attache.run.AnalysedFolder;
import org.attache.run.Bookkeeper;
import org.attache.run.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `attache add`: put captures into the ledger.
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = {
            "Put captures into the ledger and join what they say with what it holds.",
            "",
            "A second run over the same captures changes nothing; a run that was cut off is taken up where it stopped."
        })
final class AddCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    LedgerChoice choice = new LedgerChoice();

    @Mixin
    AuthorChoice author = new AuthorChoice();

    @Mixin
    ReadChoice limits = new ReadChoice();

    @Parameters(
            arity = "1..*",
            paramLabel = "CAPTURE",
            description = "Files, folders, addresses, or - for standard input (an archive of any length).")
    List<String> captures = List.of();

    @Option(
            names = "--analysed",
            description = {
                "The folders are what the cluster's job wrote: take over the captures",
                "and what it found in them, without analysing them again."
            })
    boolean analysed;

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress, only the summary.")
    boolean quiet;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Ledger ledger = choice.openOrMake()) {
            Progress progress =
                    quiet ? Progress.SILENT : new Bar(spec.commandLine().getErr(), Ansi.AUTO.enabled());
            Bookkeeper bookkeeper = new Bookkeeper(ledger, author.name(), Clock.systemUTC(), progress);
            Bookkeeper.Summary summary = analysed
                    ? bookkeeper.addAnalysed(captures.stream()
                            .map(folder -> new AnalysedFolder(Path.of(folder)))
                            .toList())
                    : bookkeeper.add(sink ->
                            limits.read(captures, (outcome, raw) -> sink.accept(Bookkeeper.taken(outcome, raw))));
            progress.step("done");
            out.println(summary.seen() + " captures read: " + summary.added() + " added, " + summary.known()
                    + " known; " + summary.changed() + " entries changed. Ledger: " + ledger.place());
            Reading.advise(summary.problems(), out);
            out.flush();
            return summary.problems().isEmpty() ? 0 : 1;
        }
    }

    /// One line that is written over; a line a problem; at the end how long each step took. Where no one looks on,
    /// only the last two.
    private static final class Bar implements Progress {
        /// A step that takes so many nanoseconds is told of where no one looks on, too.
        private static final long LONG = 60_000_000_000L;

        private final PrintWriter err;
        private final boolean live;
        private final Map<String, Long> times = new LinkedHashMap<>();
        private String step = "analysing";
        private long began = System.nanoTime();
        private long last;

        Bar(PrintWriter err, boolean live) {
            this.err = err;
            this.live = live;
        }

        @Override
        public void capture(int captures, String name) {
            long now = System.nanoTime();
            // ten times a second is enough for an eye and costs a slow terminal little
            if (live && now - last > 100_000_000L) {
                last = now;
                String shown = name.length() > 60 ? "…" + name.substring(name.length() - 59) : name;
                err.print("\r\u001B[K" + captures + " captures  " + Terminal.clean(shown));
                err.flush();
            }
        }

        @Override
        public void problem(Problem problem) {
            err.println((live ? "\r\u001B[K" : "") + Terminal.clean(problem.toString()));
        }

        @Override
        public void step(String name) {
            long now = System.nanoTime();
            times.merge(step, now - began, Long::sum);
            if (!live && now - began > LONG) {
                err.printf(Locale.ROOT, "  %s: %.0f s%n", step, (now - began) / 1e9);
                err.flush();
            }
            step = name;
            began = now;
            if (live) {
                err.print("\r\u001B[K" + (name.equals("done") ? "" : name + " …"));
                err.flush();
            }
            if (name.equals("done")) {
                err.println("  took: "
                        + times.entrySet().stream()
                                .map(t -> String.format(Locale.ROOT, "%s %.1f s", t.getKey(), t.getValue() / 1e9))
                                .collect(Collectors.joining(", ")));
                err.flush();
            }
        }
    }
}
