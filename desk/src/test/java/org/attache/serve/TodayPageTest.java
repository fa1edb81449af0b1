package org.attache.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

final class TodayPageTest {
    @Test
    void theFirstVisitShowsWhatTheLedgerHolds() {
        Document page = DeskOfExamples.get("/");
        assertEquals("In the ledger 67", page.select("#new").text());
        assertEquals(30, page.select(".line").size());
        String busiest = page.expectFirst("#pairs ~ ol li").text();
        assertTrue(busiest.startsWith("North Korea – Russia "), busiest);
    }

    @Test
    void whatIsNewSinceYesterdayIsMarkedAndComesAsATable() {
        Document page = DeskOfExamples.get("/?new=yesterday");
        assertEquals("New since yesterday 67", page.select("#new").text());
        assertTrue(
                page.select("#disputed").text().matches("Conflicts (\\d+), \\1 new"),
                page.select("#disputed").text());
        assertTrue(page.select("#disputed ~ ul .tag").eachText().contains("new"));
        assertEquals(
                68,
                DeskOfExamples.answer("/?new=yesterday&format=csv")
                        .body()
                        .lines()
                        .count());
        String all = page.select("#new").parents().select(".more a").attr("href");
        assertTrue(all.startsWith("/search?born-after="), all);
        assertEquals("67", DeskOfExamples.get(all).select("h1 .count").text());
    }
}
