package org.attache.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

final class SourcesAndMapTest {
    @Test
    void theMatrixTellsWhichOutletCarriesWhichAgency() {
        Document page = DeskOfExamples.get("/sources");
        Element row = page.select(".matrix tbody tr").stream()
                .filter(r -> r.text().startsWith("Cape Monitor"))
                .findFirst()
                .orElseThrow();
        assertEquals("57%", row.select("td").get(1).text());
        assertTrue(row.select("a[href*=origin=Reuters]").size() == 1);
        assertEquals(
                1,
                DeskOfExamples.get(row.expectFirst("a[href*=origin]").attr("href"))
                        .select("tbody tr")
                        .size());
    }

    @Test
    void aCopyIsToldWithHowLateItIs() {
        Document page = DeskOfExamples.get("/sources");
        Element row = page.select("tr").stream()
                .filter(r -> r.text().startsWith("poland-04-baltic-reprint The Harbour Courier"))
                .findFirst()
                .orElseThrow();
        assertEquals("817", row.select("td").get(2).text());
    }

    @Test
    void outletsThatContradictEachOtherStandWithBothValues() {
        String csv =
                DeskOfExamples.answer("/sources?table=disagreements&format=csv").body();
        assertTrue(csv.contains("Seoul Morning Post,The Vistula Ledger"), csv);
        assertTrue(csv.contains("672"));
        assertTrue(DeskOfExamples.get("/sources").text().contains("672 ≠ 212"));
    }

    @Test
    void theMapsTableCountsEntriesByState() {
        Document page = DeskOfExamples.get("/map");
        String all = page.expectFirst("h1 .count").text();
        assertTrue(page.expectFirst(".world").attr("data-world").contains("\"POL\":"));
        Document poland = DeskOfExamples.get("/map?about=POL");
        String count = poland.expectFirst("h1 .count").text().split(" ", 2)[0];
        assertTrue(
                page.select(".tall-list li").eachText().contains("Poland " + count),
                page.select(".tall-list li").text());
        assertTrue(Integer.parseInt(count) < Integer.parseInt(all.split(" ", 2)[0]));
    }

    @Test
    void theMapIsFilteredByTopicAndTime() {
        Document page = DeskOfExamples.get("/map?topic=deals&about=POL&since=2022&until=2022");
        assertTrue(page.select(".line .kind").eachText().stream().allMatch("deal"::equals));
        assertTrue(page.select(".line").size() >= 2);
        assertTrue(DeskOfExamples.get("/map?about=ZZZ").text().contains("Nothing passes this filter"));
    }
}
