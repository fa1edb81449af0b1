package org.attache.tools;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.attache.fact.Entry;
import org.attache.ledger.Hit;
import org.attache.ledger.Ledger;
import org.attache.run.Dossier;
import org.attache.run.Facts;
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

    /// The line of a snippet that is of a sentence: what is indexed holds the entry's slots too, which are no text.
    private static Optional<String> sentence(String snippet, Entry entry, Dossier dossier) {
        List<String> said = entry.reports().stream()
                .flatMap(r -> dossier.analysis(r.capture()).flatMap(a -> Facts.find(a, r.fact())).stream())
                .map(f -> bare(f.evidence().quote().words()))
                .toList();
        return snippet.lines()
                .map(String::strip)
                .filter(line -> line.contains("[") && said.stream().anyMatch(s -> s.contains(bare(line))))
                .findFirst();
    }

    private static String bare(String words) {
        return words.replaceAll("[\\[\\]…\\s]+", "");
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Terminal terminal = new Terminal(out);
        try (Ledger ledger = choice.open()) {
            List<Hit> hits = ledger.search(String.join(" ", words), Math.max(1, limit));
            Map<Entry, String> found = new LinkedHashMap<>();
            hits.forEach(hit -> ledger.entry(hit.entry()).ifPresent(e -> found.put(e, hit.snippet())));
            List<Entry> entries = List.copyOf(found.keySet());
            Dossier dossier = Dossier.of(ledger, entries, ledger.lastSeq());
            EntryView view = new EntryView(terminal, dossier);
            for (Entry entry : dossier.ahead(entries)) {
                view.line(entry);
                sentence(found.getOrDefault(entry, ""), entry, dossier)
                        .ifPresent(s -> terminal.entry(Terminal.column(""), terminal.dim(s)));
            }
            if (hits.isEmpty()) {
                out.println("Nothing found.");
            }
            out.flush();
            return 0;
        }
    }
}
