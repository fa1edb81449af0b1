package org.attache.date;

import org.attache.text.Span;

/// A time expression found in a text, not yet resolved.
///
/// @param core the words that name the time, as TIMEX3 has them: "Tuesday", "the past week"
/// @param lead the preposition before it and its relation
/// @param sense what it says
/// @param part early, late, the end of …
/// @param rule id of the rule that read it
/// @param first index of its first word
/// @param end index after its last word
record Expression(Span core, Lead lead, Sense sense, Part part, String rule, int first, int end) {
    /// Which part of the time is meant.
    enum Part {
        WHOLE,
        EARLY,
        MID,
        LATE,
        START,
        END,
        EARLIER,
        LATER
    }

    /// How the words before it tie it in.
    ///
    /// @param relation what the preposition says
    /// @param start first unit of the preposition; the core's start without one
    record Lead(Relation relation, int start) {}

    /// What a preposition says of the time after it.
    enum Relation {
        NONE,
        ON,
        SINCE,
        BEFORE,
        AFTER,
        BY,
        FROM
    }

    /// Preposition and core.
    Span span() {
        return new Span(lead.start(), core.end());
    }
}
