package org.attache.run.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.attache.fact.Analysis;
import org.attache.fact.Entry;
import org.attache.run.SourceNames;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A STIX 2.1 bundle (OASIS standard of 10 June 2021): parties are `identity`, entries are `note`, captures are
/// `report` over the notes they tell. Ids are name-based UUIDs, so that two exports name one thing alike. Times
/// are the
/// days of publication; where none is known, the first of January 1970.
final class StixExport {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String UNKNOWN = "1970-01-01";

    private final Told told;
    private final Map<String, ObjectNode> identities = new TreeMap<>();
    private final Map<String, ObjectNode> reports = new TreeMap<>();
    /// Notes that each report refers to already.
    private final Map<String, Set<String>> noted = new HashMap<>();
    private boolean first = true;

    StixExport(Told told) {
        this.told = told;
    }

    void write(Iterable<Entry> entries, Writer out) throws IOException {
        out.write("{\"type\":\"bundle\",\"id\":\"bundle--" + uuid("bundle") + "\",\"objects\":[");
        for (Entry entry : entries) {
            object(note(entry), out);
        }
        for (ObjectNode identity : identities.values()) {
            object(identity, out);
        }
        for (ObjectNode report : reports.values()) {
            object(report, out);
        }
        out.write("\n]}\n");
    }

    private void object(ObjectNode node, Writer out) throws IOException {
        out.write(first ? "\n" : ",\n");
        first = false;
        out.write(node.toString());
    }

    private ObjectNode note(Entry entry) {
        String day = entry.firstReported().map(Object::toString).orElse(UNKNOWN);
        ObjectNode note = node("note", "entry " + entry.id(), day);
        note.put("abstract", told.headline(entry));
        String sentence = told.sentence(entry);
        note.put("content", sentence.isBlank() ? told.headline(entry) : sentence);
        ArrayNode authors = note.putArray("authors");
        entry.origins().forEach(o -> authors.add(o.name()));
        if (authors.isEmpty()) {
            note.remove("authors");
        }
        List<String> about = new ArrayList<>();
        told.parts(entry).stream()
                .filter(Told.Part::acts)
                .map(this::identity)
                .distinct()
                .forEach(about::add);
        String id = note.get("id").asString();
        told.facts(entry).forEach(t -> {
            String report = report(t, id);
            if (about.isEmpty()) {
                // a note must be about something: at the least about the report it was read in
                about.add(report);
            }
        });
        ArrayNode objects = note.putArray("object_refs");
        (about.isEmpty() ? List.of(id) : about).forEach(objects::add);
        ObjectNode reference = note.putArray("external_references").addObject();
        reference.put("source_name", "attache");
        reference.put("external_id", entry.id());
        return note;
    }

    private String identity(Told.Part part) {
        String seed = "identity " + part.type() + " " + part.name();
        ObjectNode node = identities.computeIfAbsent(seed, s -> {
            ObjectNode fresh = node("identity", s, UNKNOWN);
            fresh.put("name", part.name());
            fresh.put("identity_class", part.type().equals("person") ? "individual" : "organization");
            if (part.type().equals("state")) {
                fresh.putArray("sectors").add("government");
            }
            if (!part.position().isEmpty()) {
                fresh.putArray("roles").add(part.position());
            }
            return fresh;
        });
        return node.get("id").asString();
    }

    private String report(SourceNames.Told fact, String note) {
        Analysis analysis = fact.analysis();
        ObjectNode node = reports.computeIfAbsent(analysis.captureName(), name -> {
            String day =
                    analysis.dating().published().date().map(Object::toString).orElse(UNKNOWN);
            ObjectNode fresh = node("report", "capture " + name, day);
            fresh.put("name", analysis.article().title().orElse(name));
            fresh.put("published", day + "T00:00:00.000Z");
            fresh.putArray("object_refs");
            ObjectNode reference = fresh.putArray("external_references").addObject();
            reference.put("source_name", analysis.article().outlet().orElse(name));
            reference.put("external_id", name);
            analysis.article().capture().sidecar().url().ifPresent(u -> reference.put("url", u));
            reference
                    .putObject("hashes")
                    .put("SHA-256", analysis.article().capture().sha256());
            return fresh;
        });
        if (noted.computeIfAbsent(analysis.captureName(), n -> new HashSet<>()).add(note)) {
            node.withArray("/object_refs").add(note);
        }
        return node.get("id").asString();
    }

    private static ObjectNode node(String type, String seed, String day) {
        ObjectNode node = JSON.createObjectNode();
        node.put("type", type);
        node.put("spec_version", "2.1");
        node.put("id", type + "--" + uuid(seed));
        node.put("created", day + "T00:00:00.000Z");
        node.put("modified", day + "T00:00:00.000Z");
        return node;
    }

    private static UUID uuid(String seed) {
        return UUID.nameUUIDFromBytes(("attache " + seed).getBytes(StandardCharsets.UTF_8));
    }
}
