package org.attache.ledger;

import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.attache.fact.CopyGroup;
import org.attache.fact.Entry;
import org.attache.fact.contract.EntryWriter;
import org.attache.text.Digest;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.PreparedBatch;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Lines of kind `link`: what a linking changed. The line carries a digest over the changes, so that the hash
/// chain covers them.
final class LinkLines {
    private static final JsonMapper JSON = new JsonMapper();
    private static final EntryWriter WRITER = new EntryWriter();
    /// Rows written at a time: a batch holds its rows in memory until then, and a first linking has very many.
    private static final int AT_ONCE = 512;

    private LinkLines() {}

    /// Entries with their words, in the order of their ids.
    static List<Map.Entry<Entry, String>> byId(Map<Entry, String> linked) {
        return linked.entrySet().stream()
                .sorted(Comparator.comparing(e -> e.getKey().id()))
                .toList();
    }

    /// @param sorted all entries by their ids, each with its words; they may lie on the disk, and are read three times
    static int append(
            Handle inside, List<Map.Entry<Entry, String>> sorted, List<CopyGroup> copies, String author, Instant at) {
        // What the book says now is not held in memory: both sides come in order of their ids. Nor is what it is to
        // say: a first linking has hundreds of megabytes, and writing them out twice costs less.
        Changes changes = changes(inside, sorted);
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
        LedgerRecord line = Lines.append(inside, "link", "", payload.toString(), author, at);
        write(inside, line.seq(), changes);
        return changes.size();
    }

    /// What a linking changes.
    ///
    /// @param entries new ones and those that differ from what the book says, by their ids
    /// @param gone ids of those that are no more, in order
    /// @param replacing whether the book says anything of any entry
    /// @param digest over all
    private record Changes(
            List<Map.Entry<Entry, String>> entries, List<String> gone, boolean replacing, String digest) {
        int size() {
            return entries.size() + gone.size();
        }
    }

    /// Some places of a list as a list: nothing is copied.
    private static final class Chosen extends AbstractList<Map.Entry<Entry, String>> implements RandomAccess {
        private final List<Map.Entry<Entry, String>> all;
        private final int[] places;

        Chosen(List<Map.Entry<Entry, String>> all, int[] places) {
            this.all = all;
            this.places = places;
        }

        @Override
        public Map.Entry<Entry, String> get(int index) {
            return all.get(places[index]);
        }

        @Override
        public int size() {
            return places.length;
        }
    }

    /// Which of the entries are new or differ from what the book says, and which are gone.
    private static Changes changes(Handle inside, List<Map.Entry<Entry, String>> sorted) {
        IntStream.Builder changed = IntStream.builder();
        List<String> gone = new ArrayList<>();
        ChangeSum sum = new ChangeSum();
        boolean replacing;
        try (ResultIterator<String[]> before = inside.createQuery("SELECT entry, payload FROM entry_now ORDER BY entry")
                .map((row, context) -> new String[] {row.getString("entry"), row.getString("payload")})
                .iterator()) {
            String[] old = next(before);
            replacing = old.length > 0;
            Portion portion = new Portion(AT_ONCE);
            int to;
            for (int from = 0; from < sorted.size(); from = to) {
                to = portion.end(from, sorted.size());
                List<Written> written = sorted.subList(from, to).parallelStream()
                        .map(one -> Written.of(one.getKey()))
                        .toList();
                portion.had(
                        written.size(),
                        written.stream()
                                .mapToLong(one -> one.payload().length())
                                .sum());
                for (int i = 0; i < written.size(); i++) {
                    String id = written.get(i).id();
                    while (old.length > 0 && old[0].compareTo(id) < 0) {
                        sum.gone(old[0]);
                        gone.add(old[0]);
                        old = next(before);
                    }
                    boolean held = old.length > 0 && old[0].equals(id);
                    if (!held || !old[1].equals(written.get(i).payload())) {
                        sum.add(id, written.get(i).digest());
                        changed.add(from + i);
                    }
                    old = held ? next(before) : old;
                }
            }
            while (old.length > 0) {
                sum.gone(old[0]);
                gone.add(old[0]);
                old = next(before);
            }
        }
        return new Changes(new Chosen(sorted, changed.build().toArray()), gone, replacing, sum.digest());
    }

    /// The next row; none behind the last.
    private static String[] next(ResultIterator<String[]> rows) {
        return rows.hasNext() ? rows.next() : new String[0];
    }

