package org.attache.ledger;

import org.jdbi.v3.core.Handle;

/// What the last linking covered: where that is all that there is, nobody need link again. It is worked out and no part
/// of the chain; where it is missing or doubtful, the ledger counts as not linked.
final class Linked {
    private static final String LAST_LINE = "(SELECT coalesce(max(seq), 0) FROM record WHERE kind = 'link')";

    private Linked() {}

    /// Whether the last linking knew every capture and correction that there is, and the same program made it. Whoever
    /// linked without telling here left another last line than the one that was noted.
    static boolean isLevel(Handle handle, String stage) {
        return handle.createQuery("SELECT count(*) FROM linked l WHERE l.stage = ? AND l.line = " + LAST_LINE
                                + " AND NOT EXISTS (SELECT 1 FROM record r WHERE r.seq > l.seen AND r.kind <> 'link')")
                        .bind(0, stage)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    /// Notes a linking, in the transaction that writes it.
    static void note(Handle inside, Basis basis) {
        inside.execute("DELETE FROM linked");
        inside.execute(
                "INSERT INTO linked (\"only\", stage, seen, line) SELECT 1, ?, ?, " + LAST_LINE,
                basis.stage(),
                basis.seen());
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
