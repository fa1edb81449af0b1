package org.attache.analyse.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.attache.analyse.Sample;
import org.attache.fact.EventClaim;
import org.attache.fact.EventType;
import org.attache.fact.Modality;
import org.junit.jupiter.api.Test;

class EventRulesTest {
    /// Examples that the parser of the day may stumble over; the test names them when there are more.
    private static final int TOLERATED = 0;

    @Test
    void theExamplesOfTheRulesAreRead() {
        List<String> unread = new ArrayList<>();
        for (Rule rule : EventFinder.load().rules()) {
            if (!rule.example().isEmpty() && !isRead(rule)) {
                unread.add(rule.id() + ": " + rule.example());
            }
        }
        assertTrue(unread.size() <= TOLERATED, () -> "not read: " + unread);
    }

    @Test
    void everyRuleHasAnIdAndRoles() {
        for (Rule rule : EventFinder.load().rules()) {
            assertFalse(rule.slots().isEmpty(), rule.id());
            assertTrue(rule.id().indexOf('.') > 0, rule.id());
        }
    }

    @Test
    void aMeetingThatIsNotPlannedIsDenied() {
        List<EventClaim> events = read("Vladimir Putin does not plan to meet Joe Biden.");
        EventClaim meeting = events.stream()
                .filter(e -> e.type() == EventType.MEETING)
                .findFirst()
                .orElseThrow();
        assertEquals(Modality.DENIED, meeting.evidence().modality());
        assertEquals(2, meeting.roles().size());
    }

    @Test
    void twoTellingsOfOneVisitAreOneEvent() {
        List<EventClaim> events = read(
                "Chilean President Gabriel Boric visited Argentina. The visit of Gabriel Boric to Argentina was his first.");
        assertEquals(1, events.stream().filter(e -> e.type() == EventType.VISIT).count());
    }

    @Test
    void whatIsWarnedAgainstIsNoEvent() {
        assertFalse(has("Russia warned the European Union against sanctioning Belarus.", EventType.SANCTION));
    }

    @Test
    void anArmsContractIsNoAgreement() {
        assertFalse(has("Norway signed a contract with Germany to build four submarines.", EventType.AGREEMENT));
        assertFalse(has("Chile cancelled a deal with France's Naval Group for 12 submarines.", EventType.AGREEMENT));
        assertTrue(has("Norway signed a contract with Germany on gas.", EventType.AGREEMENT));
    }

    @Test
    void whatIsAskedHasNotHappened() {
        assertFalse(has("Did Iran supply Sudan with food?", EventType.AID));
    }

    @Test
    void whoLeadsADelegationTravels() {
        List<EventClaim> events = read("A delegation led by Polish President Andrzej Duda visited Rwanda in February.");
        assertEquals(Set.of("Andrzej Duda", "Rwanda"), names(events, EventType.VISIT));
    }

    @Test
    void hisAtTheFrontIsTheSubjectThatFollows() {
        List<EventClaim> events = read("Chilean President Gabriel Boric spoke on Friday. "
                + "During his visit to Kenya, Polish President Andrzej Duda praised the hosts.");
        assertEquals(Set.of("Andrzej Duda", "Kenya"), names(events, EventType.VISIT));
    }

    @Test
    void whoIsAccusedOfFiringMissilesFightsTheAccuser() {
        List<EventClaim> events = read("Ukraine accused Russia of launching 29 missiles overnight.");
        assertEquals(Set.of("Russia", "Ukraine"), names(events, EventType.CLASH));
        assertFalse(events.stream().anyMatch(e -> e.type() == EventType.WEAPONS_TEST));
    }

    @Test
    void sanctionsWithoutATargetAreOnTheOnlyOtherState() {
        assertEquals(
                Set.of("Iran", "United States"),
                names(read("Iran condemned the new U.S. sanctions."), EventType.SANCTION));
    }

