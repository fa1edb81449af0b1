package org.attache.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attache.fact.Entry;
import org.attache.fact.contract.EntryReader;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Entries as the book had them at any of its lines.
///
/// Belongs to the thread of its [Ledger].
final class EntryVersions {
    /// Entries asked for with one question.
    private static final int AT_ONCE = 64;

    private final Handle handle;
    private final EntryReader reader;

    EntryVersions(Handle handle, EntryReader reader) {
        this.handle = handle;
        this.reader = reader;
    }

    /// All that were there, in order of their ids.
    List<Entry> all(long seq) {
        return handle.createQuery("SELECT v.payload FROM entry_version v JOIN (SELECT entry, max(seq) AS seq FROM"
                        + " entry_version WHERE seq <= ? GROUP BY entry) l ON v.entry = l.entry AND v.seq = l.seq"
                        + " WHERE v.payload IS NOT NULL ORDER BY v.entry")
                .bind(0, seq)
                .mapTo(String.class)
                .map(reader::read)
                .list();
    }

    Optional<Entry> one(String id, long seq) {
        return handle.createQuery(
                        "SELECT payload FROM entry_version WHERE entry = ? AND seq <= ? ORDER BY seq DESC LIMIT 1")
                .bind(0, id)
                .bind(1, seq)
                .map((row, context) -> Optional.ofNullable(row.getString("payload")))
                .findFirst()
                .flatMap(payload -> payload)
                .map(reader::read);
    }

    /// Those of some ids that were there.
    Map<String, Entry> some(List<String> ids, long seq) {
        Map<String, Entry> all = new LinkedHashMap<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            Query query = handle.createQuery("SELECT v.entry, v.payload FROM entry_version v WHERE v.entry IN (?"
                    + ", ?".repeat(some.size() - 1) + ") AND v.payload IS NOT NULL AND v.seq = (SELECT max(l.seq)"
                    + " FROM entry_version l WHERE l.entry = v.entry AND l.seq <= ?)");
            for (int i = 0; i < some.size(); i++) {
                query.bind(i, some.get(i));
            }
            query.bind(some.size(), seq)
                    .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                    .forEach(e -> all.put(e.getKey(), reader.read(e.getValue())));
        }
        return all;
    }

    /// Line by line; an empty entry where it was gone.
    Map<LedgerRecord, Optional<Entry>> history(String id) {
        Map<LedgerRecord, Optional<Entry>> all = new LinkedHashMap<>();
        handle.createQuery("SELECT seq, payload FROM entry_version WHERE entry = ? ORDER BY seq")
                .bind(0, id)
                .map((row, context) -> Map.entry(row.getLong("seq"), Optional.ofNullable(row.getString("payload"))))
                .forEach(v -> all.put(Lines.at(handle, v.getKey()), v.getValue().map(reader::read)));
        return all;
    }
}
