package org.attache.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

final class WordsPageTest {
    private static final String DUDA = "/words?speaker=Andrzej%20Duda";

    @Test
    void aSpeakersWordsStandWithOfficeChainAndReports() {
        Document page = DeskOfExamples.get(DUDA);
        assertEquals("Words 1", page.expectFirst("h1").text());
        Element saying = page.expectFirst(".saying");
        assertEquals("Andrzej Duda", saying.expectFirst(".name").text());
        assertTrue(saying.expectFirst(".by").text().contains("President"));
        assertEquals("Andrzej Duda", saying.expectFirst(".chain .first").text());
        assertEquals("The Harbour Courier", saying.expectFirst(".chain .last").text());
        assertTrue(saying.text().contains("All 2 reports"));
    }

    @Test
    void whatWasSaidAgainLaterIsShownAndNotMerged() {
        Document page = DeskOfExamples.get("/words?speaker=Polish%20defence%20ministry");
        assertEquals(2, page.select(".saying").size());
        Element again = page.expectFirst(".again");
        assertTrue(again.text().startsWith("Said in nearly the same words another time, and not merged"));
        assertTrue(again.text().endsWith("100% of the words"));
    }

    @Test
    void theListIsNarrowedByKindAndDay() {
        Document demands = DeskOfExamples.get("/words?kind=demand");
        assertTrue(demands.select(".saying").size() >= 2);
        demands.select(".saying").forEach(s -> assertTrue(s.text().contains("demand")));
        Document early = DeskOfExamples.get("/words?until=2019-12");
        assertTrue(early.select(".saying .day").eachText().stream().allMatch(d -> d.contains("2019")));
        assertTrue(DeskOfExamples.get("/words?speaker=Nobody").text().contains("Nobody is told to have said that"));
    }

    @Test
    void theDownloadHasALineForEveryReport() {
        String csv = DeskOfExamples.answer(DUDA + "&format=csv").body();
        assertEquals(3, csv.strip().split("\r\n").length);
        assertTrue(csv.contains("Andrzej Duda; The Harbour Courier"));
    }
}
