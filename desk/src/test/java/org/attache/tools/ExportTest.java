package org.attache.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ExportTest {
    private static final JsonMapper JSON = new JsonMapper();
    /// The columns of the trade register that SIPRI's arms transfers database exports, in its order.
    private static final List<String> REGISTER = List.of(
            "SIPRI AT Database ID",
            "Supplier",
            "Recipient",
            "Designation",
            "Description",
            "Armament category",
            "Order date",
            "Order date is estimate",
            "Numbers delivered",
            "Numbers delivered is estimate",
            "Delivery year",
            "Delivery year is estimate",
            "Status",
            "SIPRI estimate",
            "TIV deal unit",
            "TIV delivery values",
            "Local production");
    /// Properties of the schemata, their parents' included, in `followthemoney/schema/*.yaml` of the public
    /// repository alephdata/followthemoney (Thing, LegalEntity, Person, Organization, PublicBody, Interval, Event,
    /// Document), read on 2026-11-21. Only those that we write.
    private static final Map<String, Set<String>> PROPERTIES = Map.of(
            "Person", Set.of("name", "country", "position"),
            "PublicBody", Set.of("name", "country"),
            "Organization", Set.of("name", "country"),
            "Event", Set.of("name", "country", "proof", "startDate", "endDate", "location", "involved"),
            "Document", Set.of("name", "notes", "publisher", "sourceUrl", "fileName", "title", "publishedAt"));

    @TempDir
    static Path folder;

    @BeforeAll
    static void writePages() throws IOException {
        Desk.write(folder);
    }

    @Test
    void everyRowOfTheTableHasEveryColumnAndNoFormula() throws IOException {
        List<CSVRecord> rows = table("csv");
        assertTrue(rows.size() > 3, "too few rows: " + rows.size());
        for (CSVRecord row : rows) {
            assertEquals(rows.getFirst().size(), row.size(), row.toString());
            row.forEach(cell -> assertFalse(cell.matches("(?s)[=+\\-@\\t\\r].*"), cell));
        }
    }

    @Test
    void theRegisterHasSipriColumnsFirstAndOursBehind() throws IOException {
        List<CSVRecord> rows = table("sipri");
        List<String> head = rows.getFirst().toList();
        assertEquals(REGISTER, head.subList(0, REGISTER.size()));
        assertEquals("Attache ID", head.get(REGISTER.size()));
        assertTrue(rows.size() > 1, "no deal was found");
        assertTrue(
                rows.stream()
                        .anyMatch(r -> r.get(1).equals("Germany") && r.get(2).equals("Sweden")),
                rows.toString());
    }

    @Test
    void followTheMoneyHoldsOnlyPropertiesOfItsSchemata() {
        Set<String> ids = new HashSet<>();
        Set<String> named = new HashSet<>();
        String text = Desk.run("export", "--format", "ftm", folder.toString());
        for (String line : text.lines().toList()) {
            JsonNode entity = JSON.readTree(line);
            assertTrue(ids.add(entity.get("id").asString()), "twice: " + line);
            String schema = entity.get("schema").asString();
            for (Map.Entry<String, JsonNode> property : entity.get("properties").properties()) {
                assertTrue(
                        PROPERTIES.getOrDefault(schema, Set.of()).contains(property.getKey()),
                        schema + " has no " + property.getKey());
                assertTrue(property.getValue().isArray());
                if (property.getKey().equals("country")) {
                    property.getValue().forEach(c -> assertTrue(c.asString().matches("[a-z]{2}"), line));
                }
                if (property.getKey().equals("involved") || property.getKey().equals("proof")) {
                    property.getValue().forEach(v -> named.add(v.asString()));
                }
            }
            assertFalse(entity.get("properties").get("name").isEmpty(), line);
        }
        assertTrue(ids.containsAll(named), "an entity is named that is not there");
        assertFalse(named.isEmpty());
    }

    @Test
    void everyEdgeOfTheGraphHasBothItsEnds() throws IOException, ParserConfigurationException, SAXException {
        String text = Desk.run("export", "--format", "gexf", folder.toString());
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setNamespaceAware(true);
        Document graph =
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        assertEquals("http://www.gexf.net/1.2draft", graph.getDocumentElement().getNamespaceURI());
        Set<String> nodes = new HashSet<>();
        elements(graph, "node").forEach(n -> nodes.add(n.getAttribute("id")));
        List<Element> edges = elements(graph, "edge");
        assertFalse(edges.isEmpty());
        for (Element edge : edges) {
            assertTrue(nodes.contains(edge.getAttribute("source")), edge.getAttribute("source"));
            assertTrue(nodes.contains(edge.getAttribute("target")), edge.getAttribute("target"));
            assertTrue(Integer.parseInt(edge.getAttribute("weight")) > 0);
        }
    }

    @Test
    void everyLineOfJsonlIsAnEntry() {
        for (String line : Desk.run("export", "--format", "jsonl", folder.toString())
                .lines()
                .toList()) {
            JsonNode entry = JSON.readTree(line);
            assertTrue(entry.get("id").asString().startsWith(entry.get("kind").asString() + "-"), line);
            assertFalse(entry.get("reports").isEmpty(), line);
        }
    }

    private static List<Element> elements(Document graph, String name) {
        NodeList found = graph.getElementsByTagNameNS("*", name);
        return java.util.stream.IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }

    private static List<CSVRecord> table(String format) throws IOException {
        String text = Desk.run("export", "--format", format, folder.toString());
        try (CSVParser parser = CSVParser.parse(new StringReader(text), CSVFormat.RFC4180)) {
            return parser.getRecords();
        }
    }
}
