package org.attache.ledger;

/// What a person decided about a conflict.
///
/// @param line number of the line that holds it; an undo names it
/// @param entry id of the entry
/// @param slot whose values contradict each other
/// @param value that is believed; empty where the conflict was looked at and left open
/// @param reason why
/// @param author who decided
/// @param at ISO instant
public record Decision(long line, String entry, String slot, String value, String reason, String author, String at) {
    /// Whether it was left open.
    public boolean isOpen() {
        return value.isEmpty();
    }
}
