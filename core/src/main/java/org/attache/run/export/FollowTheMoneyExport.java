package org.attache.run.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.attache.fact.Analysis;
import org.attache.fact.Entity;
import org.attache.fact.Entry;
import org.attache.fact.EventClaim;
import org.attache.fact.Party;
import org.attache.run.CountryNames;
import org.attache.run.Dossier;
import org.attache.run.Headlines;
import org.attache.text.Digest;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes FollowTheMoney entities (schemata Person, PublicBody, Organization, Event, Document), one JSON object a
/// line. Ids are content hashes of schema and name, so that two exports name one actor alike.
/// Properties are those of `followthemoney/schema/*.yaml` in its public repository, as read on 2026-11-21: Thing
/// (name,
/// country, notes, proof, publisher, sourceUrl), Interval (startDate, endDate), Event (location, involved), Person
/// (position), Document (fileName, title, publishedAt).
final class FollowTheMoneyExport {
    private static final JsonMapper JSON = new JsonMapper();

    private final Dossier dossier;
    private final Map<String, ObjectNode> actors = new TreeMap<>();

    FollowTheMoneyExport(Dossier dossier) {
        this.dossier = dossier;
    }

    void write(Iterable<Entry> entries, Writer out) throws IOException {
        TreeMap<String, ObjectNode> documents = new TreeMap<>();
        for (Entry entry : entries) {
            ObjectNode event = node("Event", "attache-" + entry.id());
            property(event, "name", Headlines.of(entry, dossier));
            entry.value("date").filter(d -> d.matches("\\d{4}.*")).ifPresent(d -> {
                property(event, "startDate", d.length() >= 10 ? d.substring(0, 10) : d);
                property(event, "endDate", d.length() >= 21 ? d.substring(11, 21) : d);
            });
            entry.value("country").flatMap(FollowTheMoneyExport::two).ifPresent(c -> property(event, "country", c));
            entry.value("place").ifPresent(p -> property(event, "location", p));
            for (Entry.Report report : entry.reports()) {
                dossier.analysis(report.capture()).ifPresent(analysis -> {
                    String document = document(analysis, documents);
                    property(event, "proof", document);
                    parties(analysis, report.fact(), event);
                });
            }
            line(event, out);
        }
        for (ObjectNode node : actors.values()) {
            line(node, out);
        }
        for (ObjectNode node : documents.values()) {
            line(node, out);
        }
    }

    private static void line(ObjectNode node, Writer out) throws IOException {
        out.write(node.toString());
        out.write('\n');
    }

    private void parties(Analysis analysis, String fact, ObjectNode event) {
        analysis.findings().events().stream()
                .filter(e -> e.id().equals(fact))
                .flatMap(e -> e.roles().stream())
                .map(EventClaim.Role::party)
                .forEach(p -> involve(p, analysis, event));
        analysis.findings().statements().stream()
                .filter(s -> s.id().equals(fact))
                .forEach(s -> {
                    involve(s.speaker().party(), analysis, event);
                    s.occasion().addressee().ifPresent(a -> involve(a, analysis, event));
                });
        analysis.findings().deals().stream()
                .filter(d -> d.id().equals(fact))
                .flatMap(d -> Stream.concat(d.parties().supplier().stream(), d.parties().recipient().stream()))
                .forEach(code -> property(event, "involved", state(code)));
    }

    private void involve(Party party, Analysis analysis, ObjectNode event) {
        if (!(party instanceof Party.Known known)) {
            return;
        }
        Optional<Entity> entity = analysis.findings().entities().stream()
                .filter(e -> e.id().equals(known.entityId()))
                .findFirst();
        entity.flatMap(this::actor).ifPresent(id -> property(event, "involved", id));
    }

    private String state(String code) {
        String name = CountryNames.of(code);
        String id = Digest.id("attache-", "PublicBody", name.toLowerCase(Locale.ROOT));
        ObjectNode node = actors.computeIfAbsent(id, i -> node("PublicBody", i));
        property(node, "name", name);
        two(code).ifPresent(c -> property(node, "country", c));
        return id;
    }

    private Optional<String> actor(Entity entity) {
        Optional<String> schema = switch (entity.type()) {
            case PERSON -> Optional.of("Person");
            case STATE -> Optional.of("PublicBody");
            case ORGANIZATION, AGENCY -> Optional.of("Organization");
            case PLACE, WEAPON -> Optional.empty();
        };
        return schema.map(s -> {
            String id = Digest.id("attache-", s, entity.name().toLowerCase(Locale.ROOT));
            ObjectNode node = actors.computeIfAbsent(id, i -> node(s, i));
            property(node, "name", entity.name());
            entity.country().flatMap(FollowTheMoneyExport::two).ifPresent(c -> property(node, "country", c));
            if (s.equals("Person")) {
                entity.role().ifPresent(r -> property(node, "position", r));
            }
            return id;
        });
    }

    private static String document(Analysis analysis, Map<String, ObjectNode> documents) {
        String id = "attache-" + analysis.article().capture().sha256().substring(0, 24);
        documents.computeIfAbsent(id, i -> {
            ObjectNode node = node("Document", i);
            property(node, "fileName", analysis.captureName());
            property(node, "name", analysis.article().title().orElse(analysis.captureName()));
            // `contentHash` is a SHA-1 there.
            property(node, "notes", "SHA-256 " + analysis.article().capture().sha256());
            analysis.article().title().ifPresent(t -> property(node, "title", t));
            analysis.article().outlet().ifPresent(o -> property(node, "publisher", o));
            analysis.article().capture().sidecar().url().ifPresent(u -> property(node, "sourceUrl", u));
            analysis.dating().published().date().ifPresent(d -> property(node, "publishedAt", d.toString()));
            return node;
        });
        return id;
    }

    private static ObjectNode node(String schema, String id) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", id);
        node.put("schema", schema);
        node.putObject("properties");
        return node;
    }

    private static void property(ObjectNode node, String name, String value) {
        ArrayNode values = node.withObject("/properties").withArray("/" + name);
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).asString().equals(value)) {
                return;
            }
        }
        values.add(value);
    }

    /// FollowTheMoney takes lower-case ISO 3166-1 alpha-2, and `eu`; it has no code for other alliances.
    static Optional<String> two(String three) {
        if (three.equals("EU")) {
            return Optional.of("eu");
        }
        return Arrays.stream(Locale.getISOCountries())
                .filter(two -> new Locale.Builder()
                        .setRegion(two)
                        .build()
                        .getISO3Country()
                        .equals(three))
                .map(two -> two.toLowerCase(Locale.ROOT))
                .findFirst();
    }
}
