package org.attache.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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

    private final Handle handle;

    Catalogue(Handle handle) {
        this.handle = handle;
    }

    /// Two codes as the catalogue keeps them: in order of the alphabet.
    public static String pair(String one, String other) {
        return one.compareTo(other) <= 0 ? one + "-" + other : other + "-" + one;
    }

    /// Number of the last line of the book that the catalogue knows of.
    public long done() {
        return handle.createQuery("SELECT coalesce(max(done), 0) FROM catalogue_state")
                .mapTo(Long.class)
                .one();
    }

    /// A page of the list, by day and row.
    public List<Listing> list(Selection selection) {
        Selection.Sql sql = selection.sql();
        Selection.Page page = selection.page();
        List<Object> binds = new ArrayList<>(sql.binds());
        String where = sql.where();
        // In a list of a pair the index of pairs has the order.
        String key = sql.from().startsWith("catalogue_pair") ? "p" : "e";
        Optional<Place> after = page.after().flatMap(Place::read);
        if (after.isPresent()) {
            where += " AND (" + key + ".day, " + key + ".row) " + (page.oldestFirst() ? ">" : "<") + " (?, ?)";
            binds.add(after.orElseThrow().day());
            binds.add(after.orElseThrow().row());
        }
        String order = page.oldestFirst() ? " ASC" : " DESC";
        binds.add(page.limit());
        return bound(
                        "SELECT e.* FROM " + sql.from() + " WHERE " + where + " ORDER BY " + key + ".day" + order + ", "
                                + key + ".row" + order + " LIMIT ?",
                        binds)
                .map((row, context) -> listing(row))
                .list();
    }

    /// How many entries of each kind and type are selected, most first; the key is `KIND type`.
    public Map<String, Long> counts(Selection selection) {
        return grouped(selection, "e.kind || ' ' || e.type", "n DESC, k");
    }

    /// How many entries of each kind are selected, most first.
    public Map<String, Long> kinds(Selection selection) {
        return grouped(selection, "e.kind", "n DESC, k");
    }

    /// How many selected entries fall on each part of time, oldest first; those without a day are left out.
    ///
    /// @param characters of the ISO day that are a part: 4 for years, 7 for months, 10 for days
    public Map<String, Long> activity(Selection selection, int characters) {
        Map<String, Long> all = grouped(selection, "substr(e.day, 1, " + characters + ")", "k");
        all.remove("");
        return all;
    }

    /// How many entries are selected.
    public long count(Selection selection) {
        Selection.Sql sql = selection.sql();
        return bound("SELECT count(*) FROM " + sql.from() + " WHERE " + sql.where(), sql.binds())
                .mapTo(Long.class)
                .one();
    }

    private Map<String, Long> grouped(Selection selection, String key, String order) {
        Selection.Sql sql = selection.sql();
        Map<String, Long> all = new LinkedHashMap<>();
        bound(
                        "SELECT " + key + " AS k, count(*) AS n FROM " + sql.from() + " WHERE " + sql.where()
                                + " GROUP BY k ORDER BY " + order,
                        sql.binds())
                .map((row, context) -> Map.entry(row.getString("k"), row.getLong("n")))
                .forEach(e -> all.put(e.getKey(), e.getValue()));
        return all;
    }

    /// Number of the last line, up to `asOf`, that brought an entry into the book.
    public long lastBorn(long asOf) {
        return bound("SELECT coalesce(max(born), 0) FROM catalogue_entry WHERE born <= ?", List.of(asOf))
                .mapTo(Long.class)
                .one();
    }

    /// The pairs of states that most entries are about, most first.
    public Map<String, Long> pairs(long asOf, int limit) {
        Map<String, Long> all = new LinkedHashMap<>();
        handle.createQuery("SELECT pair, count(*) AS n FROM catalogue_pair WHERE since <= ? AND until > ? GROUP BY pair"
                        + " ORDER BY n DESC, pair LIMIT ?")
                .bind(0, asOf)
                .bind(1, asOf)
                .bind(2, limit)
                .map((row, context) -> Map.entry(row.getString("pair"), row.getLong("n")))
                .forEach(e -> all.put(e.getKey(), e.getValue()));
        return all;
    }

    /// The other states of the pairs of one state, those first that most entries are about.
    public Map<String, Long> partners(String code, long asOf, int limit) {
        Map<String, Long> all = new LinkedHashMap<>();
        bound(
                        "SELECT other, count(*) AS n FROM (SELECT CASE WHEN p.pair LIKE ? THEN substr(p.pair,"
                                + " length(?) + 2) ELSE substr(p.pair, 1, length(p.pair) - length(?) - 1) END AS other FROM"
                                + " catalogue_country c JOIN catalogue_pair p ON p.row = c.row WHERE c.code = ? AND (p.pair LIKE"
                                + " ? OR p.pair LIKE ?) AND p.since <= ? AND p.until > ?) GROUP BY other ORDER BY n DESC, other"
                                + " LIMIT ?",
                        List.of(code + "-%", code, code, code, code + "-%", "%-" + code, asOf, asOf, limit))
                .map((row, context) -> Map.entry(row.getString("other"), row.getLong("n")))
                .forEach(e -> all.put(e.getKey(), e.getValue()));
        return all;
    }

    /// Searches the words of entries: words joined by AND, "a phrase" in quotation marks, `begin*`. Best first.
    ///
    /// @param from how many lines to pass over
    public Found search(String words, Selection selection, int from) {
        return new CatalogueSearch(handle).search(words, selection, from);
    }

    /// The states that most selected entries are about.
    public Map<String, Long> countries(Selection selection, int limit) {
        Selection.Sql sql = selection.sql();
        Map<String, Long> all = new LinkedHashMap<>();
        List<Object> binds = new ArrayList<>(sql.binds());
        binds.add(limit);
        bound(
                        "SELECT c.code AS k, count(*) AS n FROM " + sql.from()
                                + " JOIN catalogue_country c ON c.row = e.row WHERE " + sql.where()
                                + " GROUP BY c.code ORDER BY n DESC, k LIMIT ?",
                        binds)
                .map((row, context) -> Map.entry(row.getString("k"), row.getLong("n")))
                .forEach(e -> all.put(e.getKey(), e.getValue()));
        return all;
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
        for (String entry : entries) {
            all.addAll(bound(
                            "SELECT * FROM catalogue_decision WHERE entry = ? AND since <= ? AND until > ? ORDER BY line",
                            List.of(entry, asOf, asOf))
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
        Selection.Sql sql = selection.of(Entry.Kind.DEAL).sql();
        String from = sql.from().contains("catalogue_deal")
                ? sql.from()
                : sql.from() + " JOIN catalogue_deal t ON t.row = e.row";
        return bound(
                        "SELECT substr(CASE WHEN t.ordered <> '' THEN t.ordered WHEN t.delivered <> '' THEN t.delivered ELSE"
                                + " e.day END, 1, 4) AS year, t.supplier AS supplier, count(*) AS n, sum(CASE WHEN t.currency ="
                                + " 'USD' THEN t.value ELSE 0 END) AS dollars FROM " + from + " WHERE " + sql.where()
                                + " GROUP BY 1, 2 ORDER BY 1, 3 DESC",
                        sql.binds())
                .map((row, context) -> new DealTotal(
                        row.getString("year"), row.getString("supplier"), row.getLong("n"), row.getDouble("dollars")))
                .list();
    }

    /// How many deals are selected of each supplier, recipient or category, most first.
    ///
    /// @param column `supplier`, `recipient` or `category`
    public Map<String, Long> dealCounts(Selection selection, String column) {
        if (!List.of("supplier", "recipient", "category").contains(column)) {
            throw new IllegalArgumentException("no column " + column);
        }
        Selection.Sql sql = selection.of(Entry.Kind.DEAL).sql();
        String from = sql.from().contains("catalogue_deal")
                ? sql.from()
                : sql.from() + " JOIN catalogue_deal t ON t.row = e.row";
        Map<String, Long> all = new LinkedHashMap<>();
        bound(
                        "SELECT t." + column + " AS k, count(*) AS n FROM " + from + " WHERE " + sql.where()
                                + " GROUP BY 1 ORDER BY n DESC, k",
                        sql.binds())
                .map((row, context) -> Map.entry(row.getString("k"), row.getLong("n")))
                .forEach(e -> all.put(e.getKey(), e.getValue()));
        return all;
    }

    /// How many items of a deal are said to have arrived.
    public OptionalLong delivered(long row) {
        return handle.createQuery("SELECT delivered_n FROM catalogue_deal WHERE row = ? AND delivered_n IS NOT NULL")
                .bind(0, row)
                .mapTo(Long.class)
                .findFirst()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /// Outlets of some captures; empty where an outlet is not known.
    public Map<String, String> outlets(List<String> captures, long asOf) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String capture : captures) {
            bound(
                            "SELECT outlet FROM catalogue_capture WHERE name = ? AND since <= ? AND until > ?",
                            List.of(capture, asOf, asOf))
                    .mapTo(String.class)
                    .findFirst()
                    .ifPresent(o -> all.put(capture, o));
        }
        return all;
    }

    /// Who takes part in an entry.
    public List<Catalogued.PartyRow> parties(long row) {
        return handle.createQuery("SELECT * FROM catalogue_party WHERE row = ? ORDER BY role, name")
                .bind(0, row)
                .map((one, context) -> new Catalogued.PartyRow(
                        one.getString("name"),
                        one.getString("role"),
                        one.getString("type"),
                        one.getString("country"),
                        one.getString("office")))
                .list();
    }

    /// Who plays a part in most entries, most first; those who are only described are left out.
    ///
    /// @param role name of the slot: `speaker`, `visitor` …
    public Map<String, Long> parties(String role, long asOf, int limit) {
        Map<String, Long> all = new LinkedHashMap<>();
        handle.createQuery(
                        "SELECT p.name AS k, count(*) AS n FROM catalogue_party p JOIN catalogue_entry e ON e.row = p.row"
                                + " WHERE p.role = ? AND e.since <= ? AND e.until > ? GROUP BY p.name HAVING max(p.type) <> '' ORDER BY n DESC, p.name"
                                + " LIMIT ?")
                .bind(0, role)
                .bind(1, asOf)
                .bind(2, asOf)
                .bind(3, limit)
                .map((row, context) -> Map.entry(row.getString("k"), row.getLong("n")))
                .forEach(e -> all.put(e.getKey(), e.getValue()));
        return all;
    }

    /// How many selected entries are about each country, most first; one that is about several counts for each.
    public Map<String, Long> countries(Selection selection) {
        Map<String, Long> all = new LinkedHashMap<>();
        grouped(selection, "e.countries", "n DESC, k")
                .forEach((codes, n) -> words(codes, " ").forEach(c -> all.merge(c, n, Long::sum)));
        Map<String, Long> sorted = new LinkedHashMap<>();
        all.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return sorted;
    }

    /// Who met whom.
    public PartyCatalogue people() {
        return new PartyCatalogue(handle);
    }

    /// The captures, and what they copy of each other.
    public CaptureCatalogue captures() {
        return new CaptureCatalogue(handle);
    }

    private Query bound(String sql, List<Object> binds) {
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
