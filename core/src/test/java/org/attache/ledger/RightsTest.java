package org.attache.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attache.fact.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Roles with the rights that docs/ledger.md gives them.
final class RightsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void readersReadWritersAppendAndNeitherChangesALine(@TempDir Path folder) throws SQLException {
        LedgerPlace place = Books.POSTGRESQL.place(folder, "rights");
        if (!(place instanceof LedgerPlace.OnServer owned)) {
            throw new IllegalStateException("no server: " + place);
        }
        try (Ledger ledger = Ledger.open(owned)) {
            write(ledger, "oslo.txt", "x1");
            Books.list(ledger, entries -> List.of(), name -> Optional.empty());
        }
        String readers = owned.schema() + "_readers";
        String writers = owned.schema() + "_writers";
        roles(owned, readers, writers);
        try (Ledger ledger = Ledger.open(as(owned, readers))) {
            assertEquals(2, ledger.lastSeq());
            assertEquals(1, ledger.entries().size());
            assertEquals("x1", ledger.search("words", 5).getFirst().entry());
            assertEquals(0, Books.list(ledger, entries -> List.of(), name -> Optional.empty()));
            assertTrue(ledger.catalogue().list(Selection.at(2)).isEmpty());
            assertTrue(ledger.verify().isSound(), () -> ledger.verify().faults().toString());
            LedgerException refused = assertThrows(LedgerException.class, () -> write(ledger, "kiel.txt", "x2"));
            assertEquals(ProblemCode.NO_PERMISSION, refused.problem().code());
        }
        try (Ledger ledger = Ledger.open(as(owned, writers))) {
            write(ledger, "kiel.txt", "x2");
            assertEquals(4, ledger.lastSeq());
            assertTrue(Books.list(ledger, entries -> List.of(), name -> Optional.empty()) > 0);
            assertTrue(ledger.verify().isSound(), () -> ledger.verify().faults().toString());
        }
        for (String statement : List.of(
                "UPDATE record SET author = 'x'",
                "DELETE FROM content",
                "TRUNCATE entry_version CASCADE",
                "DROP TRIGGER record_keeps ON record")) {
            for (LedgerPlace who : List.of(as(owned, writers), as(owned, readers))) {
                assertThrows(SQLException.class, () -> execute(who, statement), statement);
            }
        }
        assertThrows(SQLException.class, () -> execute(owned, "TRUNCATE record CASCADE"));
    }

    private static void write(Ledger ledger, String capture, String entry) {
        ledger.add(List.of(LedgerTest.intake(LedgerTest.analysis(capture, "Words of " + capture))), "anna", NOON);
        ledger.link(Map.of(LedgerTest.entry(entry, "2025-01-01"), "words of " + entry), List.of(), "anna", NOON);
    }

    private static LedgerPlace as(LedgerPlace.OnServer place, String user) {
        return new LedgerPlace.OnServer(place.host(), place.port(), place.database(), user, place.options());
    }

    private static void roles(LedgerPlace.OnServer place, String readers, String writers) throws SQLException {
        String both = readers + ", " + writers;
        String schema = place.schema();
        String password = Optional.ofNullable(System.getenv("PGPASSWORD")).orElse("");
        for (String statement : List.of(
                "CREATE ROLE " + readers + " LOGIN PASSWORD '" + password + "'",
                "CREATE ROLE " + writers + " LOGIN PASSWORD '" + password + "'",
                "GRANT USAGE ON SCHEMA " + schema + " TO " + both,
                "GRANT SELECT ON ALL TABLES IN SCHEMA " + schema + " TO " + both,
                "GRANT INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA " + schema + " TO " + writers,
                "REVOKE UPDATE, DELETE ON record, content, entry_version, ledger_version FROM " + writers)) {
            execute(place, statement);
        }
    }

    private static void execute(LedgerPlace place, String sql) throws SQLException {
        try (Connection connection = Books.connect(place);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
