package org.attache.serve.page;

import org.attache.ledger.Correction;
import org.attache.ledger.LedgerRecord;
import org.attache.serve.book.Book;

/// A correction in force, as a page tells of it.
///
/// @param line its number
/// @param what in words
/// @param reason of its author
/// @param author who made it
/// @param day when
public record Fix(long line, String what, String reason, String author, String day) {
    static Fix of(long line, String what, Correction correction, Book book) {
        LedgerRecord record = book.ledger().records(line, 1).getFirst();
        return new Fix(
                line,
                what,
                correction.reason(),
                record.author(),
                record.at().toString().substring(0, 10));
    }
}
