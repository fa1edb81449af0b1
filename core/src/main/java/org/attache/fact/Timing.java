package org.attache.fact;

import java.util.Optional;

/// A time with the words that said it.
///
/// @param when as far as known
/// @param words such as "on Tuesday"; empty where the time was worked out from something else
public record Timing(When when, Optional<String> words) {
    /// No time was said.
    public static final Timing UNKNOWN = new Timing(new When.Unknown("the text does not say"), Optional.empty());
}
