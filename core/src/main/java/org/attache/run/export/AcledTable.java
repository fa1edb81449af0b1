package org.attache.run.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attache.fact.Entry;
import org.attache.fact.EventType;
import org.attache.run.CountryNames;

/// Events with the columns of ACLED's tables (names and order as in its public codebook), what ACLED does not have
/// after them. It is like ACLED's data and not part of them: events that ACLED has no place for are "Strategic
/// developments, Other"; coordinates are those of a known place ([Coordinates]); their precision, regions and actor
/// codes stay empty, because nobody coded them; deaths stay empty too, since here a death is a figure with a source
/// of its own (see UCDP's form).
final class AcledTable {
    private final Told told;

    AcledTable(Told told) {
        this.told = told;
    }

    void write(Iterable<Entry> entries, Writer out) throws IOException {
        CsvRows rows = new CsvRows(
                out,
                List.of(
                        "event_id_cnty",
                        "event_date",
                        "year",
                        "time_precision",
                        "disorder_type",
                        "event_type",
                        "sub_event_type",
                        "actor1",
                        "assoc_actor_1",
                        "inter1",
                        "actor2",
                        "assoc_actor_2",
                        "inter2",
                        "interaction",
                        "civilian_targeting",
                        "iso",
                        "region",
                        "country",
                        "admin1",
                        "admin2",
                        "admin3",
                        "location",
                        "latitude",
                        "longitude",
                        "geo_precision",
                        "source",
                        "source_scale",
                        "notes",
                        "fatalities",
                        "tags",
                        "timestamp",
                        "attache_type",
                        "attache_modality",
                        "independent_origins",
                        "origins",
                        "chain",
                        "sentence",
                        "conflicts",
                        "captures"));
        for (Entry e : entries) {
            if (e.kind() == Entry.Kind.EVENT) {
                rows.row(row(e));
            }
        }
    }

    private List<String> row(Entry e) {
        String first = Told.firstDay(e);
        String last = Told.lastDay(e);
        Kind kind =
                e.value("type").flatMap(AcledTable::type).map(AcledTable::kind).orElse(Kind.OTHER);
        List<Told.Part> actors = told.parts(e).stream().filter(Told.Part::acts).toList();
        String code = e.value("country").orElse("");
        Optional<Coordinates.Point> point = Coordinates.of(e);
        return List.of(
                e.id(),
                first,
                first.length() >= 4 ? first.substring(0, 4) : "",
                precision(first, last),
                kind.disorder,
                kind.event,
                kind.sub,
                actors.isEmpty() ? "" : actors.getFirst().name(),
                "",
                "",
                actors.size() < 2 ? "" : actors.get(1).name(),
                String.join(
                        "; ",
                        actors.stream().skip(2).map(Told.Part::name).distinct().toList()),
                "",
                "",
                kind == Kind.CIVILIANS ? "Civilian targeting" : "",
                "",
                "",
                code.isEmpty() ? "" : CountryNames.of(code),
                "",
                "",
                "",
                e.value("place").orElse(""),
                point.map(Coordinates.Point::latitude).orElse(""),
                point.map(Coordinates.Point::longitude).orElse(""),
                "",
                told.outlets(e),
                "",
                told.headline(e),
                "",
                "",
                e.firstReported().map(Object::toString).orElse(""),
                e.value("type").orElse(""),
                e.value("modality").orElse(""),
                Integer.toString(e.origins().size()),
                told.origins(e),
                told.chain(e),
                told.sentence(e),
                told.conflicts(e),
                told.captures(e));
    }

    /// ACLED's: 1 for a day, 2 for a week, 3 for a month and wider.
    private static String precision(String first, String last) {
        if (first.length() < 10) {
            return "3";
        }
        if (first.equals(last)) {
            return "1";
        }
        return last.length() >= 10 && first.substring(0, 7).equals(last.substring(0, 7)) && days(first, last) <= 7
                ? "2"
                : "3";
    }

    private static int days(String first, String last) {
        return Integer.parseInt(last.substring(8, 10)) - Integer.parseInt(first.substring(8, 10));
    }

    private static Optional<EventType> type(String key) {
        try {
            return Optional.of(EventType.valueOf(key.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            // an entry of a newer contract
            return Optional.empty();
        }
    }

    private static Kind kind(EventType type) {
        return switch (type) {
            case CLASH -> Kind.BATTLE;
            case REPRESSION -> Kind.CIVILIANS;
            case PROTEST -> Kind.PROTEST;
            case AGREEMENT -> Kind.AGREEMENT;
            case POWER_SEIZURE -> Kind.CHANGE;
            case DEPLOYMENT,
                    WITHDRAWAL,
                    EXERCISE,
                    WEAPONS_TEST,
                    INSPECTION,
                    MEETING,
                    VISIT,
                    ATTENDANCE,
                    COOPERATION,
                    AID,
                    AWARD,
                    SANCTION,
                    ELECTION,
                    VOTE -> Kind.OTHER;
        };
    }

    /// ACLED's classes as far as our event types tell them apart.
    private enum Kind {
        BATTLE("Political violence", "Battles", "Armed clash"),
        CIVILIANS("Political violence", "Violence against civilians", "Attack"),
        PROTEST("Demonstrations", "Protests", "Peaceful protest"),
        AGREEMENT("Strategic developments", "Strategic developments", "Agreement"),
        CHANGE("Strategic developments", "Strategic developments", "Change to group/activity"),
        OTHER("Strategic developments", "Strategic developments", "Other");

        private final String disorder;
        private final String event;
        private final String sub;

        Kind(String disorder, String event, String sub) {
            this.disorder = disorder;
            this.event = event;
            this.sub = sub;
        }
    }
}
