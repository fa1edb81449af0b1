package org.attache.ledger;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// The index of the words that entries are found by: words by their stems, phrases, beginnings. Words of versions
/// that
/// ended stay in it; `words_held` says from which line on and before which line they held.
interface WordIndex {
    /// Adds the words of versions that stand in `words_held`.
    void put(Handle inside, List<Row> rows);

    /// Entries of now that hold the words, best first, with the words around the match between square brackets.
    List<Hit> search(Handle handle, String words, int limit);

    /// Rows of the catalogue whose words were found: of more than `most` versions, the last of the index.
    List<Match> matches(Handle handle, String words, int most);

    /// Whether more than `most` versions hold the words.
    boolean isMore(Handle handle, String words, int most);

    /// The words of a version, with a mark before and behind each match; empty where it holds none.
    String marked(Handle handle, String words, long row, String begin, String end);

    /// The words of a version.
    ///
    /// @param row its number, the same as in `words_held`
    record Row(long row, String entry, String body) {}

    /// A version whose words were found.
    ///
    /// @param row in the catalogue
    /// @param wordsRow in the index
    /// @param rank less is better (BM25)
    record Match(int row, long wordsRow, double rank) {}
}
