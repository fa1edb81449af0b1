package org.attache.ledger;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// The words in SQLite's FTS5.
final class SqliteWords implements WordIndex {
    @Override
    public void put(Handle inside, List<Row> rows) {
        // FTS5 finds a row by its rowid at once, by another column only by reading everything.
        PreparedBatch batch = inside.prepareBatch("INSERT INTO words (rowid, entry, body) VALUES (?, ?, ?)");
        rows.forEach(row -> batch.add(row.row(), row.entry(), row.body()));
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    @Override
    public List<Hit> search(Handle handle, String words, int limit) {
        return handle.createQuery(
                        "SELECT w.entry, snippet(words, 1, '[', ']', ' … ', 24) AS snippet FROM words JOIN words_held w"
                                + " ON w.row = words.rowid WHERE words MATCH ? AND w.until = ? ORDER BY rank LIMIT ?")
                .bind(0, SearchWords.toQuery(words))
                .bind(1, Long.MAX_VALUE)
                .bind(2, limit)
                .map((row, context) -> new Hit(row.getString("entry"), row.getString("snippet")))
                .list();
    }

    @Override
    public List<Match> matches(Handle handle, String words, int most) {
        return handle.createQuery(
                        "WITH hit AS MATERIALIZED (SELECT rowid AS id, rank AS r FROM words WHERE words MATCH ?"
                                + " ORDER BY rowid DESC LIMIT ?) SELECT e.row, hit.id, hit.r FROM hit CROSS JOIN words_held w ON"
                                + " w.row = hit.id CROSS JOIN catalogue_entry e ON e.entry = w.entry AND e.since = w.since")
                .bind(0, SearchWords.toQuery(words))
                .bind(1, most)
                .map((row, context) -> new Match(row.getInt(1), row.getLong(2), row.getDouble(3)))
                .list();
    }

    @Override
    public boolean isMore(Handle handle, String words, int most) {
        return handle.createQuery("SELECT count(*) FROM (SELECT rowid FROM words WHERE words MATCH ? LIMIT ?)")
                        .bind(0, SearchWords.toQuery(words))
                        .bind(1, most + 1)
                        .mapTo(Integer.class)
                        .one()
                > most;
    }

    @Override
    public String marked(Handle handle, String words, long row, String begin, String end) {
        return handle.createQuery("SELECT highlight(words, 1, ?, ?) FROM words WHERE words MATCH ? AND rowid = ?")
                .bind(0, begin)
                .bind(1, end)
                .bind(2, SearchWords.toQuery(words))
                .bind(3, row)
                .mapTo(String.class)
                .findFirst()
                .orElse("");
    }
}
