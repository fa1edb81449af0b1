package org.attache.analyse.event;

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

/// Parties that stand a step away from the trigger, in what an event is for or is a part of, and what looks like such
/// an
/// event and is none.
class AimedDeedsTest {
    private static List<String> names(EventType type, String text) {
        return first(type, text, Map.of()).roles().stream()
                .map(r -> r.party().name())
                .toList();
    }

    private static long count(EventType type, String text) {
        return read(text, Map.of()).stream().filter(e -> e.type() == type).count();
    }

    @Test
    void whoIsToBeDrivenOutIsFought() {
        String text = "Turkey launched an offensive in northern Syria to drive out Kurdish fighters.";
        assertEquals(List.of("Turkey", "Kurdish fighters"), names(EventType.CLASH, text));
        assertEquals(0, count(EventType.CLASH, "Turkey launched an operation to drive down prices."));
    }

    @Test
    void aVehicleDrivenIntoSomebodyIsAnAttack() {
        String text = "A suicide bomber rammed a truck packed with explosives into an army checkpoint in Peshawar, "
                + "killing six soldiers.";
        assertEquals(List.of("suicide bomber", "army checkpoint"), names(EventType.CLASH, text));
        assertEquals(1, count(EventType.CLASH, text));
        assertEquals(0, count(EventType.CLASH, "A driver crashed his car into a tree in Peshawar."));
    }

    @Test
    void theBombersOwnCarIsNotAttacked() {
        String text = "A suicide bomber blew up his car near a convoy of Kenyan troops in Garissa.";
        assertEquals(1, count(EventType.CLASH, text));
        assertTrue(names(EventType.CLASH, text).stream().noneMatch(n -> n.endsWith("car")));
    }

    @Test
    void theLandOfABlastIsNobody() {
        assertEquals(
                List.of("12 people"),
                names(EventType.CLASH, "A bomb exploded in Karachi on Monday, wounding 12 people."));
        assertEquals(0, count(EventType.CLASH, "The Kenya bombing shocked the president of Peru."));
        assertEquals(0, count(EventType.CLASH, "The bombings in Africa have alarmed diplomats from Peru."));
        assertTrue(names(EventType.CLASH, "The US bombing of Libya killed ten people.")
                .contains("United States"));
    }

    @Test
    void whoIsChargedWithADeedDidIt() {
        String text = "Ethiopian police arrested five officers on charges of plotting a coup against the government.";
        assertTrue(names(EventType.POWER_SEIZURE, text).contains("five officers"));
        String other = "Chad imposed an embargo on Eritrea after its attack on Djibouti.";
        assertEquals(List.of("Eritrea", "Djibouti"), names(EventType.CLASH, other));
        String own = "Chad mourned the victims after its attack on Djibouti.";
        assertTrue(names(EventType.CLASH, own).contains("Chad"));
    }

    @Test
    void whoSpeaksForABodyDidNotAttack() {
        String text = "A Houthi spokesman claimed responsibility for the drone attack on the tanker.";
        assertTrue(names(EventType.CLASH, text).contains("Houthi"));
    }

    @Test
    void whatSomebodyIsToBeShieldedFromHasNotHappened() {
        assertEquals(0, count(EventType.CLASH, "The shield is meant to defend Gulf states against attacks by Iran."));
        assertEquals(1, count(EventType.CLASH, "Ukraine defends itself from Russia's invasion."));
        assertEquals(0, count(EventType.CLASH, "Japan did not shoot down the missile as it flew over Hokkaido."));
        assertEquals(0, count(EventType.CLASH, "Police in Nairobi raided two homes."));
        assertEquals(1, count(EventType.CLASH, "Rebels in Chad raided two homes."));
    }

    @Test
    void whatTopplesAHouseTopplesNobody() {
        assertEquals(0, count(EventType.POWER_SEIZURE, "The blast toppled a six-storey building of the army in Chad."));
        assertEquals(1, count(EventType.POWER_SEIZURE, "The army toppled the government of Chad."));
    }

    @Test
    void aRallyForACandidateIsNoProtest() {
        assertEquals(0, count(EventType.PROTEST, "Supporters attended a campaign rally for President Hage Geingob."));
        assertEquals(1, count(EventType.PROTEST, "Students held a march in Dhaka to protest against the tax."));
        assertEquals(
                List.of("Thousands of Iraqis"),
                names(EventType.PROTEST, "Thousands of Iraqis rallied in Basra to protest corruption."));
    }

    @Test
    void whoSatInAMeetingMet() {
        String text = "The meeting was chaired by Pakistani Prime Minister Shehbaz Sharif and attended by army chief "
                + "Asim Munir.";
        assertEquals(List.of("Shehbaz Sharif", "Asim Munir"), names(EventType.MEETING, text));
        assertEquals(0, count(EventType.ATTENDANCE, text));
    }

