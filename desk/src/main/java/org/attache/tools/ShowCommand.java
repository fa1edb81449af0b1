package org.attache.tools;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.attache.fact.Entry;
import org.attache.ledger.Ledger;
import org.attache.run.AsOf;
import org.attache.run.Dossier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `attache show`: one entry with everything that it rests on.
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        header = "Show one entry with every report, chain and sentence.",
        description = {
            "Show one entry: its slots with who says what, every report with its chain, the exact sentence with its",
            "surroundings, offsets and the capture's hash, and what the ledger said of it when."
        })
final class ShowCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    LedgerChoice choice = new LedgerChoice();

    @Mixin
    ReadChoice limits = new ReadChoice();

    @Parameters(
            index = "0",
            paramLabel = "ID",
            description = "Id of an entry, or the first of its digits, as a brief shows them.")
    String id = "";

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "CAPTURE",
            description = "Files or folders; none: the ledger.")
    List<String> captures = List.of();

    /// The id that was meant, once it is found.
    private String whole = "";

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            description = "As the ledger had it: a line's number, a day (2026-03-01) or a time (2026-03-01T12:00:00Z).")
    @Nullable
    String asOf;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (!captures.isEmpty()) {
            Reading reading = new Reading(limits, spec.commandLine().getErr());
            Dossier dossier = Dossier.of(reading.readAll(captures));
            int status = show(EntryIds.meant(id, dossier.entries()), dossier, out);
            return Math.max(status, reading.conclude());
        }
        try (Ledger ledger = choice.open()) {
            Optional<String> moment = Optional.ofNullable(asOf);
            long seq = moment.map(at -> AsOf.seq(ledger, at)).orElseGet(ledger::lastSeq);
            List<Entry> found = EntryIds.meant(id, ledger, seq);
            int status = show(found, Dossier.of(ledger, found.size() == 1 ? found : List.of(), seq), out);
            if (status == 0 && moment.isEmpty()) {
                history(ledger, out);
            }
            return status;
        }
    }

    private int show(List<Entry> found, Dossier dossier, PrintWriter out) {
        if (found.size() != 1) {
            spec.commandLine().getErr().println(EntryIds.complaint(id, found.size()));
            return 2;
        }
        whole = found.getFirst().id();
        new EntryView(new Terminal(out), dossier).whole(found.getFirst());
        out.flush();
        return 0;
    }

    private void history(Ledger ledger, PrintWriter out) {
        ledger.entry(whole).ifPresent(entry -> {
            Terminal terminal = new Terminal(out);
            terminal.blank();
            terminal.line(terminal.bold("History"));
            ledger.history(entry.id())
                    .forEach((line, version) -> terminal.wrapped(
                            "  ",
                            "line " + line.seq() + ", " + line.at() + ", " + line.author() + ": "
                                    + version.map(v -> v.reports().size() + " reports, "
                                                    + v.origins().size() + " independent origins")
                                            .orElse("not in the ledger any more")));
            out.flush();
        });
    }
}
