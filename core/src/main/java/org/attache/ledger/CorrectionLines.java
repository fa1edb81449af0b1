package org.attache.ledger;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Lines of kind `merge`, `reject` and `undo`.
final class CorrectionLines {
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
            case Correction.Reject reject -> {
                payload.put("subject", reject.subject());
                yield Lines.append(inside, "reject", reject.subject(), payload.toString(), author, at);
            }
            case Correction.Undo undo -> {
                LedgerRecord undone = Lines.at(inside, undo.seq());
                if (!undone.kind().equals("merge")
                        && !undone.kind().equals("reject")
                        && !undone.kind().equals("undo")) {
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
        Map<Long, Correction> all = new TreeMap<>();
        handle.createQuery(
                        "SELECT seq, kind, payload FROM record WHERE kind IN ('merge', 'reject', 'undo') ORDER BY seq")
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
            case "reject" -> new Correction.Reject(payload.path("subject").asString(), reason);
            default -> new Correction.Undo(payload.path("undoes").asLong(), reason);
        };
    }
}
