package org.attache.serve.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import jakarta.json.JsonArray;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.attache.serve.DeskOfExamples;
import org.attache.serve.OtherReaders;
import org.attache.tools.ExampleLedger;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Exports are read by libraries that others wrote, and hold what the ledger holds.
final class ExportReadersTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String EXPORT = "/api/v1/export/";
    private static final String FIGHTING = """
            Army and rebels fight near Goma

            Published March 4, 2024

            GOMA: Government soldiers clashed with M23 rebels near Goma on Saturday, the army said.

            At least 12 civilians were killed in the fighting, local officials said.
            """;

    @Test
    void jgraphtReadsTheGraph() {
        Graph<String, DefaultWeightedEdge> graph = OtherReaders.graphml(body("graphml"));
        assertTrue(graph.vertexSet().size() > 10, "only " + graph.vertexSet().size());
        assertTrue(graph.edgeSet().stream().anyMatch(e -> graph.getEdgeWeight(e) > 1), "every tie weighs one");
    }

    /// With the format's own schema, which JGraphT brings along.
    @Test
    void jgraphtReadsTheSameGraphAsGexf() {
        Graph<String, DefaultWeightedEdge> graph = OtherReaders.gexf(body("gexf"));
        Graph<String, DefaultWeightedEdge> other = OtherReaders.graphml(body("graphml"));
        assertEquals(other.vertexSet().size(), graph.vertexSet().size());
        assertEquals(other.edgeSet().size(), graph.edgeSet().size());
    }

    @Test
    void jtsReadsThePointsAndTheyLieInTheirStates() {
        Geometry points = OtherReaders.points(body("geojson"));
        assertTrue(points.getNumGeometries() > 3, "only " + points.getNumGeometries());
        JsonNode features = JSON.readTree(body("geojson")).get("features");
        assertEquals(features.size(), points.getNumGeometries());
        for (JsonNode one : features) {
            if (one.get("properties").get("place").asString().equals("Vladivostok")) {
                assertEquals(
                        131.9, one.get("geometry").get("coordinates").get(0).asDouble(), 0.1);
                assertEquals(43.1, one.get("geometry").get("coordinates").get(1).asDouble(), 0.1);
            }
        }
    }

    @Test
    void theReferenceReaderReadsTheParquetTable() {
        List<Map<String, Object>> rows = OtherReaders.parquet(DeskOfExamples.bytes(EXPORT + "parquet"));
        assertEquals(entries(), rows.size());
        List<JsonNode> lines = body("jsonl").lines().map(JSON::readTree).toList();
        assertEquals(
                lines.stream().map(e -> e.get("id").asString()).toList(),
                rows.stream().map(r -> r.get("id")).toList());
        assertTrue(rows.stream().allMatch(r -> (Long) r.getOrDefault("reports", 0L) > 0));
        assertTrue(rows.stream().anyMatch(r -> r.get("first_day") instanceof Integer day && day > 10_000));
        assertTrue(rows.stream().anyMatch(r -> r.get("number") instanceof Double number && number > 1));
        assertTrue(rows.stream().anyMatch(r -> !r.containsKey("supplier")), "nothing is null");
    }

    @Test
    void titaniumReadsTheClaims() {
        JsonArray expanded = OtherReaders.claims(body("jsonld"));
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

    /// A library that others wrote reads it in `scripts/check-stix`; this holds the bundle to what the standard
    /// demands of every object.
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
            String created = o.get("created").asString();
            assertTrue(created.matches("20\\d{2}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z"), o.toString());
            assertEquals(created, o.get("modified").asString());
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

    /// Commons CSV reads them, a JSON Schema validator holds each row to what the dataset's codebook says of the
    /// column.
    @Test
    void everyRowOfATableLikeADatasetsKeepsThatDatasetsColumns(@TempDir Path fighting) throws IOException {
        Files.writeString(fighting.resolve("fighting.txt"), FIGHTING);
        List<String> wrong = new ArrayList<>();
        for (String format : List.of("acled", "ucdp", "sipri")) {
            Schema schema;
            try (InputStream in = Objects.requireNonNull(
                    ExportReadersTest.class.getResourceAsStream("/columns/" + format + ".json"))) {
                schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
            // the examples tell of no fighting and no deaths: a page of our own does
            List<CSVRecord> rows = new ArrayList<>(rows(format));
            rows.addAll(parsed(ExampleLedger.export(format, fighting)));
            assertTrue(!rows.isEmpty(), format);
            for (CSVRecord row : rows) {
                assertTrue(row.isConsistent(), format + " " + row);
                schema.validate(JSON.writeValueAsString(row.toMap()), InputFormat.JSON)
                        .forEach(e -> wrong.add(format + " " + row.get(0) + ": " + e));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void aFilterHoldsForExportsToo() {
        long both = body("jsonl?country=PRK,RUS").lines().count();
        assertTrue(both > 0 && both < entries(), both + " of " + entries());
    }

    @Test
    void fightingAndDeathsHaveTheirRowsAndTheirPlace(@TempDir Path fighting) throws IOException {
        Files.writeString(fighting.resolve("fighting.txt"), FIGHTING);
        List<CSVRecord> rows = parsed(ExampleLedger.export("ucdp", fighting));
        CSVRecord deaths = rows.stream()
                .filter(r -> r.get("of").equals("civilians"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("killed", "12", "12", ""),
                List.of(deaths.get("attache_type"), deaths.get("best"), deaths.get("low"), deaths.get("high")));
        for (String format : List.of("ucdp", "acled")) {
            CSVRecord clash = parsed(ExampleLedger.export(format, fighting)).stream()
                    .filter(r -> r.get("attache_type").equals("clash")
                            && r.get("sentence").contains("Goma"))
                    .findFirst()
                    .orElseThrow();
            assertEquals("-1.68", clash.get("latitude"), format);
            assertEquals("29.22", clash.get("longitude"), format);
        }
    }

    private static List<CSVRecord> rows(String format) throws IOException {
        return parsed(body(format));
    }

    private static List<CSVRecord> parsed(String table) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(table))
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
