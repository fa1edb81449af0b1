package org.attache.analyse.event;

import static org.attache.analyse.event.EventSample.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.attache.fact.EventClaim;
import org.attache.fact.EventType;
import org.junit.jupiter.api.Test;

/// Roles of attacks that no rule fills, chosen by what was learned from messages with keys.
class LearnedRolesTest {
    private static List<EventClaim> clashes(String text) {
        return read(text, Map.of()).stream()
                .filter(e -> e.type() == EventType.CLASH)
                .toList();
    }

    private static boolean isLearned(EventClaim event) {
        return event.evidence().provenance().rule().contains("~");
    }

    @Test
    void theGunmenOfTheMainClauseMadeTheAttackThatTheyKilledIn() {
        EventClaim attack = clashes("Gunmen in Niger have killed at least four police officers in an attack on a police"
                        + " station in the southern region of Diffa.")
                .stream()
                .filter(LearnedRolesTest::isLearned)
                .findFirst()
                .orElseThrow();
        assertTrue(attack.roles().stream()
                .anyMatch(r -> r.name().equals("actor") && r.party().name().equals("Gunmen")));
    }

    @Test
    void whatIsDestroyedIsAnEventAlthoughTheRulesAskForWhoDidItAndIsToldWithItsScore() {
        EventClaim strike = clashes("A missile destroyed the ministry's headquarters in Tripoli on Sunday.")
                .getFirst();
        assertTrue(
                strike.evidence().provenance().rule().matches("clash\\.strike\\+opponent~0\\.\\d\\d"),
                strike.toString());
    }

    @Test
    void whoOnlyStandsBesideAnAttackTakesNoPartInIt() {
        List<EventClaim> clashes = clashes("Anna Keller has been a great leader during this war in Gaza.");
        assertEquals(
                List.of(), clashes.stream().filter(LearnedRolesTest::isLearned).toList());
    }

    @Test
    void theTollOfAnAttackToldBesideItIsNoAttackOfItsOwn() {
        List<EventClaim> clashes = clashes(
                "Rebels bombed the town of Goma on Monday. The attack killed 20 shoppers and wounded 30 others.");
        assertEquals(1, clashes.size(), clashes.toString());
    }
}
