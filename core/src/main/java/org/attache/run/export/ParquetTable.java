package org.attache.run.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attache.fact.Entry;

/// One row an entry, of whatever kind, with days and numbers as such.
final class ParquetTable {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:E\\d+)?");
    private static final List<Parquet.Column> COLUMNS = List.of(
            text("id"),
            text("kind"),
            text("type"),
            text("headline"),
            text("date"),
            new Parquet.Column("first_day", Parquet.Type.DAY),
            new Parquet.Column("last_day", Parquet.Type.DAY),
            text("place"),
            text("country"),
            text("countries"),
            text("status"),
            text("parties"),
            text("supplier"),
            text("recipient"),
            text("item"),
            new Parquet.Column("number", Parquet.Type.REAL),
            text("unit"),
            text("value"),
            text("words"),
            new Parquet.Column("independent_origins", Parquet.Type.WHOLE),
            text("origins"),
            new Parquet.Column("reports", Parquet.Type.WHOLE),
            new Parquet.Column("first_reported", Parquet.Type.DAY),
            text("conflicts"),
            text("sentence"),
            text("captures"));

    private final Told told;

    ParquetTable(Told told) {
        this.told = told;
    }

    private static Parquet.Column text(String name) {
        return new Parquet.Column(name, Parquet.Type.TEXT);
    }

    void write(Iterable<Entry> entries, OutputStream out) throws IOException {
        Parquet file = new Parquet(out, "entries", COLUMNS);
        for (Entry entry : entries) {
            file.row(row(entry));
        }
        file.finish();
    }

    private List<Optional<?>> row(Entry entry) {
        boolean figure = entry.kind() == Entry.Kind.FIGURE;
        return List.of(
                Optional.of(entry.id()),
                Optional.of(entry.kind().name().toLowerCase(Locale.ROOT)),
                filled(told.type(entry)),
                filled(told.headline(entry)),
                entry.value("date"),
                day(Told.firstDay(entry)),
                day(Told.lastDay(entry)),
                entry.value("place"),
                entry.value("country"),
                filled(String.join("; ", told.countries(entry))),
                entry.value("status").or(() -> entry.value("modality")),
                filled(String.join(
                        "; ",
                        told.parts(entry).stream()
                                .map(Told.Part::name)
                                .distinct()
                                .toList())),
                entry.value("supplier"),
                entry.value("recipient"),
                entry.value("item"),
                number(entry.value(figure ? "value" : "quantity")),
                entry.value("unit"),
                figure ? Optional.empty() : entry.value("value"),
                entry.value("text"),
                Optional.of((long) entry.origins().size()),
                filled(told.origins(entry)),
                Optional.of((long) entry.reports().size()),
                entry.firstReported(),
                filled(told.conflicts(entry)),
                filled(told.sentence(entry)),
                filled(told.captures(entry)));
    }

    private static Optional<String> filled(String text) {
        return Optional.of(text).filter(t -> !t.isEmpty());
    }

    private static Optional<LocalDate> day(String iso) {
        return Optional.of(iso).filter(d -> d.matches("\\d{4}-\\d{2}-\\d{2}")).map(LocalDate::parse);
    }

    private static Optional<Double> number(Optional<String> words) {
        return words.map(NUMBER::matcher).filter(Matcher::find).map(m -> Double.valueOf(m.group()));
    }
}
