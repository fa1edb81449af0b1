package org.attache.analyse.deal;

import java.util.List;
import org.attache.analyse.clause.Reading;
import org.attache.fact.DealClaim;

/// Finds the arms deals that an article claims.
///
/// Thread-safe: the lexicons are read-only once loaded.
public final class DealFinder {
    private DealFinder() {}

    /// Loads the lexicons; a second call gives the same finder.
    public static DealFinder load() {
        return new DealFinder();
    }

    /// The claims of an article, in order of the text.
    public List<DealClaim> find(Reading reading) {
        return List.of();
    }
}
