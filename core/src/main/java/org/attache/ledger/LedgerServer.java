package org.attache.ledger;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;
import org.attache.text.Printable;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Opens a ledger on a PostgreSQL server: one connection, durable commits, a bounded wait for other writers, and the
/// migrations from whatever version it has.
final class LedgerServer {
    /// Version of the tables that this program makes; kept in the table `ledger_version`.
    static final int VERSION = 3;

    /// The version from which on entries are packed.
    private static final int PACKED = 2;

    private static final EntryPacking PACKING = new EntryPacking(
            "SELECT entry, seq, payload FROM entry_version",
            "UPDATE entry_version SET length = ?, body = ? WHERE entry = ? AND seq = ?");

    /// Set for the session, whatever the server's usual is. A writer whose machine vanished is noticed within two
    /// minutes, so that it holds up nobody for longer.
    private static final String SESSION =
            "-c synchronous_commit=on -c lock_timeout=30s -c default_transaction_isolation=read\\ committed"
                    + " -c tcp_keepalives_idle=60 -c tcp_keepalives_interval=15 -c tcp_keepalives_count=3"
                    + " -c idle_in_transaction_session_timeout=30min";

    /// Rows that come at a time where an answer is long.
    private static final String ROWS = "1000";

    private LedgerServer() {}

    static Handle open(LedgerPlace.OnServer place) {
        LedgerVersions versions = new LedgerVersions(place.toString(), VERSION, LedgerServer::version);
        return versions.open(() -> connect(place), handle -> migrate(handle, place, versions));
    }

    /// Whether there is a ledger; nothing is made.
    static boolean holds(LedgerPlace.OnServer place) {
        try (Handle handle = connect(place)) {
            return version(handle) > 0;
        } catch (RuntimeException e) {
            throw LedgerException.of(e, place.toString());
        }
    }

    private static Handle connect(LedgerPlace.OnServer place) {
        Properties settings = new Properties();
        settings.setProperty("user", place.user());
        // Without it, the driver looks into PGPASSFILE or ~/.pgpass.
        Optional.ofNullable(System.getenv("PGPASSWORD"))
                .filter(word -> !word.isEmpty())
                .ifPresent(word -> settings.setProperty("password", word));
        settings.setProperty("ApplicationName", "attache");
        settings.setProperty("currentSchema", place.schema());
        settings.setProperty("options", SESSION);
        settings.setProperty("defaultRowFetchSize", ROWS);
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("connectTimeout", "10");
        settings.setProperty("loginTimeout", "15");
        // Facts do not travel in the clear to another machine unless somebody says so.
        settings.setProperty("sslmode", LedgerPlace.isThisMachine(place.host()) ? "prefer" : "require");
        for (Map.Entry<String, String> option : place.options().entrySet()) {
            if (!option.getKey().equals(LedgerPlace.SCHEMA)) {
                settings.setProperty(option.getKey(), option.getValue());
            }
        }
        String host = place.host().indexOf(':') >= 0 ? "[" + place.host() + "]" : place.host();
        Jdbi jdbi = Jdbi.create(
                "jdbc:postgresql://" + host + ":" + place.port() + "/" + Printable.address(place.database()), settings);
        jdbi.getConfig(Spoken.class).speak(new PostgresDialect(place.schema()));
        return jdbi.open();
    }

    private static void migrate(Handle handle, LedgerPlace.OnServer place, LedgerVersions versions) {
        String encoding = handle.createQuery("SELECT current_setting('server_encoding')")
                .mapTo(String.class)
                .one();
        if (!encoding.equals("UTF8")) {
            throw new LedgerException(new Problem(
                    ProblemCode.BAD_SETTING,
                    "the database is in " + encoding + "; a ledger needs one in UTF8 (createdb -E UTF8 -T template0)",
                    place.toString()));
        }
        Dialect.of(handle).write(handle, inside -> {
            boolean isThere = inside.createQuery("SELECT to_regnamespace(?) IS NOT NULL")
                    .bind(0, place.schema())
                    .mapTo(Boolean.class)
                    .one();
            if (!isThere) {
                inside.execute("CREATE SCHEMA " + place.schema());
            }
            versions.climb(inside, next -> {
                run(inside, next, place.schema());
                inside.execute("UPDATE ledger_version SET version = ?", next);
            });
            return true;
        });
    }

    /// Runs the statements of a version.
    ///
    /// @param schema that its own functions are called in
    static void run(Handle inside, int version, String schema) {
        run(inside, Integer.toString(version), schema);
        if (version == PACKED) {
            PACKING.run(inside);
            run(inside, PACKED + "-packed", schema);
        }
    }

    private static void run(Handle inside, String script, String schema) {
        LedgerFile.statements("postgresql/" + script)
                .forEach(statement -> inside.execute(statement.replace("${schema}", schema)));
    }

    private static int version(Handle handle) {
        boolean isThere = handle.createQuery("SELECT to_regclass('ledger_version') IS NOT NULL")
                .mapTo(Boolean.class)
                .one();
        return isThere
                ? handle.createQuery("SELECT coalesce(max(version), 0) FROM ledger_version")
                        .mapTo(Integer.class)
                        .one()
                : 0;
    }
}
