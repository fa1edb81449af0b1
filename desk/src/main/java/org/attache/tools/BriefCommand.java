package org.attache.tools;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.attache.ledger.Ledger;
import org.attache.run.Dossier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `attache brief`: what the captures, or the ledger, tell, in the order a desk wants it.
@Command(
        name = "brief",
        mixinStandardHelpOptions = true,
        description = {
            "Print a brief: meetings and visits, arms, force and sanctions, words, figures, conflicts, and how each capture was dated.",
            "",
            "With captures, reads them and keeps nothing; without, tells what the ledger holds."
        },
        footer = {
            "",
            "Examples",
            "  attache brief examples",
            "  attache brief --between RUS MMR --since 2021-01-01 --format html -o brief.html"
        })
final class BriefCommand implements Callable<Integer> {
    /// How to write.
    enum Format {
        /// For the terminal.
        TEXT,
        /// One self-contained page that prints well.
        HTML,
        /// Markdown.
        MD,
        /// The contract's entries in sections.
        JSON
    }

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    LedgerChoice ledger = new LedgerChoice();

    @Mixin
    FilterChoice choice = new FilterChoice();

    @Mixin
    ReadChoice limits = new ReadChoice();

    @Parameters(arity = "0..*", paramLabel = "CAPTURE", description = "Files, folders or addresses; none: the ledger.")
    List<String> captures = List.of();

    @Option(
            names = {"-f", "--format"},
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "text (default), html, md or json.")
    Format format = Format.TEXT;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to a file instead of the terminal.")
    @Nullable
    Path output;

    @Override
    public Integer call() throws IOException {
        Reading reading = new Reading(limits, spec.commandLine().getErr());
        Optional<Path> target = Optional.ofNullable(output);
        if (captures.isEmpty()) {
            try (Ledger open = ledger.open()) {
                write(Brief.of(choice.filter().of(Dossier.of(open)), choice.words(), 0), target);
            }
        } else {
            Dossier dossier = choice.filter().of(Dossier.of(reading.readAll(captures)));
            int problems = reading.problems().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            write(Brief.of(dossier, choice.words(), problems), target);
        }
        return reading.exitStatus();
    }

    private void write(Brief brief, Optional<Path> target) throws IOException {
        if (target.isPresent()) {
            try (PrintWriter file =
                    new PrintWriter(Files.newBufferedWriter(target.orElseThrow(), StandardCharsets.UTF_8))) {
                write(brief, file, new Terminal(file, false, 100));
            }
            return;
        }
        PrintWriter out = spec.commandLine().getOut();
        write(brief, out, new Terminal(out));
        out.flush();
    }

    private void write(Brief brief, PrintWriter out, Terminal terminal) {
        switch (format) {
            case TEXT -> new BriefText(terminal).write(brief);
            case HTML -> out.println(new BriefHtml().write(brief));
            case MD -> out.print(new BriefMarkdown().write(brief));
            case JSON -> out.println(new BriefJson().write(brief));
        }
    }
}
