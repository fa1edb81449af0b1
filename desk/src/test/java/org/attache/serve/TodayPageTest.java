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
}
