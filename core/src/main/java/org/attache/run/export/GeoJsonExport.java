package org.attache.run.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import org.attache.fact.Entry;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Events as a collection of points (GeoJSON, RFC 7946), one a line: those whose place is in [Coordinates]. The
/// others are left out, not put somewhere.
final class GeoJsonExport {
    private static final JsonMapper JSON = new JsonMapper();

    private final Told told;

    GeoJsonExport(Told told) {
        this.told = told;
    }

    void write(Iterable<Entry> entries, Writer out) throws IOException {
        out.write("{\"type\":\"FeatureCollection\",\"features\":[");
        String before = "\n";
        for (Entry entry : entries) {
            Optional<Coordinates.Point> point = point(entry);
            if (point.isPresent()) {
                out.write(before);
                out.write(feature(entry, point.orElseThrow()).toString());
                before = ",\n";
            }
        }
        out.write("\n]}\n");
    }

    /// The best supported place that is known.
    private static Optional<Coordinates.Point> point(Entry entry) {
        return entry.kind() == Entry.Kind.EVENT ? Coordinates.of(entry) : Optional.empty();
    }

    private ObjectNode feature(Entry entry, Coordinates.Point point) {
        ObjectNode feature = JSON.createObjectNode();
        feature.put("type", "Feature").put("id", entry.id());
        ObjectNode geometry = feature.putObject("geometry");
        geometry.put("type", "Point");
        geometry.putArray("coordinates").add(point.east()).add(point.north());
        ObjectNode properties = feature.putObject("properties");
        properties.put("type", told.type(entry));
        properties.put("headline", told.headline(entry));
        entry.value("date").ifPresent(d -> properties.put("date", d));
        properties.put("place", entry.value("place").orElse(point.name()));
        properties.put("point_of", point.name());
        properties.put("country", point.country());
        entry.value("modality").ifPresent(m -> properties.put("modality", m));
        properties.put("independent_origins", entry.origins().size());
        properties.put("origins", told.origins(entry));
        properties.put("reports", entry.reports().size());
        properties.put("conflicts", told.conflicts(entry));
        properties.put("sentence", told.sentence(entry));
        properties.put("captures", told.captures(entry));
        return feature;
    }
}
