package org.attache.fact.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.attache.fact.CopyGroup;
import org.attache.fact.Entry;
import org.attache.fact.Link;
import org.attache.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads back what [EntryWriter] wrote: `read(write(entry))` equals `entry`.
///
/// Thread-safe.
public final class EntryReader {
    private static final JsonMapper JSON = new JsonMapper();

    /// One entry from its JSON object.
    public Entry read(String json) {
        JsonNode node = JSON.readTree(json);
        List<Entry.Slot> slots = new ArrayList<>();
        for (Map.Entry<String, JsonNode> slot : node.path("said_by").properties()) {
            slots.add(new Entry.Slot(slot.getKey(), values(slot.getValue())));
        }
        List<Entry.IndependentOrigin> origins = new ArrayList<>();
        for (JsonNode origin : node.path("folded")) {
            origins.add(new Entry.IndependentOrigin(
                    origin.path("origin").asString(),
                    reports(origin.path("reports")),
                    strings(origin.path("reasons"))));
        }
        List<Entry.Conflict> conflicts = new ArrayList<>();
        for (JsonNode conflict : node.path("conflicts")) {
            Map<String, List<Entry.Report>> byValue = new LinkedHashMap<>();
            for (JsonNode value : conflict.path("values")) {
                byValue.computeIfAbsent(value.path("value").asString(), v -> new ArrayList<>())
                        .add(report(value));
            }
            conflicts.add(new Entry.Conflict(
                    conflict.path("slot").asString(),
                    Entry.ConflictKind.valueOf(upper(conflict.path("kind").asString())),
                    byValue.entrySet().stream()
                            .map(e -> new Entry.SlotValue(e.getKey(), e.getValue()))
                            .toList(),
                    conflict.path("reason").asString()));
        }
        List<Link> links = new ArrayList<>();
        for (JsonNode link : node.path("reasons")) {
            links.add(new Link(
                    link.path("from").asString(),
                    link.path("to").asString(),
                    Link.Kind.valueOf(upper(link.path("kind").asString())),
                    link.path("score").asDouble(),
                    strings(link.path("because"))));
        }
        JsonNode first = node.path("first_reported");
        return new Entry(
                node.path("id").asString(),
                Entry.Kind.valueOf(upper(node.path("kind").asString())),
                slots,
                reports(node.path("reports")),
                origins,
                first.isString() ? Optional.of(LocalDate.parse(first.asString())) : Optional.empty(),
                conflicts,
                links);
    }

    /// A copy group from its JSON object.
    public CopyGroup readCopies(JsonNode node) {
        List<CopyGroup.Part> parts = new ArrayList<>();
        for (JsonNode part : node.path("parts")) {
            List<Span> spans = new ArrayList<>();
            for (JsonNode span : part.path("spans")) {
                spans.add(new Span(span.path("start").asInt(), span.path("end").asInt()));
            }
            parts.add(new CopyGroup.Part(part.path("capture").asString(), spans));
        }
        return new CopyGroup(
                CopyGroup.Kind.valueOf(upper(node.path("kind").asString())),
                parts,
                node.path("origin").asString(),
                strings(node.path("reasons")));
    }

    private static List<Entry.SlotValue> values(JsonNode array) {
        List<Entry.SlotValue> all = new ArrayList<>();
        for (JsonNode value : array) {
            all.add(new Entry.SlotValue(value.path("value").asString(), reports(value.path("reports"))));
        }
        return all;
    }

    private static List<Entry.Report> reports(JsonNode array) {
        List<Entry.Report> all = new ArrayList<>();
        for (JsonNode one : array) {
            all.add(report(one));
        }
        return all;
    }

    private static Entry.Report report(JsonNode node) {
        return new Entry.Report(
                node.path("capture").asString(), node.path("fact").asString());
    }

    private static List<String> strings(JsonNode array) {
        List<String> all = new ArrayList<>();
        for (JsonNode one : array) {
            all.add(one.asString());
        }
        return all;
    }

    private static String upper(String key) {
        return key.toUpperCase(Locale.ROOT);
    }
}
