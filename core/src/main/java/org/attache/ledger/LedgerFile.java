package org.attache.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.JDBC;

/// Opens the SQLite file: WAL, foreign keys, full synchronisation (a power cut loses nothing that was
/// reported done), and the migrations from whatever version it has.
final class LedgerFile {
    private static final int MOST_TRIES = 200;
    private static final Duration PAUSE = Duration.ofMillis(50);
    /// Version that this program writes; kept in SQLite's `user_version`.
    static final int VERSION = 9;

    /// What a file of SQLite begins with (its page on the file format, 1.2).
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    /// Tables that every ledger has had since the first version.
    private static final Set<String> FIRST_TABLES = Set.of("record", "content", "entry_version");

    /// The version from which on entries are packed.
    private static final int PACKED = 7;

    private static final EntryPacking PACKING = new EntryPacking(
            "SELECT entry, seq, payload FROM entry_version_before ORDER BY entry, seq",
            "INSERT INTO entry_version (length, body, entry, seq) VALUES (?, ?, ?, ?)");

    private LedgerFile() {}

    static Handle open(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new LedgerException(new Problem(
                    ProblemCode.NO_PERMISSION,
                    "the folder of the ledger could not be made: " + e.getMessage() + ". "
                            + ProblemCode.NO_PERMISSION.advice(),
                    file.toString()));
        }
        refuseOthers(file);
        Properties settings = new Properties();
        settings.setProperty("journal_mode", "WAL");
        settings.setProperty("synchronous", "FULL");
        settings.setProperty("foreign_keys", "true");
        settings.setProperty("busy_timeout", "30000");
        settings.setProperty("cache_size", "-16000");
        // A write transaction takes its lock at once, so that two writers wait for each other instead of failing.
        settings.setProperty("transaction_mode", "IMMEDIATE");
        LedgerVersions versions = versions(file.toString());
        return versions.open(() -> opened(file, settings), handle -> migrate(handle, versions));
    }

    /// Making a file keep its log beside it is the one thing that does not wait for a lock: where several
    /// programs make one ledger together, SQLite tells all but one at once that it is busy. So it is tried
    /// again for some seconds.
    private static Handle opened(Path file, Properties settings) {
        Jdbi jdbi = jdbi(file.toString(), settings);
        for (int tries = 1; ; tries++) {
            try {
                return oursOrNew(jdbi.open(), file);
            } catch (ConnectionException e) {
                ProblemCode code =
                        LedgerException.of(e, file.toString()).problem().code();
                if (code != ProblemCode.LEDGER_BUSY || tries == MOST_TRIES) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /// A folder, a text, a picture: to be told as what it is and left alone. A file whose first bytes are mostly those
    /// of
    /// SQLite goes on to SQLite, which tells what is damaged.
    private static void refuseOthers(Path file) {
        if (Files.isDirectory(file)) {
            throw notOurs("it is a folder", file);
        }
        if (!Files.isReadable(file)) {
            return;
        }
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(MAGIC.length);
        } catch (IOException e) {
            // opening it tells the same with its reason
            return;
        }
        long alike = IntStream.range(0, start.length)
                .filter(i -> start[i] == MAGIC[i])
                .count();
        if (start.length > 0 && alike < MAGIC.length / 2) {
            throw notOurs("it is no SQLite file", file);
        }
    }

    /// The database of another program is not to get our tables, and is none without facts.
    private static Handle oursOrNew(Handle handle, Path file) {
        try {
            List<String> tables = handle.createQuery("SELECT name FROM sqlite_schema WHERE type = 'table'")
                    .mapTo(String.class)
                    .list();
            if (!tables.isEmpty() && tables.stream().noneMatch(FIRST_TABLES::contains)) {
                throw notOurs("it is a database of another program", file);
            }
            return handle;
        } catch (RuntimeException e) {
            handle.close();
            throw e;
        }
    }

    private static LedgerException notOurs(String what, Path file) {
        return new LedgerException(new Problem(
                ProblemCode.NOT_A_LEDGER, what + ". " + ProblemCode.NOT_A_LEDGER.advice(), file.toString()));
    }

    /// A ledger in memory, empty: for its definitions.
    static Handle inMemory() {
        Handle handle = jdbi(":memory:", new Properties()).open();
        migrate(handle, versions("memory"));
        return handle;
    }

    /// SQLite's driver by its name: asking the system for one loads every driver that there is.
    private static Jdbi jdbi(String file, Properties settings) {
        return Jdbi.create(() -> JDBC.createConnection("jdbc:sqlite:" + file, settings));
    }

    private static LedgerVersions versions(String file) {
        return new LedgerVersions(file, VERSION, LedgerFile::version);
    }

    private static void migrate(Handle handle, LedgerVersions versions) {
        handle.useTransaction(inside -> versions.climb(inside, next -> {
            statements(Integer.toString(next)).forEach(inside::execute);
            if (next == PACKED) {
                PACKING.run(inside);
                statements(PACKED + "-packed").forEach(inside::execute);
            }
            inside.execute("PRAGMA user_version = " + next);
        }));
    }

    private static int version(Handle handle) {
        return handle.createQuery("PRAGMA user_version").mapTo(Integer.class).one();
    }

    /// The statements of one of the program's own scripts.
    static List<String> statements(String script) {
        // A statement ends with a line; the inner semicolons of triggers do not.
        return Stream.of(text(script).split(";\\R", -1))
                .filter(statement -> !statement.isBlank())
                .toList();
    }

    private static String text(String script) {
        String name = "/ledger/" + script + ".sql";
        try (InputStream in = LedgerFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the program's own " + name + " cannot be read", e);
        }
    }
}
