package org.attache.analyse.deal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.attache.fact.DealClaim;
import org.junit.jupiter.api.Test;

/// Deals told as lists: under a lead, with semicolons, by their kinds.
class DealListsTest {
    @Test
    void theItemsOfAListTakeTheSidesOfItsLead() {
        assertEquals(
                List.of(
                        "DEU > EST | howitzers | delivered",
                        "DEU > EST | machine guns | delivered",
                        "DEU > EST | radars | delivered"),
                Deals.told(
                        "Germany has provided Estonia with the following:",
                        "- 12 howitzers and 200 machine guns;",
                        "- two radars."));
    }

    @Test
    void aLeadWithoutSidesTakesThoseOfTheHelpToldBefore() {
        List<DealClaim> deals = Deals.of(
                "Canada on Friday announced $300 million in military assistance to Moldova.",
                "The $300 million package includes:",
                "- 30 howitzers; and",
                "- armoured vehicles.");
        assertEquals(
                List.of("CAN", "CAN"),
                deals.stream().map(d -> d.parties().supplier().orElse("?")).toList());
        assertTrue(deals.stream()
                .allMatch(d -> d.parties().recipient().orElse("?").equals("MDA")
                        && d.value().orElseThrow().amount().longValue() == 300_000_000L));
    }

    @Test
    void whoStandsBeforeTheColonOfAnItemGivesIt() {
        assertEquals(
                List.of("NOR > MDA | howitzers | pledged", "ITA > MDA | radars | pledged"),
                Deals.told(
                        "The allies will supply Moldova with the following:",
                        "- Norway: six howitzers",
                        "- Italy: two radars"));
    }

    @Test
    void aSentenceBehindTheListEndsIt() {
        assertEquals(
                List.of("DEU > EST | howitzers | delivered"),
                Deals.told(
                        "Germany has provided Estonia with the following:",
                        "- 12 howitzers.",
                        "The minister visited a tank regiment."));
    }

    @Test
    void semicolonsPartWhatOneVerbGives() {
        assertEquals(
                List.of("FRA > MDA | howitzers | pledged", "FRA > MDA | radars | pledged"),
                Deals.told("France will send Moldova 30 howitzers; two radars; and rations."));
    }

    @Test
    void theKindsOfWhatWasToldHaveItsSides() {
        List<String> told = Deals.told(
                "The United States delivered 20 helicopters to Kenya.",
                "The helicopters include 12 attack helicopters.");
        assertTrue(told.contains("USA > KEN | attack helicopters | delivered"), told::toString);
    }

    @Test
    void ofTwoVerbsThatAreJoinedBothAreDirected() {
        assertEquals(
                List.of("USA > UKR | Patriot battery | pledged"),
                Deals.told(
                        "The president directed the Pentagon to refurbish and provide Ukraine with a Patriot battery."));
    }

    @Test
    void asManyOfItsOwnAreOfWhatWasNamedLast() {
        List<DealClaim> deals =
                Deals.of("Norway sent eight howitzers to Moldova.", "Denmark sent Moldova four of its own.");
        assertEquals(2, deals.size());
        assertEquals(4, deals.getLast().quantity().orElseThrow().count());
        assertEquals("howitzers", deals.getLast().goods().item());
    }
}
