package org.attache.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.attache.fact.Entry;
import org.attache.fact.Outcome;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;
import org.attache.ledger.Books;
import org.attache.ledger.Correction;
import org.attache.ledger.Ledger;
import org.attache.ledger.LedgerPlace;
import org.attache.ledger.Selection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Books.class)
final class BookkeeperTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private static final Map<String, String> PAGES =
            Map.of("a.txt", SamplePages.FROM_HELSINKI, "b.txt", SamplePages.WITH_TANKS);

    @Parameter
    Books books = Books.SQLITE;

    @TempDir
    Path folder;

    @Test
    void aSecondRunOverTheSameCapturesChangesNothing() {
        try (Ledger ledger = Ledger.open(books.place(folder, "x"))) {
            Bookkeeper.Summary first = add(ledger, PAGES);
            assertEquals(2, first.added());
            assertTrue(first.changed() > 0, "nothing was found in the two pages");
            long lines = ledger.lastSeq();
            Bookkeeper.Summary second = add(ledger, PAGES);
            assertEquals(0, second.added());
            assertEquals(2, second.known());
            assertEquals(0, second.changed());
            assertEquals(lines, ledger.lastSeq());
            assertTrue(ledger.verify().isSound(), () -> ledger.verify().faults().toString());
        }
    }

    @Test
    void whatIsJoinedOnTheDiskIsWhatIsJoinedInMemory() {
        List<String> all = new ArrayList<>();
        for (long mostInMemory : List.of(100L, 0L)) {
            try (Ledger ledger = Ledger.open(books.place(folder, "most" + mostInMemory))) {
                Bookkeeper.Summary summary =
                        fill(new Bookkeeper(ledger, "test", CLOCK, Progress.SILENT, mostInMemory), PAGES);
                assertTrue(summary.changed() > 0, "nothing was found in the two pages");
                StringBuilder book = new StringBuilder();
                ledger.records(1, 100).forEach(line -> book.append(line).append('\n'));
                ledger.entries().forEach(entry -> book.append(entry).append('\n'));
                book.append(ledger.copies()).append(ledger.search("Helsinki", 10));
                ledger.catalogue()
                        .list(Selection.at(ledger.lastSeq()))
                        .forEach(listing -> book.append(listing).append("\n"));
                all.add(book.toString());
                // a correction goes the same way
                ledger.correct(
                        new Correction.Reject(ledger.entries().getFirst().id(), "not so"), "anna", CLOCK.instant());
                assertTrue(new Bookkeeper(ledger, "anna", CLOCK, Progress.SILENT, mostInMemory).join() > 0);
                assertTrue(
                        ledger.verify().isSound(),
                        () -> ledger.verify().faults().toString());
            }
        }
        assertEquals(all.getFirst(), all.getLast());
    }

    @Test
    void whatIsJoinedAlreadyIsNotJoinedAgain() throws SQLException {
        LedgerPlace place = books.place(folder, "x");
        Set<String> nothingNew = Set.of("nothing new to join, listing entries");
        try (Ledger ledger = Ledger.open(place)) {
            assertTrue(steps(ledger, PAGES).contains("joining"));
            assertEquals(nothingNew, steps(ledger, PAGES));
            long line = ledger.correct(
                    new Correction.Reject(ledger.entries().getFirst().id(), "not so"), "anna", CLOCK.instant());
            assertTrue(steps(ledger, PAGES).contains("joining"), "a correction came");
            assertEquals(nothingNew, steps(ledger, PAGES));
            ledger.correct(new Correction.Undo(line, "so after all"), "anna", CLOCK.instant());
            assertTrue(steps(ledger, PAGES).contains("joining"), "a correction went");
        }
        for (String otherwise : List.of(
                "UPDATE linked SET stage = 'link 0 00000000'", "UPDATE linked SET line = 2", "DELETE FROM linked")) {
            try (Connection connection = Books.connect(place);
                    Statement statement = connection.createStatement()) {
                statement.execute(otherwise);
            }
            try (Ledger ledger = Ledger.open(place)) {
                assertEquals(otherwise.startsWith("DELETE"), ledger.verify().isSound(), otherwise);
                assertTrue(steps(ledger, PAGES).contains("joining"), otherwise);
                assertEquals(nothingNew, steps(ledger, PAGES));
            }
        }
    }

    @Test
    void capturesThatNobodyJoinedAndEntriesThatNobodyListedAreTakenUp() {
        try (Ledger ledger = Ledger.open(books.place(folder, "x"))) {
            // killed between the captures and the joining
            Bookkeeper killed = new Bookkeeper(ledger, "test", CLOCK, stopping("reading back"));
            assertThrows(IllegalStateException.class, () -> fill(killed, PAGES));
            assertEquals(2, ledger.names().size());
            assertTrue(ledger.entries().isEmpty());
            // killed between the joining and the listing
            Bookkeeper again = new Bookkeeper(ledger, "test", CLOCK, stopping("listing entries"));
            assertThrows(IllegalStateException.class, () -> fill(again, PAGES));
            assertFalse(ledger.entries().isEmpty());
            assertTrue(ledger.catalogue().list(Selection.at(ledger.lastSeq())).isEmpty());
            assertEquals(Set.of("nothing new to join, listing entries"), steps(ledger, PAGES));
            assertEquals(
                    ledger.entries().size(),
                    ledger.catalogue().list(Selection.at(ledger.lastSeq())).size());
            assertTrue(ledger.verify().isSound(), () -> ledger.verify().faults().toString());
        }
    }

    @Test
    void whoWasStoppedWhileHeListsFromTheDiskDoesNotWriteEntriesAgain() {
        try (Ledger ledger = Ledger.open(books.place(folder, "x"))) {
            Bookkeeper stopped = new Bookkeeper(ledger, "test", CLOCK, stopping("listing entries"), 0);
            assertThrows(IllegalStateException.class, () -> fill(stopped, PAGES));
            long lines = ledger.lastSeq();
            assertTrue(ledger.catalogue().list(Selection.at(lines)).isEmpty());
            Set<String> steps = new HashSet<>();
            fill(new Bookkeeper(ledger, "test", CLOCK, telling(steps::add), 0), PAGES);
            assertTrue(steps.contains("listing entries"));
            assertFalse(steps.contains("writing entries"));
            assertEquals(lines, ledger.lastSeq());
            assertEquals(
                    ledger.entries().size(),
                    ledger.catalogue().list(Selection.at(lines)).size());
            assertTrue(ledger.verify().isSound(), () -> ledger.verify().faults().toString());
        }
    }

    @Test
    void theProgramHasANumberOfItsOwn() {
        assertEquals(Stages.linking(), Stages.linking());
        assertNotEquals(Stages.program(Stages.class), Stages.program(Test.class));
    }

    private static Set<String> steps(Ledger ledger, Map<String, String> pages) {
        Set<String> steps = new HashSet<>();
        fill(new Bookkeeper(ledger, "test", CLOCK, telling(steps::add)), pages);
        return steps;
    }

    private static Progress stopping(String step) {
        return telling(name -> {
            if (name.equals(step)) {
                throw new IllegalStateException("killed");
            }
        });
    }

    private static Progress telling(Consumer<String> steps) {
        return new Progress() {
            @Override
            public void capture(int captures, String name) {
                // not asked here
            }

            @Override
            public void problem(Problem problem) {
                // not asked here
            }

            @Override
            public void step(String name) {
                steps.accept(name);
            }
        };
    }

    @Test
    void newInputAddsAndLeavesTheOldInPlace() {
        try (Ledger ledger = Ledger.open(books.place(folder, "x"))) {
            add(ledger, Map.of("a.txt", PAGES.getOrDefault("a.txt", "")));
            List<String> before = ledger.names();
            add(ledger, PAGES);
            assertTrue(ledger.names().containsAll(before));
            assertEquals(2, ledger.names().size());
        }
    }

    @Test
    void otherBytesUnderATakenNameAreKeptBesideTheFirst() {
        try (Ledger ledger = Ledger.open(books.place(folder, "x"))) {
            add(ledger, Map.of("a.txt", "Finland and Norway signed an accord in Oslo on Monday."));
            add(ledger, Map.of("a.txt", "Sweden and Norway signed an accord in Oslo on Tuesday."));
            add(ledger, Map.of("a.txt", "Sweden and Norway signed an accord in Oslo on Tuesday."));
            assertEquals(2, ledger.names().size());
            assertTrue(ledger.names().contains("a.txt"));
        }
    }

    @Test
    void otherBytesUnderATakenNameOfTheSameRunAreKeptBesideTheFirst() {
        try (Ledger ledger = Ledger.open(books.place(folder, "x"))) {
            Bookkeeper.Summary summary = new Bookkeeper(ledger, "test", CLOCK, Progress.SILENT).add(sink -> {
                // some are written while others come
                for (int i = 0; i < 200; i++) {
                    String page = "Finland and Norway signed %d accords in Oslo on Monday.".formatted(i % 2);
                    sink.accept(new Outcome.Done<>(SamplePages.taken("a" + i / 2 % 50, page, () -> {}), List.of()));
                }
            });
            assertEquals(100, ledger.names().size());
            assertEquals(100, summary.added());
            assertEquals(100, summary.known());
        }
    }

    @Test
    void aRejectedClaimLeavesTheEntriesAndComesBackWhenUndone() {
        try (Ledger ledger = Ledger.open(books.place(folder, "x"))) {
            add(ledger, PAGES);
            Entry entry = ledger.entries().getFirst();
            int all = ledger.entries().size();
            long line = ledger.correct(new Correction.Reject(entry.id(), "not so"), "anna", CLOCK.instant());
            new Bookkeeper(ledger, "anna", CLOCK, Progress.SILENT).join();
            assertFalse(ledger.entries().stream()
                    .anyMatch(e -> e.reports().contains(entry.reports().getFirst())));
            ledger.correct(new Correction.Undo(line, "so after all"), "anna", CLOCK.instant());
            new Bookkeeper(ledger, "anna", CLOCK, Progress.SILENT).join();
            assertEquals(all, ledger.entries().size());
            assertTrue(ledger.verify().isSound());
        }
    }

    @Test
    void aNameThatIsSplitOffInOneCaptureIsAnotherThereAndTheSameElsewhere() {
        try (Ledger ledger = Ledger.open(books.place(folder, "x"))) {
            String page = "Published March 4, 2026%n%nNorwegian Defence Minister Tor Berg visited %s on Monday.";
            add(ledger, Map.of("a.txt", page.formatted("Helsinki"), "b.txt", page.formatted("Warsaw")));
            assertEquals(Set.of("Tor Berg"), visitors(ledger));
            Correction split = new Correction.Split("Tor Berg", "a.txt", "Tor Berg the elder", "father and son");
            long line = ledger.correct(split, "anna", CLOCK.instant());
            new Bookkeeper(ledger, "anna", CLOCK, Progress.SILENT).join();
            assertEquals(Set.of("Tor Berg", "Tor Berg the elder"), visitors(ledger));
            assertEquals(
                    List.of("person"),
                    ledger
                            .catalogue()
                            .people()
                            .members(List.of("Tor Berg the elder"), ledger.lastSeq())
                            .values()
                            .stream()
                            .map(m -> m.type())
                            .toList());
            ledger.correct(new Correction.Undo(line, "one man"), "anna", CLOCK.instant());
            new Bookkeeper(ledger, "anna", CLOCK, Progress.SILENT).join();
            assertEquals(Set.of("Tor Berg"), visitors(ledger));
        }
    }

    private static Set<String> visitors(Ledger ledger) {
        return ledger.entries().stream()
                .flatMap(e -> e.slots().stream())
                .filter(s -> s.name().equals("visitor"))
                .flatMap(s -> s.values().stream())
                .map(Entry.SlotValue::value)
                .collect(Collectors.toSet());
    }

    @Test
    void problemsAreCountedAndDoNotStopTheRun() {
        try (Ledger ledger = Ledger.open(books.place(folder, "x"))) {
            List<Problem> heard = new ArrayList<>();
            Progress progress = new Progress() {
                @Override
                public void capture(int captures, String name) {
                    // not asked here
                }

                @Override
                public void problem(Problem problem) {
                    heard.add(problem);
                }

                @Override
                public void step(String name) {
                    // not asked here
                }
            };
            Bookkeeper.Summary summary = new Bookkeeper(ledger, "test", CLOCK, progress).add(sink -> {
                sink.accept(new Outcome.Failed<>(new Problem(ProblemCode.EMPTY_FILE, "nothing in it", "empty.txt")));
                sink.accept(new Outcome.Done<>(
                        SamplePages.taken("a.txt", PAGES.getOrDefault("a.txt", ""), () -> {}), List.of()));
            });
            assertEquals(1, summary.problems().getOrDefault(ProblemCode.EMPTY_FILE, 0));
            assertEquals(1, summary.added());
            assertTrue(heard.stream().anyMatch(p -> p.place().equals("empty.txt")));
        }
    }

    private static Bookkeeper.Summary add(Ledger ledger, Map<String, String> pages) {
        return fill(new Bookkeeper(ledger, "test", CLOCK, Progress.SILENT), pages);
    }

    private static Bookkeeper.Summary fill(Bookkeeper bookkeeper, Map<String, String> pages) {
        return bookkeeper.add(sink -> pages.keySet().stream()
                .sorted()
                .forEach(name -> sink.accept(new Outcome.Done<>(
                        SamplePages.taken(name, pages.getOrDefault(name, ""), () -> {}), List.of()))));
    }
}
