package org.attache.tools;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.attache.fact.Entry;
import org.attache.run.Dossier;
import org.attache.run.export.ExportFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `attache export`: entries for other programs.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        header = "Write entries for other programs: tables, graphs, linked data.",
        description = {
            "Write entries for other programs:",
            "  jsonl    entries with every value and who says it, one a line",
            "  csv      one row an entry",
            "  sipri    deals as SIPRI's register of 17 columns, our columns after them",
            "  acled    events with the columns of ACLED's tables, our columns after them",
            "  ucdp     fighting and deaths with columns of UCDP's events, ours after them",
            "  ftm      FollowTheMoney entities, one a line",
            "  gexf     who met whom as a graph (GEXF 1.2)",
            "  graphml  who met whom as a graph (GraphML)",
            "  stix     identities, reports and notes as a STIX 2.1 bundle",
            "  jsonld   claims with their appearances as schema.org JSON-LD",
            "  geojson  events at places whose coordinates are known, as points",
            "  parquet  one row an entry, as Apache Parquet; no text, so it needs --output"
        })
final class ExportCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    InputChoice input = new InputChoice();

    @Mixin
    FilterChoice filter = new FilterChoice();

    @Option(
            names = {"-f", "--format"},
            required = true,
            paramLabel = "FORMAT",
            description = "jsonl, csv, sipri, acled, ucdp, ftm, gexf, graphml, stix, jsonld, geojson or parquet.")
    ExportFormat format = ExportFormat.JSONL;

    @Mixin
    OutputChoice output = new OutputChoice();

    @Override
    public Integer call() throws IOException {
        if (!format.isText()) {
            Path file = output.output;
            if (file == null) {
                throw new ParameterException(
                        spec.commandLine(), format.key() + " is no text: name a file with --output.");
            }
            return read((dossier, problems) -> {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    format.write(entries(dossier), dossier, out);
                }
            });
        }
        return read((dossier, problems) -> output.write(
                spec.commandLine().getOut(), (out, terminal) -> format.write(entries(dossier), dossier, out)));
    }

    private int read(InputChoice.Telling telling) throws IOException {
        return input.list(spec.commandLine().getErr(), filter.filter(), this::isExported, telling);
    }

    private boolean isExported(Entry entry) {
        return format != ExportFormat.SIPRI || entry.kind() == Entry.Kind.DEAL;
    }

    private Iterable<Entry> entries(Dossier dossier) {
        return dossier.ahead(format == ExportFormat.SIPRI ? dossier.entries(Entry.Kind.DEAL) : dossier.entries());
    }
}
