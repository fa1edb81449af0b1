package org.attache.run.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.attache.fact.Bound;
import org.attache.fact.Entry;
import org.attache.fact.FigureClaim;
import org.attache.fact.Measure;
import org.attache.run.CountryNames;

/// Fighting, repression and counted deaths with columns of UCDP's georeferenced event dataset (names as in its public
/// codebook), ours after them. An event row has its sides and no deaths; a row of a count has its deaths and no
/// sides: which deaths belong to which event is for a coder to say. `best` is the value most reports give, `low` and
/// `high` the bounds of all that is said.
final class UcdpTable {
    private final Told told;

    UcdpTable(Told told) {
        this.told = told;
    }

    void write(Iterable<Entry> entries, Writer out) throws IOException {
        CsvRows rows = new CsvRows(
                out,
                List.of(
                        "id",
                        "year",
                        "type_of_violence",
                        "side_a",
                        "side_b",
                        "number_of_sources",
                        "source_article",
                        "source_office",
                        "source_date",
                        "source_headline",
                        "source_original",
                        "where_description",
                        "latitude",
                        "longitude",
                        "country",
                        "event_clarity",
                        "date_prec",
                        "date_start",
                        "date_end",
                        "best",
                        "high",
                        "low",
                        "attache_type",
                        "of",
                        "scope",
                        "independent_origins",
                        "origins",
                        "conflicts",
                        "sentence",
                        "captures"));
        for (Entry e : entries) {
            String type = told.type(e);
            boolean violent = type.equals("clash") || type.equals("repression");
            boolean deaths = e.kind() == Entry.Kind.FIGURE && type.equals("killed");
            if (violent || deaths) {
                rows.row(row(e, type, deaths));
            }
        }
    }

    private List<String> row(Entry e, String type, boolean deaths) {
        String first = Told.firstDay(e);
        Optional<Coordinates.Point> point = Coordinates.of(e);
        List<String> sides = told.parts(e).stream()
                .filter(Told.Part::acts)
                .map(Told.Part::name)
                .distinct()
                .toList();
        List<FigureClaim> counts = deaths
                ? told.figures(e).stream()
                        .filter(f -> f.measure() == Measure.KILLED)
                        .toList()
                : List.of();
        List<String> cells = new ArrayList<>(List.of(
                e.id(),
                first.length() >= 4 ? first.substring(0, 4) : "",
                type.equals("repression") ? "3" : "",
                sides.isEmpty() ? "" : sides.getFirst(),
                sides.size() < 2 ? "" : sides.get(1),
                Integer.toString(e.reports().size()),
                told.captures(e),
                told.outlets(e),
                e.firstReported().map(Object::toString).orElse(""),
                told.headline(e),
                told.chain(e),
                e.value("place").orElse(""),
                point.map(Coordinates.Point::latitude).orElse(""),
                point.map(Coordinates.Point::longitude).orElse(""),
                e.value("country").map(CountryNames::of).orElse(""),
                first.isEmpty() ? "2" : "1",
                first.length() >= 10 ? first.equals(Told.lastDay(e)) ? "1" : "2" : "5",
                first,
                Told.lastDay(e)));
        cells.add(whole(counts.stream().mapToDouble(c -> c.amount().value()).findFirst()));
        cells.add(
                counts.stream().anyMatch(c -> c.amount().bound() == Bound.AT_LEAST)
                        ? ""
                        : whole(counts.stream()
                                .mapToDouble(c -> c.amount().value())
                                .max()));
        cells.add(whole(counts.stream().mapToDouble(c -> c.amount().value()).min()));
        cells.addAll(List.of(
                type,
                counts.stream().flatMap(c -> c.of().stream()).findFirst().orElse(""),
                counts.stream().flatMap(c -> c.scope().stream()).findFirst().orElse(""),
                Integer.toString(e.origins().size()),
                told.origins(e),
                told.conflicts(e),
                told.sentence(e),
                told.captures(e)));
        return cells;
    }

    private static String whole(OptionalDouble value) {
        return value.isPresent() ? Long.toString(Math.round(value.getAsDouble())) : "";
    }
}
