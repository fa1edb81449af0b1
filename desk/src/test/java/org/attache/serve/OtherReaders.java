package org.attache.serve;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonArray;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.attache.run.export.ExportFormat;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import tools.jackson.databind.json.JsonMapper;

/// Reads exports with libraries that others wrote; what they cannot read fails the test.
public final class OtherReaders {
    private static final JsonMapper JSON = new JsonMapper();

    private OtherReaders() {}

    /// A graph, held to the schema of the format.
    public static Graph<String, DefaultWeightedEdge> graphml(String xml) {
        Graph<String, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        GraphMLImporter<String, DefaultWeightedEdge> importer = new GraphMLImporter<>();
        importer.setVertexFactory(id -> id);
        importer.setSchemaValidation(true);
        importer.setEdgeWeightAttributeName("weight");
        importer.importGraph(graph, new StringReader(xml));
        return graph;
    }

    /// A graph, held to the schema of the format.
    public static Graph<String, DefaultWeightedEdge> gexf(String xml) {
        Graph<String, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        SimpleGEXFImporter<String, DefaultWeightedEdge> importer = new SimpleGEXFImporter<>();
        importer.setVertexFactory(id -> id);
        importer.setSchemaValidation(true);
        importer.importGraph(graph, new StringReader(xml));
        return graph;
    }

    /// Points on a map.
    public static Geometry points(String json) {
        try {
            return new GeoJsonReader().read(json);
        } catch (ParseException e) {
            throw new AssertionError("no GeoJSON", e);
        }
    }

    /// Linked data, written out in full.
    public static JsonArray claims(String json) {
        try {
            return JsonLd.expand(JsonDocument.of(new StringReader(json))).get();
        } catch (JsonLdError e) {
            throw new AssertionError("no JSON-LD", e);
        }
    }

    /// The rows of a Parquet file, by the reference reader; columns without a value are left out.
    public static List<Map<String, Object>> parquet(byte[] bytes) {
        try {
            Path file = Files.createTempFile("attache", ".parquet");
            try {
                Files.write(file, bytes);
                return ParquetReader.streamContent(file.toFile(), new RowOfMap(), columns -> columns)
                        .toList();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A row as a map.
    private static final class RowOfMap implements Hydrator<Map<String, Object>, Map<String, Object>, String[]> {
        @Override
        public Map<String, Object> start() {
            return new HashMap<>();
        }

        @Override
        public Map<String, Object> add(Map<String, Object> row, String[] column, @Nullable Object value) {
            if (value != null) {
                row.put(column[0], value);
            }
            return row;
        }

        @Override
        public Map<String, Object> finish(Map<String, Object> row) {
            return row;
        }
    }

    /// Reads an export and gives how many rows, objects or names it holds.
    public static int read(ExportFormat format, byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return switch (format) {
            case CSV, SIPRI, ACLED, UCDP -> csv(text);
            case JSONL, FTM -> text.lines().map(JSON::readTree).toList().size();
            case STIX -> JSON.readTree(text).get("objects").size();
            case JSONLD -> claims(text).size();
            case GEOJSON -> points(text).getNumGeometries();
            case PARQUET -> parquet(body).size();
            case GEXF -> gexf(text).vertexSet().size();
            case GRAPHML -> graphml(text).vertexSet().size();
        };
    }

    private static int csv(String text) {
        try {
            return CSVFormat.RFC4180.parse(new StringReader(text)).getRecords().size() - 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
