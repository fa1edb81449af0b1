package org.attache.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attache.fact.Entry;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// The lists of the book: rows worked out from its lines so that a page asks for what it shows and no more. Every
/// list can be read as of any line. It is no part of the hash chain and may be filled anew; [org.attache.run]'s
/// cataloguer keeps it level with the book.
///
/// Belongs to the thread of its [Ledger].
public final class Catalogue {
    /// Stands between the names of origins in their column.
    static final String BETWEEN = "\u001F";

    /// Rows fetched with one question.
    private static final int CHUNK = 500;

    private final Handle handle;
    private final Sheet sheet;
    private final Tallies tallies;

    Catalogue(Handle handle, Columns columns) {
        this(handle, columns.level(handle));
    }

    Catalogue(Handle handle, Sheet sheet) {
        this.handle = handle;
        this.sheet = sheet;
        tallies = new Tallies(sheet, handle);
    }

    /// Two codes as the catalogue keeps them: in order of the alphabet.
    public static String pair(String one, String other) {
        return one.compareTo(other) <= 0 ? one + "-" + other : other + "-" + one;
    }

    /// A page of the list, by day and row.
    public List<Listing> list(Selection selection) {
        return listings(tallies.page(selection));
    }

    /// Lines by the numbers of their rows, in the same order.
    List<Listing> listings(List<Integer> rows) {
        Map<Integer, Listing> found = new HashMap<>();
        for (List<Object> some : chunks(rows)) {
            bound("SELECT * FROM catalogue_entry WHERE row" + in(some), some)
                    .map((row, context) -> listing(row))
                    .forEach(l -> found.put((int) l.support().row(), l));
        }
        return rows.stream()
                .flatMap(r -> Optional.ofNullable(found.get(r)).stream())
                .toList();
    }

    /// How many entries of each kind and type are selected, most first; the key is `KIND type`.
    public Map<String, Long> counts(Selection selection) {
        return tallies.types(selection);
    }

    /// How many entries of each kind are selected, most first.
    public Map<String, Long> kinds(Selection selection) {
        Map<String, Long> kinds = new HashMap<>();
        counts(selection).forEach((type, n) -> kinds.merge(type.substring(0, type.indexOf(' ')), n, Long::sum));
        return Tallies.mostFirst(kinds, Integer.MAX_VALUE);
    }

    /// How many selected entries fall on each part of time, oldest first; those without a day are left out.
    ///
    /// @param characters of the ISO day that are a part: 4 for years, 7 for months, 10 for days
    public Map<String, Long> activity(Selection selection, int characters) {
        return tallies.activity(selection, characters);
    }

    /// How many entries are selected.
    public long count(Selection selection) {
        return tallies.count(selection);
    }

    /// Number of the last line, up to `asOf`, that brought an entry into the book.
    public long lastBorn(long asOf) {
        return tallies.lastBorn(asOf);
    }

    /// The pairs of states that most entries are about, most first.
    public Map<String, Long> pairs(long asOf, int limit) {
        return tallies.pairs(asOf, limit);
    }

    /// The other states of the pairs of one state, those first that most entries are about.
    public Map<String, Long> partners(String code, long asOf, int limit) {
        return tallies.partners(code, asOf, limit);
    }

    /// Searches the words of entries: words joined by AND, "a phrase" in quotation marks, `begin*`. Best first.
    ///
    /// @param from how many lines to pass over
    public Found search(String words, Selection selection, int from) {
        return new CatalogueSearch(handle, sheet).search(words, selection, from);
    }

    /// The states that most selected entries are about.
    public Map<String, Long> countries(Selection selection, int limit) {
        return tallies.countries(selection, limit);
    }

    /// How many selected entries are about each country, most first; one that is about several counts for each.
    public Map<String, Long> countries(Selection selection) {
        return tallies.countries(selection, Integer.MAX_VALUE);
    }

    /// The line of one entry.
    public Optional<Listing> find(String entry, long asOf) {
        return bound(
                        "SELECT e.* FROM catalogue_entry e WHERE e.entry = ? AND e.since <= ? AND e.until > ?",
                        List.of(entry, asOf, asOf))
                .map((row, context) -> listing(row))
                .findFirst();
    }

    /// Whole ids that begin so, at most two.
    public List<String> idsBeginning(String beginning) {
        return handle.createQuery("SELECT DISTINCT entry FROM catalogue_entry WHERE entry >= ? AND entry < ? LIMIT 2")
                .bind(0, beginning)
                .bind(1, beginning + "\uFFFF")
                .mapTo(String.class)
                .list();
    }

    /// Decisions in force about some entries.
    public List<Decision> decisions(List<String> entries, long asOf) {
        List<Decision> all = new ArrayList<>();
        for (List<Object> some : chunks(entries)) {
            List<Object> binds = new ArrayList<>(some);
            binds.add(asOf);
            binds.add(asOf);
            all.addAll(bound(
                            "SELECT * FROM catalogue_decision WHERE entry" + in(some)
                                    + " AND since <= ? AND until > ? ORDER BY line",
                            binds)
                    .map((row, context) -> decision(row))
                    .list());
        }
        return all;
    }

