package org.attache.serve.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import jakarta.json.JsonArray;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.attache.serve.DeskOfExamples;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Exports are read by libraries that others wrote, and hold what the ledger holds.
final class ExportReadersTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String EXPORT = "/api/v1/export/";

    @Test
    void jgraphtReadsTheGraph() {
        Graph<String, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        GraphMLImporter<String, DefaultWeightedEdge> importer = new GraphMLImporter<>();
        importer.setVertexFactory(id -> id);
        importer.setSchemaValidation(false);
        importer.setEdgeWeightAttributeName("weight");
        importer.importGraph(graph, new StringReader(body("graphml")));
        assertTrue(graph.vertexSet().size() > 10, "only " + graph.vertexSet().size());
        assertTrue(graph.edgeSet().stream().anyMatch(e -> graph.getEdgeWeight(e) > 1), "every tie weighs one");
    }

    @Test
    void titaniumReadsTheClaims() throws JsonLdError {
        JsonArray expanded =
                JsonLd.expand(JsonDocument.of(new StringReader(body("jsonld")))).get();
        assertEquals(entries(), expanded.size());
        assertEquals(
                "https://schema.org/Claim",
                expanded.getJsonObject(0).getJsonArray("@type").getString(0));
        assertTrue(expanded.stream().allMatch(c -> c.asJsonObject().containsKey("https://schema.org/appearance")));
    }

    @Test
    void romeReadsBothFeeds() throws FeedException {
        for (String kind : List.of("atom", "rss")) {
            SyndFeed feed = new SyndFeedInput()
                    .build(new StringReader(DeskOfExamples.answer("/api/v1/feed." + kind + "?limit=20")
                            .body()));
            assertEquals(20, feed.getEntries().size(), kind);
            feed.getEntries().forEach(e -> {
                assertTrue(e.getLink().contains("/entry/"), e.toString());
                assertTrue(
                        e.getUpdatedDate() != null || e.getPublishedDate() != null, "without a time: " + e.getTitle());
            });
        }
    }

    /// There is no STIX reader for Java; this holds the bundle to what the standard demands of every object.
    @Test
    void stixObjectsHaveTheirCommonPropertiesAndReferToWhatIsThere() {
        JsonNode bundle = JSON.readTree(body("stix"));
        assertEquals("bundle", bundle.get("type").asString());
        Set<String> ids = new HashSet<>();
        bundle.get("objects").forEach(o -> {
            assertEquals("2.1", o.get("spec_version").asString());
            String id = o.get("id").asString();
            assertTrue(
                    id.matches(o.get("type").asString()
                            + "--[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"),
                    id);
            assertTrue(ids.add(id), "twice: " + id);
            assertTrue(o.get("created").asString().matches("\\d{4}-\\d{2}-\\d{2}T00:00:00.000Z"));
        });
        int notes = 0;
        for (JsonNode object : bundle.get("objects")) {
            String type = object.get("type").asString();
            if (!type.equals("identity")) {
                assertTrue(object.get("object_refs").size() > 0, object.toString());
                object.get("object_refs").forEach(r -> assertTrue(ids.contains(r.asString()), r.toString()));
            }
            notes += type.equals("note") ? 1 : 0;
        }
        assertEquals(entries(), notes);
    }

    @Test
    void tablesHaveARowForWhatTheyAreAbout() throws IOException {
        assertEquals(kind("event"), rows("acled").size());
        assertTrue(rows("acled").stream().allMatch(r -> r.get("sentence").length() > 10));
        assertEquals(kind("deal"), rows("sipri").size());
        assertEquals(entries(), rows("csv").size());
        for (CSVRecord row : rows("ucdp")) {
            assertTrue(Set.of("killed", "clash", "repression").contains(row.get("attache_type")), row.toString());
        }
    }

    @Test
    void aFilterHoldsForExportsToo() {
        long both = body("jsonl?country=PRK,RUS").lines().count();
        assertTrue(both > 0 && both < entries(), both + " of " + entries());
    }

    private static List<CSVRecord> rows(String format) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(body(format)))
                .getRecords();
    }

    private static String body(String format) {
        return DeskOfExamples.answer(EXPORT + format).body();
    }

    private static int entries() {
        int all = 0;
        for (JsonNode n : summary().get("kinds")) {
            all += n.asInt();
        }
        return all;
    }

    private static int kind(String kind) {
        return summary().get("kinds").get(kind).asInt();
    }

    private static JsonNode summary() {
        return JSON.readTree(DeskOfExamples.answer("/api/v1/summary").body());
    }
}
