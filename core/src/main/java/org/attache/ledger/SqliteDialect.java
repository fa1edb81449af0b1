package org.attache.ledger;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// SQLite's way: one file, one writer at a time (every transaction takes the writer's lock at its beginning), rows
/// that come as they are asked for.
final class SqliteDialect implements Dialect {
    static final SqliteDialect INSTANCE = new SqliteDialect();

    private static final WordIndex WORDS = new SqliteWords();

    private SqliteDialect() {}

    @Override
    public boolean isOpen(Handle handle) {
        return true;
    }

    @Override
    public boolean mayWrite(Handle handle) {
        return true;
    }

    @Override
    public <T> T write(Handle handle, Function<Handle, T> work) {
        return handle.inTransaction(work::apply);
    }

    @Override
    public <T> T view(Handle handle, Function<Handle, T> work) {
        return handle.inTransaction(work::apply);
    }

    @Override
    public <T> T walk(Handle handle, Function<Handle, T> work) {
        return work.apply(handle);
    }

    @Override
    public void attempt(Handle inside, Runnable work) {
        work.run();
    }

    @Override
    public String nextRow(String table) {
        return "NULL";
    }

    /// A row in no order of a table that is larger than the cache costs reading a page and writing it.
    @Override
    public Optional<String> waitingFor(Handle inside, String table) {
        String waiting = "temp.waiting_" + table;
        inside.execute("DROP TABLE IF EXISTS " + waiting);
        inside.execute("CREATE TABLE " + waiting + " AS SELECT * FROM " + table + " LIMIT 0");
        return Optional.of(waiting);
    }

    @Override
    public String field(String column, String name) {
        return "json_extract(" + column + ", '$." + name + "')";
    }

    @Override
    public WordIndex words() {
        return WORDS;
    }

    @Override
    public void check(Handle handle, BiConsumer<String, String> fault, String place) {
        handle.createQuery("PRAGMA integrity_check(20)").mapTo(String.class).list().stream()
                .filter(said -> !said.equals("ok"))
                .forEach(said -> fault.accept("SQLite finds: " + said, place));
        handle.createQuery("PRAGMA foreign_key_check")
                .map((row, context) -> row.getString("table"))
                .list()
                .forEach(table -> fault.accept("a row of " + table + " names a line that is not there", place));
    }

    @Override
    public List<String> definitions(Handle handle) {
        return handle.createQuery("SELECT type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '') FROM"
                        + " sqlite_schema WHERE name NOT LIKE 'sqlite_stat%' ORDER BY type, name")
                .mapTo(String.class)
                .list();
    }

    @Override
    public List<String> wantedDefinitions(Handle handle) {
        try (Handle fresh = LedgerFile.inMemory()) {
            return definitions(fresh);
        }
    }
}
