package org.attache.run;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;
import org.attache.ledger.Ledger;
import org.attache.ledger.LedgerException;

/// Reads "as of": a line's number, a day (its end, UTC), or an instant.
public final class AsOf {
    private AsOf() {}

    /// The number of the line that the words mean.
    ///
    /// @throws LedgerException if they mean none
    public static long seq(Ledger ledger, String words) {
        if (words.matches("\\d{1,18}")) {
            long line = Long.parseLong(words);
            if (line > ledger.lastSeq()) {
                throw refused("there is no line " + words + " yet, the last is " + ledger.lastSeq()
                        + "; a year is written as its last day, 2026-12-31");
            }
            return line;
        }
        try {
            Instant moment = words.length() == 10
                    ? LocalDate.parse(words)
                            .plusDays(1)
                            .atStartOfDay()
                            .toInstant(ZoneOffset.UTC)
                            .minusMillis(1)
                    : Instant.parse(words);
            return ledger.seqAt(moment);
        } catch (DateTimeParseException e) {
            throw refused("“" + words + "” is no line number, day or instant (2026-03-01T12:00:00Z)");
        }
    }

    private static LedgerException refused(String why) {
        return new LedgerException(
                new Problem(ProblemCode.BAD_SETTING, why + ". " + ProblemCode.BAD_SETTING.advice(), "--as-of"));
    }
}
