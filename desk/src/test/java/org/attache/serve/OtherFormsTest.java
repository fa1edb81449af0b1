package org.attache.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every list is written in the forms of `export` too, and each download holds what the page shows, no more and no
/// less.
final class OtherFormsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String EXPORTS = "details.exports a[href*=/api/v1/]";

    /// A list of each page, under each filter that it has.
    private static final List<String> LISTS = List.of(
            "/?new=all",
            "/deals",
            "/deals?supplier=RUS",
            "/deals?recipient=POL&stage=delivered",
            "/deals?since=2022&until=2022-12",
            "/deals?category=Aircraft",
            "/words",
            "/words?kind=deny",
            "/words?origins=several&since=2019",
            "/search",
            "/search?q=sanctions",
            "/search?q=sanctions&topic=force",
            "/search?topic=meetings",
            "/search?topic=force&type=EVENT+sanction",
            "/search?disputed=1",
            "/search?confirmed=1&country=RUS",
            "/PRK-RUS",
            "/PRK-RUS?topic=meetings&since=2023",
            "/RUS?topic=deals",
            "/map?about=RUS+PRK",
            "/map?topic=deals&only=disputed",
            "/map?q=sanctions&about=USA",
            "/map?type=EVENT+sanction&country=USA&confirmed=1",
            "/conflicts",
            "/conflicts?topic=deals",
            "/figures",
            "/figures?about=POL&only=disputed",
            "/words?since=no-day");

    @Test
    void anExportHoldsTheEntriesOfTheListBesideIt() {
        List<String> wrong = new ArrayList<>();
        for (String list : LISTS) {
            Set<String> shown = ids(list + (list.contains("?") ? "&" : "?") + "format=json");
            Set<String> exported = lines(export(list, "jsonl"));
            if (!shown.equals(exported)) {
                wrong.add(list + " shows " + shown.size() + ", exports " + exported.size());
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(lines(export("/deals?supplier=RUS", "jsonl")).size()
                < lines(export("/deals", "jsonl")).size());
    }

    @Test
    void someonesOwnWordsAreExportedAndNoOthers() {
        String speaker =
                DeskOfExamples.get("/words").expectFirst("#speakers option").attr("value");
        String list = "/words?speaker=" + org.attache.serve.page.Shell.escaped(speaker);
        Set<String> exported = lines(export(list, "jsonl"));
        assertEquals(ids(list + "&format=json"), exported);
        assertFalse(exported.isEmpty());
        for (String line :
                DeskOfExamples.answer(export(list, "jsonl")).body().lines().toList()) {
            assertTrue(line.contains(speaker), line);
        }
    }

    @Test
    void aPersonACaptureAnOutletAndAnEntryAreExportedAlone() {
        String name =
                DeskOfExamples.get("/people").expectFirst("#net-names option").attr("value");
        String person = "/people?name=" + org.attache.serve.page.Shell.escaped(name);
        assertEquals(ids(person + "&format=json"), lines(export(person, "jsonl")));

        String capture = "/captures/turkey-01-bosphorus-daily.txt";
        Set<String> resting = lines(export(capture, "jsonl"));
        assertFalse(resting.isEmpty());
        for (String line :
                DeskOfExamples.answer(export(capture, "jsonl")).body().lines().toList()) {
            assertTrue(line.contains("turkey-01-bosphorus-daily"), line);
        }
        Set<String> all = lines(export("/captures", "jsonl"));
        Set<String> some = lines(export("/captures?words=bosphorus", "jsonl"));
        assertEquals(resting, some);
        assertTrue(all.containsAll(some) && all.size() > some.size());

        String id = resting.iterator().next();
        assertEquals(Set.of(id), lines(export("/entry/" + id, "jsonl")));
    }

    @Test
    void everyFormThatIsOfferedAnswers() {
        Set<String> asked = new HashSet<>();
        for (String list : List.of("/deals?supplier=RUS", "/figures", "/search?q=sanctions", "/sources", "/people")) {
            for (Element link : DeskOfExamples.get(list).select(EXPORTS)) {
                HttpResponse<String> answer = DeskOfExamples.answer(link.attr("href"));
                assertEquals(200, answer.statusCode(), link.attr("href"));
                asked.add(link.text());
            }
        }
        assertEquals(
                Set.of(
                        "jsonl", "csv", "sipri", "acled", "ucdp", "ftm", "gexf", "graphml", "stix", "jsonld", "geojson",
                        "parquet", "atom", "rss"),
                asked);
    }

    @Test
    void aListOffersTheFormsThatFitItsKind() {
        assertTrue(forms("/deals?supplier=RUS").contains("sipri"));
        assertFalse(forms("/deals?supplier=RUS").contains("acled"));
        assertTrue(forms("/search?topic=meetings").containsAll(List.of("acled", "ucdp", "geojson", "gexf")));
        assertFalse(forms("/search?topic=meetings").contains("sipri"));
        assertFalse(forms("/figures").contains("gexf"));
        assertTrue(forms("/figures").contains("ucdp"));
        assertFalse(forms("/words").contains("sipri"));
    }

    @Test
    void theNetworkIsReadAsAGraphUnderTheSameFilter() {
        for (String filter :
                List.of("/people?contact=contacts", "/people?contact=meetings&least=2", "/people?kind=state")) {
            Graph<String, DefaultWeightedEdge> graph = OtherReaders.gexf(
                    DeskOfExamples.answer(filter + "&format=gexf").body());
            JsonNode bonds =
                    JSON.readTree(DeskOfExamples.answer(filter + "&format=json").body());
            assertEquals(bonds.size(), graph.edgeSet().size(), filter);
            Set<String> names = new TreeSet<>();
            bonds.forEach(b -> {
                names.add(b.get("one").asString());
                names.add(b.get("other").asString());
            });
            assertEquals(names.size(), graph.vertexSet().size(), filter);
            assertTrue(DeskOfExamples.answer(filter + "&format=graphml").body().contains("<graphml"), filter);
        }
    }

    /// The forms beside the network hold the events that bind those whom it shows, and no others.
    @Test
    void theEventsThatBindANetworkAreExportedUnderEveryFilterOfIt() {
        for (String filter : List.of("/people", "/people?kind=state", "/people?kind=person&kind=state&least=2")) {
            JsonNode bonds =
                    JSON.readTree(DeskOfExamples.answer(filter + (filter.contains("?") ? "&" : "?") + "format=json")
                            .body());
            List<JsonNode> events = DeskOfExamples.answer(export(filter, "jsonl"))
                    .body()
                    .lines()
                    .map(JSON::readTree)
                    .toList();
            assertEquals(bonds.isEmpty(), events.isEmpty(), filter);
            for (JsonNode bond : bonds) {
                long held = events.stream()
                        .map(JsonNode::toString)
                        .filter(e -> e.contains(bond.get("one").asString())
                                && e.contains(bond.get("other").asString()))
                        .count();
                assertTrue(held >= bond.get("events").asLong(), filter + " " + bond + " in " + held);
            }
        }
        assertTrue(lines(export("/people?least=2", "jsonl")).size()
                < lines(export("/people", "jsonl")).size());
        assertEquals(
                400, DeskOfExamples.answer("/api/v1/export/csv?between=ship").statusCode());
    }

    /// Whatever link of a page downloads something gives it, in a form that others read.
    @Test
    void everyTableOfEveryPageIsDownloadedInEachFormThatItOffers() {
        Set<String> tables = new TreeSet<>();
        Set<String> pages = new TreeSet<>(LISTS);
        pages.addAll(List.of("/sources", "/captures", "/people", "/captures/turkey-01-bosphorus-daily.txt"));
        for (String list : List.of("/deals", "/figures")) {
            pages.add(DeskOfExamples.get(list)
                    .expectFirst("a.headline")
                    .attr("href")
                    .replaceFirst("#.*", ""));
        }
        for (String page : pages) {
            for (Element link : DeskOfExamples.get(page).select("p.downloads a")) {
                String address = link.attr("href");
                HttpResponse<String> answer = DeskOfExamples.answer(address);
                assertEquals(200, answer.statusCode(), address);
                assertTrue(answer.headers().firstValue("Content-Disposition").isPresent(), address);
                if (link.text().equals("Parquet")) {
                    int rows =
                            OtherReaders.parquet(DeskOfExamples.bytes(address)).size();
                    int objects = JSON.readTree(DeskOfExamples.answer(address.replace("format=parquet", "format=json"))
                                    .body())
                            .size();
                    assertEquals(objects, rows, address);
                    tables.add(address.replaceFirst("\\?.*table=", " "));
                }
            }
        }
        assertTrue(
                tables.stream()
                        .map(t -> t.replaceFirst("^\\S+", ""))
                        .toList()
                        .containsAll(List.of(
                                "",
                                " activity",
                                " totals",
                                " months",
                                " states",
                                " outlets",
                                " copies",
                                " clues",
                                " times")),
                tables.toString());
    }

    @Test
    void aTableOfLinesIsTheTableOfOneArray() {
        for (String table : List.of("/sources?table=copies", "/captures", "/deals?table=totals", "/map?table=states")) {
            String and = table + (table.contains("?") ? "&" : "?") + "format=";
            List<JsonNode> lines = DeskOfExamples.answer(and + "jsonl")
                    .body()
                    .lines()
                    .map(JSON::readTree)
                    .toList();
            List<JsonNode> array = new ArrayList<>();
            JSON.readTree(DeskOfExamples.answer(and + "json").body()).forEach(array::add);
            assertEquals(array, lines, table);
        }
    }

    private static List<String> forms(String list) {
        return DeskOfExamples.get(list).select(EXPORTS).eachText();
    }

    /// The address that a page offers for a form.
    private static String export(String list, String form) {
        Document page = DeskOfExamples.get(list);
        return page.select(EXPORTS).stream()
                .filter(a -> a.text().equals(form))
                .map(a -> a.attr("href"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(list + " offers no " + form));
    }

    /// The ids in a table of a page.
    private static Set<String> ids(String address) {
        Set<String> ids = new TreeSet<>();
        JSON.readTree(DeskOfExamples.answer(address).body())
                .forEach(row -> ids.add((row.has("id") ? row.get("id") : row.get("entry")).asString()));
        return ids;
    }

    private static Set<String> lines(String address) {
        Set<String> ids = new TreeSet<>();
        HttpResponse<String> answer = DeskOfExamples.answer(address);
        assertEquals(200, answer.statusCode(), address + "\n" + answer.body());
        answer.body()
                .lines()
                .forEach(line -> ids.add(JSON.readTree(line).get("id").asString()));
        return ids;
    }
}
