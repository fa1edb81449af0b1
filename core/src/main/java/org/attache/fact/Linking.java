package org.attache.fact;

import java.util.List;

/// What joining analyses gave.
///
/// @param entries one a real-world event, deal, statement or figure series
/// @param copies which captures carry the same text
public record Linking(List<Entry> entries, List<CopyGroup> copies) {
    /// Copies its lists.
    public Linking {
        entries = List.copyOf(entries);
        copies = List.copyOf(copies);
    }
}
