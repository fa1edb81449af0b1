package org.attache.analyse.event;

import java.util.List;
import org.attache.analyse.clause.Reading;
import org.attache.fact.EventClaim;

/// Finds the events that an article claims.
///
/// Thread-safe: the lexicons are read-only once loaded.
public final class EventFinder {
    private EventFinder() {}

    /// Loads the lexicons; a second call gives the same finder.
    public static EventFinder load() {
        return new EventFinder();
    }

    /// The claims of an article, in order of the text.
    public List<EventClaim> find(Reading reading) {
        return List.of();
    }
}
