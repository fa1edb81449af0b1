package org.attache.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What the last linking covered: where that is all that there is, nobody need link again. It is worked out and no part
/// of the chain; where it is missing or doubtful, the ledger counts as not linked.
///
/// @param stage which program linked
/// @param seen last line that there was when captures and corrections were read
/// @param line last line of a linking, once it was written
/// @param sum over them, as it lies in the book
record Linked(String stage, long seen, long line, long sum) {
    private static Linked of(String stage, long seen, long line) {
        return new Linked(stage, seen, line, Seals.worth(stage + ' ' + seen + ' ' + line));
    }

    private static Linked of(ResultSet row) throws SQLException {
        return new Linked(row.getString("stage"), row.getLong("seen"), row.getLong("line"), row.getLong("sum"));
    }

    private static Optional<Linked> noted(Handle handle) {
        return handle.createQuery("SELECT stage, seen, line, sum FROM linked")
                .map((row, context) -> of(row))
                .findFirst();
    }

    private static long lastLine(Handle handle) {
        return handle.createQuery("SELECT coalesce(max(seq), 0) FROM record WHERE kind = 'link'")
                .mapTo(Long.class)
                .one();
    }

    /// Whether the note is as it was written; none is.
    static boolean isWhole(Handle handle) {
        return noted(handle)
                .filter(note -> !note.equals(of(note.stage, note.seen, note.line)))
                .isEmpty();
    }

    /// Whether the last linking knew every capture and correction that there is, and the same program made it. Whoever
    /// linked without telling here left another last line than the one that was noted.
    static boolean isLevel(Handle handle, String stage) {
        return noted(handle)
                .filter(note -> note.equals(of(stage, note.seen, lastLine(handle))))
                .filter(note -> handle.createQuery("SELECT count(*) FROM record WHERE seq > ? AND kind <> 'link'")
                                .bind(0, note.seen)
                                .mapTo(Long.class)
                                .one()
                        == 0)
                .isPresent();
    }

    /// Notes a linking, in the transaction that writes it.
    static void note(Handle inside, Basis basis) {
        Linked note = of(basis.stage(), basis.seen(), lastLine(inside));
        inside.execute("DELETE FROM linked");
        inside.execute(
                "INSERT INTO linked (\"only\", stage, seen, line, sum) VALUES (1, ?, ?, ?, ?)",
                note.stage,
                note.seen,
                note.line,
                note.sum);
    }

    /// Whether somebody else linked or corrected behind a line. Captures alone do not count: who adds them links them;
    /// nor does a linking that knew less.
    static boolean isOvertaken(Handle inside, long since) {
        return inside.createQuery("SELECT (SELECT count(*) FROM record WHERE seq > ? AND kind <> 'capture')"
                                + " + (SELECT count(*) FROM linked WHERE seen > ?)")
                        .bind(0, since)
                        .bind(1, since)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }
}
