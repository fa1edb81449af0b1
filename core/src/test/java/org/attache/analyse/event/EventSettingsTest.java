package org.attache.analyse.event;

import static org.attache.analyse.event.EventSample.MONDAY;
import static org.attache.analyse.event.EventSample.dayByMonday;
import static org.attache.analyse.event.EventSample.first;
import static org.attache.analyse.event.EventSample.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attache.fact.EventClaim;
import org.attache.fact.EventType;
import org.attache.fact.Modality;
import org.attache.fact.Timing;
import org.attache.fact.When;
import org.junit.jupiter.api.Test;

/// Where, when and how surely: each test is one mechanism on sentences of our own.
class EventSettingsTest {
    @Test
    void aVisitIsToWhereTheVisitorMetSomebodyOnThatDay() {
        String text = "Portuguese Defence Minister Rui Tavares met Senegalese President Macky Sall in Dakar on Monday."
                + " Tavares ended his visit with a parade.";
        EventClaim event = first(EventType.VISIT, text, Map.of("on Monday", MONDAY));
        assertEquals(
                List.of("Rui Tavares", "Senegal"),
                event.roles().stream().map(r -> r.party().name()).toList());
        assertEquals(Optional.of("SEN"), event.country());
        assertEquals(Optional.of(MONDAY), event.timing().when().earliest());
    }

    @Test
    void aPlaceBeforeTheNounPlacesTheConference() {
        EventClaim event = first(
                EventType.ATTENDANCE, "Serbian President Aleksandar Vucic addressed a Munich conference.", Map.of());
        assertEquals(Optional.of("Munich"), event.place());
        assertEquals(Optional.of("DEU"), event.country());
    }

    @Test
    void theCapitalOfAStateIsNamed() {
        EventClaim event =
                first(EventType.VISIT, "Kenyan President William Ruto travelled to the Ethiopian capital.", Map.of());
        assertEquals(Optional.of("Addis Ababa"), event.place());
    }

    @Test
    void sanctionsTakePlaceNowhereButConcernACountry() {
        EventClaim event = first(EventType.SANCTION, "Canada has approved sanctions against Venezuela.", Map.of());
        assertEquals(Optional.empty(), event.place());
        assertEquals(Optional.of("VEN"), event.country());
        assertEquals(Modality.OCCURRED, event.evidence().modality());
    }

    @Test
    void whoIsSomewhereForAnExhibitionIsStillThere() {
        EventClaim event =
                first(EventType.ATTENDANCE, "The Omani defence minister is in Paris for an arms exhibition.", Map.of());
        assertEquals(Modality.ONGOING, event.evidence().modality());
        assertEquals(Optional.of("Paris"), event.place());
    }

    @Test
    void whatAnEventIsComparedWithDoesNotDateIt() {
        EventClaim event = first(
                EventType.VISIT,
                "Kenyan President William Ruto made the first visit by an African leader to Seoul since 2019.",
                Map.of("since 2019", MONDAY));
        assertEquals(Timing.UNKNOWN, event.timing());
    }

    @Test
    void aSpanOfTimeBehindAPlainVerbDatesTheEvent() {
        EventClaim event = first(
                EventType.COOPERATION,
                "Kenya has cooperated with South Korea since Monday.",
                Map.of("since Monday", MONDAY));
        assertEquals(new When.Day(MONDAY), event.timing().when());
    }

    @Test
    void anUnlistedNameAfterFromIsWhereTheMissilesWereFired() {
        EventClaim event = first(EventType.WEAPONS_TEST, "North Korea fired two missiles from Tokchang-ri.", Map.of());
        assertEquals(Optional.of("Tokchang-ri"), event.place());
    }

    @Test
    void aRelativeClauseDoesNotTakeTheTimeOfTheMainClause() {
        assertEquals(
                Optional.empty(),
                dayByMonday(
                        EventType.POWER_SEIZURE,
                        "On Monday",
                        "On Monday, French President Emmanuel Macron met General Mahamat Deby, who seized power in Chad."));
    }

    @Test
    void theTimeInAFirstClauseDoesNotDateASecondWithItsOwnSubject() {
        String text = "Macron visited Chad on Monday and Kenyan President William Ruto attended the security"
                + " conference in Nairobi.";
        assertEquals(Optional.empty(), dayByMonday(EventType.ATTENDANCE, "on Monday", text));
    }

    @Test
    void theTimeBeforeTwoClausesDatesBoth() {
        String text = "On Monday, Emmanuel Macron visited Chad and Kenyan President William Ruto attended the"
                + " security conference in Nairobi.";
        assertEquals(Optional.of(MONDAY), dayByMonday(EventType.ATTENDANCE, "On Monday", text));
    }

