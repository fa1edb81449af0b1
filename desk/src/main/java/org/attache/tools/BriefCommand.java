package org.attache.tools;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    InputChoice input = new InputChoice();

    @Mixin
    FilterChoice choice = new FilterChoice();

    @Option(
            names = {"-f", "--format"},
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "text (default), html, md or json.")
    Format format = Format.TEXT;

    @Mixin
    OutputChoice output = new OutputChoice();

    @Override
    public Integer call() throws IOException {
        return input.read(spec.commandLine().getErr(), choice.filter(), entry -> true, (dossier, problems) -> {
            Brief brief = Brief.of(dossier, choice.words(), problems);
            output.write(spec.commandLine().getOut(), (out, terminal) -> write(brief, out, terminal));
        });
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
