package org.attache.fact.contract;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.attache.fact.CopyGroup;
import org.attache.fact.Entry;
import org.attache.fact.Link;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.TokenBuffer;

/// Writes ledger entries as the contract has them: one JSON object a line. Slots with one possible value
/// (type, place, date …) are strings, slots that hold several parties are lists; `said_by` gives every value
/// with its reports.
///
/// An entry is written as it goes: one that a hundred thousand articles report has a hundred megabytes, and a tree of
/// them would take many times that.
///
/// Deterministic and thread-safe.
public final class EntryWriter {
    private static final JsonMapper JSON = new JsonMapper();
    /// What is written to belongs to whoever gave it.
    private static final ObjectWriter OPEN = JSON.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET);

    /// One entry as one line, without line end.
    public String write(Entry entry) {
        StringWriter line = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(line)) {
            write(entry, out, Seam.NONE);
        }
        return line.toString();
    }

    /// One entry as one line in UTF-8, without line end: the same bytes as those of [#write(Entry)].
    ///
    /// @param to is flushed, not closed
    public void write(Entry entry, OutputStream to) {
        // a writer, since Jackson's own UTF-8 does not know what to do with half a character
        write(entry, new OutputStreamWriter(to, StandardCharsets.UTF_8), Seam.NONE);
    }

    /// One group of copies as one line, without line end.
    public String write(CopyGroup group) {
        StringWriter line = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(line)) {
            write(group, out);
        }
        return line.toString();
    }

    /// One entry as a JSON object.
    public ObjectNode tree(Entry entry) {
        try (TokenBuffer out = TokenBuffer.forGeneration()) {
            write(entry, out, Seam.NONE);
            return (ObjectNode) JSON.readTree(out.asParser());
        }
    }

    /// Where links that are not known yet would be written: behind the entries that an entry belongs to, and behind
    /// the reasons. What was written is flushed before either.
    interface Seam {
        /// No links are to come.
        Seam NONE = () -> {};

        /// Here.
        void reached();
    }

    /// Writes an entry to where a generator writes.
    static void write(Entry entry, Writer to, Seam seam) {
        try (JsonGenerator out = OPEN.createGenerator(to)) {
            write(entry, out, () -> {
                out.flush();
                seam.reached();
            });
        }
    }

    /// A string as it stands in an entry's line.
    static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }

    /// A link as it stands in an entry's line.
    static String line(Link link) {
        StringWriter line = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(line)) {
            write(link, out);
        }
        return line.toString();
    }

    private static void write(Entry entry, JsonGenerator out, Seam seam) {
        out.writeStartObject();
        out.writeStringProperty("id", entry.id());
        out.writeStringProperty("kind", ContractWriter.key(entry.kind()));
        for (Entry.Slot slot : entry.slots()) {
            if (slot.values().size() == 1) {
                out.writeStringProperty(slot.name(), slot.values().getFirst().value());
            } else {
                out.writeArrayPropertyStart(slot.name());
                slot.values().forEach(v -> out.writeString(v.value()));
                out.writeEndArray();
            }
        }
        reports(entry.reports(), out);
        out.writeArrayPropertyStart("origins");
        entry.origins().forEach(o -> out.writeString(o.name()));
        out.writeEndArray();
        out.writeArrayPropertyStart("folded");
        for (Entry.IndependentOrigin origin : entry.origins()) {
            out.writeStartObject();
            out.writeStringProperty("origin", origin.name());
            reports(origin.reports(), out);
            strings("reasons", origin.reasons(), out);
            out.writeEndObject();
        }
        out.writeEndArray();
        entry.firstReported()
                .ifPresentOrElse(
                        day -> out.writeStringProperty("first_reported", day.toString()),
                        () -> out.writeNullProperty("first_reported"));
        out.writeArrayPropertyStart("conflicts");
        entry.conflicts().forEach(conflict -> write(conflict, out));
        out.writeEndArray();
        links(entry, out, seam);
        out.writeObjectPropertyStart("said_by");
        for (Entry.Slot slot : entry.slots()) {
            out.writeArrayPropertyStart(slot.name());
            for (Entry.SlotValue value : slot.values()) {
                out.writeStartObject();
                out.writeStringProperty("value", value.value());
                reports(value.saidBy(), out);
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        out.writeEndObject();
        out.writeEndObject();
    }

    private static void write(Entry.Conflict conflict, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("slot", conflict.slot());
        out.writeStringProperty("kind", ContractWriter.key(conflict.kind()));
        out.writeStringProperty("reason", conflict.reason());
        out.writeArrayPropertyStart("values");
        for (Entry.SlotValue value : conflict.values()) {
            for (Entry.Report report : value.saidBy()) {
                out.writeStartObject();
                out.writeStringProperty("value", value.value());
                out.writeStringProperty("capture", report.capture());
                out.writeStringProperty("fact", report.fact());
                out.writeEndObject();
            }
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void links(Entry entry, JsonGenerator out, Seam seam) {
        out.writeArrayPropertyStart("related");
        entry.links().stream().filter(link -> isTie(link, entry)).forEach(link -> out.writeString(link.to()));
        seam.reached();
        out.writeEndArray();
        out.writeArrayPropertyStart("reasons");
        entry.links().forEach(link -> write(link, out));
        seam.reached();
        out.writeEndArray();
    }

    /// Whether a link is one to another entry.
    static boolean isTie(Link link, Entry entry) {
        return link.kind() == Link.Kind.FOLLOWS && link.from().equals(entry.id());
    }

    private static void write(Link link, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("from", link.from());
        out.writeStringProperty("to", link.to());
        out.writeStringProperty("kind", ContractWriter.key(link.kind()));
        out.writeNumberProperty("score", link.score());
        strings("because", link.reasons(), out);
        out.writeEndObject();
    }

    private static void write(CopyGroup group, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("kind", ContractWriter.key(group.kind()));
        out.writeStringProperty("origin", group.origin());
        out.writeArrayPropertyStart("parts");
        for (CopyGroup.Part part : group.parts()) {
            out.writeStartObject();
            out.writeStringProperty("capture", part.capture());
            out.writeArrayPropertyStart("spans");
            part.spans().forEach(s -> {
                out.writeStartObject();
                out.writeNumberProperty("start", s.start());
                out.writeNumberProperty("end", s.end());
                out.writeEndObject();
            });
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
        strings("reasons", group.reasons(), out);
        out.writeEndObject();
    }

    private static void reports(List<Entry.Report> reports, JsonGenerator out) {
        out.writeArrayPropertyStart("reports");
        for (Entry.Report report : reports) {
            out.writeStartObject();
            out.writeStringProperty("capture", report.capture());
            out.writeStringProperty("fact", report.fact());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void strings(String name, List<String> values, JsonGenerator out) {
        out.writeArrayPropertyStart(name);
        values.forEach(out::writeString);
        out.writeEndArray();
    }
}
