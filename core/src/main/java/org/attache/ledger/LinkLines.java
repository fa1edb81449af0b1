package org.attache.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.attache.fact.CopyGroup;
import org.attache.fact.Entry;
import org.attache.fact.contract.EntryWriter;
import org.attache.text.Digest;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.PreparedBatch;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Lines of kind `link`: what a linking changed. The line carries a digest over the changes, so that the hash
/// chain covers them.
final class LinkLines {
    private static final JsonMapper JSON = new JsonMapper();
    private static final EntryWriter WRITER = new EntryWriter();
    /// Rows written at a time: a batch holds its rows in memory until then, and a first linking has very many.
    private static final int AT_ONCE = 512;

    private LinkLines() {}

    static int append(Handle inside, Map<Entry, String> linked, List<CopyGroup> copies, String author, Instant at) {
        // What the book says now is not held in memory: both sides come in order of their ids.
        List<Map.Entry<Entry, String>> sorted = linked.entrySet().stream()
                .sorted(Comparator.comparing(e -> e.getKey().id()))
                .toList();
        List<String> payloads =
                sorted.parallelStream().map(one -> WRITER.write(one.getKey())).toList();
        Map<String, Optional<String>> changes = new TreeMap<>();
        BitSet same = new BitSet();
        try (ResultIterator<String[]> before = inside.createQuery("SELECT entry, payload FROM entry_now ORDER BY entry")
                .map((row, context) -> new String[] {row.getString("entry"), row.getString("payload")})
                .iterator()) {
            int next = 0;
            while (before.hasNext()) {
                String[] old = before.next();
                while (next < sorted.size() && sorted.get(next).getKey().id().compareTo(old[0]) < 0) {
                    next++;
                }
                if (next == sorted.size() || !sorted.get(next).getKey().id().equals(old[0])) {
                    changes.put(old[0], Optional.empty());
                } else if (payloads.get(next).equals(old[1])) {
                    same.set(next);
                }
            }
        }
        List<Map.Entry<Entry, String>> changed = new ArrayList<>();
        for (int i = same.nextClearBit(0); i < sorted.size(); i = same.nextClearBit(i + 1)) {
            changes.put(sorted.get(i).getKey().id(), Optional.of(payloads.get(i)));
            changed.add(sorted.get(i));
        }
        ArrayNode groups = JSON.createArrayNode();
        copies.forEach(c -> groups.add(WRITER.tree(c)));
        String copyDigest = Digest.sha256(groups.toString());
        if (changes.isEmpty() && copyDigest.equals(lastCopies(inside))) {
            return 0;
        }
        ObjectNode payload = JSON.createObjectNode();
        payload.put("changes", changes.size());
        payload.put("digest", digest(changes));
        payload.put("copies", ContentStore.put(inside, groups.toString()));
        LedgerRecord line = Lines.append(inside, "link", "", payload.toString(), author, at);
        write(inside, line.seq(), changes, changed);
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

    /// SHA-256 over the changes in order of entry; a gone entry counts as an empty payload.
    static String digest(Map<String, Optional<String>> changes) {
        StringBuilder all = new StringBuilder();
        changes.forEach((id, payload) -> all.append(id)
                .append(' ')
                .append(Digest.sha256(payload.orElse("")))
                .append('\n'));
        return Digest.sha256(all.toString());
    }

    private static String lastCopies(Handle handle) {
        return handle.createQuery("SELECT payload FROM record WHERE kind = 'link' ORDER BY seq DESC LIMIT 1")
                .mapTo(String.class)
                .findFirst()
                .map(p -> JSON.readTree(p).path("copies").asString())
                .orElse(Digest.sha256("[]"));
    }

    private static void write(
            Handle inside, long seq, Map<String, Optional<String>> changes, List<Map.Entry<Entry, String>> changed) {
        PreparedBatch versions =
                inside.prepareBatch("INSERT INTO entry_version (entry, seq, payload) VALUES (?, ?, ?)");
        PreparedBatch gone = inside.prepareBatch("DELETE FROM entry_now WHERE entry = ?");
        // Words stay, with the line before which they held: a search as of an earlier line finds them.
        PreparedBatch silent = inside.prepareBatch("UPDATE words_held SET until = ? WHERE entry = ? AND until = ?");
        changes.forEach((id, payload) -> {
            versions.add(id, seq, payload.orElse(null));
            silent.add(seq, id, Long.MAX_VALUE);
            gone.add(id);
            if (gone.size() >= AT_ONCE) {
                execute(versions, silent, gone);
            }
        });
        execute(versions, silent, gone);
        PreparedBatch now = inside.prepareBatch(
                "INSERT INTO entry_now (entry, kind, type, day, payload, words_sum) VALUES (?, ?, ?, ?, ?, ?)");
        Dialect dialect = Dialect.of(inside);
        PreparedBatch held = inside.prepareBatch("INSERT INTO words_held (row, entry, since, until, sum) VALUES ("
                + dialect.nextRow("words_held") + ", ?, ?, ?, ?)");
        for (Map.Entry<Entry, String> one : changed) {
            Entry entry = one.getKey();
            String id = entry.id();
            long sum = Seals.worth(one.getValue());
            String day = entry.value("date").filter(d -> !d.isEmpty()).orElse(null);
            now.add(
                    id,
                    entry.kind().name(),
                    entry.value("type").orElse(""),
                    day,
                    changes.getOrDefault(id, Optional.empty()).orElse(""),
                    sum);
            held.add(id, seq, Long.MAX_VALUE, sum);
            if (now.size() >= AT_ONCE) {
                execute(now, held);
            }
        }
        execute(now, held);
        dialect.words().add(inside, seq, changed);
    }

    private static void execute(PreparedBatch... batches) {
        for (PreparedBatch batch : batches) {
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }
}
