package org.attache.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.attache.fact.Entry;
import org.attache.fact.contract.EntryWriter;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Entries with their words and catalogue, some thousand in a transaction.
final class LargeEntries {
    private static final EntryWriter WRITER = new EntryWriter();

    private final Handle handle;
    private final List<Entry> entries = new ArrayList<>();
    private final List<LargeLedger.Told> tolds = new ArrayList<>();
    private long line;

    LargeEntries(Handle handle) {
        this.handle = handle;
    }

    void add(Entry entry, LargeLedger.Told told, long seq) {
        entries.add(entry);
        tolds.add(told);
        line = seq;
    }

    void flush() {
        if (entries.isEmpty()) {
            return;
        }
        handle.execute("PRAGMA foreign_keys = OFF");
        handle.useTransaction(inside -> {
            PreparedBatch versions =
                    inside.prepareBatch("INSERT INTO entry_version (entry, seq, length, body) VALUES (?, ?, ?, ?)");
            PreparedBatch now =
                    inside.prepareBatch("INSERT INTO entry_now (entry, kind, type, day, seq) VALUES (?, ?, ?, ?, ?)");
            PreparedBatch held = inside.prepareBatch("INSERT INTO words_held (entry, since, until) VALUES (?, ?, ?)");
            PreparedBatch words = inside.prepareBatch("INSERT INTO words (rowid, entry, body) VALUES"
                    + " ((SELECT row FROM words_held WHERE entry = ? AND since = ?), ?, ?)");
            for (int i = 0; i < entries.size(); i++) {
                Entry entry = entries.get(i);
                LargeLedger.Told told = tolds.get(i);
                PackedEntry packed =
                        PackedEntry.of(entry.id(), WRITER.write(entry).getBytes(StandardCharsets.UTF_8));
                versions.add(entry.id(), line, packed.length(), packed.body());
                now.add(entry.id(), entry.kind().name(), "", told.day().toString(), line);
                held.add(entry.id(), line, Long.MAX_VALUE);
                words.add(entry.id(), line, entry.id(), told.sentence() + "\n" + told.one() + " " + told.other());
            }
            versions.execute();
            now.execute();
            held.execute();
            words.execute();
        });
        entries.clear();
        tolds.clear();
    }
}
