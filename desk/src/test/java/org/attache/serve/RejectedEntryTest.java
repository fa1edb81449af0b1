package org.attache.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/// An entry that names nobody is rejected on its own page, and taken back where it stood.
final class RejectedEntryTest {
    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    @Test
    void anEntryIsRejectedOnItsPageAndTakenBackThere() {
        String page = DeskOfExamples.get("/figures")
                .expectFirst("a.headline[href^=/entry/]")
                .attr("href")
                .replaceFirst("[?#].*", "");
        Document entry = DeskOfExamples.get(page);
        String id = entry.expectFirst("form[action=/corrections/reject] input[name=entry]")
                .attr("value");
        assertEquals("/entry/" + id, page);

        assertEquals(
                400,
                DeskOfExamples.post("/corrections/reject", Map.of("entry", id)).statusCode());
        HttpResponse<String> rejected = DeskOfExamples.post(
                "/corrections/reject", Map.of("entry", id, "reason", "a typing error", "author", "ann"));
        assertEquals(303, rejected.statusCode());
        assertEquals(page, location(rejected));

        Document gone = DeskOfExamples.get(page);
        assertEquals(entry.expectFirst("h1").text(), gone.expectFirst("h1").text());
        assertEquals("not counted", gone.expectFirst(".crumb .tag").text());
        assertTrue(gone.expectFirst(".fix").text().contains("a typing error (ann,"), gone.text());
        assertTrue(gone.select("#reports").isEmpty());
        assertFalse(DeskOfExamples.answer("/figures").body().contains(id));
        String before = gone.expectFirst("a[href*=as-of]").attr("href");
        assertEquals(
                entry.expectFirst("h1").text(),
                DeskOfExamples.get(before).expectFirst("h1").text());
        assertTrue(
                DeskOfExamples.get(before)
                        .select("form[action=/corrections/reject]")
                        .isEmpty(),
                "the past is not corrected");

        String line = gone.expectFirst(".fix input[name=line]").attr("value");
        HttpResponse<String> undone =
                DeskOfExamples.post("/corrections/undo", Map.of("line", line, "reason", "no error", "back", page));
        assertEquals(page, location(undone));
        assertFalse(DeskOfExamples.get(page).select("#reports").isEmpty());
        assertEquals(
                entry.expectFirst("h1").text(),
                DeskOfExamples.get(page).expectFirst("h1").text());
    }
}
