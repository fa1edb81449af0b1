package org.attache.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// The pages over the examples: what an analyst reads there, with the numbers of the examples.
final class PagesTest {
    /// What each form of a download is sent as.
    private static final Map<String, String> TYPES = Map.of(
            "csv", "text/csv; charset=utf-8",
            "json", "application/json",
            "jsonl", "application/x-ndjson",
            "parquet", "application/vnd.apache.parquet",
            "gexf", "application/gexf+xml; charset=utf-8",
            "graphml", "application/graphml+xml; charset=utf-8");

    private static final String HOWITZERS = "K9 howitzers";

    @Test
    void theRegisterShowsEveryDealWithWhoSaysWhichQuantity() {
        Document page = DeskOfExamples.get("/deals");
        assertEquals(8, page.select(".register tbody tr").size());
        Element row = page.expectFirst(".register tr:contains(" + HOWITZERS + ")");
        assertTrue(row.text().contains("South Korea") && row.text().contains("Poland"), row.text());
        Element quantity = row.select("td").get(2);
        assertEquals(
                List.of("212", "672"), quantity.select("li > span:first-child").eachText());
        assertTrue(quantity.text().contains("Seoul Morning Post"), quantity.text());
        assertTrue(quantity.select("a.conflict").hasText());
        assertEquals("delivered", row.select(".stage").text());
        assertEquals(8, row.select(".track li").size());
    }

    @Test
    void theChainOfACopyNamesWhomItCopies() {
        Document found = DeskOfExamples.get("/search?q=Duda+speed+delivery");
        Document page = DeskOfExamples.get(found.expectFirst("a.headline").attr("href"));
        assertEquals(
                List.of(
                        "Andrzej Duda The Harbour Courier",
                        "Andrzej Duda The Harbour Courier poland-04-baltic-reprint"),
                page.select(".chain").eachText());
    }

    @Test
    void theRegisterIsNarrowedAndSummed() {
        Document page = DeskOfExamples.get("/deals?supplier=KOR&category=artillery");
        assertEquals(1, page.select(".register tbody tr").size());
        Document all = DeskOfExamples.get("/deals");
        Element korea = all.expectFirst("section[aria-labelledby=totals] tr:contains(South Korea)");
        assertTrue(korea.text().startsWith("South Korea"), korea.text());
        assertTrue(korea.text().endsWith(" 4"), korea.text());
    }

    @Test
    void anEntryShowsEveryReportWithItsSentenceChainAndProof() {
        String address = DeskOfExamples.get("/deals")
                .select("a.headline:contains(" + HOWITZERS + ")")
                .attr("href");
        Document page = DeskOfExamples.get(address);
        assertEquals(5, page.select(".report").size());
        assertTrue(page.select(".report mark").eachText().stream().anyMatch(s -> s.contains("672 howitzers")));
        assertTrue(
                page.select(".chain").eachText().contains("Mariusz Blaszczak The Vistula Ledger"),
                page.select(".chain").eachText().toString());
        assertEquals("Independent origins 3", page.select("#origins").text());
        assertTrue(page.expectFirst(".proof").text().matches(".*Characters \\d+–\\d+ of .*SHA-256 [0-9a-f]{64}.*"));
        assertTrue(page.select("svg.chains rect").size() > 4);
        assertEquals("Conflicts 1", page.select("#conflicts").text());
        assertEquals("672", page.select(".side mark.slot").getLast().text());
        assertTrue(page.select("#history").parents().text().contains("first entered with 5 reports"));
    }

    @Test
    void theBeginningOfAnIdIsEnough() {
        String address = DeskOfExamples.get("/deals").expectFirst("a.headline").attr("href");
        HttpResponse<String> answer = DeskOfExamples.answer(address.substring(0, address.length() - 4));
        assertEquals(303, answer.statusCode());
        assertEquals(address, answer.headers().firstValue("Location").orElse(""));
        assertEquals(404, DeskOfExamples.answer("/entry/deal-ffffffffffff").statusCode());
    }

