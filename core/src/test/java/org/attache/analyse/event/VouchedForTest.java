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

/// Who vouches for an event, and what a verb above it does not say of it.
class VouchedForTest {
    private static EventClaim event(EventType type, String text) {
        return first(type, text, Map.of());
    }

    private static List<String> chain(String text) {
        return event(EventType.CLASH, text).evidence().accordingTo();
    }

    private static List<String> names(EventType type, String text) {
        return event(type, text).roles().stream().map(r -> r.party().name()).toList();
    }

    @Test
    void whoSpeaksTogetherIsNoRelay() {
        assertEquals(
                List.of("Kenya and Uganda"), chain("Kenya and Uganda said that rebels had attacked a base in Goma."));
        assertEquals(
                List.of("Uganda"),
                chain("Uganda said that rebels had attacked a base in Goma and wounded two soldiers."));
    }

    @Test
    void aReasonIsNoSource() {
        assertEquals(List.of(), chain("Turkey attacked a base in Chad, citing an existential threat."));
        assertEquals(
                List.of("witnesses"),
                chain("Turkey attacked a base in Chad, the ministry denied, citing witnesses.")
                        .subList(0, 1));
    }

    @Test
    void whoSpeaksBehindWithIsTheSource() {
        String text = "In Jordan, sirens were heard throughout Saturday, with its military saying Yemen had attacked"
                + " the port of Aqaba.";
        assertEquals(List.of("military"), chain(text));
    }

    @Test
    void whatHaltsADeedAndTheDeedTookPlace() {
        String text = "Peace came after NATO air raids halted Serbia's crackdown on ethnic Albanian separatists.";
        assertEquals(Modality.OCCURRED, event(EventType.CLASH, text).evidence().modality());
        assertEquals(
                Modality.OCCURRED, event(EventType.REPRESSION, text).evidence().modality());
        String own = "North Korea has halted its missile tests.";
        assertTrue(read(own, Map.of()).stream().noneMatch(e -> e.evidence().modality() == Modality.OCCURRED));
    }

    @Test
    void whoIsToStopOrFaceSanctionsFacesThem() {
        String text = "Chancellor Anna Weiss is pushing Chad to resume talks or face new sanctions.";
        assertTrue(read(text, Map.of()).stream()
                .filter(e -> e.type() == EventType.SANCTION)
                .flatMap(e -> e.roles().stream())
                .noneMatch(r -> r.party().name().contains("Weiss")));
    }

    @Test
    void whoCallsSanctionsIllegalDoesNotImposeThem() {
        String text = "Ivan Berg has called the UN sanctions illegal, insisting that Chad will go on.";
        assertTrue(names(EventType.SANCTION, text).contains("UN"));
        assertTrue(!names(EventType.SANCTION, text).contains("Ivan Berg"));
    }

    @Test
    void whoCondemnsAnAttackWasNotAttacked() {
        String text = "Foreign Minister Ivan Berg condemned the attack by Turkey as unprovoked.";
        assertEquals(List.of("Turkey"), names(EventType.CLASH, text));
    }

    @Test
    void aVoteOnSanctionsTakesPlaceNowhereElse() {
        assertEquals(
                Optional.empty(),
                event(EventType.VOTE, "The United Nations Security Council passed sanctions on Tripoli.")
                        .place());
    }

    @Test
    void anExecutionThatIsToBeStayedIsNoAttack() {
        assertTrue(read("Tunisia urged Chad to stay the execution of Ana Rojas.", Map.of()).stream()
                .noneMatch(e -> e.type() == EventType.CLASH));
    }
}
