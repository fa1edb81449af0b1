package org.attache.analyse.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attache.analyse.Sample;
import org.attache.fact.EventClaim;
import org.attache.fact.EventType;

/// Events of a few sentences of ours that a page of one Wednesday prints, with the days that its words mean.
final class EventSample {
    static final LocalDate MONDAY = LocalDate.of(2024, 3, 4);
    private static final LocalDate PUBLISHED = LocalDate.of(2024, 3, 6);
    private static final EventFinder FINDER = EventFinder.load();

    private EventSample() {}

    /// Every event of the text.
    ///
    /// @param times words of the text, with the day that they mean
    static List<EventClaim> read(String text, Map<String, LocalDate> times) {
        return FINDER.find(Sample.reading(text, PUBLISHED, times));
    }

    /// The first event of this type.
    ///
    /// @throws AssertionError if the text has none
    static EventClaim first(EventType type, String text, Map<String, LocalDate> times) {
        List<EventClaim> events = read(text, times);
        return events.stream()
                .filter(e -> e.type() == type)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type + " in " + events));
    }

    /// The day that the first event of this type began at the earliest, where `Monday`, or other words that name it,
    /// is the one time that the text tells.
    static Optional<LocalDate> dayByMonday(EventType type, String words, String text) {
        return first(type, text, Map.of(words, MONDAY)).timing().when().earliest();
    }
}
