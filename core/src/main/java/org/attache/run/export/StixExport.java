package org.attache.run.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.attache.fact.Analysis;
import org.attache.fact.DateClaim;
import org.attache.fact.Entry;
import org.attache.run.SourceNames;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A STIX 2.1 bundle (OASIS standard of 10 June 2021): parties are `identity`, entries are `note`, captures are
/// `report` over the notes they tell. Ids are name-based UUIDs, so that two exports name one thing alike. A report
/// was created on the day of its publication, else on the last day it may be, else when a crawler took it, else
/// when the ledger took it in, else (no ledger) when this is written; a note and an identity with the first of the
/// reports that tell of them.
final class StixExport {
    private static final JsonMapper JSON = new JsonMapper();
    /// Three digits of a second, as the standard's own examples have them.
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Told told;
    private final Instant now;
    private final Map<String, ObjectNode> identities = new TreeMap<>();
    private final Map<String, ObjectNode> reports = new TreeMap<>();
    /// Notes that each report refers to already.
    private final Map<String, Set<String>> noted = new HashMap<>();
    private boolean first = true;

    /// @param now for what nothing is known of
    StixExport(Told told, Instant now) {
        this.told = told;
        this.now = now;
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
        Instant created = told.facts(entry)
                .map(t -> created(t.analysis()))
                .min(Comparator.naturalOrder())
                .orElse(now);
        ObjectNode note = node("note", "entry " + entry.id(), created);
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
                .map(part -> identity(part, created))
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

    private String identity(Told.Part part, Instant created) {
        String seed = "identity " + part.type() + " " + part.name();
        ObjectNode node = identities.computeIfAbsent(seed, s -> {
            ObjectNode fresh = node("identity", s, created);
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
        // an instant of this form is the earlier one where it is the smaller word
        if (MOMENT.format(created).compareTo(node.get("created").asString()) < 0) {
            created(node, created);
        }
        return node.get("id").asString();
    }

    private String report(SourceNames.Told fact, String note) {
        Analysis analysis = fact.analysis();
        ObjectNode node = reports.computeIfAbsent(analysis.captureName(), name -> {
            Instant created = created(analysis);
            ObjectNode fresh = node("report", "capture " + name, created);
            fresh.put("name", analysis.article().title().orElse(name));
            fresh.put("published", MOMENT.format(created));
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

    private Instant created(Analysis analysis) {
        DateClaim published = analysis.dating().published();
        return published
                .date()
                .or(published::latest)
                .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                .or(() -> analysis.article().capture().capturedAt())
                .or(() -> told.dossier().takenIn().apply(analysis.captureName()))
                .orElse(now);
    }

    private static ObjectNode node(String type, String seed, Instant created) {
        ObjectNode node = JSON.createObjectNode();
        node.put("type", type);
        node.put("spec_version", "2.1");
        node.put("id", type + "--" + uuid(seed));
        created(node, created);
        return node;
    }

    private static void created(ObjectNode node, Instant created) {
        node.put("created", MOMENT.format(created));
        node.put("modified", MOMENT.format(created));
    }

    private static UUID uuid(String seed) {
        return UUID.nameUUIDFromBytes(("attache " + seed).getBytes(StandardCharsets.UTF_8));
    }
}
