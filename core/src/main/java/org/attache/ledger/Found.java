package org.attache.ledger;

import java.util.List;
import java.util.Map;

/// What a search found.
///
/// @param lines of this page
/// @param counts of all that was found, by `KIND type`, most first
/// @param countries of all that was found, most first
/// @param all how many were found
/// @param cut whether there are more than a search looks at; the newest in the ledger were looked at
/// @param partly whether nothing holds all the words; what is found holds most of them
public record Found(
        List<Line> lines,
        Map<String, Long> counts,
        Map<String, Long> countries,
        long all,
        boolean cut,
        boolean partly) {
    /// Copies its list.
    public Found {
        lines = List.copyOf(lines);
    }

    /// One entry.
    ///
    /// @param listing its line
    /// @param snippet words around the match
    public record Line(Listing listing, List<Piece> snippet) {
        /// Copies its list.
        public Line {
            snippet = List.copyOf(snippet);
        }
    }

    /// Words of a snippet.
    ///
    /// @param words as they stand
    /// @param marked whether they were searched for
    public record Piece(String words, boolean marked) {}
}
