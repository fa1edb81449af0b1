package org.attache.ledger;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// Copies a whole ledger into an empty one, in a file or on a server: every row as it is, so that numbers, times and
/// hashes stay. Only the index of words is made anew, which each database keeps in its own form.
///
/// All of it is one transaction: where it does not come to its end, the other ledger is still empty.
final class LedgerCopy {
    /// Rows before those that name them.
    private static final List<String> TABLES = Stream.concat(
                    Stream.of("record", "content", "entry_version", "capture_now", "entry_now", "words_held", "linked"),
                    CatalogueTables.ALL.stream())
            .toList();

    private static final int ROWS = 500;
    /// Contents that are held at a time, besides one of any size.
    private static final long BYTES = 8_000_000;

    private final Handle from;
    private final Handle to;

    LedgerCopy(Handle from, Handle to) {
        this.from = from;
        this.to = to;
    }

    /// Copies everything.
    ///
    /// @param place of the ledger that is written
    /// @return the last line
    LedgerRecord run(String place) {
        return Dialect.of(from)
                .view(
                        from,
                        source -> Dialect.of(to).write(to, target -> {
                            if (Lines.last(target).seq() > 0) {
                                throw new LedgerException(new Problem(
                                        ProblemCode.BAD_SETTING,
                                        "there are lines already; a ledger is copied into an empty one",
                                        place));
                            }
                            TABLES.forEach(table -> table(source, target, table));
                            words(source, target);
                            return Lines.last(target);
                        }));
    }

    private static void table(Handle source, Handle target, String table) {
        ResultIterable<List<@Nullable Object>> rows =
                source.createQuery("SELECT * FROM " + table).map((row, context) -> values(row));
        List<String> columns = source.createQuery("SELECT * FROM " + table + " LIMIT 0")
                .scanResultSet((result, context) -> {
                    try (ResultSet none = result.get()) {
                        return names(none.getMetaData());
                    }
                });
        String sql = "INSERT INTO " + table + " ("
                + columns.stream().map(c -> '"' + c + '"').collect(Collectors.joining(", ")) + ") VALUES (?"
                + ", ?".repeat(columns.size() - 1) + ")";
        try (ResultIterator<List<@Nullable Object>> all = rows.iterator()) {
            while (all.hasNext()) {
                PreparedBatch batch = target.prepareBatch(sql);
                long bytes = 0;
                while (all.hasNext() && batch.size() < ROWS && bytes < BYTES) {
                    List<@Nullable Object> row = all.next();
                    batch.add(row.toArray());
                    bytes += row.stream().mapToLong(LedgerCopy::size).sum();
                }
                batch.execute();
            }
        }
    }

    private static long size(@Nullable Object value) {
        return value instanceof byte[] bytes
                ? bytes.length
                : value instanceof String words ? words.length() : Long.BYTES;
    }

    private static List<String> names(ResultSetMetaData columns) throws SQLException {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnName(i));
        }
        return names;
    }

    private static List<@Nullable Object> values(ResultSet row) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            values.add(row.getObject(i));
        }
        return values;
    }

    private static void words(Handle source, Handle target) {
        WordIndex index = Dialect.of(target).words();
        try (ResultIterator<WordIndex.Row> all = source.createQuery(
                        "SELECT rowid, entry, body FROM words ORDER BY rowid")
                .map((row, context) -> new WordIndex.Row(row.getLong(1), row.getString(2), row.getString(3)))
                .iterator()) {
            while (all.hasNext()) {
                index.put(target, some(all));
            }
        }
    }

    private static List<WordIndex.Row> some(Iterator<WordIndex.Row> all) {
        List<WordIndex.Row> some = new ArrayList<>();
        while (all.hasNext() && some.size() < ROWS) {
            some.add(all.next());
        }
        return some;
    }
}
