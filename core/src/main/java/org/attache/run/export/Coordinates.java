package org.attache.run.export;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.attache.fact.Entry;
import org.attache.text.TermFile;

/// Where places lie: the capitals and some hundred other places of `places/coordinates.tsv`. A place of another
/// state with the same name is not taken for it.
///
/// Thread-safe: immutable.
final class Coordinates {
    private static final String FILE = "places/coordinates.tsv";
    private static final int COUNTRY = 2;
    private static final int NORTH = 3;
    private static final int EAST = 4;

    private final Map<String, Point> points = new HashMap<>();

    private Coordinates() {
        for (TermFile.Row row : TermFile.read(FILE).rows()) {
            Point point = new Point(
                    row.cell(0),
                    row.cell(COUNTRY),
                    Double.parseDouble(row.cell(NORTH)),
                    Double.parseDouble(row.cell(EAST)));
            points.put(key(row.cell(0)), point);
            row.list(1).forEach(other -> points.put(key(other), point));
        }
    }

    /// Read when they are first asked for.
    private static final class Held {
        private static final Coordinates ALL = new Coordinates();
    }

    /// A point that stands for a whole place.
    ///
    /// @param name the usual one
    /// @param country ISO 3166-1 alpha-3
    /// @param north degrees, negative in the south
    /// @param east degrees, negative in the west
    record Point(String name, String country, double north, double east) {
        /// Degrees north as a table has them.
        String latitude() {
            return Double.toString(north);
        }

        /// Degrees east as a table has them.
        String longitude() {
            return Double.toString(east);
        }
    }

    /// Where a place lies.
    ///
    /// @param countries states that it may lie in; none where that is not known
    static Optional<Point> of(String place, List<String> countries) {
        return Optional.ofNullable(Held.ALL.points.get(key(place)))
                .filter(p -> countries.isEmpty() || countries.contains(p.country()));
    }

    /// Where an entry lies: the best supported of its places that is known.
    static Optional<Point> of(Entry entry) {
        List<String> countries = entry.values("country");
        return entry.values("place").stream()
                .flatMap(place -> of(place, countries).stream())
                .findFirst();
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
