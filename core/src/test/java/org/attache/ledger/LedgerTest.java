package org.attache.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.attache.analyse.Pages;
import org.attache.fact.Analysis;
import org.attache.fact.Article;
import org.attache.fact.Block;
import org.attache.fact.BlockKind;
import org.attache.fact.DateClaim;
import org.attache.fact.Dating;
import org.attache.fact.Entry;
import org.attache.fact.EventClaim;
import org.attache.fact.EventType;
import org.attache.fact.Evidence;
import org.attache.fact.Findings;
import org.attache.fact.Modality;
import org.attache.fact.Party;
import org.attache.fact.ProblemCode;
import org.attache.fact.Provenance;
import org.attache.fact.Timing;
import org.attache.text.Digest;
import org.attache.text.SourceText;
import org.attache.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Books.class)
final class LedgerTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String WORDS = "Norway and Finland signed a border accord in Oslo on Monday.";

    @Parameter
    Books books = Books.SQLITE;

    @TempDir
    Path folder;

    @Test
    void keepsACaptureWithItsAnalysisToTheLetter() {
        try (Ledger ledger = Ledger.open(books.place(folder, "a"))) {
            Analysis analysis = analysis("oslo.txt", WORDS);
            ledger.add(List.of(intake(analysis)), "test", NOON);
            Analysis read = ledger.analysis("oslo.txt").orElseThrow();
            assertEquals(WORDS, read.article().capture().text().content());
            assertEquals(
                    analysis.findings().events().getFirst().evidence().quote(),
                    read.findings().events().getFirst().evidence().quote());
            assertTrue(ledger.verify().isSound(), () -> ledger.verify().faults().toString());
        }
    }

    @Test
    void addingTheSameAgainAppendsNothing() {
        try (Ledger ledger = Ledger.open(books.place(folder, "a"))) {
            Intake intake = intake(analysis("oslo.txt", WORDS));
            ledger.add(List.of(intake), "test", NOON);
            long before = ledger.lastSeq();
            ledger.add(List.of(intake), "test", NOON.plusSeconds(5));
            assertEquals(before, ledger.lastSeq());
            assertTrue(ledger.holds("oslo.txt", Digest.sha256(WORDS), "test 1"));
            assertFalse(ledger.holds("oslo.txt", Digest.sha256(WORDS), "test 2"));
        }
    }

    @Test
    void saysWhatItSaidOnAnEarlierLine() {
        try (Ledger ledger = Ledger.open(books.place(folder, "a"))) {
            ledger.add(List.of(intake(analysis("oslo.txt", WORDS))), "test", NOON);
            ledger.link(entries(entry("x1", "2025-01-01")), List.of(), "test", NOON.plusSeconds(1));
            long then = ledger.seqAt(NOON.plusSeconds(1));
            ledger.link(
                    entries(entry("x1", "2025-01-02"), entry("x2", "2025-01-03")),
                    List.of(),
                    "test",
                    NOON.plusSeconds(9));
            ledger.link(entries(entry("x2", "2025-01-03")), List.of(), "test", NOON.plusSeconds(20));
            assertEquals(
                    Optional.of("2025-01-01"),
                    ledger.entriesAsOf(then).getFirst().value("date"));
            assertEquals(1, ledger.entriesAsOf(then).size());
            assertEquals(2, ledger.entriesAsOf(then + 1).size());
            assertEquals(List.of("x2"), ledger.entries().stream().map(Entry::id).toList());
            assertEquals(3, ledger.history("x1").size());
        }
    }

    @Test
    void linkingWithoutChangeAppendsNothing() {
        try (Ledger ledger = Ledger.open(books.place(folder, "a"))) {
            ledger.add(List.of(intake(analysis("oslo.txt", WORDS))), "test", NOON);
            assertEquals(1, ledger.link(entries(entry("x1", "2025-01-01")), List.of(), "test", NOON));
            long before = ledger.lastSeq();
            assertEquals(0, ledger.link(entries(entry("x1", "2025-01-01")), List.of(), "test", NOON.plusSeconds(1)));
            assertEquals(before, ledger.lastSeq());
        }
    }

    @Test
    void idsAreFoundByTheirBeginningsWhateverBecameOfTheEntries() {
        try (Ledger ledger = Ledger.open(books.place(folder, "a"))) {
            Map<Entry, String> first = new LinkedHashMap<>(entries(entry("x1", "2025-01-01")));
            first.putAll(entries(entry("x2", "2025-01-02")));
            first.putAll(entries(entry("y1", "2025-01-03")));
            ledger.link(first, List.of(), "test", NOON);
            ledger.link(entries(entry("x2", "2025-01-02")), List.of(), "test", NOON);
            assertEquals(List.of("x1", "x2"), ledger.idsBeginning("x"));
            assertEquals(List.of("y1"), ledger.idsBeginning("y1"));
            assertEquals(List.of(), ledger.idsBeginning("x12"));
            List<String> there = new ArrayList<>();
            ledger.entryIds(there::add);
            assertEquals(List.of("x2"), there);
            assertEquals(List.of(), ledger.entries(e -> !e.id().equals("x2")));
            assertEquals(ledger.entries(), ledger.entries(e -> e.id().equals("x2")));
            assertEquals(Optional.empty(), ledger.entriesAbout(List.of("NOR"), e -> true), "nothing is listed yet");
        }
    }

    @Test
    void aLinkingThatAnotherOvertookIsNotWritten() {
        try (Ledger ledger = Ledger.open(books.place(folder, "a"))) {
            ledger.add(List.of(intake(analysis("oslo.txt", WORDS))), "test", NOON);
            Basis basis = new Basis(ledger.lastSeq(), "one");
            ledger.add(List.of(intake(analysis("kiel.txt", WORDS))), "other", NOON);
            Map<Entry, String> linked = entries(entry("x1", "2025-01-01"));
            assertEquals(
                    OptionalInt.of(1),
                    ledger.linkUnlessOvertaken(linked, List.of(), "test", NOON, basis),
                    "captures that another adds are linked by the other");
            long last = ledger.lastSeq();
            assertEquals(OptionalInt.empty(), ledger.linkUnlessOvertaken(Map.of(), List.of(), "test", NOON, basis));
            assertEquals(last, ledger.lastSeq());
            assertEquals(List.of("x1"), ledger.entries().stream().map(Entry::id).toList());
        }
    }

    @Test
    void aLedgerIsLinkedUntilSomethingComesThatTheLastLinkingDidNotKnow() {
        try (Ledger ledger = Ledger.open(books.place(folder, "a"))) {
            assertFalse(ledger.isLinked("one"));
            ledger.add(List.of(intake(analysis("oslo.txt", WORDS))), "test", NOON);
            Map<Entry, String> linked = entries(entry("x1", "2025-01-01"));
            Basis first = new Basis(ledger.lastSeq(), "one");
            ledger.linkUnlessOvertaken(linked, List.of(), "test", NOON, first);
            assertTrue(ledger.isLinked("one"));
            assertFalse(ledger.isLinked("two"), "another program links otherwise");
            ledger.add(List.of(intake(analysis("kiel.txt", WORDS))), "test", NOON);
            assertFalse(ledger.isLinked("one"), "a capture came");
            Basis second = new Basis(ledger.lastSeq(), "one");
            long lines = ledger.lastSeq();
            assertEquals(OptionalInt.of(0), ledger.linkUnlessOvertaken(linked, List.of(), "test", NOON, second));
            assertEquals(lines, ledger.lastSeq());
            assertTrue(ledger.isLinked("one"), "that nothing changed is known, too");
            assertEquals(
                    OptionalInt.empty(),
                    ledger.linkUnlessOvertaken(Map.of(), List.of(), "test", NOON, first),
                    "who knew less does not take it back");
            long line = ledger.correct(new Correction.Merge("A", "B", "one"), "anna", NOON);
            assertFalse(ledger.isLinked("one"), "a correction came");
            ledger.linkUnlessOvertaken(linked, List.of(), "test", NOON, new Basis(ledger.lastSeq(), "one"));
            assertTrue(ledger.isLinked("one"));
            ledger.correct(new Correction.Undo(line, "two"), "anna", NOON);
            assertFalse(ledger.isLinked("one"), "a correction went");
            ledger.linkUnlessOvertaken(linked, List.of(), "test", NOON, new Basis(ledger.lastSeq(), "one"));
            ledger.link(entries(entry("x2", "2025-01-01")), List.of(), "test", NOON);
            assertFalse(ledger.isLinked("one"), "somebody linked who did not say what of");
            assertTrue(ledger.verify().isSound(), () -> ledger.verify().faults().toString());
        }
    }

    @Test
    void correctionsAreLinesAndCanBeUndoneAndRedone() {
        try (Ledger ledger = Ledger.open(books.place(folder, "a"))) {
            long merge = ledger.correct(new Correction.Merge("Tor Berg", "Thor Berg", "one man"), "anna", NOON);
            assertEquals(1, ledger.corrections().size());
            long undo = ledger.correct(new Correction.Undo(merge, "two men after all"), "anna", NOON);
            assertTrue(ledger.corrections().isEmpty());
            ledger.correct(new Correction.Undo(undo, "one man it is"), "bert", NOON);
            assertEquals(List.of(merge), List.copyOf(ledger.corrections().keySet()));
            Correction split = new Correction.Split("Tor Berg", "a.txt", "Tor Berg the elder", "two men there");
            long line = ledger.correct(split, "bert", NOON);
            assertEquals(split, ledger.corrections().get(line));
            assertTrue(ledger.verify().isSound());
        }
    }

    @Test
    void undoingACaptureIsRefused() {
        try (Ledger ledger = Ledger.open(books.place(folder, "a"))) {
            ledger.add(List.of(intake(analysis("oslo.txt", WORDS))), "test", NOON);
            LedgerException refused = assertThrows(
                    LedgerException.class, () -> ledger.correct(new Correction.Undo(1, "no"), "anna", NOON));
            assertEquals(ProblemCode.BAD_SETTING, refused.problem().code());
        }
    }

    @Test
    void searchFindsWordsPhrasesAndBeginningsAndSurvivesAnyInput() {
        try (Ledger ledger = Ledger.open(books.place(folder, "a"))) {
            ledger.link(
                    Map.of(entry("x1", "2025-01-01"), "A frigate was handed over in Kiel"), List.of(), "test", NOON);
            assertEquals("x1", ledger.search("frigate kiel", 5).getFirst().entry());
            assertEquals(1, ledger.search("\"handed over\"", 5).size());
            assertEquals(1, ledger.search("frig*", 5).size());
            ledger.link(Map.of(entry("x2", "2025-01-02"), "Six Su-30SM jets were ordered"), List.of(), "test", NOON);
            assertEquals("x2", ledger.search("Su-30", 5).getFirst().entry());
            assertTrue(ledger.search("Su-3", 5).isEmpty(), "one digit stands for itself");
            ledger.link(
                    Map.of(entry("x1", "2025-01-01"), "A frigate was handed over in Kiel"), List.of(), "test", NOON);
            for (String hostile : List.of("", "\"", "AND", "NEAR(", "a:b", "*", "'; DROP TABLE record", "\u0000")) {
                assertTrue(ledger.search(hostile, 5).size() <= 1, hostile);
            }
        }
    }

    @Test
    void refusesChangesAndNamesThoseMadeBehindItsBack() throws SQLException {
        LedgerPlace place = books.place(folder, "a");
        try (Ledger ledger = Ledger.open(place)) {
            ledger.add(
                    List.of(intake(analysis("oslo.txt", WORDS)), intake(analysis("kiel.txt", "Kiel. " + WORDS))),
                    "test",
                    NOON);
        }
        try (Connection connection = Books.connect(place);
                Statement statement = connection.createStatement()) {
            assertThrows(SQLException.class, () -> statement.execute("UPDATE record SET author = 'x' WHERE seq = 1"));
            assertThrows(SQLException.class, () -> statement.execute("DELETE FROM content"));
            statement.execute(books.dropsTrigger("record_keeps", "record"));
            statement.execute("UPDATE record SET author = 'x' WHERE seq = 1");
        }
        try (Ledger ledger = Ledger.open(place)) {
            Verification check = ledger.verify();
            assertFalse(check.isSound());
            assertTrue(
                    check.faults().stream().anyMatch(f -> f.place().equals("line 1")),
                    () -> check.faults().toString());
        }
    }

    @Test
    void namesChangesInWhatIsWorkedOutFromItsLines() throws SQLException {
        List<String> changes = List.of(
                "UPDATE entry_now SET seq = seq - 1",
                "UPDATE entry_now SET kind = 'DEAL'",
                "DELETE FROM entry_now",
                "UPDATE entry_now SET day = '2024-01-01'",
                "UPDATE words SET body = 'other words'",
                "UPDATE capture_now SET sha256 = replace(sha256, 'a', 'b')",
                "UPDATE capture_now SET name = 'kiel.txt'",
                "DELETE FROM capture_now",
                "UPDATE catalogue_state SET done = done - 1",
                "DROP INDEX catalogue_entry_id");
        for (int i = 0; i < changes.size(); i++) {
            LedgerPlace place = books.place(folder, "worked-out-" + i);
            try (Ledger ledger = Ledger.open(place)) {
                ledger.add(List.of(intake(analysis("oslo.txt", WORDS))), "test", NOON);
                ledger.link(entries(entry("x1", "2025-01-01")), List.of(), "test", NOON);
                Books.list(ledger, all -> List.of(), name -> Optional.empty());
                assertTrue(
                        ledger.verify().isSound(),
                        () -> ledger.verify().faults().toString());
            }
            try (Connection connection = Books.connect(place);
                    Statement statement = connection.createStatement()) {
                statement.execute(changes.get(i));
            }
            try (Ledger ledger = Ledger.open(place)) {
                assertFalse(ledger.verify().isSound(), changes.get(i));
            }
        }
    }

    @Test
    void aFileThatIsNoLedgerIsAProblemWithAdvice() throws IOException {
        Path file = folder.resolve("b.ledger");
        Files.writeString(file, "this is no database, whatever its name says. ".repeat(100), StandardOpenOption.CREATE);
        LedgerException refused = assertThrows(LedgerException.class, () -> Ledger.open(file));
        assertEquals(ProblemCode.NOT_A_LEDGER, refused.problem().code());
        assertEquals(
                ProblemCode.NOT_A_LEDGER,
                assertThrows(LedgerException.class, () -> Ledger.open(folder))
                        .problem()
                        .code());
    }

    @Test
    void aLedgerWhoseFirstByteIsDamagedIsTakenForADamagedOne() throws IOException {
        Path file = folder.resolve("c.ledger");
        Ledger.open(file).close();
        byte[] bytes = Files.readAllBytes(file);
        bytes[0] ^= 1;
        Files.write(file, bytes);
        LedgerException refused = assertThrows(LedgerException.class, () -> Ledger.open(file));
        assertEquals(ProblemCode.LEDGER_DAMAGED, refused.problem().code());
    }

    @Test
    void theDatabaseOfAnotherProgramIsLeftAsItIs() throws SQLException {
        Path file = folder.resolve("other.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE bookmark (title TEXT)");
        }
        LedgerException refused = assertThrows(LedgerException.class, () -> Ledger.open(file));
        assertEquals(ProblemCode.NOT_A_LEDGER, refused.problem().code());
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery("SELECT group_concat(name) FROM sqlite_schema")) {
            assertEquals("bookmark", tables.getString(1));
        }
    }

    static Map<Entry, String> entries(Entry... all) {
        Map<Entry, String> map = new LinkedHashMap<>();
        for (Entry entry : all) {
            map.put(entry, "words of " + entry.id());
        }
        return map;
    }

    static Entry entry(String id, String day) {
        Entry.Report report = new Entry.Report("oslo.txt", "v1");
        return new Entry(
                id,
                Entry.Kind.EVENT,
                List.of(new Entry.Slot("date", List.of(new Entry.SlotValue(day, List.of(report))))),
                List.of(report),
                List.of(new Entry.IndependentOrigin("NTB", List.of(report), List.of("the only report"))),
                Optional.empty(),
                List.of(),
                List.of());
    }

    static Intake intake(Analysis analysis) {
        byte[] raw = analysis.article().capture().text().content().getBytes(StandardCharsets.UTF_8);
        return new Intake(analysis, () -> raw, "test 1");
    }

    static Analysis analysis(String name, String content) {
        SourceText text = SourceText.of(content);
        Provenance rule = new Provenance("test", "1", "written by hand");
        Span all = new Span(0, text.length());
        Article article = Pages.article("folder/" + name, text, List.of(new Block(BlockKind.PARAGRAPH, all, "test")));
        EventClaim event = new EventClaim(
                "v1",
                EventType.AGREEMENT,
                List.of(
                        new EventClaim.Role("party", new Party.Described("Norway")),
                        new EventClaim.Role("party", new Party.Described("Finland"))),
                Optional.of("Oslo"),
                Optional.of("NOR"),
                Timing.UNKNOWN,
                new Evidence(text.quote(all), List.of(), Modality.OCCURRED, rule));
        DateClaim published = new DateClaim(
                Optional.empty(),
                DateClaim.Basis.INFERRED,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                rule);
        return new Analysis(
                article,
                new Dating(published, List.of()),
                new Findings(List.of(), List.of(event), List.of(), List.of(), List.of()));
    }
}
