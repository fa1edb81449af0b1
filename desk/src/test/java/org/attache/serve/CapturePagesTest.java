package org.attache.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

final class CapturePagesTest {
    private static final String REPRINT = "/captures/poland-04-baltic-reprint.txt";

    @Test
    void theListHoldsEveryCapture() {
        Document page = DeskOfExamples.get("/captures");
        assertEquals("Captures 16", page.expectFirst("h1").text());
        assertEquals(16, page.select("tbody tr").size());
    }

    @Test
    void theListIsNarrowedByOutletAndOrigin() {
        assertEquals(
                2,
                DeskOfExamples.get("/captures?outlet=Cape%20Monitor")
                        .select("tbody tr")
                        .size());
        Document yonhap = DeskOfExamples.get("/captures?origin=Yonhap");
        assertEquals(2, yonhap.select("tbody tr").size());
        assertTrue(DeskOfExamples.get("/captures?words=no-such-word").text().contains("No capture fits"));
    }

    @Test
    void theReaderMarksEveryFactAndGreysWhatIsNoArticle() {
        Document page = DeskOfExamples.get(REPRINT);
        assertEquals(5, page.select(".fact-card").size());
        assertEquals(5, page.select("sup a").size());
        assertEquals(
                "advertisement Advertisement",
                page.expectFirst(".piece.junk .words").text());
        assertEquals(3, page.select(".piece.body").size());
        page.select("sup a")
                .forEach(a -> assertEquals(1, page.select(a.attr("href")).size()));
    }

    @Test
    void theDatingIsToldClueByClue() {
        Document page = DeskOfExamples.get(REPRINT);
        assertTrue(page.expectFirst("#dating ~ p").text().startsWith("Published 2025-03-03: printed on the page."));
        assertEquals(2, page.select("tr.aside").size());
    }

    @Test
    void aCopyStandsParagraphByParagraphBesideItsOriginal() {
        Document page = DeskOfExamples.get(REPRINT);
        assertEquals("The Harbour Courier", page.expectFirst(".copy h3 a").text());
        assertEquals(3, page.select(".aligned tbody tr").size());
        assertEquals("GDYNIA", page.expectFirst("mark.differs").text());
        assertTrue(page.expectFirst(".facts-line").text().contains("100% stands in other captures too"));
    }

    @Test
    void factsAreDownloadedWithTheirEntries() {
        String csv = DeskOfExamples.answer(REPRINT + "?format=csv").body();
        assertEquals(6, csv.strip().split("\r\n").length);
        assertTrue(csv.startsWith("fact,kind,type,headline,entry,start,end,words,slots"));
        assertTrue(csv.contains("South Korea → Poland: K2 tanks"));
    }

    @Test
    void aRecordOfAnArchiveIsFoundByItsWholeName() {
        assertEquals(
                "Kim Jong Un ends visit to Russia",
                DeskOfExamples.get("/captures/aukus-03-crawl.wet%231076")
                        .expectFirst("h1")
                        .text());
        assertEquals(404, DeskOfExamples.answer("/captures/nothing.txt").statusCode());
    }
}
