package org.attache.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.attache.fact.CopyGroup;
import org.attache.fact.Entry;
import org.attache.fact.contract.EntryWriter;
import org.attache.text.Digest;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Lines of kind `link`: what a linking changed. The line carries a digest over the changes, so that the hash
/// chain covers them.
final class LinkLines {
    private static final JsonMapper JSON = new JsonMapper();
    private static final EntryWriter WRITER = new EntryWriter();

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
        StringJoiner groups = new StringJoiner(",", "[", "]");
        copies.forEach(c -> groups.add(WRITER.write(c)));
        String all = groups.toString();
        String copyDigest = Digest.sha256(all);
        if (changes.size() == 0 && copyDigest.equals(lastCopies(inside))) {
            return 0;
        }
        ObjectNode payload = JSON.createObjectNode();
        payload.put("changes", changes.size());
        payload.put("digest", changes.digest());
        payload.put("copies", ContentStore.put(inside, all));
        Lines.append(inside, "link", "", payload.toString(), author, at);
        return changes.size();
    }

    /// Whether there is a linking or a correction behind a line. Captures alone do not count: who adds them links
    /// them.
    static boolean isOvertaken(Handle inside, long since) {
        return inside.createQuery("SELECT count(*) FROM record WHERE seq > ? AND kind <> 'capture'")
                        .bind(0, since)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    private static String lastCopies(Handle handle) {
        return handle.createQuery("SELECT payload FROM record WHERE kind = 'link' ORDER BY seq DESC LIMIT 1")
                .mapTo(String.class)
                .findFirst()
                .map(p -> JSON.readTree(p).path("copies").asString())
                .orElse(Digest.sha256("[]"));
    }
}
