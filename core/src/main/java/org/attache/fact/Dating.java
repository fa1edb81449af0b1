package org.attache.fact;

import java.util.List;

/// What the date room found in an article.
///
/// @param published when it was published
/// @param times all times its body and title speak of, in order of the text
public record Dating(DateClaim published, List<TimeMention> times) {
    /// Copies its list.
    public Dating {
        times = List.copyOf(times);
    }
}
