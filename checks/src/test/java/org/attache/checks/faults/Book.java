package org.attache.checks.faults;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.attache.text.Digest;
import org.sqlite.SQLiteConfig;

/// Looks into the file of a ledger without the program, so that what the program says of it can be checked.
final class Book {
    /// Line numbers and times differ between a run that was cut off and one that was not; what the book says does
    /// not.
    private static final Map<String, String> SAID = Map.of(
            "captures", "SELECT name, sha256, id FROM capture_now ORDER BY name",
            "entries",
                    "SELECT entry, n.kind, n.type, n.day, v.length, v.body FROM entry_now n JOIN entry_version v USING (entry, seq) ORDER BY entry",
            "words",
                    "SELECT h.entry, w.body FROM words_held h JOIN words w ON w.rowid = h.row WHERE h.until = 9223372036854775807 ORDER BY 1",
            "copies",
                    "SELECT json_extract(payload, '$.copies') FROM record WHERE kind = 'link' ORDER BY seq DESC LIMIT 1",
            "contents of captures",
                    "SELECT json_extract(r.payload, '$.raw'), json_extract(r.payload, '$.text'),"
                            + " json_extract(r.payload, '$.analysis') FROM capture_now c JOIN record r USING (seq) ORDER BY name",
            "lists",
                    "SELECT entry, kind, type, day, last_day, day_text, own_day, told, headline, tag, countries, origins,"
                            + " origin_n, report_n, conflict_n FROM catalogue_entry WHERE until = 9223372036854775807 ORDER BY entry",
            "lists of captures",
                    "SELECT name, outlet, title, day, day_text, basis, language, origins, facts, paragraphs, own FROM"
                            + " catalogue_capture WHERE until = 9223372036854775807 ORDER BY name",
            "deals in lists",
                    "SELECT e.entry, d.supplier, d.recipient, d.item, d.category, d.status, d.quantity, d.value FROM"
                            + " catalogue_deal d JOIN catalogue_entry e USING (row) WHERE e.until = 9223372036854775807 ORDER BY 1",
            "copies in lists", "SELECT digest FROM catalogue_copy WHERE until = 9223372036854775807 ORDER BY digest");

    private Book() {}

    /// How far a run had come.
    ///
    /// @param lines of the book
    /// @param captures that it holds
    /// @param linkings that are done
    /// @param catalogued the line that lists have reached
    record Reached(long lines, long captures, long linkings, long catalogued) {
        static final Reached NOTHING = new Reached(0, 0, 0, 0);

        String phase(long pages) {
            if (lines == 0) {
                return "1 before the first captures";
            }
            if (linkings == 0) {
                return captures < pages ? "2 between batches of captures" : "3 all captures kept, not joined";
            }
            return catalogued < lines ? "4 joined, lists not filled" : "5 everything kept";
        }
    }

    /// How far the book has come, as a reader beside the writer sees it.
    static Reached reached(Path file) {
        try (Connection connection = open(file)) {
            return new Reached(
                    number(connection, "SELECT coalesce(max(seq), 0) FROM record"),
                    number(connection, "SELECT count(*) FROM capture_now"),
                    number(connection, "SELECT count(*) FROM record WHERE kind = 'link'"),
                    number(connection, "SELECT coalesce(max(done), 0) FROM catalogue_state"));
        } catch (SQLException e) {
            // no file, no table or a lock: nothing was promised to this reader
            return Reached.NOTHING;
        }
    }

    /// What the book says, by the name of the part; equal for two ledgers of the same captures.
    static Map<String, List<String>> said(Path file) throws SQLException {
        Map<String, List<String>> all = new TreeMap<>();
        try (Connection connection = open(file)) {
            for (Map.Entry<String, String> part : SAID.entrySet()) {
                all.put(part.getKey(), rows(connection, part.getValue()));
            }
        }
        return all;
    }

    /// Names of the parts in which two books differ.
    static List<String> differences(Map<String, List<String>> one, Map<String, List<String>> other) {
        List<String> all = new ArrayList<>();
        one.forEach((part, rows) -> {
            List<String> others = other.getOrDefault(part, List.of());
            if (!rows.equals(others)) {
                Set<String> missing = new HashSet<>(rows);
                others.forEach(missing::remove);
                all.add(part + " (" + rows.size() + " and " + others.size() + " rows, " + missing.size()
                        + " not in the other)");
            }
        });
        return all;
    }

    /// A digest of every table with every value, and of the schema: equal for two files that mean the same,
    /// whatever their free pages, counters and unused bytes hold. Of the index of words it is each place of each
    /// word and the ranks of a search, not the bytes: some of those are marks that only a later merging of the
    /// index reads.
    static Map<String, String> meaning(Path file) throws SQLException {
        Map<String, String> all = new TreeMap<>();
        try (Connection connection = open(file)) {
            all.put("user_version", rows(connection, "PRAGMA user_version").toString());
            all.put("encoding", rows(connection, "PRAGMA encoding").toString());
            List<String> schema =
                    rows(connection, "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name");
            all.put("schema", Digest.sha256(schema.toString()));
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE VIRTUAL TABLE temp.places USING fts5vocab(main, words, instance)");
            }
            all.put(
                    "places of words",
                    Digest.sha256(rows(connection, "SELECT * FROM temp.places").toString()));
            all.put(
                    "ranks of words",
                    Digest.sha256(rows(
                                    connection,
                                    "SELECT rowid, rank FROM words WHERE words MATCH 'the OR training' ORDER BY rowid")
                            .toString()));
            for (String table : column(
                    connection,
                    "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
                            + " AND name NOT IN ('words_data', 'words_idx')")) {
                List<String> rows = rows(connection, "SELECT * FROM \"" + table + "\"");
                rows.sort(String::compareTo);
                all.put(table, Digest.sha256(rows.toString()));
            }
        }
        return all;
    }

    /// Which table or index each page of the file belongs to; pages that are missing here belong to none.
    static Map<Long, String> owners(Path file) throws SQLException {
        Map<Long, String> all = new HashMap<>();
        try (Connection connection = open(file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT pageno, name FROM dbstat")) {
            while (rows.next()) {
                all.put(rows.getLong(1), rows.getString(2));
            }
        }
        return all;
    }

    static long pageSize(Path file) throws SQLException {
        try (Connection connection = open(file)) {
            return number(connection, "PRAGMA page_size");
        }
    }

    private static Connection open(Path file) throws SQLException {
        SQLiteConfig settings = new SQLiteConfig();
        settings.setReadOnly(true);
        settings.setBusyTimeout(2000);
        return DriverManager.getConnection("jdbc:sqlite:" + file, settings.toProperties());
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    Object value = rows.getObject(i);
                    row.append(value instanceof byte[] bytes ? Digest.sha256(bytes) : String.valueOf(value))
                            .append('\u001F');
                }
                all.add(row.toString());
            }
        }
        return all;
    }
}