    @Test
    void whatIsFiredInADrillIsAnExercise() {
        String text = "South Korea fired two cruise missiles as part of a naval exercise.";
        assertEquals(List.of("South Korea"), names(EventType.EXERCISE, text));
        assertEquals(0, count(EventType.EXERCISE, "South Korea sold two missiles as part of a contract."));
    }

    @Test
    void theStateOfWhoWatchesALaunchTests() {
        String text = "Iranian President Hassan Rouhani watched the launch of a cruise missile.";
        assertTrue(names(EventType.WEAPONS_TEST, text).contains("Iran"));
        assertEquals(0, count(EventType.WEAPONS_TEST, "Tourists watched the launch of a rocket."));
    }

    @Test
    void theTwoKoreasAreBoth() {
        assertEquals(
                List.of("South Korea", "North Korea"),
                names(EventType.AGREEMENT, "The two Koreas agreed on Tuesday to reopen a hotline."));
    }

    @Test
    void aHouseOfGovernmentIsThePlace() {
        EventClaim met = first(
                EventType.MEETING,
                "Kenyan President William Ruto met Danish Prime Minister Mette Frederiksen at the Pentagon.",
                Map.of());
        assertEquals(Optional.of("Pentagon"), met.place());
        assertEquals(Optional.of("USA"), met.country());
        EventClaim told = first(
                EventType.MEETING,
                "Kenyan President William Ruto met Danish Prime Minister Mette Frederiksen, the Pentagon said.",
                Map.of());
        assertEquals(Optional.empty(), told.place());
    }

    @Test
    void whatIsDiscussedIsElsewhere() {
        EventClaim talks = first(
                EventType.MEETING,
                "Kenyan President William Ruto and Danish Prime Minister Mette Frederiksen discussed the war in Sudan.",
                Map.of());
        assertEquals(Optional.empty(), talks.country());
    }

    @Test
    void forcesThatWillRemainAreThere() {
        EventClaim there = first(
                EventType.DEPLOYMENT, "The 2,500 Italian troops in Lebanon will remain until next year.", Map.of());
        assertEquals(Modality.ONGOING, there.evidence().modality());
        assertEquals(Optional.of("LBN"), there.country());
        EventClaim based = first(EventType.DEPLOYMENT, "He spoke to British soldiers based in Iraq.", Map.of());
        assertEquals(Modality.ONGOING, based.evidence().modality());
    }

    @Test
    void aTankerGivesNoAid() {
        assertEquals(0, count(EventType.AID, "A tanker transferred oil to a Libyan ship at sea."));
        assertEquals(1, count(EventType.AID, "Peru transferred five ambulances to Bolivia."));
    }

    @Test
    void itIsReadyStandsForSomebody() {
        String text = "Iran said it is ready to launch a satellite.";
        assertEquals(List.of("Iran", "satellite"), names(EventType.WEAPONS_TEST, text));
    }

    @Test
    void whatIsAgreedUponIsOneAccord() {
        assertEquals(
                1, count(EventType.AGREEMENT, "The ceasefire was agreed upon by Armenia and Azerbaijan in Moscow."));
    }

    @Test
    void whatFliesOverALandIsNotFiredAtIt() {
        String text = "North Korea launched a ballistic missile over Japan on Tuesday.";
        assertEquals(0, count(EventType.CLASH, text));
        EventClaim test = first(EventType.WEAPONS_TEST, text, Map.of());
        assertEquals(Optional.of("PRK"), test.country());
        assertEquals(0, count(EventType.CLASH, "Japan denounced North Korea's missile launch."));
        assertEquals(1, count(EventType.CLASH, "Japan accused North Korea of launching missiles at Japan."));
    }

    @Test
    void aProtestThatIsLodgedIsANote() {
        assertEquals(0, count(EventType.PROTEST, "Japan lodged a firm protest with North Korea."));
    }

    @Test
    void whatSomebodyOpposesToLiftIsInForce() {
        EventClaim embargo =
                first(EventType.SANCTION, "Denmark repeated its opposition to lifting the embargo on Chad.", Map.of());
        assertEquals(Modality.ONGOING, embargo.evidence().modality());
        EventClaim lifted = first(EventType.SANCTION, "Denmark lifted its embargo on Chad on Friday.", Map.of());
        assertEquals(Modality.DENIED, lifted.evidence().modality());
    }

    @Test
    void theCountrysPortCityIsThePlace() {
        EventClaim visit = first(
                EventType.VISIT,
                "Danish Prime Minister Mette Frederiksen arrived in the country's port city of Karachi.",
                Map.of());
        assertEquals(Optional.of("Karachi"), visit.place());
    }
}
