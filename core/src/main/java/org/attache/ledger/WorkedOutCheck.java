package org.attache.ledger;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.attache.fact.Entry;
import org.attache.fact.contract.EntryReader;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Checks what is worked out from the lines of the book: it is in no digest, and every list and every search reads
/// it.
final class WorkedOutCheck {
    private final Handle handle;
    private final BiConsumer<String, String> fault;

    /// @param fault gets a message and a place
    WorkedOutCheck(Handle handle, BiConsumer<String, String> fault) {
        this.handle = handle;
        this.fault = fault;
    }

    /// Tables, indexes and triggers: those that this program makes, to the letter.
    void schema() {
        Dialect dialect = Dialect.of(handle);
        List<String> wanted = dialect.wantedDefinitions(handle);
        List<String> found = dialect.definitions(handle);
        List<String> changed = new ArrayList<>(found);
        changed.removeAll(wanted);
        List<String> missing = new ArrayList<>(wanted);
        missing.removeAll(found);
        changed.forEach(s -> fault.accept("a definition was changed or added", firstWords(s)));
        missing.forEach(s -> fault.accept("a definition is missing or was changed", firstWords(s)));
    }

    private static String firstWords(String definition) {
        String[] words = definition.split("\\s+", 3);
        return words[0] + " " + (words.length > 1 ? words[1] : "");
    }

    /// The note of what was linked.
    void linked() {
        if (!Linked.isWhole(handle)) {
            fault.accept("the note of what the last linking covered was changed", "table linked");
        }
    }

    /// The captures of now are the last lines of their names.
    void captures() {
        // two questions that find each line by an index: one of both sides compares all with all
        Dialect dialect = Dialect.of(handle);
        String other = "SELECT c.name FROM capture_now c LEFT JOIN record r ON r.seq = c.seq WHERE r.seq IS NULL OR"
                + " r.kind <> 'capture' OR r.key <> c.name OR c.sha256 <> " + dialect.field("r.payload", "raw")
                + " OR c.id <> " + dialect.field("r.payload", "id") + " OR EXISTS (SELECT 1 FROM record l WHERE"
                + " l.kind = 'capture' AND l.key = c.name AND l.seq > c.seq)";
        String missing = "SELECT DISTINCT r.key FROM record r WHERE r.kind = 'capture' AND NOT EXISTS (SELECT 1 FROM"
                + " capture_now c WHERE c.name = r.key)";
        for (String question : List.of(other, missing)) {
            handle.createQuery(question)
                    .mapTo(String.class)
                    .forEach(name -> fault.accept("the list of captures is not what the lines say", "capture " + name));
        }
    }

    /// The entries of now are their last versions, each with its words.
    void entries() {
        Set<String> names = new HashSet<>(handle.createQuery("SELECT name FROM capture_now")
                .mapTo(String.class)
                .list());
        EntryReader reader = new EntryReader();
        handle.createQuery("SELECT n.entry, n.kind, n.type, n.day, n.words_sum, v.length, v.body, w.entry AS found,"
                        + " w.body AS words, n.seq = (SELECT max(l.seq) FROM entry_version l WHERE l.entry = n.entry)"
                        + " AS last FROM entry_now n LEFT JOIN entry_version v ON v.entry = n.entry AND v.seq = n.seq"
                        + " LEFT JOIN words_held h ON h.entry = n.entry AND h.until = ? LEFT JOIN words w ON"
                        + " w.rowid = h.row")
                .bind(0, Long.MAX_VALUE)
                .map((row, context) -> NowRow.of(row))
                .forEach(now -> check(now, names, reader));
        long missing = handle.createQuery(
                        "SELECT count(*) FROM (SELECT entry, max(seq) AS seq FROM entry_version GROUP BY"
                                + " entry) l JOIN entry_version v ON v.entry = l.entry AND v.seq = l.seq WHERE v.body IS NOT NULL"
                                + " AND NOT EXISTS (SELECT 1 FROM entry_now n WHERE n.entry = v.entry)")
                .mapTo(Long.class)
                .one();
        if (missing > 0) {
            fault.accept(missing + " entries are missing from the list of entries", "table entry_now");
        }
        words();
    }

    /// The words of all versions, each with the lines that it held for.
    private void words() {
        long silent = handle.createQuery("SELECT count(*) FROM words WHERE rowid NOT IN (SELECT row FROM words_held)")
                .mapTo(Long.class)
                .one();
        long other = handle.createQuery(
                        "SELECT count(*) FROM words_held h WHERE NOT EXISTS (SELECT 1 FROM entry_version v"
                                + " WHERE v.entry = h.entry AND v.seq = h.since AND v.body IS NOT NULL) OR h.until <>"
                                + " coalesce((SELECT min(v.seq) FROM entry_version v WHERE v.entry = h.entry AND v.seq > h.since), ?)")
                .bind(0, Long.MAX_VALUE)
                .mapTo(Long.class)
                .one();
        if (silent + other > 0) {
            fault.accept((silent + other) + " entries can be found that are not there", "table words");
        }
        handle
                .createQuery(
                        "SELECT h.entry, h.sum, w.entry AS found, w.body FROM words_held h LEFT JOIN words w ON w.rowid ="
                                + " h.row WHERE h.until < ?")
                .bind(0, Long.MAX_VALUE)
                .map((row, context) -> isAsWritten(row) ? "" : row.getString("entry"))
                .stream()
                .filter(entry -> !entry.isEmpty())
                .forEach(entry -> fault.accept(
                        "the words that an earlier version of the entry is found by were changed", "entry " + entry));
    }

