package org.attache.analyse.event;

import static org.attache.analyse.event.EventSample.first;
import static org.attache.analyse.event.EventSample.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.attache.fact.EventClaim;
import org.attache.fact.EventType;
import org.junit.jupiter.api.Test;

/// What a text speaks of as known, and whom its pronouns mean: attacks told in passing, sanctions without a
/// target, journeys without a goal.
class KnownDeedsTest {
    private static List<String> names(EventClaim event) {
        return event.roles().stream().map(r -> r.party().name()).toList();
    }

    private static List<EventClaim.Role> inRole(EventClaim event, String role) {
        return event.roles().stream().filter(r -> r.name().equals(role)).toList();
    }

    private static Stream<EventClaim> ofType(EventType type, String text) {
        return read(text, Map.of()).stream().filter(e -> e.type() == type);
    }

    @Test
    void lawmakersWhoSayThatTheyAgreedAreTheParties() {
        EventClaim accord =
                first(EventType.AGREEMENT, "Kurdish lawmakers said they had reached an agreement with Chad.", Map.of());
        assertTrue(
                names(accord).stream().anyMatch(n -> n.contains("lawmakers")),
                () -> names(accord).toString());
    }

    @Test
    void anAttackOnItIsOnTheSubjectAbove() {
        EventClaim strike = first(
                EventType.CLASH,
                "Chad fired rockets along the border in retaliation for an attack against it by Sudan.",
                Map.of());
        assertEquals(List.of("Sudan", "Chad"), names(strike));
    }

    @Test
    void theObjectOfAVerbIsNotItsSubject() {
        assertTrue(ofType(EventType.CLASH, "Chad has no army to speak of. Sudan attacked it.")
                .noneMatch(e -> inRole(e, "opponent").stream()
                        .anyMatch(r -> r.party().name().equals("Sudan"))));
    }

    @Test
    void theyAreTheSubjectOfTheSentenceBefore() {
        EventClaim arrest =
                first(EventType.REPRESSION, "Police searched the campus. They arrested ten protesters.", Map.of());
        assertTrue(names(arrest).contains("Police"), () -> names(arrest).toString());
    }

    @Test
    void anAttackToldInPassingStandsWhereNoOtherIsTold() {
        EventClaim bombing = first(
                EventType.CLASH,
                "The minister said she was heartened by the help of Kenya after the bombing of the French embassy.",
                Map.of());
        assertTrue(
                names(bombing).getFirst().endsWith("embassy"),
                () -> names(bombing).toString());
    }

    @Test
    void anAttackToldInPassingIsTheOneToldInFull() {
        assertEquals(
                1,
                ofType(
                                EventType.CLASH,
                                "Gunmen attacked the French embassy in Nairobi. Kenya condemned the attack on the embassy.")
                        .count());
    }

    @Test
    void theBiggestAttackSinceAWarMeasuresAnother() {
        assertEquals(
                0,
                ofType(EventType.CLASH, "It was the biggest incursion into Chadian territory since 1990.")
                        .count());
    }

    @Test
    void whoStrikesIsNotStruckInTheSameAttack() {
        List<EventClaim> strikes = ofType(
                        EventType.CLASH, "Chad attacked Sudan. The strikes by Sudan on Chad went on for a day.")
                .toList();
        assertEquals(2, strikes.size(), strikes::toString);
    }

    @Test
    void knownSanctionsAreOnTheStateThatTheOthersAreOn() {
        List<EventClaim> sanctions = ofType(
                        EventType.SANCTION,
                        "Canada imposed sanctions on Belarus in May. A ship carried oil in violation of U.N. sanctions.")
                .toList();
        assertTrue(sanctions.stream().allMatch(e -> names(e).contains("Belarus")), sanctions::toString);
    }

    @Test
    void knownSanctionsAreNotOnWhoeverTheArticleNames() {
        assertTrue(ofType(
                        EventType.SANCTION,
                        "Peru trades with Chile. Two men were tried for breaking a United Nations embargo.")
                .allMatch(e -> inRole(e, "target").isEmpty()));
    }

    @Test
    void aJourneyIsToTheCountryThatTheArticleIsAbout() {
        EventClaim visit = first(
                EventType.VISIT,
                "Kenya will buy six trains. Kenya hopes to sign the contract soon. French President Emmanuel Macron spoke"
                        + " of it ahead of his three-day visit. Kenya has paid for the tracks.",
                Map.of());
        assertEquals(Optional.of("KEN"), visit.country());
    }

    @Test
    void aJourneyIsNowhereWhereTwoCountriesAreNamedAlike() {
        EventClaim visit = first(
                EventType.VISIT,
                "Kenya will buy six trains. Uganda will buy two. French President Emmanuel Macron spoke of it ahead of his"
                        + " three-day visit. Kenya and Uganda have paid.",
                Map.of());
        assertEquals(Optional.empty(), visit.country());
    }

    @Test
    void talksAreWhereTheirSentenceSendsTheGuest() {
        EventClaim talks = ofType(
                        EventType.MEETING,
                        "French President Emmanuel Macron visited Beijing. Mr. Macron travels to Tokyo for talks with"
                                + " Japanese officials.")
                .findFirst()
                .orElseThrow();
        assertEquals(Optional.of("JPN"), talks.country());
    }

    @Test
    void lawmakersWhoStageAProtestAreWhoProtests() {
        EventClaim protest =
                first(EventType.PROTEST, "A group of Iraqi lawmakers staged a protest against the proposal.", Map.of());
        assertTrue(
                names(protest).getFirst().contains("lawmakers"),
                () -> names(protest).toString());
    }

    @Test
    void aMinistryThatBringsMissilesDownDoesNotAttackItself() {
        assertFalse(ofType(
                        EventType.CLASH,
                        "In Doha, Qatar's defence ministry said it had intercepted several missiles targeting the air base.")
                .anyMatch(e -> inRole(e, "actor").stream()
                        .anyMatch(a -> inRole(e, "opponent").stream()
                                .anyMatch(o -> o.party().equals(a.party())))));
    }
}
