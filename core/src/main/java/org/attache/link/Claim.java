package org.attache.link;

import java.io.Serializable;
import java.util.List;

/// A claim on its way to others that may be of the same thing.
///
/// @param rank its place among all claims
/// @param day by which the claims of a block are put in order, counted from 1970-01-01
/// @param keys of the blocks in which it is compared with others of its kind
/// @param print the same number for reprints of one claim, word for word
/// @param fact the claim itself
public record Claim(Rank rank, long day, List<String> keys, long print, Packed fact) implements Serializable {
    /// Copies its list.
    public Claim {
        keys = List.copyOf(keys);
    }
}