    /// An entry as the book is to say it.
    private record Written(String id, String payload, String digest) {
        static Written of(Entry entry) {
            String payload = WRITER.write(entry);
            return new Written(entry.id(), payload, Digest.sha256(payload));
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
        ChangeSum sum = new ChangeSum();
        new TreeMap<>(changes).forEach((id, payload) -> sum.add(id, Digest.sha256(payload.orElse(""))));
        return sum.digest();
    }

    /// SHA-256 over changes, one after the other.
    private static final class ChangeSum {
        private static final String GONE = Digest.sha256("");

        private final Digest.Running all = new Digest.Running();

        void add(String id, String digest) {
            all.add(id + ' ' + digest + '\n');
        }

        void gone(String id) {
            add(id, GONE);
        }

        String digest() {
            return all.digest();
        }
    }

    private static String lastCopies(Handle handle) {
        return handle.createQuery("SELECT payload FROM record WHERE kind = 'link' ORDER BY seq DESC LIMIT 1")
                .mapTo(String.class)
                .findFirst()
                .map(p -> JSON.readTree(p).path("copies").asString())
                .orElse(Digest.sha256("[]"));
    }

    private static void write(Handle inside, long seq, Changes changes) {
        if (changes.replacing()) {
            end(inside, seq, changes);
        }
        List<Map.Entry<Entry, String>> changed = changes.entries();
        PreparedBatch versions =
                inside.prepareBatch("INSERT INTO entry_version (entry, seq, payload) VALUES (?, ?, ?)");
        PreparedBatch now = inside.prepareBatch(
                "INSERT INTO entry_now (entry, kind, type, day, payload, words_sum) VALUES (?, ?, ?, ?, ?, ?)");
        Dialect dialect = Dialect.of(inside);
        PreparedBatch held = inside.prepareBatch("INSERT INTO words_held (row, entry, since, until, sum) VALUES ("
                + dialect.nextRow("words_held") + ", ?, ?, ?, ?)");
        Portion portion = new Portion(AT_ONCE);
        int from = 0;
        int to = portion.end(0, changed.size());
        CompletableFuture<List<Row>> next = rows(changed, from, to);
        while (from < changed.size()) {
            List<Row> rows = Awaited.value(next);
            portion.had(
                    rows.size(),
                    rows.stream().mapToLong(row -> row.payload().length()).sum());
            from = to;
            to = portion.end(from, changed.size());
            // While some are written into the file the next are written out.
            next = rows(changed, from, to);
            for (Row row : rows) {
                versions.add(row.id(), seq, row.payload());
                now.add(row.id(), row.kind(), row.type(), row.day().orElse(null), row.payload(), row.sum());
                held.add(row.id(), seq, Long.MAX_VALUE, row.sum());
            }
            execute(versions, now, held);
        }
        for (String id : changes.gone()) {
            versions.add(id, seq, null);
        }
        execute(versions);
        dialect.words().add(inside, seq, changed);
    }

    /// Ends what the book says of entries that change.
    private static void end(Handle inside, long seq, Changes changes) {
        PreparedBatch removed = inside.prepareBatch("DELETE FROM entry_now WHERE entry = ?");
        // Words stay, with the line before which they held: a search as of an earlier line finds them.
        PreparedBatch silent = inside.prepareBatch("UPDATE words_held SET until = ? WHERE entry = ? AND until = ?");
        Consumer<String> ending = id -> {
            silent.add(seq, id, Long.MAX_VALUE);
            removed.add(id);
            if (removed.size() >= AT_ONCE) {
                execute(silent, removed);
            }
        };
        changes.entries().forEach(one -> ending.accept(one.getKey().id()));
        changes.gone().forEach(ending);
        execute(silent, removed);
    }

    /// An entry as it is to lie in the tables.
    ///
    /// @param sum of the words that it is found by
    private record Row(String id, String kind, String type, Optional<String> day, String payload, long sum) {
        static Row of(Map.Entry<Entry, String> one) {
            Entry entry = one.getKey();
            return new Row(
                    entry.id(),
                    entry.kind().name(),
                    entry.value("type").orElse(""),
                    entry.value("date").filter(d -> !d.isEmpty()),
                    WRITER.write(entry),
                    Seals.worth(one.getValue()));
        }
    }

    private static CompletableFuture<List<Row>> rows(List<Map.Entry<Entry, String>> changed, int from, int to) {
        List<Map.Entry<Entry, String>> some = changed.subList(from, to);
        return CompletableFuture.supplyAsync(
                () -> some.parallelStream().map(Row::of).toList());
    }

    private static void execute(PreparedBatch... batches) {
        for (PreparedBatch batch : batches) {
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }
}
