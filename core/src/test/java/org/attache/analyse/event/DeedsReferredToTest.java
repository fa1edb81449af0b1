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
import org.junit.jupiter.api.Test;

/// Deeds that words only refer to, offices that the next sentence names, places that no list knows, arrests.
class DeedsReferredToTest {
    private static List<String> names(EventClaim event) {
        return event.roles().stream().map(r -> r.party().name()).toList();
    }

    @Test
    void theDayOfTheWordsIsNotThatOfADeedTheyOnlyReferTo() {
        assertEquals(
                Optional.empty(),
                dayByMonday(
                        EventType.CLASH,
                        "Monday",
                        "The governor said on Monday that the number of suspects in the bombing of a hotel in Lagos had"
                                + " risen to nine."));
    }

    @Test
    void theDayOfTheWordsIsThatOfADeedTheyTell() {
        assertEquals(
                Optional.of(MONDAY),
                dayByMonday(
                        EventType.CLASH,
                        "Monday",
                        "Police said on Monday that a bombing killed three people in Abuja."));
    }

    @Test
    void theDayOfABlameIsNotThatOfTheDeed() {
        assertEquals(
                Optional.empty(),
                dayByMonday(
                        EventType.CLASH,
                        "Monday",
                        "On Monday, Nigeria blamed Boko Haram for the bombing of a hotel in Lagos."));
    }

    @Test
    void whatIsNotCondemnedDidHappen() {
        EventClaim raid =
                first(EventType.CLASH, "The General Assembly did not condemn the Ethiopian raid on Eritrea.", Map.of());
        assertEquals(Modality.OCCURRED, raid.evidence().modality());
    }

    @Test
    void talksThatWereNotHeldAreDenied() {
        EventClaim talks = first(EventType.MEETING, "Talks between Chad and Niger were not held in Niamey.", Map.of());
        assertEquals(Modality.DENIED, talks.evidence().modality());
    }

    @Test
    void aRegularlyScheduledDrillIsNotAhead() {
        EventClaim drill = first(
                EventType.EXERCISE,
                "Norway tested a missile during a regularly scheduled military exercise by Norway and Sweden.",
                Map.of());
        assertEquals(Modality.OCCURRED, drill.evidence().modality());
    }

    @Test
    void anOfficeIsWhomTheNextSentenceNames() {
        EventClaim visit = first(
                EventType.VISIT,
                "Chad's top general is in Rome for talks. Idriss Mahamat will leave Italy on Tuesday.",
                Map.of());
        assertTrue(names(visit).contains("Idriss Mahamat"), () -> names(visit).toString());
    }

    @Test
    void anOfficeIsNobodyOfAnotherLand() {
        EventClaim visit = first(
                EventType.VISIT,
                "Chad's top general is in Rome for talks. French President Emmanuel Macron welcomed the news.",
                Map.of());
        assertTrue(!names(visit).contains("Emmanuel Macron"), () -> names(visit).toString());
    }

    @Test
    void itIsTheStateThatTheSentenceBeforeToldOf() {
        EventClaim launch = first(
                EventType.WEAPONS_TEST,
                "North Korea has spent decades on its rockets. After several failures, it put a satellite into space.",
                Map.of());
        assertEquals("North Korea", names(launch).getFirst());
    }

    @Test
    void itIsNotAStateThatIsNoSubject() {
        List<EventClaim> events = read(
                "The storm reached the coast of North Korea. It fired up the press for days and put a satellite into"
                        + " space.",
                Map.of());
        assertTrue(events.stream().noneMatch(e -> e.type() == EventType.WEAPONS_TEST), events::toString);
    }

    @Test
    void anAttackAtAPlaceThatNoListKnowsIsInTheOnlyLandOfItsSentence() {
        EventClaim fight = first(EventType.CLASH, "Rebels in Nepal fought soldiers at Bharatkot.", Map.of());
        assertEquals(Optional.of("NPL"), fight.country());
    }

    @Test
    void anAttackAtSeaIsInNobodysLand() {
        EventClaim attack =
                first(EventType.CLASH, "Gunmen from Somalia attacked a tanker of Panama in the Arabian Sea.", Map.of());
        assertEquals(Optional.empty(), attack.country());
    }

    @Test
    void aMissileFiredTowardAStateIsATest() {
        List<EventClaim> events =
                read("North Korea fired a ballistic missile from the town of Hwangju toward Japan.", Map.of());
        assertEquals(EventType.WEAPONS_TEST, events.getFirst().type());
        assertEquals(Optional.of("PRK"), events.getFirst().country());
    }

    @Test
    void envoysOfAGovernmentThatHasNoNameAreItsStates() {
        EventClaim meeting = first(
                EventType.MEETING,
                "Delegations from Somalia's interim government and Kenya are meeting in Djibouti.",
                Map.of());
        assertEquals(
                List.of("Kenya", "Somalia"), names(meeting).stream().sorted().toList());
    }
}
