package org.attache.ledger;

/// A person's correction. It is a record of its own; nothing that was kept before is changed, and it can be
/// undone by another.
public sealed interface Correction {
    /// Why, in the author's words.
    String reason();

    /// Two names are one person, body, weapon or place.
    ///
    /// @param from the name that is given up
    /// @param into the name that stays
    /// @param reason why
    record Merge(String from, String into, String reason) implements Correction {}

    /// In one capture a name means somebody else, or another body, weapon or place, than in the others.
    ///
    /// @param name as the capture's analysis has it
    /// @param capture name of the capture
    /// @param into what it is called there
    /// @param reason why
    record Split(String name, String capture, String into, String reason) implements Correction {}

    /// A claim, or all claims of an entry, is not to be counted.
    ///
    /// @param subject `capture/fact` of one claim, or the id of an entry
    /// @param reason why
    record Reject(String subject, String reason) implements Correction {}

    /// A conflict is decided, or looked at and left open. No claim is changed: the decision is shown beside them.
    ///
    /// @param entry id of the entry
    /// @param slot whose values contradict each other
    /// @param value that is believed, as the entry has it; empty to leave it open
    /// @param reason why
    record Decide(String entry, String slot, String value, String reason) implements Correction {}

    /// A correction is taken back.
    ///
    /// @param seq number of the correction's record
    /// @param reason why
    record Undo(long seq, String reason) implements Correction {}
}
