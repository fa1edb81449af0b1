package org.attache.link;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.attache.fact.contract.WrittenEntry;

/// An entry before it is tied to others.
///
/// @param first rank of its first claim
/// @param id of the entry
/// @param entry the entry itself, written out
/// @param tellings its claims by which articles tie it to others
/// @param stands its places in rows of deals
public record JoinedEntry(Rank first, String id, WrittenEntry entry, List<Telling> tellings, List<Standing> stands) {
    /// Copies its lists.
    public JoinedEntry {
        tellings = List.copyOf(tellings);
        stands = List.copyOf(stands);
    }

    /// A claim with its entry.
    ///
    /// @param entry id of the entry
    /// @param first rank of the entry's first claim
    /// @param rank of the claim
    /// @param like rank of the claim that it is a reprint of; its own for any other
    /// @param from the first sentence that it touches
    /// @param to the sentence behind the last
    /// @param fact the claim; none for a reprint
    public record Telling(String entry, Rank first, Rank rank, Rank like, int from, int to, List<Packed> fact)
            implements Serializable {
        /// Copies its list.
        public Telling {
            fact = List.copyOf(fact);
        }

        static Telling of(String entry, Rank first, Fact fact, Optional<Rank> like) {
            Rank own = Rank.of(fact);
            Sentences sentences = fact.setting().sentences();
            return new Telling(
                    entry,
                    first,
                    own,
                    like.orElse(own),
                    sentences.from(),
                    sentences.to(),
                    like.isPresent() ? List.of() : List.of(Packed.of((Record) fact)));
        }
    }

    /// A deal's place in a row of deals that have something in common.
    ///
    /// @param row what they have in common
    /// @param turn its place there
    /// @param stand the deal
    public record Standing(String row, Tied.Turn turn, Packed stand) implements Serializable {}
}
