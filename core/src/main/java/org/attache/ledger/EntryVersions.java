package org.attache.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.attache.fact.Entry;
import org.attache.fact.contract.EntryReader;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Entries as the book had them at any of its lines.
///
/// Belongs to the thread of its [Ledger].
final class EntryVersions {
    private static final String NOW = "SELECT n.entry, v.length, v.body FROM entry_now n JOIN entry_version v ON"
            + " v.entry = n.entry AND v.seq = n.seq";
    /// Entries asked for with one question.
    private static final int AT_ONCE = 64;

    private final Handle handle;
    private final EntryReader reader;

    EntryVersions(Handle handle, EntryReader reader) {
        this.handle = handle;
        this.reader = reader;
    }

    /// Those that are wanted of all that there are, in order of kind, day and id. The others are not kept.
    List<Entry> now(Predicate<Entry> wanted) {
        List<Entry> all = new ArrayList<>();
        handle.createQuery(NOW + " ORDER BY n.kind, n.day NULLS FIRST, n.entry")
                .map((row, context) -> read(row))
                .forEach(entry -> entry.filter(wanted).ifPresent(all::add));
        return all;
    }

    /// Those that are wanted of the entries that the catalogue lists as about all of some states, in the same order.
    ///
    /// @param codes ISO 3166-1 alpha-3
    List<Entry> about(List<String> codes, Predicate<Entry> wanted) {
        // the plus keeps SQLite from looking for the rows by `until`, which is the same for all rows that still hold
        Query listed = handle.createQuery("SELECT entry FROM catalogue_entry WHERE +until = ?"
                + " AND instr(' ' || countries || ' ', ?) > 0".repeat(codes.size()));
        listed.bind(0, CatalogueFill.FOREVER);
        for (int i = 0; i < codes.size(); i++) {
            listed.bind(i + 1, " " + codes.get(i) + " ");
        }
        List<String> ids = listed.mapTo(String.class).list();
        List<Placed> some = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<String> chunk = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            Query query = handle.createQuery("SELECT n.kind, n.day, v.entry, v.length, v.body FROM entry_now n JOIN"
                    + " entry_version v ON v.entry = n.entry AND v.seq = n.seq WHERE n.entry IN (?"
                    + ", ?".repeat(chunk.size() - 1) + ")");
            for (int i = 0; i < chunk.size(); i++) {
                query.bind(i, chunk.get(i));
            }
            query.map((row, context) -> placed(row, wanted)).forEach(one -> one.ifPresent(some::add));
        }
        return some.stream().sorted(Placed.IN_ORDER).map(Placed::entry).toList();
    }

    /// An entry at its place in the order of all.
    ///
    /// @param day empty where it has none
    private record Placed(String kind, String day, Entry entry) {
        static final Comparator<Placed> IN_ORDER = Comparator.comparing(Placed::kind)
                .thenComparing(Placed::day)
                .thenComparing(placed -> placed.entry().id());
    }

    private Optional<Placed> placed(ResultSet row, Predicate<Entry> wanted) throws SQLException {
        Optional<Entry> entry = read(row).filter(wanted);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> day = Optional.ofNullable(row.getString("day"));
        return Optional.of(new Placed(row.getString("kind"), day.orElse(""), entry.orElseThrow()));
    }

    /// Ids that begin so, of entries that are there or were.
    List<String> idsBeginning(String beginning) {
        return handle.createQuery(
                        "SELECT DISTINCT entry FROM entry_version WHERE entry >= ? AND entry < ? ORDER BY entry")
                .bind(0, beginning)
                .bind(1, beginning + "\uFFFF")
                .mapTo(String.class)
                .list();
    }

    /// The one whose id begins so; nothing where there are several.
    Optional<Entry> beginning(String id) {
        List<Optional<Entry>> found = handle.createQuery(NOW + " WHERE n.entry >= ? AND n.entry < ? LIMIT 2")
                .bind(0, id)
                .bind(1, id + "\uFFFF")
                .map((row, context) -> read(row))
                .list();
        return found.size() == 1 ? found.getFirst() : now(id);
    }

    private Optional<Entry> now(String id) {
        return handle.createQuery(NOW + " WHERE n.entry = ?")
                .bind(0, id)
                .map((row, context) -> read(row))
                .findFirst()
                .flatMap(entry -> entry);
    }

    /// All that were there, in order of their ids.
    List<Entry> all(long seq) {
        return handle
                .createQuery("SELECT v.entry, v.length, v.body FROM entry_version v JOIN (SELECT entry, max(seq)"
                        + " AS seq FROM entry_version WHERE seq <= ? GROUP BY entry) l ON v.entry = l.entry AND"
                        + " v.seq = l.seq WHERE v.body IS NOT NULL ORDER BY v.entry")
                .bind(0, seq)
                .map((row, context) -> read(row).stream())
                .stream()
                .flatMap(entry -> entry)
                .toList();
    }

    Optional<Entry> one(String id, long seq) {
        return handle.createQuery("SELECT entry, length, body FROM entry_version WHERE entry = ? AND seq <= ?"
                        + " ORDER BY seq DESC LIMIT 1")
                .bind(0, id)
                .bind(1, seq)
                .map((row, context) -> read(row))
                .findFirst()
                .flatMap(entry -> entry);
    }

    /// Those of some ids that were there.
    Map<String, Entry> some(List<String> ids, long seq) {
        Map<String, Entry> all = new LinkedHashMap<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            Query query = handle.createQuery("SELECT v.entry, v.length, v.body FROM entry_version v WHERE v.entry IN (?"
                    + ", ?".repeat(some.size() - 1) + ") AND v.body IS NOT NULL AND v.seq = (SELECT max(l.seq)"
                    + " FROM entry_version l WHERE l.entry = v.entry AND l.seq <= ?)");
            for (int i = 0; i < some.size(); i++) {
                query.bind(i, some.get(i));
            }
            query.bind(some.size(), seq)
                    .map((row, context) -> PackedEntry.of(row))
                    .forEach(found -> found.ifPresent(packed -> all.put(packed.entry(), reader.read(packed.text()))));
        }
        return all;
    }

    /// Line by line; an empty entry where it was gone.
    Map<LedgerRecord, Optional<Entry>> history(String id) {
        Map<LedgerRecord, Optional<Entry>> all = new LinkedHashMap<>();
        handle.createQuery("SELECT entry, seq, length, body FROM entry_version WHERE entry = ? ORDER BY seq")
                .bind(0, id)
                .map((row, context) -> Map.entry(row.getLong("seq"), read(row)))
                .forEach(version -> all.put(Lines.at(handle, version.getKey()), version.getValue()));
        return all;
    }

    private Optional<Entry> read(ResultSet row) throws SQLException {
        return PackedEntry.of(row).map(packed -> reader.read(packed.text()));
    }
}
