package org.attache.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

final class PeoplePageTest {
    private static final String STOLTENBERG = "/people?name=Jens%20Stoltenberg";

    @Test
    void whoMetWhomStandsInANetworkAndInATable() {
        Document page = DeskOfExamples.get("/people");
        assertTrue(page.expectFirst(".network").attr("data-network").contains("Vladimir Putin"));
        assertTrue(
                page.select("tbody tr").eachText().stream()
                        .anyMatch(r -> r.contains("Kim Jong") && r.contains("Vladimir Putin")),
                page.select("tbody").text());
        assertEquals(
                page.select("tbody tr").size() + 1,
                DeskOfExamples.answer("/people?format=csv").body().strip().split("\r\n").length);
    }

    @Test
    void theNetworkIsNarrowedByKindAndStrength() {
        Document officials = DeskOfExamples.get("/people?kind=person&contact=meetings");
        assertFalse(officials.expectFirst(".network").attr("data-network").contains("\"state\""));
        assertTrue(DeskOfExamples.get("/people?least=99").text().contains("Nobody met under this filter"));
    }

    @Test
    void anOfficialsPageTellsOfficesAndWords() {
        Document page = DeskOfExamples.get(STOLTENBERG);
        assertEquals("Jens Stoltenberg", page.expectFirst("h1").text());
        assertTrue(page.expectFirst(".offices").text().startsWith("Secretary General"));
        assertTrue(page.text().contains("concerned about the consequences of the purchase"));
    }

    @Test
    void whoHoldsNoOfficeHasNoPage() {
        assertEquals(
                404, DeskOfExamples.answer("/people?name=Nobody%20At%20All").statusCode());
    }

    @Test
    void namesAreMadeOneAndSplitAgainWithReasons() {
        HttpResponse<String> without =
                DeskOfExamples.post("/people/merge", Map.of("from", "Jens Stoltenberg", "into", "J. Stoltenberg"));
        assertEquals(400, without.statusCode());
        HttpResponse<String> merged = DeskOfExamples.post(
                "/people/merge",
                Map.of("from", "Jens Stoltenberg", "into", "J. Stoltenberg", "reason", "one man", "author", "ann"));
        assertEquals(303, merged.statusCode());
        Document page = DeskOfExamples.get("/people?name=J.%20Stoltenberg");
        assertTrue(page.expectFirst(".fix").text().contains("“Jens Stoltenberg” is “J. Stoltenberg” one man (ann,"));
        assertEquals(303, DeskOfExamples.answer(STOLTENBERG).statusCode());
        String line = page.expectFirst(".fix input[name=line]").attr("value");
        HttpResponse<String> undone = DeskOfExamples.post(
                "/corrections/undo",
                Map.of("line", line, "reason", "two men", "back", "/people?name=J.%20Stoltenberg"));
        // the page it was taken back on is gone with the name
        assertEquals(
                "/people?name=Jens%20Stoltenberg#corrections",
                undone.headers().firstValue("Location").orElse(""));
        assertEquals(
                "Jens Stoltenberg",
                DeskOfExamples.get(STOLTENBERG).expectFirst("h1").text());
    }

    @Test
    void inOneCaptureANameIsSplitOffAndTheSplitIsTakenBack() {
        Document page = DeskOfExamples.get(STOLTENBERG);
        String capture = page.expectFirst("#split-capture option").attr("value");
        Map<String, String> fields =
                Map.of("name", "Jens Stoltenberg", "capture", capture, "into", "Jens Stoltenberg (of the council)");
        assertEquals(400, DeskOfExamples.post("/people/split", fields).statusCode());
        Map<String, String> whole = new HashMap<>(fields);
        whole.put("reason", "a namesake");
        whole.put("capture", "no-such-capture");
        assertEquals(404, DeskOfExamples.post("/people/split", whole).statusCode());
        whole.put("capture", capture);
        HttpResponse<String> split = DeskOfExamples.post("/people/split", whole);
        assertEquals(303, split.statusCode());
        Document other = DeskOfExamples.get(
                split.headers().firstValue("Location").orElse("").replaceFirst("#.*", ""));
        assertEquals(
                "Jens Stoltenberg (of the council)", other.expectFirst("h1").text());
        assertTrue(
                other.expectFirst(".fix").text().contains("in " + capture + " is"),
                other.select(".fix").text());
        assertTrue(DeskOfExamples.answer("/api/v1/corrections").body().contains("\"kind\":\"split\""));
        String line = other.expectFirst(".fix input[name=line]").attr("value");
        assertEquals(
                303,
                DeskOfExamples.post("/corrections/undo", Map.of("line", line, "reason", "the same man"))
                        .statusCode());
        assertEquals(
                page.select("h1 ~ *, .line").size(),
                DeskOfExamples.get(STOLTENBERG).select("h1 ~ *, .line").size());
    }

    @Test
    void aFormOfAnotherSiteDoesNothing() {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(DeskOfExamples.address() + "/people/merge"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("from=Jens+Stoltenberg&into=X&reason=y"));
        assertEquals(403, DeskOfExamples.ask(request).statusCode());
    }
}
