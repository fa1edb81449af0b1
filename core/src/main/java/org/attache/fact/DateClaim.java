package org.attache.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// When an article was published, how that is known, and how sure it is.
///
/// @param date the day, where one alone satisfies the clues
/// @param basis what it rests on
/// @param earliest first day that satisfies all clues
/// @param latest last day that satisfies all clues
/// @param clues every constraint, kept or set aside, in order of weight
/// @param candidates the days (at most 20) that fit, where more than one but few do
/// @param provenance which solver version
public record DateClaim(
        Optional<LocalDate> date,
        Basis basis,
        Optional<LocalDate> earliest,
        Optional<LocalDate> latest,
        List<Clue> clues,
        List<LocalDate> candidates,
        Provenance provenance) {
    /// Copies its lists.
    public DateClaim {
        clues = List.copyOf(clues);
        candidates = List.copyOf(candidates);
    }

    /// What a publication date rests on, best first.
    public enum Basis {
        /// Printed on the page beside the article.
        PRINTED,
        /// Markup, feed or sidecar.
        METADATA,
        /// The page's address.
        URL,
        /// The dateline of the article.
        DATELINE,
        /// Worked out from clues in the text.
        INFERRED,
        /// Nothing but the crawl's own date, which is only an upper bound.
        CAPTURE
    }

    /// One constraint on the publication date.
    ///
    /// @param words the words or metadata that say so
    /// @param meaning what they ask of the date, in words a reader understands
    /// @param used whether the answer satisfies it
    /// @param rule id of the rule that read it
    public record Clue(String words, String meaning, boolean used, String rule) {}
}
