package org.attache.ledger;

import java.time.Instant;
import org.attache.text.Digest;

/// One line of the book.
///
/// @param seq number, from 1, without gaps
/// @param kind `capture`, `link`, `merge`, `reject`, `decide` or `undo`
/// @param key what it is about: a capture's name, a correction's subject
/// @param at when it was written
/// @param author who wrote it
/// @param payload JSON; large contents are named by their digest
/// @param previous hash of the line before; 64 zeros for the first
/// @param hash of this line
public record LedgerRecord(
        long seq, String kind, String key, Instant at, String author, String payload, String previous, String hash) {
    /// The hash before the first line.
    public static final String GENESIS = "0".repeat(64);

    /// The hash that this line ought to have: SHA-256 of its fields, the hash before it among them.
    public String expectedHash() {
        return hash(seq, kind, key, at, author, payload, previous);
    }

    static String hash(long seq, String kind, String key, Instant at, String author, String payload, String previous) {
        return Digest.sha256(
                String.join("\n", previous, Long.toString(seq), kind, key, at.toString(), author, payload));
    }
}