    private static boolean isAsWritten(ResultSet row) throws SQLException {
        long sum = row.getLong("sum");
        boolean unknown = row.wasNull();
        String body = row.getString("body");
        return row.getString("entry").equals(row.getString("found"))
                && body != null
                && (unknown || sum == Seals.worth(body));
    }

    private void check(NowRow now, Set<String> names, EntryReader reader) {
        String where = "entry " + now.entry();
        if (!now.last() || now.packed().isEmpty()) {
            fault.accept("the entry is not its last version", where);
            return;
        }
        Entry entry;
        try {
            entry = reader.read(now.packed().orElseThrow().text());
        } catch (LedgerException e) {
            // the line that wrote it tells of it
            return;
        }
        if (!entry.id().equals(now.entry())
                || !entry.kind().name().equals(now.kind())
                || !entry.value("type").orElse("").equals(now.type())
                || !entry.value("date").filter(d -> !d.isEmpty()).equals(now.day())) {
            fault.accept("the entry is listed as something else than it is", where);
        }
        if (!now.found().equals(Optional.of(now.entry()))) {
            fault.accept("the entry cannot be found by its words", where);
        } else if (now.wordsSum().isPresent()
                && !now.wordsSum().equals(now.words().map(Seals::worth))) {
            fault.accept("the words that the entry is found by were changed", where);
        }
        for (Entry.Report report : entry.reports()) {
            if (!names.contains(report.capture())) {
                fault.accept("the entry cites a capture that is not kept: " + report.capture(), where);
            }
        }
    }

    /// An entry as it is listed.
    ///
    /// @param wordsSum absent where an older version of the program wrote the row
    /// @param found the entry that its words belong to
    /// @param last whether there is no later version
    private record NowRow(
            String entry,
            String kind,
            String type,
            Optional<String> day,
            Optional<PackedEntry> packed,
            Optional<Long> wordsSum,
            Optional<String> found,
            Optional<String> words,
            boolean last) {
        static NowRow of(ResultSet row) throws SQLException {
            long sum = row.getLong("words_sum");
            Optional<Long> wordsSum = row.wasNull() ? Optional.empty() : Optional.of(sum);
            return new NowRow(
                    row.getString("entry"),
                    row.getString("kind"),
                    row.getString("type"),
                    Optional.ofNullable(row.getString("day")),
                    PackedEntry.of(row),
                    wordsSum,
                    Optional.ofNullable(row.getString("found")),
                    Optional.ofNullable(row.getString("words")),
                    row.getBoolean("last"));
        }
    }

    /// The rows of the catalogue against the sums that were kept while they were written. A catalogue of another
    /// version will be filled anew, so it is not looked at.
    void catalogue() {
        Optional<Integer> version = handle.createQuery("SELECT version FROM catalogue_state")
                .mapTo(Integer.class)
                .findFirst();
        if (version.isEmpty() || version.orElseThrow() < CatalogueFill.VERSION) {
            return;
        }
        Map<String, Long> kept = new TreeMap<>();
        handle.createQuery("SELECT part, sum FROM catalogue_seal")
                .map((row, context) -> Map.entry(row.getString("part"), row.getLong("sum")))
                .forEach(e -> kept.put(e.getKey(), e.getValue()));
        for (String table : CatalogueTables.SEALED) {
            Seals seals = new Seals();
            handle.createQuery("SELECT * FROM " + table)
                    .map((row, context) -> count(table, row, seals))
                    .forEach(counted -> {});
            long sum = kept.containsKey(table) ? kept.remove(table) : 0L;
            if (sum != seals.sum(table)) {
                fault.accept("rows of the lists were changed after they were written", "table " + table);
            }
        }
        kept.forEach((part, sum) -> fault.accept("a sum of a table that is not there", "catalogue_seal " + part));
    }

    private static boolean count(String table, ResultSet row, Seals seals) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            switch (columns.getColumnName(i)) {
                case "until", "done" -> seals.holds(table, row.getLong(i));
                case "only" -> {}
                case "row" -> {
                    if (!CatalogueRows.NUMBERED.contains(table)) {
                        values.add(row.getObject(i));
                    }
                }
                default -> values.add(row.getObject(i));
            }
        }
        seals.row(table, values.toArray());
        return true;
    }
}
