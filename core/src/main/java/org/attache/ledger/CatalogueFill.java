package org.attache.ledger;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.attache.fact.Entry;
import org.attache.fact.contract.EntryReader;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/// Brings the catalogue level with the book, one line of the book after the other, each in a transaction of its
/// own: a fill that is cut off goes on where it stopped.
final class CatalogueFill {
    /// Raised when the rows mean something else than before: they are then dropped and filled anew.
    static final int VERSION = 6;

    private static final EntryReader ENTRIES = new EntryReader();
    static final long FOREVER = Long.MAX_VALUE;
    private static final int CHUNK = 500;
    /// The rows of so many entries lie in SQLite's cache.
    private static final int MANY = 10_000;

    private final Handle handle;
    private final int many;
    private final Function<List<Entry>, Supplier<List<Catalogued>>> entries;
    private final Function<List<String>, Map<String, CaptureListing>> captures;

    CatalogueFill(
            Handle handle,
            Function<List<Entry>, Supplier<List<Catalogued>>> entries,
            Function<List<String>, Map<String, CaptureListing>> captures) {
        this(handle, entries, captures, MANY);
    }

    /// @param many of more versions in one line the rows that come in no order wait for the end
    CatalogueFill(
            Handle handle,
            Function<List<Entry>, Supplier<List<Catalogued>>> entries,
            Function<List<String>, Map<String, CaptureListing>> captures,
            int many) {
        this.many = many;
        this.handle = handle;
        this.entries = entries;
        this.captures = captures;
    }

    /// Takes in what the catalogue does not know of yet. Who may only read sees it as writers left it.
    ///
    /// @return number of lines that were taken in
    int run() {
        if (isLevel(handle) || !Dialect.of(handle).mayWrite(handle)) {
            return 0;
        }
        Dialect.of(handle).write(handle, inside -> {
            boolean current = inside.createQuery("SELECT version FROM catalogue_state")
                    .mapTo(Integer.class)
                    .findFirst()
                    .filter(v -> v == VERSION)
                    .isPresent();
            if (!current) {
                CatalogueTables.ALL.forEach(t -> inside.execute("DELETE FROM " + t));
                inside.execute("INSERT INTO catalogue_state (\"only\", version, done) VALUES (1, ?, 0)", VERSION);
                Seals seals = new Seals();
                seals.row("catalogue_state", VERSION);
                seals.holds("catalogue_state", 0);
                seals.write(inside);
            }
            return current;
        });
        int taken = 0;
        while (next()) {
            taken++;
        }
        return taken;
    }

