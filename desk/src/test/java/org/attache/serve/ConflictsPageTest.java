package org.attache.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

final class ConflictsPageTest {
    @Test
    void aConflictIsDecidedWithAReasonAndTakenBack() {
        HttpResponse<String> first = DeskOfExamples.answer("/conflicts");
        String cookie = cookie(first);
        Document inbox = Jsoup.parse(first.body());
        assertEquals("Conflicts 2", inbox.select("h1").text());
        Element form = inbox.expectFirst("form.decide:has([name=slot][value=quantity])");
        Map<String, String> fields = Map.of(
                "form-token",
                form.select("[name=form-token]").val(),
                "entry",
                form.select("[name=entry]").val(),
                "slot",
                form.select("[name=slot]").val(),
                "value",
                "212",
                "reason",
                "the contract, not the <b>framework</b>",
                "author",
                "Ada Test");
        assertEquals(303, post("/conflicts/decide", fields, cookie).statusCode());

        Document after = Jsoup.parse(
                DeskOfExamples.ask(DeskOfExamples.request("/conflicts").header("Cookie", cookie))
                        .body());
        assertEquals("Conflicts 1", after.select("h1").text());
        String decided =
                after.select("section[aria-labelledby=decided] tbody tr").text();
        assertTrue(decided.contains("quantity: 212") && decided.contains("Ada Test"), decided);
        assertTrue(decided.contains("<b>framework</b>"), "shown as text: " + decided);
        Document entry = DeskOfExamples.get("/entry/" + fields.get("entry"));
        assertTrue(
                entry.select(".notice").text().startsWith("Decided: 212 by Ada Test"),
                entry.select(".notice").text());

        Element undo = after.expectFirst("form[action=/corrections/undo]");
        Map<String, String> back = Map.of(
                "form-token", undo.select("[name=form-token]").val(),
                "line", undo.select("[name=line]").val());
        assertEquals(303, post("/corrections/undo", back, cookie).statusCode());
        assertEquals(
                "Conflicts 2", DeskOfExamples.get("/conflicts").select("h1").text());
        long line = Long.parseLong(back.get("line"));
        assertEquals(
                "Conflicts 1",
                DeskOfExamples.get("/conflicts?as-of=" + line).select("h1").text());
        assertEquals(
                "Conflicts 2",
                DeskOfExamples.get("/conflicts?as-of=" + (line - 1))
                        .select("h1")
                        .text());
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        HttpResponse<String> page = DeskOfExamples.answer("/conflicts");
        String token = Jsoup.parse(page.body()).select("[name=form-token]").val();
        Map<String, String> fields = Map.of("form-token", token, "line", "1");
        assertEquals(
                403,
                post("/corrections/undo", fields, "desk-visitor=0123456789abcdef0123456789abcdef")
                        .statusCode());
        assertEquals(
                403,
                post("/corrections/undo", Map.of("line", "1"), cookie(page)).statusCode());
        HttpResponse<String> foreign = DeskOfExamples.ask(DeskOfExamples.request("/corrections/undo")
                .header("Cookie", cookie(page))
                .header("Origin", "http://evil.example")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("line=1&form-token=" + token)));
        assertEquals(403, foreign.statusCode());
    }

    @Test
    void aDecisionNeedsAReasonAndAConflictThatIsThere() {
        HttpResponse<String> page = DeskOfExamples.answer("/conflicts");
        Element form = Jsoup.parse(page.body()).expectFirst("form.decide");
        String token = form.select("[name=form-token]").val();
        String entry = form.select("[name=entry]").val();
        assertEquals(
                400,
                post(
                                "/conflicts/decide",
                                Map.of("form-token", token, "entry", entry, "slot", "quantity", "value", "212"),
                                cookie(page))
                        .statusCode());
        assertEquals(
                404,
                post(
                                "/conflicts/decide",
                                Map.of(
                                        "form-token",
                                        token,
                                        "entry",
                                        entry,
                                        "slot",
                                        "quantity",
                                        "value",
                                        "999",
                                        "reason",
                                        "x"),
                                cookie(page))
                        .statusCode());
    }

    private static HttpResponse<String> post(String path, Map<String, String> fields, String cookie) {
        String body = fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return DeskOfExamples.ask(HttpRequest.newBuilder(URI.create(DeskOfExamples.address() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(c -> c.substring(0, c.indexOf(';')))
                .collect(Collectors.joining("; "));
    }
}
