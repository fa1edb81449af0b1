package org.attache.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.attache.fact.CopyGroup;
import org.attache.fact.contract.EntryReader;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// The captures of the book, what they copy of each other and which entries rest on them, as of any line.
///
/// Belongs to the thread of its [Ledger].
public final class CaptureCatalogue {
    private static final EntryReader READER = new EntryReader();
    private static final String HOLDS = "since <= ? AND until > ?";

    private final Handle handle;

    CaptureCatalogue(Handle handle) {
        this.handle = handle;
    }

    /// Which captures a list shows.
    ///
    /// @param asOf number of the line that the list is read at
    /// @param outlet of this outlet only
    /// @param origin only those that name this agency as an origin of their text
    /// @param words only those whose title or name holds these words
    public record Choice(long asOf, Optional<String> outlet, Optional<String> origin, Optional<String> words) {}

    private record Condition(String where, List<Object> binds) {}

    private static Condition condition(Choice choice) {
        StringBuilder where = new StringBuilder(HOLDS);
        List<Object> binds = new ArrayList<>(List.of(choice.asOf(), choice.asOf()));
        choice.outlet().ifPresent(o -> {
            where.append(" AND outlet = ?");
            binds.add(o);
        });
        choice.origin().ifPresent(o -> {
            where.append(" AND instr(? || origins || ?, ?) > 0");
            binds.add(Catalogue.BETWEEN);
            binds.add(Catalogue.BETWEEN);
            binds.add(Catalogue.BETWEEN + o + Catalogue.BETWEEN);
        });
        choice.words().ifPresent(w -> {
            where.append(" AND (instr(lower(title), ?) > 0 OR instr(lower(name), ?) > 0)");
            String small = small(w);
            binds.add(small);
            binds.add(small);
        });
        return new Condition(where.toString(), binds);
    }

    /// As the databases' `lower` makes it: letters of ASCII only.
    private static String small(String words) {
        StringBuilder small = new StringBuilder(words);
        for (int i = 0; i < small.length(); i++) {
            if (small.charAt(i) >= 'A' && small.charAt(i) <= 'Z') {
                small.setCharAt(i, (char) (small.charAt(i) + ('a' - 'A')));
            }
        }
        return small.toString();
    }

    /// A page of the list, by day of publication and row.
    public List<CaptureListing> list(Choice choice, Selection.Page page) {
        Condition condition = condition(choice);
        List<Object> binds = new ArrayList<>(condition.binds());
        String where = condition.where();
        Optional<Catalogue.Place> after = page.after().flatMap(Catalogue.Place::read);
        if (after.isPresent()) {
            where += " AND (day, row) " + (page.oldestFirst() ? ">" : "<") + " (?, ?)";
            binds.add(after.orElseThrow().day());
            binds.add(after.orElseThrow().row());
        }
        String order = page.oldestFirst() ? " ASC" : " DESC";
        binds.add(page.limit());
        return bound(
                        "SELECT * FROM catalogue_capture WHERE " + where + " ORDER BY day" + order + ", row" + order
                                + " LIMIT ?",
                        binds)
                .map((row, context) -> listing(row))
                .list();
    }

    /// How many captures are chosen.
    public long count(Choice choice) {
        Condition condition = condition(choice);
        return bound("SELECT count(*) FROM catalogue_capture WHERE " + condition.where(), condition.binds())
                .mapTo(Long.class)
                .one();
    }

    /// The line of one capture.
    public Optional<CaptureListing> find(String name, long asOf) {
        return bound("SELECT * FROM catalogue_capture WHERE name = ? AND " + HOLDS, List.of(name, asOf, asOf))
                .map((row, context) -> listing(row))
                .findFirst();
    }

    /// How much of an outlet's paragraphs is said to come from the same origins.
    ///
    /// @param outlet as printed; empty where not known
    /// @param origins whose text it is; none where none is named
    /// @param captures how many
    /// @param paragraphs of their bodies
    /// @param own paragraphs that no agency is named as the origin of
    public record Carried(String outlet, List<String> origins, int captures, long paragraphs, long own) {
        /// Copies its list.
        public Carried {
            origins = List.copyOf(origins);
        }
    }

