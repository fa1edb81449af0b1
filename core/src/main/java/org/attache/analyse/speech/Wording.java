package org.attache.analyse.speech;

import java.util.List;
import org.attache.text.Span;

/// The words of one statement.
///
/// @param direct whether they are verbatim
/// @param parts their places, in order
/// @param evidence the sentences that hold the words and the cue
record Wording(boolean direct, List<Span> parts, Span evidence) {
    /// Copies its list.
    Wording {
        parts = List.copyOf(parts);
    }
}
