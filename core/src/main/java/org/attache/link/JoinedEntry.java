package org.attache.link;

import java.io.Serializable;
import java.util.List;

/// An entry before it is tied to others.
///
/// @param first rank of its first claim
/// @param id of the entry
/// @param entry the entry itself
/// @param tellings its claims by which articles tie it to others
/// @param stands its places in rows of deals
public record JoinedEntry(Rank first, String id, Packed entry, List<Telling> tellings, List<Standing> stands)
        implements Serializable {
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
    /// @param fact the claim
    public record Telling(String entry, Rank first, Rank rank, Packed fact) implements Serializable {}

    /// A deal's place in a row of deals that have something in common.
    ///
    /// @param row what they have in common
    /// @param turn its place there
    /// @param stand the deal
    public record Standing(String row, Tied.Turn turn, Packed stand) implements Serializable {}
}