    @Test
    void anAttackOnTheTerritoryOfAStateIsOnTheState() {
        assertTrue(names(read("Ukraine carried out air strikes on Russian territory."), EventType.CLASH)
                .contains("Russia"));
    }

    @Test
    void someoneToldSomethingWasMet() {
        List<EventClaim> events = read(
                "Chilean President Gabriel Boric told Polish President Andrzej Duda" + " that Santiago would help.");
        assertEquals(Set.of("Gabriel Boric", "Andrzej Duda"), names(events, EventType.MEETING));
    }

    @Test
    void aMeetingOnADayWithAMinisterIsWithTheMinister() {
        assertEquals(
                Set.of("Alexander Fomin", "Phan Van Giang"),
                names(
                        read("Russia's deputy defence minister, Alexander Fomin, met in Hanoi on Friday with"
                                + " Defence Minister Phan Van Giang."),
                        EventType.MEETING));
    }

    @Test
    void whatSomebodyIsCalledOnToDoIsNoPlanOfTheSpeaker() {
        List<EventClaim> events =
                read("Anna Petersen said Russia was arming the junta and called for the European Union"
                        + " to impose an arms embargo.");
        assertFalse(names(events, EventType.SANCTION).contains("Anna Petersen"));
    }

    @Test
    void whoSaysTheyDidItDidIt() {
        // "it" is the ministry that says so, which stands for its state
        assertEquals(
                Set.of("Qatar", "Houthi"),
                names(read("Qatar's defence ministry said it had struck Houthi militants."), EventType.CLASH));
    }

    @Test
    void whoBringsMissilesDownWasFiredAt() {
        List<EventClaim> events = read("Jordan said it had shot down two Iranian missiles.");
        assertEquals(Set.of("Iran", "Jordan"), names(events, EventType.CLASH));
    }

    @Test
    void whoIsBlamedForABombingMadeIt() {
        assertTrue(names(read("Kenya blamed Somali militants for the bombing of a hotel."), EventType.CLASH)
                .contains("Somali militants"));
    }

    @Test
    void aThreatToStrikeIsNoEvent() {
        assertFalse(has("Iran threatened to attack Israel.", EventType.CLASH));
    }

    @Test
    void missilesFiredAtAHouseAreNoTest() {
        assertFalse(has("Israeli helicopters fired missiles at a house in Jenin.", EventType.WEAPONS_TEST));
    }

    @Test
    void anOpinionSharedIsNoAgreement() {
        assertFalse(has(
                "Russia agrees with the United States that Iran must not have nuclear weapons.", EventType.AGREEMENT));
    }

    @Test
    void troopsThatAStateHasDeployedAreThereStill() {
        EventClaim claim =
                read("Pakistan has thousands of troops deployed in the region.").getFirst();
        assertEquals(EventType.DEPLOYMENT, claim.type());
        assertEquals(Modality.ONGOING, claim.evidence().modality());
    }

    @Test
    void talksInTheNextSentencesOfAnOfficeAreThoseOfTheNamedPerson() {
        List<EventClaim> events =
                read("The new speaker of the parliament met Kenyan President William Ruto in Nairobi. "
                        + "Maria Keller's talks with William Ruto were about trade.");
        assertEquals(
                1, events.stream().filter(e -> e.type() == EventType.MEETING).count());
        assertEquals(Set.of("Maria Keller", "William Ruto"), names(events, EventType.MEETING));
    }

    @Test
    void aNameCalledIsNoCall() {
        assertFalse(has("Kenyan President William Ruto called Raila Odinga a friend.", EventType.MEETING));
    }

    @Test
    void aNumberedTestIsTheOneJustTold() {
        List<EventClaim> events =
                read("North Korea fired a ballistic missile. It was the third missile test by North Korea this month.");
        assertEquals(
                1,
                events.stream().filter(e -> e.type() == EventType.WEAPONS_TEST).count());
    }

