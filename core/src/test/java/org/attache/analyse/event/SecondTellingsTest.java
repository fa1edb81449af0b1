package org.attache.analyse.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attache.analyse.Sample;
import org.attache.fact.EventClaim;
import org.attache.fact.EventType;
import org.attache.fact.When;
import org.junit.jupiter.api.Test;

/// Days and places that another sentence, or another event, gives to an event ([Retellings], [Offsets]).
class SecondTellingsTest {
    private static final LocalDate MONDAY = LocalDate.of(2024, 3, 4);
    private static final LocalDate PUBLISHED = LocalDate.of(2024, 3, 6);

    @Test
    void aSecondTellingCloseBehindGivesTheDayOfTheFirst() {
        EventClaim event = first(
                EventType.WEAPONS_TEST,
                "North Korea has tested a cruise missile. The missile was launched Monday, the army said.",
                Map.of("Monday", MONDAY));
        assertEquals(new When.Day(MONDAY), event.timing().when());
    }

    @Test
    void aTellingByAnotherStateGivesNoDay() {
        EventClaim event = first(
                EventType.WEAPONS_TEST,
                "North Korea has tested a cruise missile. India launched a missile Monday.",
                Map.of("Monday", MONDAY));
        assertEquals(Optional.empty(), event.timing().when().earliest());
    }

    @Test
    void aVisitBySomebodyElseGivesNoPlace() {
        EventClaim event = first(
                EventType.VISIT,
                "Kenyan President William Ruto has visited Ethiopia. Ugandan General Paul Okello also visited Addis"
                        + " Ababa.",
                Map.of());
        assertEquals(Optional.empty(), event.place());
    }

    @Test
    void anEventIsDatedByHowLongAfterItTheOneToldBeforeCame() {
        List<EventClaim> events = read(
                "Ugandan troops attacked the town of Jilib on Monday. "
                        + "The assault came two days after Kenyan jets bombed a camp in Somalia.",
                Map.of("on Monday", MONDAY));
        assertEquals(
                new When.Day(MONDAY.minusDays(2)), events.getLast().timing().when());
    }

    private static EventClaim first(EventType type, String text, Map<String, LocalDate> times) {
        List<EventClaim> events = read(text, times);
        return events.stream()
                .filter(e -> e.type() == type)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type + " in " + events));
    }

    private static List<EventClaim> read(String text, Map<String, LocalDate> times) {
        return EventFinder.load().find(Sample.reading(text, PUBLISHED, times));
    }
}