    @Test
    void aPairShowsWhatIsBetweenTwoStatesInEitherOrder() {
        Document one = DeskOfExamples.get("/KOR-POL");
        Document other = DeskOfExamples.get("/POL-KOR");
        assertEquals("South Korea – Poland", one.select("h1").text());
        assertEquals(one.select(".line").size(), other.select(".line").size());
        assertTrue(
                one.select(".tabs").text().contains("Arms deals 4"),
                one.select(".tabs").text());
        Document deals = DeskOfExamples.get("/KOR-POL?topic=deals");
        assertEquals(4, deals.select(".line").size());
        assertTrue(one.select("[data-chart]").attr("data-chart").startsWith("{\"type\":\"timeline\""));
        assertEquals(404, DeskOfExamples.answer("/AND-TUV").statusCode());
        assertEquals(404, DeskOfExamples.answer("/nonsense").statusCode());
    }

    @Test
    void aSearchMarksTheWordsAndCountsFacets() {
        Document page = DeskOfExamples.get("/search?q=howitzers");
        assertTrue(page.select(".snippet mark").eachText().contains("howitzers"));
        assertTrue(page.select(".facets").text().contains("Poland"));
        long all = Long.parseLong(page.select("h1 .count").text());
        Document narrowed = DeskOfExamples.get("/search?q=howitzers&topic=deals");
        long deals = Long.parseLong(narrowed.select("h1 .count").text());
        assertTrue(deals > 0 && deals < all, deals + " of " + all);
        assertTrue(DeskOfExamples.get("/search?q=%22)%20OR%20NEAR(*")
                .select(".notice")
                .hasText());
    }

    @Test
    void aListGoesOnWhereThePageBeforeEnded() {
        Document first = DeskOfExamples.get("/search");
        String next = first.select(".more a").attr("href");
        Document second = DeskOfExamples.get(next);
        assertEquals(40, first.select(".line").size());
        assertEquals(27, second.select(".line").size());
        List<String> seen = first.select("a.headline").eachAttr("href");
        assertFalse(second.select("a.headline").eachAttr("href").stream().anyMatch(seen::contains));
    }

    @Test
    void everyLinkToATableLeadsToOne() {
        String entry = DeskOfExamples.get("/deals").expectFirst("a.headline").attr("href");
        String capture =
                DeskOfExamples.get("/captures").expectFirst("tbody a.headline").attr("href");
        for (String path : List.of(
                "/",
                "/KOR-POL",
                "/KOR",
                "/deals",
                "/people",
                "/people?name=Jens%20Stoltenberg",
                "/words",
                "/figures",
                "/conflicts",
                "/captures",
                "/sources",
                "/map",
                "/search?q=tanks",
                entry,
                capture)) {
            List<String> links = DeskOfExamples.get(path).select(".downloads a").eachAttr("href");
            assertTrue(links.size() >= 2, path);
            for (String link : links) {
                String type = DeskOfExamples.answer(link)
                        .headers()
                        .firstValue("Content-Type")
                        .orElse("");
                String form = link.replaceFirst("^.*format=([a-z]+).*$", "$1");
                assertEquals(TYPES.get(form), type, link);
            }
        }
    }

    @Test
    void everyTableComesAsCsvAndJson() {
        HttpResponse<String> csv = DeskOfExamples.answer("/deals?format=csv");
        assertEquals(
                "text/csv; charset=utf-8",
                csv.headers().firstValue("Content-Type").orElse(""));
        assertEquals(9, csv.body().lines().count());
        assertTrue(csv.body().startsWith("id,supplier,recipient,item"), csv.body());
        HttpResponse<String> json = DeskOfExamples.answer("/search?topic=deals&format=json");
        assertTrue(json.body().startsWith("[{\"id\":\"deal-"), json.body());
        assertEquals(8, json.body().split("\"id\":", -1).length - 1);
        for (String path : List.of("/conflicts", "/KOR-POL", "/search?q=tanks")) {
            String address = path + (path.contains("?") ? "&" : "?") + "format=csv";
            assertTrue(DeskOfExamples.answer(address).body().lines().count() > 1, path);
        }
    }
}
