package org.attache.tools;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.attache.fact.Entry;
import org.attache.ledger.Ledger;
import org.attache.run.Dossier;
import org.attache.run.export.ExportFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `attache export`: entries for other programs.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        header = "Write entries for other programs: JSONL, CSV, SIPRI, FollowTheMoney, GEXF …",
        description = {
            "Write entries for other programs:",
            "  jsonl    the contract's entries, one a line",
            "  csv      one row an entry",
            "  sipri    deals as SIPRI's register of 17 columns, our columns after them",
            "  acled    events with the columns of ACLED's tables, our columns after them",
            "  ucdp     fighting and deaths with columns of UCDP's events, ours after them",
            "  ftm      FollowTheMoney entities, one a line",
            "  gexf     who met whom as a graph (GEXF 1.3)",
            "  graphml  who met whom as a graph (GraphML)",
            "  stix     identities, reports and notes as a STIX 2.1 bundle",
            "  jsonld   claims with their appearances as schema.org JSON-LD"
        })
final class ExportCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    LedgerChoice choice = new LedgerChoice();

    @Mixin
    FilterChoice filter = new FilterChoice();

    @Mixin
    ReadChoice limits = new ReadChoice();

    @Parameters(arity = "0..*", paramLabel = "CAPTURE", description = "Files, folders or addresses; none: the ledger.")
    List<String> captures = List.of();

    @Option(
            names = {"-f", "--format"},
            required = true,
            paramLabel = "FORMAT",
            description = "jsonl, csv, sipri, acled, ucdp, ftm, gexf, graphml, stix or jsonld.")
    ExportFormat format = ExportFormat.JSONL;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to a file instead of the terminal.")
    @Nullable
    Path output;

    @Override
    public Integer call() throws IOException {
        if (captures.isEmpty()) {
            try (Ledger ledger = choice.open()) {
                write(filter.filter().of(Dossier.of(ledger)));
            }
            return 0;
        }
        Reading reading = new Reading(limits, spec.commandLine().getErr());
        write(filter.filter().of(Dossier.of(reading.readAll(captures))));
        return reading.exitStatus();
    }

    private void write(Dossier dossier) throws IOException {
        Optional<Path> target = Optional.ofNullable(output);
        if (target.isPresent()) {
            try (PrintWriter file =
                    new PrintWriter(Files.newBufferedWriter(target.orElseThrow(), StandardCharsets.UTF_8))) {
                write(dossier, file);
            }
            return;
        }
        PrintWriter out = spec.commandLine().getOut();
        write(dossier, out);
        out.flush();
    }

    private void write(Dossier dossier, PrintWriter out) throws IOException {
        format.write(
                format == ExportFormat.SIPRI ? dossier.entries(Entry.Kind.DEAL) : dossier.entries(), dossier, out);
    }
}
