package org.attache.fact;

import java.util.List;
import org.attache.text.Quote;

/// What a claim rests on: the words, who they are ascribed to, and which rule read them.
///
/// @param quote the words of the capture
/// @param accordingTo the chain that the sentence itself names, origin first; for statements the relay.
///     Agencies by their name ("RIA"), others by the name or the words of the text
/// @param modality whether the thing is said to have happened
/// @param provenance which rule
public record Evidence(Quote quote, List<String> accordingTo, Modality modality, Provenance provenance) {
    /// Copies its list.
    public Evidence {
        accordingTo = List.copyOf(accordingTo);
    }
}