    @Test
    void aMeetingIsDatedByWhatWasSaidAtIt() {
        assertEquals(
                Optional.of(MONDAY),
                dayByMonday(
                        EventType.MEETING,
                        "on Monday",
                        "Indian Prime Minister Narendra Modi met French President Emmanuel Macron in Paris. "
                                + "Ties are deep, Modi said at a meeting on Monday."));
    }

    @Test
    void whomHeThenMetHeMetThatDayOrTheNext() {
        List<EventClaim> events = read(
                "On Monday, French President Emmanuel Macron met German Chancellor Olaf Scholz. "
                        + "Macron then met Polish President Andrzej Duda.",
                Map.of("On Monday", MONDAY));
        List<When> times = events.stream()
                .filter(e -> e.type() == EventType.MEETING)
                .map(e -> e.timing().when())
                .toList();
        assertTrue(times.contains(new When.Between(MONDAY, MONDAY.plusDays(1))), times::toString);
    }

    @Test
    void aMeetingOfOthersIsNotDatedByIt() {
        assertEquals(
                Optional.empty(),
                dayByMonday(
                        EventType.MEETING,
                        "on Monday",
                        "Indian Prime Minister Narendra Modi met French President Emmanuel Macron in Paris. "
                                + "Ties are deep, Polish President Andrzej Duda said at a meeting on Monday."));
    }

    @Test
    void theDayOfSpeechIsNotTheDayOfWhatHadNotBeenDone() {
        assertEquals(
                Optional.empty(),
                dayByMonday(
                        EventType.AGREEMENT,
                        "on Monday",
                        "The minister said on Monday that Kenya and Uganda had not signed an agreement on the border."));
    }

    @Test
    void theDayBehindTheNameOfAPlaceIsNoPartOfIt() {
        EventClaim event = first(
                EventType.MEETING,
                "French President Emmanuel Macron met Polish President Andrzej Duda in Warsaw Monday.",
                Map.of("Monday", MONDAY));
        assertEquals(Optional.of(MONDAY), event.timing().when().earliest());
        assertEquals(Optional.of("Warsaw"), event.place());
    }

    @Test
    void sanctionsThatNobodyImposesNowAreInForce() {
        EventClaim standing = first(EventType.SANCTION, "U.N. sanctions have hurt Libya, a minister said.", Map.of());
        assertEquals(Modality.ONGOING, standing.evidence().modality());
        EventClaim fresh = first(EventType.SANCTION, "Canada imposed new sanctions on Belarus.", Map.of());
        assertEquals(Modality.OCCURRED, fresh.evidence().modality());
    }

    @Test
    void everyPersonInARowOfOfficesWasMet() {
        EventClaim event = first(
                EventType.MEETING,
                "French President Emmanuel Macron met with Prime Minister Petteri Orpo, Minister for Foreign Affairs"
                        + " Elina Valtonen, and Defence Minister Antti Hakkanen.",
                Map.of());
        assertEquals(4, event.roles().size(), event.roles()::toString);
    }

    @Test
    void theNameBeforeADistrictIsItsPlaceWhereNoListKnowsIt() {
        EventClaim event = first(
                EventType.CLASH, "Pakistani troops killed ten militants in the Zarkhel tribal district.", Map.of());
        assertEquals(Optional.of("Zarkhel"), event.place());
    }

    @Test
    void aCityBeforeABombingDidNotMakeIt() {
        List<EventClaim> events =
                read("A Kabul car bombing killed five people on Monday.", Map.of("on Monday", MONDAY));
        assertTrue(
                events.stream()
                        .flatMap(e -> e.roles().stream())
                        .noneMatch(r -> r.name().equals("actor")),
                events::toString);
    }

    @Test
    void theTwoCountriesAreThoseNamedBefore() {
        EventClaim event = first(
                EventType.AGREEMENT,
                "Kenya and Uganda held talks in Nairobi. The two sides signed a defence pact.",
                Map.of());
        assertEquals(
                List.of("Kenya", "Uganda"),
                event.roles().stream().map(r -> r.party().name()).toList());
    }

    @Test
    void theLeadersOfOneBodyMeetEachOther() {
        EventClaim event =
                first(EventType.MEETING, "ASEAN defence ministers gathered in Vientiane on Friday.", Map.of());
        assertEquals(
                List.of("ASEAN defence ministers"),
                event.roles().stream().map(r -> r.party().name()).toList());
    }
}
