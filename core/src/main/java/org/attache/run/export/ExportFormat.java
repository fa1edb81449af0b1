package org.attache.run.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.attache.fact.Entry;
import org.attache.fact.contract.EntryWriter;
import org.attache.run.Dossier;

/// A form that entries can be written in. Every form is written entry by entry as they come; the forms that need
/// all parties at once (graphs, FollowTheMoney, STIX) keep the parties and nothing else.
public enum ExportFormat {
    /// The contract's entries, one JSON object a line.
    JSONL("jsonl", "application/x-ndjson", "entries with every value and who says it, one a line"),
    /// One row an entry.
    CSV("csv", "text/csv", "one row an entry"),
    /// Deals as SIPRI's register of 17 columns, ours after them.
    SIPRI("csv", "text/csv", "deals as SIPRI's register of 17 columns, our columns after them"),
    /// Events with the columns of ACLED's tables, source columns after them.
    ACLED("csv", "text/csv", "events with the columns of ACLED's tables, our columns after them"),
    /// Fighting and deaths with the columns of UCDP's georeferenced event dataset, source columns after them.
    UCDP("csv", "text/csv", "fighting and deaths with columns of UCDP's events, our columns after them"),
    /// FollowTheMoney entities, one a line.
    FTM("ftm.json", "application/x-ndjson", "FollowTheMoney entities, one a line"),
    /// Who met whom, for Gephi.
    GEXF("gexf", "application/gexf+xml", "who met whom as a graph (GEXF 1.2)"),
    /// Who met whom, for graph libraries.
    GRAPHML("graphml", "application/graphml+xml", "who met whom as a graph (GraphML)"),
    /// A bundle for threat-intelligence tools.
    STIX("stix.json", "application/stix+json", "identities, reports and notes as a STIX 2.1 bundle"),
    /// Linked data.
    JSONLD("jsonld", "application/ld+json", "claims with their appearances as schema.org JSON-LD"),
    /// Points on a map.
    GEOJSON("geojson", "application/geo+json", "events at places whose coordinates are known, as points"),
    /// Columns, for tools that read millions of rows. The only form that is no text.
    PARQUET("parquet", "application/vnd.apache.parquet", "one row an entry, as Apache Parquet");

    private final String ending;
    private final String mediaType;
    private final String description;

    ExportFormat(String ending, String mediaType, String description) {
        this.ending = ending;
        this.mediaType = mediaType;
        this.description = description;
    }

    /// The form with a name such as `gexf`, in any case.
    public static Optional<ExportFormat> find(String name) {
        return Arrays.stream(values())
                .filter(f -> f.name().equalsIgnoreCase(name))
                .findFirst();
    }

    @Override
    public String toString() {
        return key();
    }

    /// Its name in commands and addresses.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// How files of it end, without the dot.
    public String ending() {
        return ending;
    }

    /// Its media type; text is UTF-8.
    public String mediaType() {
        return mediaType;
    }

    /// What it is, in a few words.
    public String description() {
        return description;
    }

    /// Whether entries of a kind can stand in it: a register of deals holds no meetings, and figures meet nobody.
    public boolean holds(Entry.Kind kind) {
        return switch (this) {
            case SIPRI -> kind == Entry.Kind.DEAL;
            case ACLED, GEOJSON -> kind == Entry.Kind.EVENT;
            case UCDP -> kind == Entry.Kind.EVENT || kind == Entry.Kind.FIGURE;
            case GEXF, GRAPHML -> kind != Entry.Kind.FIGURE;
            case JSONL, CSV, FTM, STIX, JSONLD, PARQUET -> true;
        };
    }

    /// Whether it is text (UTF-8).
    public boolean isText() {
        return this != PARQUET;
    }

    /// Writes entries; the stream is flushed and stays open.
    ///
    /// @param entries taken one by one, once
    /// @param dossier gives the analyses that the entries rest on; its own entries are not asked for
    public void write(Iterable<Entry> entries, Dossier dossier, OutputStream out) throws IOException {
        if (this == PARQUET) {
            new ParquetTable(new Told(dossier)).write(entries, out);
        } else {
            Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            write(entries, dossier, text);
        }
    }

    /// Writes a network that was counted elsewhere; the writer is flushed and stays open.
    ///
    /// @throws IllegalStateException if the form is no graph
    public void write(Network network, Writer out) throws IOException {
        switch (this) {
            case GEXF -> GexfExport.write(network, out);
            case GRAPHML -> GraphmlExport.write(network, out);
            case JSONL, CSV, SIPRI, ACLED, UCDP, FTM, STIX, JSONLD, GEOJSON, PARQUET ->
                throw new IllegalStateException(key() + " is no graph");
        }
        out.flush();
    }

    /// Writes entries in a form that is text; the writer is flushed and stays open.
    ///
    /// @param entries taken one by one, once
    /// @param dossier gives the analyses that the entries rest on; its own entries are not asked for
    /// @throws IllegalStateException if the form is no text
    public void write(Iterable<Entry> entries, Dossier dossier, Writer out) throws IOException {
        Told told = new Told(dossier);
        switch (this) {
            case JSONL -> {
                EntryWriter writer = new EntryWriter();
                for (Entry entry : entries) {
                    out.write(writer.write(entry));
                    out.write('\n');
                }
            }
            case CSV -> new EntryTable(told).write(entries, out);
            case SIPRI -> new SipriRegister(told).write(entries, out);
            case ACLED -> new AcledTable(told).write(entries, out);
            case UCDP -> new UcdpTable(told).write(entries, out);
            case FTM -> new FollowTheMoneyExport(dossier).write(entries, out);
            case GEXF -> GexfExport.write(Ties.of(entries, told), out);
            case GRAPHML -> GraphmlExport.write(Ties.of(entries, told), out);
            case STIX -> new StixExport(told, Instant.now()).write(entries, out);
            case JSONLD -> new ClaimExport(told).write(entries, out);
            case GEOJSON -> new GeoJsonExport(told).write(entries, out);
            case PARQUET -> throw new IllegalStateException("Parquet is no text");
        }
        out.flush();
    }
}
