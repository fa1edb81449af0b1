package org.attache.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

final class FiguresPageTest {
    @Test
    void everyCountStandsWithItsBoundAndWhoCounted() {
        Document page = DeskOfExamples.get("/figures?measure=arms_value");
        Element price = page.select("tbody tr").stream()
                .filter(r -> r.text().contains("USD 2.5 billion"))
                .findFirst()
                .orElseThrow();
        assertTrue(price.text().contains("Anadolu"), price.text());
        assertTrue(page.select("td.right").eachText().contains("about USD 5.76 billion"));
    }

    @Test
    void aSeriesTellsWhichWayItGoesAndIsDrawn() {
        Document page = DeskOfExamples.get("/figures");
        Element card = page.expectFirst(".card:has(.chart)");
        assertTrue(card.text().contains("AUD 90 billion → AUD 90 billion, unchanged"), card.text());
        assertTrue(card.expectFirst(".chart").attr("data-chart").contains("\"paths\":[[["));
    }

    @Test
    void theDownloadHasALineForEveryCount() {
        Document page = DeskOfExamples.get("/figures");
        String csv = DeskOfExamples.answer("/figures?format=csv").body();
        assertEquals(page.select(".counts tbody tr").size() + 1, csv.strip().split("\r\n").length);
        assertTrue(DeskOfExamples.get("/figures?measure=troops&since=1990&until=1991")
                .text()
                .contains("No figure fits"));
    }
}
