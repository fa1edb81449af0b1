package org.attache.tools;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.attache.fact.Analysis;
import org.attache.fact.CopyGroup;
import org.attache.run.Dossier;
import org.attache.run.Filter;
import org.attache.run.SharedText;
import org.attache.run.SourceNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `attache sources`: who copied whom.
@Command(
        name = "sources",
        mixinStandardHelpOptions = true,
        description =
                "Show who copied whom: outlets, the agencies whose text they carry, and how much of each capture stands elsewhere too.")
final class SourcesCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    InputChoice input = new InputChoice();

    @Override
    public Integer call() throws IOException {
        return input.read(
                spec.commandLine().getErr(), Filter.ALL, entry -> false, (dossier, problems) -> print(dossier));
    }

    private void print(Dossier dossier) {
        PrintWriter out = spec.commandLine().getOut();
        Terminal terminal = new Terminal(out);
        Map<String, List<Analysis>> outlets = new TreeMap<>();
        for (Analysis analysis : dossier.analyses()) {
            outlets.computeIfAbsent(analysis.article().outlet().orElse("(outlet not known)"), o -> new ArrayList<>())
                    .add(analysis);
        }
        terminal.heading("Outlets", outlets.size());
        outlets.forEach((outlet, analyses) -> {
            terminal.line(terminal.bold(outlet) + terminal.dim("  " + analyses.size()));
            analyses.forEach(a ->
                    terminal.wrapped("  ", 4, a.captureName() + terminal.dim("  " + carried(a, dossier))));
        });
        SourceNames names = new SourceNames(dossier);
        terminal.heading("Copies", dossier.copies().size());
        for (CopyGroup group : dossier.copies()) {
            terminal.entry(
                    terminal.accent(Terminal.column(group.kind().name().toLowerCase(Locale.ROOT))),
                    names.of(group) + terminal.dim(" · " + String.join("; ", group.reasons())));
        }
        if (dossier.copies().isEmpty()) {
            terminal.line("No copies.");
        }
        out.flush();
    }

    /// "text of AFP; 43% stands in other captures too".
    private static String carried(Analysis analysis, Dossier dossier) {
        String origins = analysis.article().origins().stream()
                .map(o -> o.name())
                .distinct()
                .collect(Collectors.joining(", "));
        double shared = SharedText.percent(analysis, dossier.copies());
        return (origins.isEmpty() ? "names no agency" : "text of " + origins)
                + (shared < 1 ? "" : String.format(Locale.ROOT, "; %.0f%% stands in other captures too", shared));
    }
}
