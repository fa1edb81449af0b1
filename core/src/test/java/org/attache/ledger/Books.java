package org.attache.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.attache.fact.Entry;
import org.junit.jupiter.api.Assumptions;

/// The databases that the tests of this room run on. PostgreSQL's part is skipped where ATTACHE_POSTGRES names no
/// server; `scripts/postgres-test` starts one.
public enum Books {
    /// A file in the test's folder.
    SQLITE {
        @Override
        public LedgerPlace place(Path folder, String name) {
            return new LedgerPlace.InFile(folder.resolve(name + ".ledger"));
        }

        @Override
        public String dropsTrigger(String name, String table) {
            return "DROP TRIGGER " + name;
        }
    },
    /// A schema of its own on the server.
    POSTGRESQL {
        @Override
        public LedgerPlace place(Path folder, String name) {
            String server = server();
            int number = SCHEMAS.incrementAndGet();
            return LedgerPlace.of(server + "?schema=t" + ProcessHandle.current().pid() + "_" + number);
        }

        @Override
        public String dropsTrigger(String name, String table) {
            return "DROP TRIGGER " + name + " ON " + table;
        }
    };

    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    /// A new place for a ledger; the test is skipped where there is no such database.
    public abstract LedgerPlace place(Path folder, String name);

    /// The statement that removes a trigger.
    public abstract String dropsTrigger(String name, String table);

    /// The address of the server that tests may use; the test is skipped where there is none.
    public static String server() {
        Optional<String> server = Optional.ofNullable(System.getenv("ATTACHE_POSTGRES"));
        Assumptions.assumeTrue(
                server.isPresent(), "no PostgreSQL server: ATTACHE_POSTGRES is not set, see scripts/postgres-test");
        return server.orElseThrow();
    }

    /// A connection behind the room's back.
    public static Connection connect(LedgerPlace place) throws SQLException {
        return switch (place) {
            case LedgerPlace.InFile inFile -> DriverManager.getConnection("jdbc:sqlite:" + inFile.file());
            case LedgerPlace.OnServer onServer -> {
                Properties settings = new Properties();
                settings.setProperty("user", onServer.user());
                settings.setProperty(
                        "password",
                        Optional.ofNullable(System.getenv("PGPASSWORD")).orElse(""));
                settings.setProperty("currentSchema", onServer.schema());
                yield DriverManager.getConnection(
                        "jdbc:postgresql://" + onServer.host() + ":" + onServer.port() + "/" + onServer.database(),
                        settings);
            }
        };
    }

    /// Brings a ledger's catalogue level, by words that are at hand.
    static int list(
            Ledger ledger,
            Function<List<Entry>, List<Catalogued>> listed,
            Function<String, Optional<CaptureListing>> captured) {
        return ledger.catalogueAhead(
                some -> {
                    List<Catalogued> all = listed.apply(some);
                    return () -> all;
                },
                names -> {
                    Map<String, CaptureListing> all = new HashMap<>();
                    names.forEach(name -> captured.apply(name).ifPresent(one -> all.put(name, one)));
                    return all;
                });
    }
}
