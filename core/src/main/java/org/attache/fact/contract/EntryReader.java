package org.attache.fact.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.attache.fact.CopyGroup;
import org.attache.fact.Entry;
import org.attache.text.Span;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads back what [EntryWriter] wrote: `read(write(entry))` equals `entry`.
///
/// Thread-safe.
public final class EntryReader {
    private static final JsonMapper JSON = new JsonMapper();

    /// One entry from its JSON object.
    public Entry read(String json) {
        try (JsonParser in = JSON.createParser(json)) {
            return new EntryReading(in).entry();
        }
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

    /// A copy group, and of its parts only those of captures that are wanted. The others are passed over as they are
    /// read: a group may tell of thousands.
    public CopyGroup readCopies(String json, Predicate<String> wanted) {
        try (JsonParser in = JSON.createParser(json)) {
            return new CopyReading(in, wanted).group();
        }
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
