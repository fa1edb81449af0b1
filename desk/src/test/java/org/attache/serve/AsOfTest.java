package org.attache.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.attache.tools.ExampleLedger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A ledger that two runs made: its first run is one capture at line 1, joined at line 2.
final class AsOfTest {
    @Test
    void everyPageIsReadAsTheLedgerWas(@TempDir Path folder) {
        Path file = folder.resolve("two.ledger");
        ExampleLedger.add(file, "poland-02-vistula-ledger.html");
        ExampleLedger.add(file, "poland-01-harbour-courier.txt");
        try (Desk desk =
                Desk.open(new DeskSettings(file, "127.0.0.1", 0, Optional.empty(), "tester"), Clock.systemUTC())) {
            String address = "http://127.0.0.1:" + desk.port();
            Document now = page(address + "/deals", "");
            Document then = page(address + "/deals?as-of=2", "");
            assertTrue(now.select(".register").text().contains("The Harbour Courier"), now.text());
            assertTrue(!then.select(".register").text().contains("The Harbour Courier"), then.text());
            assertTrue(then.select(".past").text().startsWith("You read the ledger as it was at line 2"));
            String entry = then.select("a.headline:contains(K9)").attr("href");
            assertTrue(entry.endsWith("?as-of=2"), entry);
            assertEquals(1, page(address + entry, "").select(".report").size());
            Document whole = page(address + entry.replace("?as-of=2", ""), "");
            assertTrue(whole.select(".report").size() > 1);
            assertTrue(whole.select("#history").parents().text().contains("new report"));
            assertEquals(
                    "0",
                    page(address + "/search?as-of=1", "").select("h1 .count").text());
            Document day = page(address + "/?as-of=2001-01-01", "");
            assertEquals(
                    "Nothing is in the ledger at this line",
                    day.select("#empty").text());
            assertEquals(400, answer(address + "/?as-of=soon", "").statusCode());
        }
    }

    @Test
    void todayShowsWhatCameSinceTheVisitBefore(@TempDir Path folder) {
        Path file = folder.resolve("visits.ledger");
        ExampleLedger.add(file, "poland-02-vistula-ledger.html");
        try (Desk desk =
                Desk.open(new DeskSettings(file, "127.0.0.1", 0, Optional.empty(), "tester"), Clock.systemUTC())) {
            String address = "http://127.0.0.1:" + desk.port() + "/";
            assertTrue(page(address, "").select("#new").text().startsWith("In the ledger"));
            ExampleLedger.add(file, "korea-01-amur-gazette.txt");
            Document back = page(address, "desk-seen=2; desk-before=0");
            assertTrue(
                    back.select("#new").text().startsWith("New since your last visit"),
                    back.select("#new").text());
            assertTrue(back.select(".line").size() > 0);
            assertTrue(back.select(".line .headline").eachText().stream().noneMatch(h -> h.contains("Poland")));
        }
    }

    private static HttpResponse<String> answer(String address, String cookies) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        return DeskOfExamples.ask(cookies.isEmpty() ? request : request.header("Cookie", cookies));
    }

    private static Document page(String address, String cookies) {
        HttpResponse<String> answer = answer(address, cookies);
        assertEquals(200, answer.statusCode(), address);
        return Jsoup.parse(answer.body());
    }
}
