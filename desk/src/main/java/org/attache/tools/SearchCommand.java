package org.attache.tools;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.attache.ledger.Hit;
import org.attache.ledger.Ledger;
import org.attache.run.Dossier;
import org.attache.run.Headlines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `attache search`: find entries by words.
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description =
                "Find entries of the ledger by words in them and in their sentences: words, \"a phrase\", begin*.")
final class SearchCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    LedgerChoice choice = new LedgerChoice();

    @Parameters(arity = "1..*", paramLabel = "WORD", description = "All must be there.")
    List<String> words = List.of();

    @Option(
            names = {"-n", "--limit"},
            defaultValue = "20",
            paramLabel = "N",
            description = "At most this many (default 20).")
    int limit = 20;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Terminal terminal = new Terminal(out);
        try (Ledger ledger = choice.open()) {
            Dossier dossier = new Dossier(List.of(), List.of(), List.of(), ledger::analysis);
            List<Hit> hits = ledger.search(String.join(" ", words), Math.max(1, limit));
            for (Hit hit : hits) {
                ledger.entry(hit.entry()).ifPresent(entry -> {
                    terminal.wrapped(
                            terminal.accent(String.format(java.util.Locale.ROOT, "%-21s", EntryView.date(entry))) + " ",
                            22,
                            Headlines.of(entry, dossier) + " " + terminal.dim(EntryView.support(entry)));
                    terminal.wrapped(" ".repeat(22), terminal.dim(hit.snippet()));
                });
            }
            if (hits.isEmpty()) {
                out.println("Nothing found.");
            }
            out.flush();
            return 0;
        }
    }
}