    /// Whether there is nothing to do: who only reads need not wait for a writer.
    static boolean isLevel(Handle handle) {
        return handle.createQuery("SELECT count(*) FROM catalogue_state WHERE version = ? AND done = (SELECT"
                                + " coalesce(max(seq), 0) FROM record)")
                        .bind(0, VERSION)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /// How many versions of entries the catalogue lacks: all of them where its rows meant something else.
    static long unlisted(Handle handle) {
        return handle.createQuery("SELECT count(*) FROM entry_version WHERE seq > (SELECT coalesce(max(done), 0) FROM"
                        + " catalogue_state WHERE version = ?)")
                .bind(0, VERSION)
                .mapTo(Long.class)
                .one();
    }

    /// Takes in the lines up to and with the next linking. Captures do not wait for one another: their lines go
    /// in one transaction of at most CHUNK.
    private boolean next() {
        return Dialect.of(handle).write(handle, inside -> {
            long done = inside.createQuery("SELECT coalesce(max(done), 0) FROM catalogue_state")
                    .mapTo(Long.class)
                    .one();
            List<LedgerRecord> lines = Lines.from(inside, done + 1, CHUNK);
            if (lines.isEmpty()) {
                return false;
            }
            long last = done;
            Seals seals = new Seals();
            // no name twice: what a later line ends has to stand already
            Map<String, LedgerRecord> waiting = new LinkedHashMap<>();
            for (LedgerRecord line : lines) {
                last = line.seq();
                if (line.kind().equals("capture")) {
                    if (waiting.containsKey(line.key())) {
                        captures(inside, waiting, seals);
                    }
                    waiting.put(line.key(), line);
                } else if (CorrectionLines.KINDS.contains(line.kind())) {
                    DecisionCatalogue.update(inside, line, seals);
                } else if (line.kind().equals("link")) {
                    captures(inside, waiting, seals);
                    link(inside, line, seals);
                    break;
                }
            }
            captures(inside, waiting, seals);
            inside.execute("UPDATE catalogue_state SET done = ?", last);
            seals.until("catalogue_state", 1, done, last);
            seals.write(inside);
            return true;
        });
    }

    /// Takes in captures of different names, with one statement for all; none is waiting then.
    private void captures(Handle inside, Map<String, LedgerRecord> waiting, Seals seals) {
        if (waiting.isEmpty()) {
            return;
        }
        List<LedgerRecord> lines = List.copyOf(waiting.values());
        waiting.clear();
        PreparedBatch ended =
                inside.prepareBatch("UPDATE catalogue_capture SET until = ? WHERE name = ? AND until = ?");
        lines.forEach(line -> ended.add(line.seq(), line.key(), FOREVER));
        int[] counts = ended.execute();
        CatalogueRows rows = new CatalogueRows(inside, seals);
        Map<String, CaptureListing> listed =
                captures.apply(lines.stream().map(LedgerRecord::key).toList());
        for (int i = 0; i < counts.length; i++) {
            long since = lines.get(i).seq();
            if (counts[i] > 0) {
                seals.until("catalogue_capture", counts[i], FOREVER, since);
            }
            Optional.ofNullable(listed.get(lines.get(i).key()))
                    .ifPresent(c -> rows.later(
                            "catalogue_capture",
                            c.name(),
                            since,
                            FOREVER,
                            c.outlet(),
                            c.title(),
                            c.published().day(),
                            c.published().text(),
                            c.published().basis(),
                            c.language(),
                            String.join(Catalogue.BETWEEN, c.origins()),
                            c.size().facts(),
                            c.size().paragraphs(),
                            c.size().own()));
        }
        rows.write();
    }

    private void link(Handle inside, LedgerRecord line, Seals seals) {
        // While some are written into the file the next are worded, and those behind them read.
        Map<String, String> aside = isMany(inside, line.seq()) ? CatalogueRows.aside(inside) : Map.of();
        Deque<Read> reading = new ArrayDeque<>();
        Deque<Chunk> wording = new ArrayDeque<>();
        Portion portion = new Portion(CHUNK);
        SequencedMap<String, Optional<PackedEntry>> versions = versions(inside, line.seq(), "", portion);
        while (!versions.isEmpty() || !reading.isEmpty() || !wording.isEmpty()) {
            boolean more = !versions.isEmpty();
            if (more) {
                String last = versions.lastEntry().getKey();
                reading.add(read(versions));
                versions = versions(inside, line.seq(), last, portion);
            }
            if (reading.size() > (more ? 1 : 0)) {
                wording.add(chunk(inside, reading.removeFirst()));
            }
            if (wording.size() > (more || !reading.isEmpty() ? 1 : 0)) {
                write(inside, line.seq(), wording.removeFirst(), new CatalogueRows(inside, seals, aside), seals);
            }
        }
        CatalogueRows.inOrder(inside, aside);
        CopyCatalogue.update(inside, line, seals);
    }

    private boolean isMany(Handle inside, long seq) {
        return inside.createQuery("SELECT count(*) FROM entry_version WHERE seq = ?")
                        .bind(0, seq)
                        .mapTo(Long.class)
                        .one()
                > many;
    }

    /// Some versions of a line, in order of their ids.
    ///
    /// @param after id of the entry before the first of them
    private static SequencedMap<String, Optional<PackedEntry>> versions(
            Handle inside, long seq, String after, Portion portion) {
        SequencedMap<String, Optional<PackedEntry>> versions = new LinkedHashMap<>();
        long[] size = new long[1];
        inside.createQuery(
                        "SELECT entry, length, body FROM entry_version WHERE seq = ? AND entry > ? ORDER BY entry LIMIT ?")
                .bind(0, seq)
                .bind(1, after)
                .bind(2, portion.end(0, CHUNK))
                .map((row, context) -> Map.entry(row.getString("entry"), PackedEntry.of(row)))
                .forEach(version -> {
                    // the first of a book may all be large: those that are too many come with the next portion
                    if (Portion.hasRoom(versions.size(), size[0])) {
                        versions.put(version.getKey(), version.getValue());
                        size[0] += version.getValue().map(PackedEntry::length).orElse(0);
                    }
                });
        portion.had(versions.size(), size[0]);
        return versions;
    }

    /// Entries that are being read.
    ///
    /// @param ids of all, those that are gone with them
    private record Read(List<String> ids, CompletableFuture<List<Entry>> entries) {}

    private static Read read(Map<String, Optional<PackedEntry>> versions) {
        List<PackedEntry> there =
                versions.values().stream().flatMap(Optional::stream).toList();
        return new Read(
                List.copyOf(versions.keySet()),
                Awaited.begin(() -> there.parallelStream()
                        .map(packed -> ENTRIES.read(packed.text()))
                        .toList()));
    }

    /// Entries on their way into the catalogue.
    ///
    /// @param ids of all, those that are gone with them
    /// @param born the line with which each began that the catalogue has
    /// @param listed what it is to keep of them, once that is worded
    private record Chunk(List<String> ids, Map<String, Long> born, Supplier<List<Catalogued>> listed) {}

    private Chunk chunk(Handle inside, Read read) {
        return new Chunk(read.ids(), born(inside, read.ids()), entries.apply(Awaited.value(read.entries())));
    }

    private static void write(Handle inside, long seq, Chunk chunk, CatalogueRows rows, Seals seals) {
        // The plus keeps SQLite from looking for the rows by `until`, which is the same for all rows that still hold.
        PreparedBatch ended =
                inside.prepareBatch("UPDATE catalogue_entry SET until = ? WHERE entry = ? AND +until = ?");
        chunk.ids().forEach(id -> ended.add(seq, id, FOREVER));
        seals.until("catalogue_entry", Arrays.stream(ended.execute()).sum(), FOREVER, seq);
        for (Catalogued one : chunk.listed().get()) {
            rows.add(one, seq, chunk.born().getOrDefault(one.listing().id(), seq));
        }
        rows.write();
    }

    /// The line with which each of the entries began that the catalogue has.
    private static Map<String, Long> born(Handle inside, List<String> ids) {
        Map<String, Long> born = new HashMap<>();
        among(inside, "SELECT entry, min(born) AS born FROM catalogue_entry WHERE entry IN (", ids, ") GROUP BY entry")
                .map((row, context) -> Map.entry(row.getString("entry"), row.getLong("born")))
                .forEach(entry -> born.put(entry.getKey(), entry.getValue()));
        return born;
    }

    /// A question about some entries at once: one for each costs more than what it reads.
    private static Query among(Handle inside, String before, List<String> ids, String after) {
        Query query = inside.createQuery(before + "?" + ", ?".repeat(ids.size() - 1) + after);
        for (int i = 0; i < ids.size(); i++) {
            query.bind(i, ids.get(i));
        }
        return query;
    }
}
