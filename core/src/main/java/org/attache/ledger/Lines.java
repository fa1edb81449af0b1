package org.attache.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Reads and appends lines of the book, keeping numbers and hash chain.
final class Lines {
    private static final LedgerRecord NOTHING =
            new LedgerRecord(0, "", "", Instant.EPOCH, "", "", "", LedgerRecord.GENESIS);

    private Lines() {}

    private static final String INSERT =
            "INSERT INTO record (seq, kind, key, at, author, payload, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

    /// Appends a line after the last one; to be called inside a write transaction.
    static LedgerRecord append(Handle inside, String kind, String key, String payload, String author, Instant at) {
        Batch batch = new Batch(inside);
        LedgerRecord line = batch.add(kind, key, payload, author, at);
        batch.write();
        return line;
    }

    /// Lines that are written together, inside one write transaction: nobody else writes between them.
    static final class Batch {
        private final PreparedBatch rows;
        private LedgerRecord last;

        Batch(Handle inside) {
            rows = inside.prepareBatch(INSERT);
            last = last(inside);
        }

        LedgerRecord add(String kind, String key, String payload, String author, Instant at) {
            long seq = last.seq() + 1;
            // A clock that was set back must not break the order of the book.
            Instant when = at.isBefore(last.at()) ? last.at() : at;
            String hash = LedgerRecord.hash(seq, kind, key, when, author, payload, last.hash());
            rows.add(seq, kind, key, when.toString(), author, payload, last.hash(), hash);
            last = new LedgerRecord(seq, kind, key, when, author, payload, last.hash(), hash);
            return last;
        }

        void write() {
            rows.execute();
        }
    }

    /// The last line that is not of some kind.
    static LedgerRecord lastBut(Handle handle, String kind) {
        return handle.createQuery("SELECT * FROM record WHERE kind <> ? ORDER BY seq DESC LIMIT 1")
                .bind(0, kind)
                .map((row, context) -> line(row))
                .findFirst()
                .orElse(NOTHING);
    }

    static LedgerRecord last(Handle handle) {
        return handle.createQuery("SELECT * FROM record ORDER BY seq DESC LIMIT 1")
                .map((row, context) -> line(row))
                .findFirst()
                .orElse(NOTHING);
    }

    static LedgerRecord at(Handle handle, long seq) {
        return handle.createQuery("SELECT * FROM record WHERE seq = ?")
                .bind(0, seq)
                .map((row, context) -> line(row))
                .findFirst()
                .orElseThrow(() -> new LedgerException(new Problem(
                        ProblemCode.BAD_SETTING, "there is no line " + seq + ". See attache doctor.", "line " + seq)));
    }

    static List<LedgerRecord> from(Handle handle, long from, int limit) {
        return handle.createQuery("SELECT * FROM record WHERE seq >= ? ORDER BY seq LIMIT ?")
                .bind(0, from)
                .bind(1, limit)
                .map((row, context) -> line(row))
                .list();
    }

    private static LedgerRecord line(ResultSet row) throws SQLException {
        return new LedgerRecord(
                row.getLong("seq"),
                row.getString("kind"),
                row.getString("key"),
                time(row.getString("at"), row.getLong("seq")),
                row.getString("author"),
                row.getString("payload"),
                row.getString("previous"),
                row.getString("hash"));
    }

    /// The time as it was written, to the letter: the hash of the line is over it.
    private static Instant time(String written, long seq) {
        try {
            Instant at = Instant.parse(written);
            if (at.toString().equals(written)) {
                return at;
            }
        } catch (DateTimeParseException e) {
            // told below, with the place
        }
        throw new LedgerException(new Problem(
                ProblemCode.LEDGER_DAMAGED,
                "the time of the line is not as it was written. " + ProblemCode.LEDGER_DAMAGED.advice(),
                "line " + seq));
    }
}
