package org.attache.serve.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attache.serve.DeskOfExamples;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ApiTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ROOT = "/api/v1";

    @Test
    void anotherReaderOfOpenApiFindsNothingWrongWithTheDescription() {
        SwaggerParseResult result = new OpenAPIV3Parser()
                .readContents(DeskOfExamples.answer(ROOT + "/openapi.json").body());
        assertEquals(List.of(), result.getMessages());
        assertEquals("3.1.0", result.getOpenAPI().getOpenapi());
        assertTrue(result.getOpenAPI().getPaths().containsKey("/entries/{id}"));
    }

    @Test
    void everyEndpointOfTheDescriptionAnswersAsItIsDescribed() {
        JsonNode api = json(ROOT + "/openapi.json");
        String entry = json(ROOT + "/entries?limit=1").at("/items/0/id").asString();
        String capture = json(ROOT + "/captures?limit=1").at("/items/0/name").asString();
        Map<String, String> parts = Map.of("{id}", entry, "{name}", capture);
        List<String> wrong = new ArrayList<>();
        Set<String> operations = new HashSet<>();
        for (Map.Entry<String, JsonNode> path : api.get("paths").properties()) {
            JsonNode operation = path.getValue().get("get");
            assertTrue(operations.add(operation.get("operationId").asString()), "twice: " + path.getKey());
            String address = ROOT + path.getKey() + (path.getKey().equals("/search") ? "?q=sanctions" : "");
            for (Map.Entry<String, String> part : parts.entrySet()) {
                address = address.replace(part.getKey(), encoded(part.getValue()));
            }
            HttpResponse<String> answer = DeskOfExamples.answer(address);
            Map.Entry<String, JsonNode> content = operation
                    .at("/responses/200/content")
                    .properties()
                    .iterator()
                    .next();
            String type = answer.headers().firstValue("Content-Type").orElse("");
            if (answer.statusCode() != 200 || !type.startsWith(content.getKey())) {
                wrong.add(address + " gave " + answer.statusCode() + " " + type);
            } else if (content.getKey().equals("application/json")) {
                Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(content.getValue().get("schema").toString());
                schema.validate(answer.body(), InputFormat.JSON).forEach(e -> wrong.add(path.getKey() + ": " + e));
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(operations.size() >= 20, "only " + operations);
    }

    @Test
    void pagesOfAListGiveEveryEntryOnce() {
        List<String> whole = new ArrayList<>();
        json(ROOT + "/entries?limit=500")
                .get("items")
                .forEach(i -> whole.add(i.get("id").asString()));
        List<String> paged = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = json(ROOT + "/entries?limit=7" + after);
            page.get("items").forEach(i -> paged.add(i.get("id").asString()));
            after = page.get("next").isNull()
                    ? ""
                    : "&after=" + encoded(page.get("next").asString());
        } while (!after.isEmpty());
        assertEquals(whole, paged);
        assertEquals(whole.size(), new HashSet<>(paged).size());
        long all = 0;
        for (JsonNode n : json(ROOT + "/summary").get("kinds")) {
            all += n.asLong();
        }
        assertEquals(all, whole.size());
    }

    @Test
    void everyListGivesItsItemsPageByPage() {
        for (String list : List.of(
                "/entries?",
                "/conflicts?",
                "/captures?",
                "/search?q=sanctions&",
                "/pairs?",
                "/lines?",
                "/corrections?")) {
            List<String> whole = new ArrayList<>();
            JsonNode all = json(ROOT + list + "limit=500");
            all.get("items").forEach(i -> whole.add(i.toString()));
            assertTrue(all.get("next").isNull(), list);
            List<String> paged = new ArrayList<>();
            String after = "";
            do {
                HttpResponse<String> answer = DeskOfExamples.answer(ROOT + list + "limit=3" + after);
                JsonNode page = JSON.readTree(answer.body());
                page.get("items").forEach(i -> paged.add(i.toString()));
                after = page.get("next").isNull()
                        ? ""
                        : "&after=" + encoded(page.get("next").asString());
                assertEquals(
                        !after.isEmpty(), answer.headers().firstValue("Link").isPresent(), list);
            } while (!after.isEmpty());
            assertEquals(whole, paged, list);
        }
    }

    @Test
    void aFilterLeavesWhatItSays() {
        JsonNode deals = json(ROOT + "/entries?kind=deal&country=KOR,POL&since=2022&until=2022-12");
        assertTrue(deals.get("items").size() > 0);
        for (JsonNode deal : deals.get("items")) {
            assertEquals("deal", deal.get("kind").asString());
            assertTrue(deal.get("countries").toString().contains("POL"));
            assertTrue(deal.at("/day/first").asString().startsWith("2022"));
        }
        for (JsonNode entry : json(ROOT + "/conflicts").get("items")) {
            assertTrue(entry.get("conflicts").asInt() > 0, entry.toString());
        }
    }

    @Test
    void anEntryTellsItsSentencesAtTheirPlaces() {
        String id = json(ROOT + "/entries?kind=event&type=sanction&limit=1")
                .at("/items/0/id")
                .asString();
        JsonNode entry = json(ROOT + "/entries/" + id);
        assertTrue(entry.get("sentences").size() > 0);
        for (JsonNode sentence : entry.get("sentences")) {
            String text = DeskOfExamples.answer(ROOT + "/captures/"
                            + encoded(sentence.get("capture").asString()) + "/text")
                    .body();
            assertEquals(
                    sentence.get("sentence").asString(),
                    text.substring(
                            sentence.get("start").asInt(), sentence.get("end").asInt()));
        }
        assertEquals(
                1, json(ROOT + "/entries/" + id + "/history").get("versions").size());
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        HttpResponse<String> first = DeskOfExamples.answer(ROOT + "/entries?limit=3");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = DeskOfExamples.ask(
                HttpRequest.newBuilder(URI.create(DeskOfExamples.address() + ROOT + "/entries?limit=3"))
                        .header("If-None-Match", tag));
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertFalse(DeskOfExamples.answer(ROOT + "/entries?limit=4")
                .headers()
                .firstValue("ETag")
                .orElseThrow()
                .equals(tag));
    }

    @Test
    void beforeItsFirstLineTheLedgerIsEmpty() {
        assertEquals(0, json(ROOT + "/entries?as-of=1").get("items").size());
        assertEquals(0, json(ROOT + "/entries?as-of=1990-01-01").get("line").asInt());
    }

    @Test
    void whatCannotBeReadIsAProblemWithAdvice() {
        for (String path : List.of(
                "/entries?kind=war",
                "/entries?since=yesterday",
                "/entries?limit=0",
                "/entries?limit=100000",
                "/entries?country=russia",
                "/entries?disputed=maybe",
                "/entries?after=zzz",
                "/entries?order=random",
                "/entries?as-of=soon",
                "/search",
                "/pairs?limit=-1")) {
            problem(ROOT + path, 400);
        }
        problem(ROOT + "/entries/event-000000000000", 404);
        problem(ROOT + "/captures/none.txt", 404);
        problem(ROOT + "/nothing", 404);
    }

    private static void problem(String path, int status) {
        HttpResponse<String> answer = DeskOfExamples.answer(path);
        assertEquals(status, answer.statusCode(), path);
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", ""),
                path);
        JsonNode problem = JSON.readTree(answer.body());
        assertEquals(status, problem.get("status").asInt());
        assertTrue(problem.get("detail").asString().length() > 10, answer.body());
    }

    private static JsonNode json(String path) {
        HttpResponse<String> answer = DeskOfExamples.answer(path);
        assertEquals(200, answer.statusCode(), path + "\n" + answer.body());
        return JSON.readTree(answer.body());
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
