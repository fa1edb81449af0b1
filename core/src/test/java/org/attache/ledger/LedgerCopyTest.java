package org.attache.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.attache.fact.Entry;
import org.attache.fact.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LedgerCopyTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"SQLITE,SQLITE", "SQLITE,POSTGRESQL", "POSTGRESQL,SQLITE", "POSTGRESQL,POSTGRESQL"})
    void aCopyHasTheSameLinesListsAndWordsAndComesBackTheSame(Books first, Books second) {
        LedgerPlace from = first.place(folder, "from");
        LedgerPlace to = second.place(folder, "to");
        LedgerPlace back = first.place(folder, "back");
        fill(from);
        LedgerRecord last = Ledger.copy(from, to);
        assertEquals(last, Ledger.copy(to, back));
        try (Ledger one = Ledger.open(from);
                Ledger other = Ledger.open(to);
                Ledger again = Ledger.open(back)) {
            assertEquals(one.records(1, 100), other.records(1, 100));
            assertEquals(one.records(1, 100), again.records(1, 100));
            assertEquals(last, one.records(one.lastSeq(), 1).getFirst());
            for (Ledger ledger : List.of(one, other, again)) {
                assertTrue(
                        ledger.verify().isSound(),
                        () -> ledger.verify().faults().toString());
                assertEquals(answers(one), answers(ledger));
            }
            // both go on alike
            for (Ledger ledger : List.of(one, other, again)) {
                ledger.add(List.of(LedgerTest.intake(LedgerTest.analysis("new.txt", "Bern. " + "Words."))), "c", NOON);
                ledger.link(Map.of(LedgerTest.entry("x9", "2025-02-01"), "new words"), List.of(), "c", NOON);
                catalogue(ledger);
            }
            assertEquals(one.records(1, 100), other.records(1, 100));
            assertEquals(answers(one), answers(other));
            assertTrue(other.verify().isSound(), () -> other.verify().faults().toString());
        }
    }

    @Test
    void onlyAnEmptyLedgerIsCopiedInto() {
        LedgerPlace from = Books.SQLITE.place(folder, "from");
        LedgerPlace to = Books.SQLITE.place(folder, "to");
        fill(from);
        fill(to);
        LedgerException refused = assertThrows(LedgerException.class, () -> Ledger.copy(from, to));
        assertEquals(ProblemCode.BAD_SETTING, refused.problem().code());
        LedgerPlace nothing = Books.SQLITE.place(folder, "nothing");
        LedgerException absent = assertThrows(LedgerException.class, () -> Ledger.copy(nothing, to));
        assertEquals(ProblemCode.NO_SUCH_FILE, absent.problem().code());
    }

    private static void fill(LedgerPlace place) {
        try (Ledger ledger = Ledger.open(place)) {
            ledger.add(
                    List.of(
                            LedgerTest.intake(LedgerTest.analysis("oslo.txt", "Norway and Finland signed in Oslo.")),
                            LedgerTest.intake(LedgerTest.analysis("ål.txt", "Łódź 潜水艦 – “quoted” \uD83D\uDEA2"))),
                    "anna",
                    NOON);
            Entry one = LedgerTest.entry("x1", "2025-01-01");
            Entry two = LedgerTest.entry("x2", "");
            ledger.link(
                    Map.of(one, "Two frigates sailed to Kiel", two, "The 潜水艦 patrolled Łódź"), List.of(), "anna", NOON);
            ledger.correct(new Correction.Merge("Tor Berg", "Thor Berg", "one man’s name"), "bert", NOON.plusNanos(1));
            ledger.link(Map.of(two, "The 潜水艦 patrolled"), List.of(), "anna", NOON.plusSeconds(2));
            ledger.correct(new Correction.Decide("x2", "date", "2025", "because"), "bert", NOON.plusSeconds(3));
            catalogue(ledger);
        }
    }

    private static void catalogue(Ledger ledger) {
        Books.list(
                ledger,
                entries -> entries.stream()
                        .map(entry -> new Catalogued(
                                new Listing(
                                        entry.id(),
                                        Entry.Kind.DEAL,
                                        "ordered",
                                        new Listing.Day("2025-01-01", "", "2025-01-01", true, ""),
                                        "Headline of " + entry.id(),
                                        Optional.empty(),
                                        List.of("FIN", "NOR"),
                                        new Listing.Support(List.of("NTB", "STT"), 1, 0, 0, 0)),
                                List.of(new Catalogued.PartyRow("Norway", "party", "state", "NOR", "")),
                                Optional.of(new Catalogued.DealRow(
                                        "NOR",
                                        "FIN",
                                        new Catalogued.Goods("frigate", "ships"),
                                        "ordered",
                                        new Catalogued.Years("2025", ""),
                                        OptionalLong.of(2),
                                        OptionalLong.empty(),
                                        new Catalogued.Value(java.util.OptionalDouble.of(1.25e9), "USD"))),
                                entry.reports()))
                        .toList(),
                name -> Optional.of(new CaptureListing(
                        name,
                        "The Outlet",
                        "Title of " + name,
                        new CaptureListing.Published("2025-01-02", "2025-01-02", "printed"),
                        "en",
                        List.of("NTB"),
                        new CaptureListing.Size(1, 2, 1),
                        0)));
    }

    private static List<Object> answers(Ledger ledger) {
        long last = ledger.lastSeq();
        Catalogue lists = ledger.catalogue();
        return List.of(
                last,
                ledger.counts(),
                ledger.entries(),
                ledger.entriesAsOf(3),
                ledger.corrections(),
                lists.list(Selection.at(last)),
                lists.list(Selection.at(3)),
                lists.dealTotals(Selection.at(last)),
                lists.captures().all(last),
                lists.decisions(9, last),
                lists.search("frigate", Selection.at(3), 0),
                lists.search("潜水艦", Selection.at(last), 0),
                ledger.search("patrols", 5),
                ledger.seqAt(NOON),
                ledger.analysis("ål.txt")
                        .orElseThrow()
                        .article()
                        .capture()
                        .text()
                        .content());
    }
}
