package org.attache.ledger;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/// PostgreSQL's way: several writers wait for each other at one lock of the schema, readers wait for nobody and see
/// one state as long as they look. Rows come a few at a time only inside a transaction.
final class PostgresDialect implements Dialect {
    private static final WordIndex WORDS = new PostgresWords();
    /// Seconds that a connection has to show that it is alive.
    private static final int PATIENCE = 5;
    private static final String STEP = "step";

    private final String schema;

    PostgresDialect(String schema) {
        this.schema = schema;
    }

    @Override
    public boolean isOpen(Handle handle) {
        try {
            return handle.getConnection().isValid(PATIENCE);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public boolean mayWrite(Handle handle) {
        return handle.createQuery("SELECT has_table_privilege(to_regclass('catalogue_state'), 'UPDATE') AND NOT"
                        + " pg_is_in_recovery()")
                .mapTo(Boolean.class)
                .one();
    }

    @Override
    public <T> T write(Handle handle, Function<Handle, T> work) {
        return handle.inTransaction(inside -> {
            // Each statement behind it sees what the writer before committed: the transactions are "read committed".
            inside.createQuery("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
                    .bind(0, "attache ledger " + schema)
                    .map((row, context) -> true)
                    .one();
            return work.apply(inside);
        });
    }

    @Override
    public <T> T view(Handle handle, Function<Handle, T> work) {
        if (handle.isInTransaction()) {
            return work.apply(handle);
        }
        return handle.inTransaction(inside -> {
            inside.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
            return work.apply(inside);
        });
    }

    @Override
    public <T> T walk(Handle handle, Function<Handle, T> work) {
        return view(handle, work);
    }

    @Override
    public void attempt(Handle inside, Runnable work) {
        if (!inside.isInTransaction()) {
            work.run();
            return;
        }
        inside.savepoint(STEP);
        boolean done = false;
        try {
            work.run();
            done = true;
        } finally {
            if (!done) {
                back(inside);
            }
        }
        inside.releaseSavepoint(STEP);
    }

    /// After a fault a transaction answers nothing until it is taken back to before it.
    private static void back(Handle inside) {
        try {
            inside.rollbackToSavepoint(STEP);
        } catch (JdbiException e) {
            // the connection is gone, which the fault itself tells
        }
    }

    @Override
    public String nextRow(String table) {
        // One writer at a time: the number is free, and numbers have no gaps, as in SQLite.
        return "(SELECT coalesce(max(row), 0) + 1 FROM " + table + ")";
    }

    @Override
    public Optional<String> waitingFor(Handle inside, String table) {
        return Optional.empty();
    }

    @Override
    public String field(String column, String name) {
        return "(CAST(" + column + " AS json) ->> '" + name + "')";
    }

    @Override
    public WordIndex words() {
        return WORDS;
    }

    @Override
    public void check(Handle handle, BiConsumer<String, String> fault, String place) {
        PostgresWords.check(handle, fault);
        handle.createQuery(
                        "SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n"
                                + " ON n.oid = c.relnamespace WHERE n.nspname = ? AND NOT (i.indisvalid AND i.indisready)")
                .bind(0, schema)
                .mapTo(String.class)
                .forEach(index -> fault.accept("PostgreSQL does not keep an index: " + index, place));
    }

    @Override
    public List<String> definitions(Handle handle) {
        return definitions(handle, schema);
    }

    @Override
    public List<String> wantedDefinitions(Handle handle) {
        handle.begin();
        try {
            // This server writes definitions its own way: what ours look like is seen where they are made anew.
            handle.execute("SET LOCAL search_path = pg_temp");
            for (int version = 1; version <= LedgerServer.VERSION; version++) {
                LedgerServer.run(handle, version, "pg_temp");
            }
            String temporary = handle.createQuery(
                            "SELECT CAST(nspname AS text) FROM pg_namespace WHERE oid = pg_my_temp_schema()")
                    .mapTo(String.class)
                    .one();
            return definitions(handle, temporary);
        } finally {
            handle.rollback();
        }
    }

    private static List<String> definitions(Handle handle, String namespace) {
        String in = "JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = ?";
        return handle.createQuery("SELECT regexp_replace(said, '(\\m' || ? || '|\\mpg_temp)\\.', '', 'g') FROM ("
                        // columns with their types and texts' order
                        + "SELECT 'table ' || c.relname || ' ' || string_agg(a.attname || ' ' || format_type(a.atttypid,"
                        + " a.atttypmod) || ' ' || coalesce(k.collname, '') || ' ' || a.attnotnull || ' ' || CAST(a.attstorage AS text)"
                        + " || ' ' || coalesce(pg_get_expr(d.adbin, d.adrelid), ''), ', ' ORDER BY a.attnum) AS said FROM"
                        + " pg_class c " + in + " JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT"
                        + " a.attisdropped LEFT JOIN pg_collation k ON k.oid = a.attcollation LEFT JOIN pg_attrdef d ON"
                        + " d.adrelid = c.oid AND d.adnum = a.attnum WHERE c.relkind IN ('r', 'v', 'm', 'p') GROUP BY c.relname"
                        + " UNION ALL SELECT 'index ' || x.relname || ' ' || pg_get_indexdef(x.oid) FROM pg_index i JOIN pg_class x"
                        + " ON x.oid = i.indexrelid JOIN pg_class c ON c.oid = i.indrelid " + in
                        + " UNION ALL SELECT 'constraint ' || o.conname || ' ' || pg_get_constraintdef(o.oid) FROM pg_constraint o"
                        + " JOIN pg_class c ON c.oid = o.conrelid " + in
                        + " UNION ALL SELECT 'trigger ' || t.tgname || ' ' || CAST(t.tgenabled AS text) || ' ' || pg_get_triggerdef(t.oid)"
                        + " FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid " + in + " WHERE NOT t.tgisinternal"
                        + " UNION ALL SELECT 'rule ' || r.rulename || ' ' || pg_get_ruledef(r.oid) FROM pg_rewrite r"
                        + " JOIN pg_class c ON c.oid = r.ev_class " + in
                        + " UNION ALL SELECT 'function ' || p.proname || ' ' || p.prosrc FROM pg_proc p JOIN pg_namespace n ON"
                        + " n.oid = p.pronamespace AND n.nspname = ?) s ORDER BY 1")
                .bind(0, namespace)
                .bind(1, namespace)
                .bind(2, namespace)
                .bind(3, namespace)
                .bind(4, namespace)
                .bind(5, namespace)
                .bind(6, namespace)
                .mapTo(String.class)
                .list();
    }
}
