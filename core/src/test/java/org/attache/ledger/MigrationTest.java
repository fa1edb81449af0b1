package org.attache.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MigrationTest {
    private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");

    @Test
    void aLedgerOfTheFirstVersionTakesNewKindsOfLinesAndStaysSound(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("first.ledger");
        try (Handle handle = Jdbi.create("jdbc:sqlite:" + file).open()) {
            for (String statement : script().split(";\\R", -1)) {
                if (!statement.isBlank()) {
                    handle.execute(statement);
                }
            }
            handle.execute("PRAGMA user_version = 1");
            Lines.append(handle, "merge", "a", "{\"reason\":\"r\",\"from\":\"a\",\"into\":\"b\"}", "tester", AT);
        }
        try (Ledger ledger = Ledger.open(file)) {
            long line = ledger.correct(new Correction.Decide("event-1", "date", "2021", "because"), "tester", AT);
            assertEquals(2, line);
            assertEquals(List.of(1L, 2L), List.copyOf(ledger.corrections().keySet()));
            ledger.catalogue(
                    e -> {
                        throw new IllegalStateException("there is no entry");
                    },
                    c -> java.util.Optional.empty());
            assertEquals(
                    "2021",
                    ledger.catalogue()
                            .decisions(List.of("event-1"), 2)
                            .getFirst()
                            .value());
            assertTrue(ledger.catalogue().decisions(List.of("event-1"), 1).isEmpty());
            ledger.correct(new Correction.Undo(2, "no"), "tester", AT);
            assertTrue(ledger.verify().isSound(), ledger.verify().faults().toString());
        }
    }

    private static String script() throws IOException {
        try (InputStream in = MigrationTest.class.getResourceAsStream("/ledger/1.sql")) {
            if (in == null) {
                throw new IllegalStateException("1.sql is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
