package org.attache.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.attache.fact.Entry;
import org.attache.fact.contract.EntryWriter;
import org.attache.text.Digest;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Writes the entries of a linking that are new or differ from what the book says, and those that are gone, and sums
/// them up. Neither what the book says nor what it is to say is held in memory: both come in order of their ids, and
/// each entry is read and written out once.
///
/// Belongs to one transaction.
final class EntryChanges {
    private static final EntryWriter WRITER = new EntryWriter();
    /// Rows written at a time: a batch holds its rows in memory until then, and a first linking has very many.
    private static final int AT_ONCE = 512;
    /// Reports from which on an entry's JSON, some 800 bytes each, is not held.
    private static final int MANY = 4096;

    private final Handle inside;
    private final long seq;
    private final Sum sum = new Sum();
    private final PreparedBatch versions;
    private final PreparedBatch now;
    private final PreparedBatch removed;
    private final PreparedBatch held;
    private final PreparedBatch silent;
    private final List<WordIndex.Row> words = new ArrayList<>();
    private final boolean replacing;
    private long wordsRow;
    private int size;

    /// @param seq number of the line that is to follow: it names the digest of all changes, so it is written last
    EntryChanges(Handle inside, long seq) {
        this.inside = inside;
        this.seq = seq;
        versions = inside.prepareBatch("INSERT INTO entry_version (entry, seq, length, body) VALUES (?, ?, ?, ?)");
        now = inside.prepareBatch("INSERT INTO entry_now (entry, kind, type, day, words_sum, seq) VALUES"
                + " (?, ?, ?, ?, ?, ?) ON CONFLICT (entry) DO UPDATE SET kind = excluded.kind, type = excluded.type,"
                + " day = excluded.day, words_sum = excluded.words_sum, seq = excluded.seq");
        removed = inside.prepareBatch("DELETE FROM entry_now WHERE entry = ?");
        held = inside.prepareBatch("INSERT INTO words_held (row, entry, since, until, sum) VALUES (?, ?, ?, ?, ?)");
        // Words stay, with the line before which they held: a search as of an earlier line finds them.
        silent = inside.prepareBatch("UPDATE words_held SET until = ? WHERE entry = ? AND until = ?");
        replacing = inside.createQuery("SELECT entry FROM entry_now LIMIT 1")
                .mapTo(String.class)
                .findFirst()
                .isPresent();
        wordsRow = inside.createQuery("SELECT coalesce(max(row), 0) FROM words_held")
                .mapTo(Long.class)
                .one();
    }

    /// How many there are.
    int size() {
        return size;
    }

    /// SHA-256 over them in order of their ids; a gone entry counts as an empty payload.
    String digest() {
        return sum.digest();
    }

    /// @param sorted all entries as they are to be, by their ids, each with its words; they may lie on the disk
    void write(List<Map.Entry<Entry, String>> sorted) {
        Portion portion = new Portion(AT_ONCE);
        String last = "";
        int from = 0;
        int to = portion.end(0, sorted.size());
        CompletableFuture<List<Change>> next = begin(sorted.subList(from, to), last);
        while (from < sorted.size()) {
            List<Change> changes = Awaited.value(next);
            portion.had(to - from, changes.stream().mapToLong(Change::length).sum());
            last = sorted.get(to - 1).getKey().id();
            from = to;
            to = portion.end(from, sorted.size());
            // While some are written into the book the next are written out.
            next = begin(sorted.subList(from, to), last);
            changes.forEach(this::add);
            flush();
        }
        gone(last);
    }

