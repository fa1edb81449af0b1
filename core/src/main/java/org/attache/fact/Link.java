package org.attache.fact;

import java.util.List;

/// A decision that two things belong together, with its reasons.
///
/// @param from id of an entry, or `capture/fact` of a report, or a capture's name
/// @param to likewise
/// @param kind what holds between them
/// @param score 0 to 1, how sure
/// @param reasons in words a reader understands, at least one
public record Link(String from, String to, Kind kind, double score, List<String> reasons) {
    /// Copies its list.
    public Link {
        reasons = List.copyOf(reasons);
    }

    /// What holds between two things.
    public enum Kind {
        /// They tell of the same thing.
        SAME,
        /// One carries the other's text.
        COPY,
        /// The same words otherwise put.
        VARIANT,
        /// One comes after the other in one story: a later stage of a deal, a visit and its meetings.
        FOLLOWS,
        /// They cannot both be true.
        CONTRADICTS
    }
}
