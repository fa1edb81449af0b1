package org.attache.ledger;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Lines of kind `merge`, `split`, `reject`, `decide` and `undo`.
final class CorrectionLines {
    static final Set<String> KINDS = Set.of("merge", "split", "reject", "decide", "undo");

    private static final JsonMapper JSON = new JsonMapper();

    private CorrectionLines() {}

    static long append(Handle inside, Correction correction, String author, Instant at) {
        ObjectNode payload = JSON.createObjectNode();
        payload.put("reason", correction.reason());
        LedgerRecord line = switch (correction) {
            case Correction.Merge merge -> {
                payload.put("from", merge.from()).put("into", merge.into());
                yield Lines.append(inside, "merge", merge.from(), payload.toString(), author, at);
            }
            case Correction.Split split -> {
                payload.put("name", split.name())
                        .put("capture", split.capture())
                        .put("into", split.into());
                yield Lines.append(inside, "split", split.name(), payload.toString(), author, at);
            }
            case Correction.Reject reject -> {
                payload.put("subject", reject.subject());
                yield Lines.append(inside, "reject", reject.subject(), payload.toString(), author, at);
            }
            case Correction.Decide decide -> {
                payload.put("slot", decide.slot()).put("value", decide.value());
                yield Lines.append(
                        inside,
                        "decide",
                        decide.entry(),
                        payload.put("entry", decide.entry()).toString(),
                        author,
                        at);
            }
            case Correction.Undo undo -> {
                LedgerRecord undone = Lines.at(inside, undo.seq());
                if (!KINDS.contains(undone.kind())) {
                    throw new LedgerException(new Problem(
                            ProblemCode.BAD_SETTING,
                            "line " + undo.seq() + " is a " + undone.kind()
                                    + ", only corrections can be undone. See attache doctor for the lines.",
                            "line " + undo.seq()));
                }
                payload.put("undoes", undo.seq());
                yield Lines.append(inside, "undo", Long.toString(undo.seq()), payload.toString(), author, at);
            }
        };
        return line.seq();
    }

    /// Corrections that no later undo takes back; an undo that is undone itself counts for nothing.
    static Map<Long, Correction> inForce(Handle handle) {
        return inForce(handle, Long.MAX_VALUE);
    }

    /// The same as it stood at a line.
    static Map<Long, Correction> inForce(Handle handle, long upTo) {
        Map<Long, Correction> all = new TreeMap<>();
        handle.createQuery("SELECT seq, kind, payload FROM record WHERE kind IN ('merge', 'split', 'reject',"
                        + " 'decide', 'undo') AND seq <= ? ORDER BY seq")
                .bind(0, upTo)
                .map((row, context) -> Map.entry(
                        row.getLong("seq"), correction(row.getString("kind"), JSON.readTree(row.getString("payload")))))
                .forEach(e -> all.put(e.getKey(), e.getValue()));
        // Later undos speak first: an undo is in force unless a later one in force takes it back.
        Map<Long, Correction> inForce = new LinkedHashMap<>(all);
        for (Map.Entry<Long, Correction> line :
                new TreeMap<>(all).descendingMap().entrySet()) {
            if (line.getValue() instanceof Correction.Undo undo && inForce.containsKey(line.getKey())) {
                inForce.remove(undo.seq());
            }
        }
        inForce.values().removeIf(c -> c instanceof Correction.Undo);
        return inForce;
    }

    private static Correction correction(String kind, JsonNode payload) {
        String reason = payload.path("reason").asString();
        return switch (kind) {
            case "merge" ->
                new Correction.Merge(
                        payload.path("from").asString(), payload.path("into").asString(), reason);
            case "split" ->
                new Correction.Split(
                        payload.path("name").asString(),
                        payload.path("capture").asString(),
                        payload.path("into").asString(),
                        reason);
            case "decide" ->
                new Correction.Decide(
                        payload.path("entry").asString(),
                        payload.path("slot").asString(),
                        payload.path("value").asString(),
                        reason);
            case "reject" -> new Correction.Reject(payload.path("subject").asString(), reason);
            default -> new Correction.Undo(payload.path("undoes").asLong(), reason);
        };
    }
}
