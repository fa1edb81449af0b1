package org.attache.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
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
        // What the book says now is not held in memory: both sides come in order of their ids. Nor is what it is to
        // say: a first linking has hundreds of megabytes, and writing them out twice costs less.
        List<Map.Entry<Entry, String>> sorted = linked.entrySet().stream()
                .sorted(Comparator.comparing(e -> e.getKey().id()))
                .toList();
        Map<String, String> digests = new TreeMap<>();
        List<Map.Entry<Entry, String>> changed = changed(inside, sorted, digests);
        ArrayNode groups = JSON.createArrayNode();
        copies.forEach(c -> groups.add(WRITER.tree(c)));
        String copyDigest = Digest.sha256(groups.toString());
        if (digests.isEmpty() && copyDigest.equals(lastCopies(inside))) {
            return 0;
        }
        ObjectNode payload = JSON.createObjectNode();
        payload.put("changes", digests.size());
        payload.put("digest", digestOf(digests));
        payload.put("copies", ContentStore.put(inside, groups.toString()));
        LedgerRecord line = Lines.append(inside, "link", "", payload.toString(), author, at);
        write(inside, line.seq(), digests.keySet(), changed);
        return digests.size();
    }

    /// Those of the entries that are new or differ from what the book says.
    ///
    /// @param sorted by their ids
    /// @param digests takes the digest of each change, by the entry's id
    private static List<Map.Entry<Entry, String>> changed(
            Handle inside, List<Map.Entry<Entry, String>> sorted, Map<String, String> digests) {
        List<Map.Entry<Entry, String>> changed = new ArrayList<>();
        String gone = Digest.sha256("");
        try (ResultIterator<String[]> before = inside.createQuery("SELECT entry, payload FROM entry_now ORDER BY entry")
                .map((row, context) -> new String[] {row.getString("entry"), row.getString("payload")})
                .iterator()) {
            String[] old = next(before);
            for (int from = 0; from < sorted.size(); from += AT_ONCE) {
                List<Map.Entry<Entry, String>> some = sorted.subList(from, Math.min(sorted.size(), from + AT_ONCE));
                List<Written> written = some.parallelStream()
                        .map(one -> Written.of(WRITER.write(one.getKey())))
                        .toList();
                for (int i = 0; i < some.size(); i++) {
                    String id = some.get(i).getKey().id();
                    while (old.length > 0 && old[0].compareTo(id) < 0) {
                        digests.put(old[0], gone);
                        old = next(before);
                    }
                    boolean held = old.length > 0 && old[0].equals(id);
                    if (!held || !old[1].equals(written.get(i).payload())) {
                        digests.put(id, written.get(i).digest());
                        changed.add(some.get(i));
                    }
                    old = held ? next(before) : old;
                }
            }
            while (old.length > 0) {
                digests.put(old[0], gone);
                old = next(before);
            }
        }
        return changed;
    }

    /// The next row; none behind the last.
    private static String[] next(ResultIterator<String[]> rows) {
        return rows.hasNext() ? rows.next() : new String[0];
    }

    /// An entry as the book is to say it.
    private record Written(String payload, String digest) {
        static Written of(String payload) {
            return new Written(payload, Digest.sha256(payload));
        }
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
        Map<String, String> digests = new TreeMap<>();
        changes.forEach((id, payload) -> digests.put(id, Digest.sha256(payload.orElse(""))));
        return digestOf(digests);
    }

    private static String digestOf(Map<String, String> digests) {
        StringBuilder all = new StringBuilder();
        digests.forEach(
                (id, digest) -> all.append(id).append(' ').append(digest).append('\n'));
        return Digest.sha256(all.toString());
    }

    private static String lastCopies(Handle handle) {
        return handle.createQuery("SELECT payload FROM record WHERE kind = 'link' ORDER BY seq DESC LIMIT 1")
                .mapTo(String.class)
                .findFirst()
                .map(p -> JSON.readTree(p).path("copies").asString())
                .orElse(Digest.sha256("[]"));
    }

    private static void write(Handle inside, long seq, Set<String> ids, List<Map.Entry<Entry, String>> changed) {
        Set<String> gone = new TreeSet<>(ids);
        PreparedBatch removed = inside.prepareBatch("DELETE FROM entry_now WHERE entry = ?");
        // Words stay, with the line before which they held: a search as of an earlier line finds them.
        PreparedBatch silent = inside.prepareBatch("UPDATE words_held SET until = ? WHERE entry = ? AND until = ?");
        ids.forEach(id -> {
            silent.add(seq, id, Long.MAX_VALUE);
            removed.add(id);
            if (removed.size() >= AT_ONCE) {
                execute(silent, removed);
            }
        });
        execute(silent, removed);
        PreparedBatch versions =
                inside.prepareBatch("INSERT INTO entry_version (entry, seq, payload) VALUES (?, ?, ?)");
        PreparedBatch now = inside.prepareBatch(
                "INSERT INTO entry_now (entry, kind, type, day, payload, words_sum) VALUES (?, ?, ?, ?, ?, ?)");
        Dialect dialect = Dialect.of(inside);
        PreparedBatch held = inside.prepareBatch("INSERT INTO words_held (row, entry, since, until, sum) VALUES ("
                + dialect.nextRow("words_held") + ", ?, ?, ?, ?)");
        CompletableFuture<List<String>> next = payloads(changed, 0);
        for (int from = 0; from < changed.size(); from += AT_ONCE) {
            List<Map.Entry<Entry, String>> some = changed.subList(from, Math.min(changed.size(), from + AT_ONCE));
            List<String> payloads = next.join();
            // While some are written into the file the next are written out.
            next = payloads(changed, from + AT_ONCE);
            for (int i = 0; i < some.size(); i++) {
                Entry entry = some.get(i).getKey();
                String id = entry.id();
                gone.remove(id);
                long sum = Seals.worth(some.get(i).getValue());
                String day = entry.value("date").filter(d -> !d.isEmpty()).orElse(null);
                versions.add(id, seq, payloads.get(i));
                now.add(id, entry.kind().name(), entry.value("type").orElse(""), day, payloads.get(i), sum);
                held.add(id, seq, Long.MAX_VALUE, sum);
            }
            execute(versions, now, held);
        }
        for (String id : gone) {
            versions.add(id, seq, null);
        }
        execute(versions);
        dialect.words().add(inside, seq, changed);
    }

    private static CompletableFuture<List<String>> payloads(List<Map.Entry<Entry, String>> changed, int from) {
        List<Map.Entry<Entry, String>> some =
                changed.subList(Math.min(from, changed.size()), Math.min(changed.size(), from + AT_ONCE));
        return CompletableFuture.supplyAsync(() ->
                some.parallelStream().map(one -> WRITER.write(one.getKey())).toList());
    }

    private static void execute(PreparedBatch... batches) {
        for (PreparedBatch batch : batches) {
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }
}
