package org.attache.link;

import java.io.Serializable;
import java.util.Set;

/// A wording that several captures carry.
///
/// @param family the least number of all wordings that are taken for one with it
/// @param agencies whose text it is, on the word of captures that credit a single one
public record Marked(long family, Set<String> agencies) implements Serializable {
    /// Copies its set.
    public Marked {
        agencies = Set.copyOf(agencies);
    }
}
