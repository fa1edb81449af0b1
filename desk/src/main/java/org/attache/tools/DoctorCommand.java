package org.attache.tools;

import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.attache.ledger.Correction;
import org.attache.ledger.Ledger;
import org.attache.ledger.LedgerException;
import org.attache.ledger.LedgerPlace;
import org.attache.run.Stages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `attache doctor`: what this installation is and whether it works.
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Tell what this installation is, whether it works, and what the ledger holds.")
final class DoctorCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    LedgerChoice choice = new LedgerChoice();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.println("attache     0.1.0, stages " + Stages.versions());
        out.println("java        " + Runtime.version() + ", " + System.getProperty("java.vm.name") + " at "
                + System.getProperty("java.home"));
        out.println("memory      " + Runtime.getRuntime().maxMemory() / (1024 * 1024) + " MiB heap at most, "
                + Runtime.getRuntime().availableProcessors() + " processors");
        out.println("home        "
                + Optional.ofNullable(System.getenv("ATTACHE_HOME")).orElse("not started by ./attache"));
        out.println("aot cache   " + cache());
        int status = 0;
        try {
            ledger(out);
        } catch (LedgerException e) {
            out.println("ledger      " + e.problem());
            status = 3;
        }
        out.flush();
        return status;
    }

    private void ledger(PrintWriter out) {
        LedgerPlace place = choice.place();
        if (!Ledger.isAt(place)) {
            out.println("ledger      " + place + " (not there yet; attache add makes it)");
            return;
        }
        try (Ledger ledger = Ledger.open(place)) {
            out.println("ledger      " + place);
            ledger.counts()
                    .forEach(
                            (what, count) -> out.println("            " + count + " " + what.toLowerCase(Locale.ROOT)));
            ledger.corrections()
                    .forEach((line, correction) -> out.println(
                            "            line " + line + ", " + by(ledger, line) + ": " + told(correction)));
        }
    }

    private static String by(Ledger ledger, long line) {
        return ledger.records(line, 1).stream()
                .map(r -> r.author() + ", " + r.at().truncatedTo(ChronoUnit.SECONDS))
                .findFirst()
                .orElse("");
    }

    private static String told(Correction correction) {
        String done = switch (correction) {
            case Correction.Merge merge -> "merged “" + merge.from() + "” into “" + merge.into() + "”";
            case Correction.Split split ->
                "“" + split.name() + "” of " + split.capture() + " is “" + split.into() + "”";
            case Correction.Reject reject -> "rejected " + reject.subject();
            case Correction.Decide decide ->
                "decided " + decide.slot() + " of " + decide.entry()
                        + (decide.value().isEmpty() ? " as open" : " for " + decide.value());
            case Correction.Undo undo -> "took back line " + undo.seq();
        };
        return Terminal.clean(done + ", because: " + correction.reason());
    }

    private static String cache() {
        return java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(a -> a.startsWith("-XX:AOTCache="))
                .map(a -> a.substring("-XX:AOTCache=".length()))
                .findFirst()
                .orElse("none; ./attache makes one on its first start");
    }
}