    @Test
    void theStateAfterAPlaceIsWhereItLies() {
        List<EventClaim> events = read("Chilean President Gabriel Boric visited Cartagena, Colombia, in May.");
        assertEquals(Set.of("Gabriel Boric", "Colombia"), names(events, EventType.VISIT));
    }

    @Test
    void aReportsHeadTakesNobodysPlace() {
        List<EventClaim> events = read("SEOUL, Sept. 14 (Yonhap) -- Chilean President Gabriel Boric and "
                + "Polish President Andrzej Duda held talks at a conference centre on Wednesday.");
        assertEquals(Set.of("Gabriel Boric", "Andrzej Duda"), names(events, EventType.MEETING));
    }

    @Test
    void aMinistryThatTellsOfADrillStandsForItsState() {
        assertEquals(
                Set.of("South Korea"),
                names(read("The South Korean Defense Ministry announced a live-fire drill."), EventType.EXERCISE));
    }

    @Test
    void theOwnerBehindABareApostropheIsNotMet() {
        assertEquals(
                Set.of("Gabriel Boric", "Alexander Lukashenko"),
                names(
                        read("Chilean President Gabriel Boric flew to Minsk for meetings with Belarus' authoritarian"
                                + " president, Alexander Lukashenko."),
                        EventType.MEETING));
    }

    @Test
    void theSameAttackersToldAgainAddThePlace() {
        List<EventClaim> events = Sample.find(
                        "Gunmen killed seven people near the border, officials said.",
                        "The gunmen opened fire on a minibus with the victims near the town of Wana.")
                .events();
        assertEquals(1, events.size());
        assertEquals(Optional.of("Wana"), events.getFirst().place());
    }

    @Test
    void twoSidesThatClashFightEachOther() {
        assertEquals(
                Set.of("Colombia", "ELN"),
                names(read("Colombian troops and ELN rebels clashed near Arauca."), EventType.CLASH));
    }

    @Test
    void aSigningThatIsPutOffIsNoAgreement() {
        List<EventClaim> events =
                read("The signing of a security pact between Papua New Guinea and Australia was postponed.");
        assertEquals(Modality.DENIED, events.getFirst().evidence().modality());
    }

    @Test
    void aTripThatIsToBeWrappedUpGoesOn() {
        List<EventClaim> events = read("Chilean President Gabriel Boric is due to wrap up a visit to Peru.");
        assertEquals(Modality.ONGOING, events.getFirst().evidence().modality());
    }

    @Test
    void whatAFirmSuppliesIsNoAid() {
        assertFalse(has("South Korea's Hyundai Rotem will supply 180 K2 tanks to Poland.", EventType.AID));
        assertTrue(has("South Korea will supply tents to Poland.", EventType.AID));
    }

    private static boolean has(String text, EventType type) {
        return read(text).stream().anyMatch(e -> e.type() == type);
    }

    private static Set<String> names(List<EventClaim> events, EventType type) {
        return events.stream()
                .filter(e -> e.type() == type)
                .flatMap(e -> e.roles().stream())
                .map(r -> r.party().name())
                .collect(Collectors.toSet());
    }

    @Test
    void evidenceIsTheSentence() {
        String text = "Canada imposed sanctions on Venezuela.";
        EventClaim claim = read(text).getFirst();
        assertEquals(text, claim.evidence().quote().words());
        assertEquals(Optional.of("VEN"), claim.country());
    }

    private static boolean isRead(Rule rule) {
        List<String> names = List.of(
                rule.expected().substring(rule.expected().indexOf(':') + 2).split(", ", -1));
        return read(rule.example()).stream()
                .filter(e -> e.type() == rule.type())
                .anyMatch(e -> names.stream()
                        .allMatch(n -> e.roles().stream()
                                .anyMatch(r -> r.party().name().endsWith(n)
                                        || r.party().name().contains(n))));
    }

    private static List<EventClaim> read(String text) {
        return Sample.find(text).events();
    }
}
