package org.attache.fact.contract;

import java.util.List;
import org.attache.fact.CopyGroup;
import org.attache.fact.Entry;
import org.attache.fact.Link;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes ledger entries as the contract has them: one JSON object a line. Slots with one possible value
/// (type, place, date …) are strings, slots that hold several parties are lists; `said_by` gives every value
/// with its reports.
///
/// Deterministic and thread-safe.
public final class EntryWriter {
    private static final JsonMapper JSON = new JsonMapper();

    /// One entry as one line, without line end.
    public String write(Entry entry) {
        return tree(entry).toString();
    }

    /// One group of copies as one line, without line end.
    public String write(CopyGroup group) {
        return tree(group).toString();
    }

    /// One entry as a JSON object.
    public ObjectNode tree(Entry entry) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", entry.id());
        node.put("kind", ContractWriter.key(entry.kind()));
        ObjectNode said = JSON.createObjectNode();
        for (Entry.Slot slot : entry.slots()) {
            if (slot.values().size() == 1) {
                node.put(slot.name(), slot.values().getFirst().value());
            } else {
                ArrayNode values = node.putArray(slot.name());
                slot.values().forEach(v -> values.add(v.value()));
            }
            said.set(slot.name(), values(slot.values()));
        }
        node.set("reports", reports(entry.reports()));
        ArrayNode origins = node.putArray("origins");
        entry.origins().forEach(o -> origins.add(o.name()));
        ArrayNode folded = node.putArray("folded");
        for (Entry.IndependentOrigin origin : entry.origins()) {
            ObjectNode one = folded.addObject();
            one.put("origin", origin.name());
            one.set("reports", reports(origin.reports()));
            ArrayNode why = one.putArray("reasons");
            origin.reasons().forEach(why::add);
        }
        ContractWriter.put(node, "first_reported", entry.firstReported().map(Object::toString));
        ArrayNode conflicts = node.putArray("conflicts");
        for (Entry.Conflict conflict : entry.conflicts()) {
            ObjectNode one = conflicts.addObject();
            one.put("slot", conflict.slot());
            one.put("kind", ContractWriter.key(conflict.kind()));
            one.put("reason", conflict.reason());
            ArrayNode flat = one.putArray("values");
            for (Entry.SlotValue value : conflict.values()) {
                for (Entry.Report report : value.saidBy()) {
                    flat.addObject()
                            .put("value", value.value())
                            .put("capture", report.capture())
                            .put("fact", report.fact());
                }
            }
        }
        ArrayNode related = node.putArray("related");
        ArrayNode reasons = node.putArray("reasons");
        for (Link link : entry.links()) {
            if (link.kind() == Link.Kind.FOLLOWS && link.from().equals(entry.id())) {
                related.add(link.to());
            }
            ObjectNode one = reasons.addObject();
            one.put("from", link.from());
            one.put("to", link.to());
            one.put("kind", ContractWriter.key(link.kind()));
            one.put("score", link.score());
            ArrayNode why = one.putArray("because");
            link.reasons().forEach(why::add);
        }
        node.set("said_by", said);
        return node;
    }

    /// A copy group as a JSON object.
    public ObjectNode tree(CopyGroup group) {
        ObjectNode node = JSON.createObjectNode();
        node.put("kind", ContractWriter.key(group.kind()));
        node.put("origin", group.origin());
        ArrayNode parts = node.putArray("parts");
        for (CopyGroup.Part part : group.parts()) {
            ObjectNode one = parts.addObject();
            one.put("capture", part.capture());
            ArrayNode spans = one.putArray("spans");
            part.spans().forEach(s -> spans.addObject().put("start", s.start()).put("end", s.end()));
        }
        ArrayNode reasons = node.putArray("reasons");
        group.reasons().forEach(reasons::add);
        return node;
    }

    private static ArrayNode values(List<Entry.SlotValue> values) {
        ArrayNode all = JSON.createArrayNode();
        for (Entry.SlotValue value : values) {
            ObjectNode one = all.addObject();
            one.put("value", value.value());
            one.set("reports", reports(value.saidBy()));
        }
        return all;
    }

    private static ArrayNode reports(List<Entry.Report> reports) {
        ArrayNode all = JSON.createArrayNode();
        reports.forEach(r -> all.addObject().put("capture", r.capture()).put("fact", r.fact()));
        return all;
    }
}
