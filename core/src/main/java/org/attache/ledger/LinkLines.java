package org.attache.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.attache.fact.CopyGroup;
import org.attache.fact.Entry;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Lines of kind `link`: what a linking changed. The line carries a digest over the changes, so that the hash
/// chain covers them.
final class LinkLines {
    private static final JsonMapper JSON = new JsonMapper();

    private LinkLines() {}

    /// Entries with their words, in the order of their ids.
    static List<Map.Entry<Entry, String>> byId(Map<Entry, String> linked) {
        return linked.entrySet().stream()
                .sorted(Comparator.comparing(e -> e.getKey().id()))
                .toList();
    }

    /// @param sorted all entries by their ids, each with its words; they may lie on the disk
    static int append(
            Handle inside, List<Map.Entry<Entry, String>> sorted, List<CopyGroup> copies, String author, Instant at) {
        EntryChanges changes = new EntryChanges(inside, Lines.last(inside).seq() + 1);
        changes.write(sorted);
        List<String> pieces = CopyPieces.put(inside, copies);
        List<String> last = CopyPieces.last(inside);
        if (changes.size() == 0 && (last.isEmpty() ? CopyPieces.areOfNothing(pieces) : pieces.equals(last))) {
            return 0;
        }
        ObjectNode payload = JSON.createObjectNode();
        payload.put("changes", changes.size());
        payload.put("digest", changes.digest());
        CopyPieces.name(pieces, payload);
        Lines.append(inside, "link", "", payload.toString(), author, at);
        return changes.size();
    }
}
