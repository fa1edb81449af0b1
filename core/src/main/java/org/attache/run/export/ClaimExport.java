package org.attache.run.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.attache.fact.Analysis;
import org.attache.fact.Entry;
import org.attache.run.SourceNames;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Entries as schema.org `Claim`s in JSON-LD 1.1: each with its `appearance`s, one a report: the article, its outlet,
/// its day and the sentence. What schema.org has no word for (type, origins) stands as `additionalProperty`.
final class ClaimExport {
    private static final JsonMapper JSON = new JsonMapper();

    private final Told told;

    ClaimExport(Told told) {
        this.told = told;
    }

    void write(Iterable<Entry> entries, Writer out) throws IOException {
        // The vocabulary is named in place of the remote context, so that no reader need fetch anything.
        out.write("{\"@context\":{\"@vocab\":\"https://schema.org/\"},\"@graph\":[");
        boolean first = true;
        for (Entry entry : entries) {
            out.write(first ? "\n" : ",\n");
            first = false;
            out.write(claim(entry).toString());
        }
        out.write("\n]}\n");
    }

    private ObjectNode claim(Entry entry) {
        ObjectNode node = JSON.createObjectNode();
        node.put("@type", "Claim");
        node.put("@id", "urn:attache:entry:" + entry.id());
        node.put("name", told.headline(entry));
        entry.firstReported().ifPresent(d -> node.put("datePublished", d.toString()));
        List<Told.Part> parts = told.parts(entry);
        ArrayNode about = node.putArray("about");
        parts.forEach(p -> about.addObject()
                .put("@type", kind(p.type()))
                .put("name", p.name())
                .put("description", p.role()));
        ArrayNode properties = node.putArray("additionalProperty");
        property(properties, "kind", entry.kind().name().toLowerCase(Locale.ROOT));
        property(properties, "type", told.type(entry));
        property(properties, "date", Told.firstDay(entry));
        property(
                properties,
                "independentOrigins",
                Integer.toString(entry.origins().size()));
        property(properties, "conflicts", told.conflicts(entry));
        ArrayNode appearances = node.putArray("appearance");
        told.facts(entry).forEach(t -> appearances.add(appearance(t)));
        return node;
    }

    private ObjectNode appearance(SourceNames.Told report) {
        Analysis analysis = report.analysis();
        ObjectNode article = JSON.createObjectNode();
        article.put("@type", "NewsArticle");
        article.put("@id", "urn:sha256:" + analysis.article().capture().sha256());
        article.put("headline", analysis.article().title().orElse(analysis.captureName()));
        article.put("identifier", analysis.captureName());
        analysis.article()
                .outlet()
                .ifPresent(o -> article.putObject("publisher")
                        .put("@type", "Organization")
                        .put("name", o));
        analysis.dating().published().date().ifPresent(d -> article.put("datePublished", d.toString()));
        analysis.article().capture().sidecar().url().ifPresent(u -> article.put("url", u));
        article.put("text", report.sentence());
        SourceNames names = told.names();
        article.put("creditText", names.chain(analysis, report.fact()));
        return article;
    }

    private static void property(ArrayNode all, String name, String value) {
        if (!value.isEmpty()) {
            all.addObject().put("@type", "PropertyValue").put("name", name).put("value", value);
        }
    }

    private static String kind(String type) {
        return switch (type) {
            case "person" -> "Person";
            case "state" -> "Country";
            case "place" -> "Place";
            case "weapon" -> "Product";
            case "organization", "agency" -> "Organization";
            default -> "Thing";
        };
    }
}
