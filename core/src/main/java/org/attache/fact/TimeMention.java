package org.attache.fact;

import org.attache.text.Quote;

/// A time expression of the text, resolved against the publication date.
///
/// @param quote the words, such as "last year"
/// @param when what they mean
/// @param kind how they speak of time
/// @param anchor what they were resolved against, in words a reader understands
/// @param provenance which rule read them
public record TimeMention(Quote quote, When when, Kind kind, String anchor, Provenance provenance) {
    /// How an expression speaks of time.
    public enum Kind {
        /// A point or a stretch of the calendar: "on Tuesday", "in March", "22 June".
        DATE,
        /// From then until the time of writing: "since February", "since the coup".
        SINCE,
        /// Some time before it: "before March".
        BEFORE,
        /// Some time after it: "after the vote on Monday".
        AFTER,
        /// A length only: "three days", "a three-day conference".
        DURATION,
        /// Something that comes back: "annual", "every Friday".
        SET
    }
}
