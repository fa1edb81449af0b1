package org.attache.run.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.attache.fact.Entry;

/// One row an entry, of whatever kind.
final class EntryTable {
    private final Told told;

    EntryTable(Told told) {
        this.told = told;
    }

    void write(Iterable<Entry> entries, Writer out) throws IOException {
        CsvRows rows = new CsvRows(
                out,
                List.of(
                        "id",
                        "kind",
                        "type",
                        "date",
                        "headline",
                        "place",
                        "country",
                        "status",
                        "origins",
                        "reports",
                        "first_reported",
                        "conflicts",
                        "sentence",
                        "captures"));
        for (Entry e : entries) {
            rows.row(List.of(
                    e.id(),
                    e.kind().name().toLowerCase(Locale.ROOT),
                    told.type(e),
                    e.value("date").orElse(""),
                    told.headline(e),
                    e.value("place").orElse(""),
                    e.value("country").orElse(""),
                    e.value("status").or(() -> e.value("modality")).orElse(""),
                    told.origins(e),
                    Integer.toString(e.reports().size()),
                    e.firstReported().map(Object::toString).orElse(""),
                    told.conflicts(e),
                    told.sentence(e),
                    told.captures(e)));
        }
    }
}