    /// Begins to write out some entries and to compare them with what the book says.
    ///
    /// @param after id of the entry before the first of them
    private CompletableFuture<List<Change>> begin(List<Map.Entry<Entry, String>> some, String after) {
        if (some.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        Map<String, PackedEntry> before =
                replacing ? before(after, some.getLast().getKey().id()) : Map.of();
        return Awaited.begin(() -> changes(some, before));
    }

    /// What the book says of the entries behind one and up to another.
    private Map<String, PackedEntry> before(String after, String last) {
        Map<String, PackedEntry> all = new TreeMap<>();
        inside.createQuery("SELECT n.entry, v.length, v.body FROM entry_now n JOIN entry_version v ON v.entry = n.entry"
                        + " AND v.seq = n.seq WHERE n.entry > ? AND n.entry <= ?")
                .bind(0, after)
                .bind(1, last)
                .map((row, context) -> PackedEntry.of(row))
                .forEach(found -> found.ifPresent(entry -> all.put(entry.entry(), entry)));
        return all;
    }

    private static List<Change> changes(List<Map.Entry<Entry, String>> some, Map<String, PackedEntry> before) {
        List<Change> changes = new ArrayList<>(some.parallelStream()
                .map(one -> Change.of(
                        one, Optional.ofNullable(before.get(one.getKey().id()))))
                .toList());
        if (!before.isEmpty()) {
            Set<String> there = new HashSet<>();
            changes.forEach(change -> there.add(change.id()));
            before.keySet().stream()
                    .filter(id -> !there.contains(id))
                    .forEach(id -> changes.add(new Change(id, 0, true, Optional.empty())));
            changes.sort((a, b) -> a.id().compareTo(b.id()));
        }
        return changes;
    }

    /// Those behind the last entry that there is to be.
    private void gone(String last) {
        if (!replacing) {
            return;
        }
        List<String> rest = inside.createQuery("SELECT entry FROM entry_now WHERE entry > ? ORDER BY entry")
                .bind(0, last)
                .mapTo(String.class)
                .list();
        for (String id : rest) {
            add(new Change(id, 0, true, Optional.empty()));
            if (removed.size() >= AT_ONCE) {
                flush();
            }
        }
        flush();
    }

    private void add(Change change) {
        if (!change.isChange()) {
            return;
        }
        size++;
        String id = change.id();
        if (change.held()) {
            silent.add(seq, id, Long.MAX_VALUE);
        }
        change.row()
                .ifPresentOrElse(
                        row -> {
                            sum.add(id, row.digest());
                            versions.add(
                                    id, seq, row.packed().length(), row.packed().body());
                            now.add(id, row.kind(), row.type(), row.day().orElse(null), row.sum(), seq);
                            wordsRow++;
                            held.add(wordsRow, id, seq, Long.MAX_VALUE, row.sum());
                            words.add(new WordIndex.Row(wordsRow, id, row.words()));
                        },
                        () -> {
                            sum.gone(id);
                            removed.add(id);
                            versions.add(id, seq, 0, null);
                        });
    }

    private void flush() {
        for (PreparedBatch batch : List.of(silent, removed, versions, now, held)) {
            if (batch.size() > 0) {
                batch.execute();
            }
        }
        Dialect.of(inside).words().put(inside, words);
        words.clear();
    }

    /// An entry that is to be, or is no more.
    ///
    /// @param length bytes of its JSON
    /// @param held whether the book says something of it
    /// @param row as it is to lie in the tables; nothing where it stays as it is, or is gone
    private record Change(String id, int length, boolean held, Optional<Row> row) {
        static Change of(Map.Entry<Entry, String> one, Optional<PackedEntry> before) {
            if (one.getKey().reports().size() > MANY) {
                return ofMany(one, before);
            }
            byte[] json = WRITER.write(one.getKey()).getBytes(StandardCharsets.UTF_8);
            boolean same = before.filter(b -> b.length() == json.length && Arrays.equals(b.json(), json))
                    .isPresent();
            return new Change(
                    one.getKey().id(),
                    json.length,
                    before.isPresent(),
                    same
                            ? Optional.empty()
                            : Optional.of(Row.of(
                                    one,
                                    new PackedEntry.Summed(
                                            PackedEntry.of(one.getKey().id(), json), Digest.sha256(json)))));
        }

        /// An entry of many reports is packed as it is written out, and what the book says is told by its digest.
        private static Change ofMany(Map.Entry<Entry, String> one, Optional<PackedEntry> before) {
            PackedEntry.Summed now = PackedEntry.of(one.getKey(), WRITER);
            int length = now.packed().length();
            boolean same = before.filter(b -> b.length() == length && b.digest().equals(now.digest()))
                    .isPresent();
            return new Change(
                    one.getKey().id(),
                    length,
                    before.isPresent(),
                    same ? Optional.empty() : Optional.of(Row.of(one, now)));
        }

        /// Only what is gone has no JSON.
        boolean isChange() {
            return row.isPresent() || length == 0;
        }
    }

    /// An entry as it is to lie in the tables.
    ///
    /// @param digest of its JSON
    /// @param sum of the words that it is found by
    private record Row(
            String kind, String type, Optional<String> day, String digest, PackedEntry packed, String words, long sum) {
        static Row of(Map.Entry<Entry, String> one, PackedEntry.Summed packed) {
            Entry entry = one.getKey();
            return new Row(
                    entry.kind().name(),
                    entry.value("type").orElse(""),
                    entry.value("date").filter(d -> !d.isEmpty()),
                    packed.digest(),
                    packed.packed(),
                    one.getValue(),
                    Seals.worth(one.getValue()));
        }
    }

    /// SHA-256 over changes, one after the other, in order of their ids.
    static final class Sum {
        private static final String GONE = Digest.sha256("");

        private final Digest.Running all = new Digest.Running();

        /// @param digest of its JSON
        void add(String id, String digest) {
            all.add(id + ' ' + digest + '\n');
        }

        /// An entry that is no more counts as an empty payload.
        void gone(String id) {
            add(id, GONE);
        }

        String digest() {
            return all.digest();
        }
    }
}
