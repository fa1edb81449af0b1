package org.attache.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.attache.fact.Entry;
import org.attache.fact.Outcome;
import org.attache.fact.ProblemCode;
import org.attache.ledger.Books;
import org.attache.ledger.Ledger;
import org.attache.ledger.LedgerException;
import org.attache.ledger.LedgerPlace;
import org.attache.ledger.LedgerRecord;
import org.attache.ledger.Selection;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Several writers and readers of one ledger: one chain, nothing lost, nobody sees half of anything.
@ParameterizedClass
@EnumSource(Books.class)
final class WritersTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final List<String> STATES = List.of("Norway", "Finland", "Sweden", "Poland", "Germany", "Denmark");
    private static final List<String> CITIES =
            List.of("Oslo", "Helsinki", "Stockholm", "Warsaw", "Berlin", "Copenhagen");
    private static final int PAGES = 80;

    @Parameter
    Books books = Books.SQLITE;

    @TempDir
    Path folder;

    @Test
    void writersAtOnceMakeOneChainAndTheEntriesOfASingleWriter() throws InterruptedException, ExecutionException {
        LedgerPlace alone = books.place(folder, "alone");
        try (Ledger ledger = Ledger.open(alone)) {
            add(ledger, "all", 0, PAGES, () -> {});
        }
        LedgerPlace shared = books.place(folder, "shared");
        int writers = 3;
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<Bookkeeper.Summary>> runs = IntStream.range(0, writers)
                    .mapToObj(i -> threads.submit((Callable<Bookkeeper.Summary>) () -> {
                        try (Ledger ledger = Ledger.open(shared)) {
                            // the last third is added by two of them
                            int from = i * PAGES / writers;
                            int to = Math.min(PAGES, from + 2 * PAGES / writers);
                            return add(ledger, "writer " + i, from, to, () -> {});
                        }
                    }))
                    .toList();
            int added = 0;
            for (Future<Bookkeeper.Summary> run : runs) {
                added += run.get().added();
            }
            assertEquals(PAGES, added);
        }
        try (Ledger one = Ledger.open(alone);
                Ledger other = Ledger.open(shared)) {
            assertTrue(other.verify().isSound(), () -> other.verify().faults().toString());
            assertEquals(one.names(), other.names());
            assertEquals(
                    one.entries().stream().map(Entry::id).sorted().toList(),
                    other.entries().stream().map(Entry::id).sorted().toList());
            long last = other.lastSeq();
            assertEquals(
                    last,
                    other.records(1, Integer.MAX_VALUE).stream()
                            .map(LedgerRecord::seq)
                            .distinct()
                            .count());
            assertEquals(PAGES, other.catalogue().captures().all(last).size());
            assertEquals(one.entries().size(), other.catalogue().count(Selection.at(last)));
        }
    }

    @Test
    void aReaderSeesWholeStatesWhileOthersWrite() throws InterruptedException, ExecutionException {
        LedgerPlace place = books.place(folder, "read");
        try (Ledger ledger = Ledger.open(place)) {
            add(ledger, "first", 0, 4, () -> {});
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(2);
                Ledger reader = Ledger.open(place)) {
            Future<Integer> writing = threads.submit(() -> {
                try (Ledger ledger = Ledger.open(place)) {
                    int lines = 0;
                    for (int i = 4; i < 40; i += 4) {
                        lines += add(ledger, "second", i, i + 4, () -> {}).added();
                    }
                    return lines;
                }
            });
            long before = 0;
            int looks = 0;
            while (!writing.isDone()) {
                long last = reader.lastSeq();
                assertTrue(last >= before, "lines were gone");
                // half a state would have entries that rest on captures that are not there yet, or change when
                // read again
                List<Entry> whole = reader.entriesAsOf(last);
                List<String> there = reader.names();
                assertTrue(
                        whole.stream().flatMap(e -> e.reports().stream()).allMatch(r -> there.contains(r.capture())),
                        "an entry rests on a capture that is not there");
                assertEquals(whole, reader.entriesAsOf(last), "line " + last + " does not say the same again");
                reader.catalogue().list(Selection.at(last));
                reader.search("accord", 5);
                before = last;
                looks++;
            }
            assertEquals(36, writing.get());
            assertTrue(looks > 1, "the reader saw too little");
            assertEquals(40, reader.names().size());
        }
    }

    @Test
    void aWriterThatIsKilledInTheMiddleLeavesWhatWasThereAndHoldsNobodyUp() throws IOException, InterruptedException {
        LedgerPlace place = books.place(folder, "killed");
        long before;
        try (Ledger ledger = Ledger.open(place)) {
            add(ledger, "first", 0, 4, () -> {});
            before = ledger.lastSeq();
        }
        Process writer = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Stuck.class.getName(),
                        place.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("inside", said.readLine());
        } finally {
            writer.destroyForcibly().waitFor();
        }
        try (Ledger ledger = Ledger.open(place)) {
            assertEquals(before, ledger.lastSeq());
            assertTrue(ledger.verify().isSound(), () -> ledger.verify().faults().toString());
            assertEquals(8, add(ledger, "rerun", 0, 12, () -> {}).added());
            assertTrue(ledger.verify().isSound(), () -> ledger.verify().faults().toString());
        }
    }

    /// A writer of its own process that stays inside its transaction until it is killed.
    static final class Stuck {
        private Stuck() {}

        public static void main(String[] arguments) {
            try (Ledger ledger = Ledger.open(LedgerPlace.of(arguments[0]))) {
                add(ledger, "stuck", 4, 12, () -> {
                    System.out.println("inside");
                    while (true) {
                        try {
                            Thread.sleep(1000);
                        } catch (InterruptedException e) {
                            return;
                        }
                    }
                });
            }
        }
    }

    @Test
    void aConnectionThatIsLostIsAProblemWithAdviceAndWhatWasReportedDoneStays() throws SQLException {
        Assumptions.assumeTrue(books == Books.POSTGRESQL, "a file has no connection");
        LedgerPlace place = books.place(folder, "lost");
        try (Ledger ledger = Ledger.open(place)) {
            add(ledger, "first", 0, 4, () -> {});
            long before = ledger.lastSeq();
            LedgerException lost =
                    assertThrows(LedgerException.class, () -> add(ledger, "second", 4, 8, () -> cutConnections(place)));
            assertEquals(ProblemCode.SERVER_UNREACHED, lost.problem().code());
            assertFalse(ledger.isOpen());
            try (Ledger again = Ledger.open(place)) {
                assertTrue(again.isOpen());
                assertEquals(before, again.lastSeq());
                assertEquals(4, add(again, "rerun", 4, 8, () -> {}).added());
                assertTrue(
                        again.verify().isSound(), () -> again.verify().faults().toString());
            }
        }
    }

    private static void cutConnections(LedgerPlace place) {
        try (Connection connection = Books.connect(place);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'attache'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param inside is run in the middle of the transaction
    private static Bookkeeper.Summary add(Ledger ledger, String author, int from, int to, Runnable inside) {
        return new Bookkeeper(ledger, author, CLOCK, Progress.SILENT)
                .add(sink -> IntStream.range(from, to)
                        .forEach(i -> sink.accept(new Outcome.Done<>(taken(i, inside), List.of()))));
    }

    private static Bookkeeper.Taken taken(int number, Runnable inside) {
        int one = number % STATES.size();
        int other = (number / STATES.size() + one + 1) % STATES.size();
        String content =
                "%s and %s agree%n%nPublished March %d, 2024%n%n%s and %s signed an accord on training in %s on Friday."
                        .formatted(
                                STATES.get(one),
                                STATES.get(other),
                                1 + number % 28,
                                STATES.get(one),
                                STATES.get(other),
                                CITIES.get((number / 7) % CITIES.size()));
        return SamplePages.taken("page-" + number + ".txt", content, inside);
    }
}
