package org.attache.analyse.event;

import static org.attache.analyse.event.EventSample.MONDAY;
import static org.attache.analyse.event.EventSample.dayByMonday;
import static org.attache.analyse.event.EventSample.first;
import static org.attache.analyse.event.EventSample.read;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attache.fact.EventClaim;
import org.attache.fact.EventType;
import org.attache.fact.When;
import org.junit.jupiter.api.Test;

/// Days and places that another sentence, or another event, gives to an event ([Retellings], [Offsets]).
class SecondTellingsTest {
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
        assertEquals(
                Optional.empty(),
                dayByMonday(
                        EventType.WEAPONS_TEST,
                        "Monday",
                        "North Korea has tested a cruise missile. India launched a missile Monday."));
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

    @Test
    void whatAVisitorDidInTheLandOfTheOneVisitHasItsDays() {
        List<EventClaim> events = read(
                "Kenyan President William Ruto travelled to Kigali on Monday. Ruto toured a shipyard in Rwanda. "
                        + "Ruto met Rwandan President Paul Kagame.",
                Map.of("on Monday", MONDAY));
        assertEquals(
                List.of(new When.Day(MONDAY), new When.Day(MONDAY), new When.Day(MONDAY)),
                events.stream().map(e -> e.timing().when()).toList());
    }

    @Test
    void whatAVisitorDidElsewhereHasNotTheDaysOfTheVisit() {
        List<EventClaim> events = read(
                "Kenyan President William Ruto travelled to Kigali on Monday. "
                        + "Ruto met Japanese Prime Minister Fumio Kishida in Tokyo.",
                Map.of("on Monday", MONDAY));
        assertEquals(Optional.empty(), events.getLast().timing().when().earliest());
    }
}
