package org.attache.tools;

import java.util.Locale;
import org.attache.fact.contract.EntryWriter;
import org.attache.run.Headlines;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes a brief as one JSON object: title, summary, sections of entries in the contract's form, captures.
final class BriefJson {
    String write(Brief brief) {
        JsonMapper json = new JsonMapper();
        EntryWriter writer = new EntryWriter();
        ObjectNode root = json.createObjectNode();
        root.put("title", brief.title());
        root.put("summary", String.join("; ", brief.summary()));
        ArrayNode sections = root.putArray("sections");
        for (Brief.Section section : brief.sections()) {
            ObjectNode one = sections.addObject();
            one.put("title", section.title());
            ArrayNode entries = one.putArray("entries");
            brief.dossier().ahead(section.entries()).forEach(e -> {
                ObjectNode entry = writer.tree(e);
                entry.put("headline", Headlines.of(e, brief.dossier()));
                entries.add(entry);
            });
        }
        ArrayNode captures = root.putArray("captures");
        brief.captures().forEach(a -> {
            ObjectNode one = captures.addObject();
            one.put("name", a.captureName());
            one.put("title", a.article().title().orElse(""));
            one.put("outlet", a.article().outlet().orElse(""));
            one.put(
                    "published",
                    a.dating().published().date().map(Object::toString).orElse(""));
            one.put("dated", DatingWords.of(a.dating().published()));
            one.put("sha256", a.article().capture().sha256());
        });
        return escaped(json.writerWithDefaultPrettyPrinter().writeValueAsString(root));
    }

    /// Captured characters that would steer a terminal stand as JSON escapes: the value stays the same.
    private static String escaped(String json) {
        StringBuilder safe = new StringBuilder(json.length());
        json.chars().forEach(c -> {
            if ((c >= 0x7F && c <= 0x9F) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) {
                safe.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                safe.append((char) c);
            }
        });
        return safe.toString();
    }
}
