package org.attache.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.attache.fact.Analysis;
import org.attache.fact.Entry;
import org.attache.fact.contract.EntryWriter;
import org.attache.text.Digest;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MigrationTest {
    private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");
    private static final long FOREVER = Long.MAX_VALUE;
    private static final EntryWriter WRITER = new EntryWriter();

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
            Books.list(
                    ledger,
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

    @Test
    void entriesOfTheSixthVersionArePackedAndSayWhatTheySaid(@TempDir Path folder) throws SQLException {
        LedgerPlace place = new LedgerPlace.InFile(folder.resolve("sixth.ledger"));
        sixth(place, 6);
        isAsItWas(place);
    }

    @Test
    void entriesOfTheFirstVersionOnAServerArePackedAndSayWhatTheySaid(@TempDir Path folder) throws SQLException {
        LedgerPlace place = Books.POSTGRESQL.place(folder, "first");
        sixth(place, 1);
        isAsItWas(place);
    }

    /// Three entries on two lines: one stays, one changes, one is gone.
    private static void sixth(LedgerPlace place, int version) throws SQLException {
        String stays = WRITER.write(LedgerTest.entry("x1", "2025-01-01"));
        String first = WRITER.write(LedgerTest.entry("x2", "2025-01-01"));
        String second = WRITER.write(LedgerTest.entry("x2", "2025-01-02"));
        String gone = WRITER.write(LedgerTest.entry("x3", "2025-01-01"));
        try (Connection connection = Books.connect(place);
                Handle handle = Jdbi.create(connection).open()) {
            boolean onServer = place instanceof LedgerPlace.OnServer;
            if (place instanceof LedgerPlace.OnServer server) {
                handle.execute("CREATE SCHEMA " + server.schema());
                for (int next = 1; next <= version; next++) {
                    LedgerServer.run(handle, next, server.schema());
                }
                handle.execute("UPDATE ledger_version SET version = " + version);
            } else {
                for (int next = 1; next <= version; next++) {
                    LedgerFile.statements(Integer.toString(next)).forEach(handle::execute);
                }
                handle.execute("PRAGMA user_version = " + version);
            }
            handle.useTransaction(inside -> {
                Analysis analysis = LedgerTest.analysis("oslo.txt", "Norway and Finland signed an accord in Oslo.");
                CaptureLines.append(inside, List.of(PackedIntake.of(LedgerTest.intake(analysis))), "tester", AT);
                line(inside, Map.of("x1", stays, "x2", first, "x3", gone));
                line(inside, Map.of("x2", second, "x3", ""));
                now(inside, "x1", "2025-01-01", stays, 2, onServer);
                now(inside, "x2", "2025-01-02", second, 3, onServer);
            });
        }
    }

    /// A line of a linking with what it changed, as it was written then; an entry without JSON is gone.
    private static void line(Handle inside, Map<String, String> changes) {
        Digest.Running sum = new Digest.Running();
        Map<String, String> sorted = new TreeMap<>(changes);
        sorted.forEach((id, json) -> sum.add(id + ' ' + Digest.sha256(json) + '\n'));
        String payload = "{\"changes\":" + changes.size() + ",\"digest\":\"" + sum.digest() + "\",\"copies\":\""
                + ContentStore.put(inside, "[]") + "\"}";
        LedgerRecord line = Lines.append(inside, "link", "", payload, "tester", AT);
        sorted.forEach(
                (id, json) -> inside.createUpdate("INSERT INTO entry_version (entry, seq, payload) VALUES (?, ?, ?)")
                        .bind(0, id)
                        .bind(1, line.seq())
                        .bind(2, json.isEmpty() ? null : json)
                        .execute());
    }

    private static void now(Handle inside, String id, String day, String json, long seq, boolean onServer) {
        inside.execute(
                "INSERT INTO entry_now (entry, kind, type, day, payload) VALUES (?, 'EVENT', '', ?, ?)", id, day, json);
        inside.execute("INSERT INTO words_held (row, entry, since, until) VALUES (?, ?, ?, ?)", seq, id, seq, FOREVER);
        WordIndex words = onServer ? new PostgresWords() : new SqliteWords();
        words.put(inside, List.of(new WordIndex.Row(seq, id, "words of " + id)));
    }

    private static void isAsItWas(LedgerPlace place) {
        try (Ledger ledger = Ledger.open(place)) {
            assertTrue(ledger.verify().isSound(), () -> ledger.verify().faults().toString());
            assertEquals(
                    List.of("x1", "x2"),
                    ledger.entries().stream().map(Entry::id).toList());
            assertEquals(
                    Optional.of("2025-01-02"), ledger.entry("x2").orElseThrow().value("date"));
            assertEquals(3, ledger.entriesAsOf(2).size());
            assertEquals(
                    List.of(true, false),
                    ledger.history("x3").values().stream()
                            .map(Optional::isPresent)
                            .toList());
            assertEquals(
                    1,
                    ledger.link(
                            LedgerTest.entries(
                                    LedgerTest.entry("x1", "2025-01-01"), LedgerTest.entry("x2", "2025-01-03")),
                            List.of(),
                            "tester",
                            AT),
                    "what was packed by the migration is what is written today");
            assertEquals(2, ledger.search("words", 9).size());
            assertTrue(ledger.verify().isSound(), () -> ledger.verify().faults().toString());
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