    /// The last decisions in force, latest first.
    public List<Decision> decisions(int limit, long asOf) {
        return bound(
                        "SELECT * FROM catalogue_decision WHERE since <= ? AND until > ? ORDER BY line DESC LIMIT ?",
                        List.of(asOf, asOf, limit))
                .map((row, context) -> decision(row))
                .list();
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getLong("line"),
                row.getString("entry"),
                row.getString("slot"),
                row.getString("value"),
                row.getString("reason"),
                row.getString("author"),
                row.getString("at"));
    }

    /// Deals by year and supplier.
    public List<DealTotal> dealTotals(Selection selection) {
        return tallies.dealTotals(selection);
    }

    /// How many deals are selected of each supplier, recipient or category, most first.
    ///
    /// @param column `supplier`, `recipient` or `category`
    public Map<String, Long> dealCounts(Selection selection, String column) {
        return tallies.dealCounts(selection, column);
    }

    /// How many items of some deals are said to have arrived, by the deals' rows; those of which nobody says so are
    /// left out.
    public Map<Long, Long> delivered(List<Listing> deals) {
        Map<Long, Long> all = new HashMap<>();
        for (List<Object> some :
                chunks(deals.stream().map(d -> d.support().row()).toList())) {
            bound("SELECT row, delivered_n FROM catalogue_deal WHERE delivered_n IS NOT NULL AND row" + in(some), some)
                    .map((row, context) -> Map.entry(row.getLong(1), row.getLong(2)))
                    .forEach(e -> all.put(e.getKey(), e.getValue()));
        }
        return all;
    }

    /// Outlets of some captures; empty where an outlet is not known.
    public Map<String, String> outlets(List<String> captures, long asOf) {
        Map<String, String> all = new HashMap<>();
        for (List<Object> some : chunks(captures)) {
            List<Object> binds = new ArrayList<>(some);
            binds.add(asOf);
            binds.add(asOf);
            bound(
                            "SELECT name, outlet FROM catalogue_capture WHERE name" + in(some)
                                    + " AND since <= ? AND until > ?",
                            binds)
                    .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                    .forEach(e -> all.put(e.getKey(), e.getValue()));
        }
        return all;
    }

    private static List<List<Object>> chunks(List<?> all) {
        List<List<Object>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            chunks.add(List.copyOf(all.subList(from, Math.min(all.size(), from + CHUNK))));
        }
        return chunks;
    }

    private static String in(List<Object> some) {
        return " IN (?" + ", ?".repeat(some.size() - 1) + ")";
    }

    /// Who plays a part in most entries, most first; those who are only described are left out.
    ///
    /// @param role name of the slot: `speaker`, `visitor` …
    public Map<String, Long> parties(String role, long asOf, int limit) {
        return tallies.parties(role, asOf, limit);
    }

    /// Who met whom.
    public PartyCatalogue people() {
        return new PartyCatalogue(handle, sheet);
    }

    /// The captures, and what they copy of each other.
    public CaptureCatalogue captures() {
        return new CaptureCatalogue(handle);
    }

    private Query bound(String sql, List<Object> binds) {
        return bound(handle, sql, binds);
    }

    /// A query with its places filled in order.
    static Query bound(Handle handle, String sql, List<?> binds) {
        Query query = handle.createQuery(sql);
        for (int i = 0; i < binds.size(); i++) {
            query.bind(i, binds.get(i));
        }
        return query;
    }

    static Listing listing(ResultSet row) throws SQLException {
        return new Listing(
                row.getString("entry"),
                Entry.Kind.valueOf(row.getString("kind")),
                row.getString("type"),
                new Listing.Day(
                        row.getString("day"),
                        row.getString("last_day"),
                        row.getString("day_text"),
                        row.getBoolean("own_day"),
                        row.getString("told")),
                row.getString("headline"),
                Optional.of(row.getString("tag")).filter(t -> !t.isEmpty()),
                words(row.getString("countries"), " "),
                new Listing.Support(
                        words(row.getString("origins"), BETWEEN),
                        row.getInt("report_n"),
                        row.getInt("conflict_n"),
                        row.getLong("born"),
                        row.getLong("row")));
    }

    static List<String> words(String joined, String between) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(between, -1));
    }

    /// A place in a list.
    ///
    /// @param day sorted by
    /// @param row decides within a day
    record Place(String day, long row) {
        static Optional<Place> read(String cursor) {
            int dot = cursor.lastIndexOf('.');
            return dot >= 0 && cursor.substring(dot + 1).matches("\\d{1,18}")
                    ? Optional.of(new Place(cursor.substring(0, dot), Long.parseLong(cursor.substring(dot + 1))))
                    : Optional.empty();
        }
    }
}
