package org.attache.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

final class TodayPageTest {
    @Test
    void theFirstVisitShowsWhatTheLedgerHolds() {
        Document page = DeskOfExamples.get("/");
        assertEquals("In the ledger 70", page.select("#new").text());
        assertEquals(30, page.select(".line").size());
        assertTrue(page.select("#pairs ~ ol li").first().text().startsWith("North Korea – Russia 18"));
    }

    @Test
    void aForeignHostIsTurnedAway() {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        assertEquals(404, DeskOfExamples.answer("/nowhere").statusCode());
        assertEquals(
                403,
                DeskOfExamples.ask(HttpRequest.newBuilder(URI.create(DeskOfExamples.address() + "/"))
                                .header("Origin", "http://evil.example"))
                        .statusCode());
    }
}