    /// Which outlets carry which origins.
    public List<Carried> carried(long asOf) {
        return bound(
                        "SELECT outlet, origins, count(*) AS n, sum(paragraphs) AS p, sum(own) AS o FROM"
                                + " catalogue_capture WHERE " + HOLDS
                                + " GROUP BY outlet, origins ORDER BY n DESC, outlet, origins",
                        List.of(asOf, asOf))
                .map((row, context) -> new Carried(
                        row.getString("outlet"),
                        Catalogue.words(row.getString("origins"), Catalogue.BETWEEN),
                        row.getInt("n"),
                        row.getLong("p"),
                        row.getLong("o")))
                .list();
    }

    /// The outlets of all captures, by name; those of unknown outlets with an empty one.
    public Map<String, CaptureListing> all(long asOf) {
        Map<String, CaptureListing> all = new LinkedHashMap<>();
        bound("SELECT * FROM catalogue_capture WHERE " + HOLDS, List.of(asOf, asOf))
                .map((row, context) -> listing(row))
                .forEach(c -> all.put(c.name(), c));
        return all;
    }

    /// The groups of captures that share text with one of these.
    public List<CopyGroup> copiesOf(List<String> names, long asOf) {
        return copiesOf(names, asOf, capture -> true);
    }

    /// What these captures share with others, without the others' parts.
    public List<CopyGroup> sharedBy(Set<String> names, long asOf) {
        return copiesOf(List.copyOf(names), asOf, names::contains);
    }

    private List<CopyGroup> copiesOf(List<String> names, long asOf, Predicate<String> wanted) {
        if (names.isEmpty()) {
            return List.of();
        }
        List<Object> binds = new ArrayList<>(names);
        binds.add(asOf);
        binds.add(asOf);
        return bound(
                        "SELECT payload FROM catalogue_copy WHERE row IN (SELECT row FROM catalogue_copy_part WHERE"
                                + " capture IN (" + String.join(",", Collections.nCopies(names.size(), "?")) + "))"
                                + " AND since <= ? AND until > ? ORDER BY row",
                        binds)
                .mapTo(String.class)
                .map(payload -> READER.readCopies(payload, wanted))
                .list();
    }

    /// The last groups of captures that share text.
    ///
    /// @param most as many at most
    public List<CopyGroup> copies(long asOf, int most) {
        return bound(
                        "SELECT payload FROM catalogue_copy WHERE " + HOLDS + " ORDER BY row DESC LIMIT ?",
                        List.of(asOf, asOf, most))
                .mapTo(String.class)
                .map(payload -> READER.readCopies(payload, capture -> true))
                .list();
    }

    /// The entry that each fact of a capture was joined to, by the fact's id.
    public Map<String, String> entriesOf(String capture, long asOf) {
        Map<String, String> all = new LinkedHashMap<>();
        bound(
                        "SELECT r.fact, e.entry FROM catalogue_report r JOIN catalogue_entry e ON e.row = r.row WHERE"
                                + " r.capture = ? AND e.since <= ? AND e.until > ?",
                        List.of(capture, asOf, asOf))
                .map((row, context) -> Map.entry(row.getString("fact"), row.getString("entry")))
                .forEach(e -> all.put(e.getKey(), e.getValue()));
        return all;
    }

    private Query bound(String sql, List<Object> binds) {
        return Catalogue.bound(handle, sql, binds);
    }

    private static CaptureListing listing(ResultSet row) throws SQLException {
        return new CaptureListing(
                row.getString("name"),
                row.getString("outlet"),
                row.getString("title"),
                new CaptureListing.Published(row.getString("day"), row.getString("day_text"), row.getString("basis")),
                row.getString("language"),
                Catalogue.words(row.getString("origins"), Catalogue.BETWEEN),
                new CaptureListing.Size(row.getInt("facts"), row.getInt("paragraphs"), row.getInt("own")),
                row.getLong("row"));
    }
}
