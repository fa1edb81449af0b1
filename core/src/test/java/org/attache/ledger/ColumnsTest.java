package org.attache.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.attache.fact.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// The columns answer as the book stood at any line, whether they were read at once or grew with it.
@ParameterizedClass
@EnumSource(Books.class)
final class ColumnsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final List<String> STATES = List.of("DEU", "FIN", "NOR", "POL", "SWE");

    @Parameter
    Books books = Books.SQLITE;

    @TempDir
    Path folder;

    @Test
    void columnsThatGrewWithTheBookAnswerAsColumnsReadAtOnce() {
        Columns grown = new Columns();
        try (Ledger ledger = Ledger.open(books.place(folder, "a"))) {
            Random random = new Random(3);
            Map<String, String> days = new LinkedHashMap<>();
            for (int line = 0; line < 12; line++) {
                for (int k = 0; k < 20; k++) {
                    String id = "event-" + random.nextInt(60);
                    if (random.nextInt(4) == 0) {
                        days.remove(id);
                    } else {
                        days.put(id, "20" + (10 + random.nextInt(10)) + "-0" + (1 + random.nextInt(9)) + "-11");
                    }
                }
                Map<Entry, String> all = new LinkedHashMap<>();
                days.forEach((id, day) -> all.put(entry(id, day), "words of " + id));
                ledger.link(all, List.of(), "test", NOON.plusSeconds(line));
                fill(ledger);
                for (long asOf = 1; asOf <= ledger.lastSeq(); asOf++) {
                    assertEquals(
                            answers(ledger.catalogue(new Columns()), asOf), answers(ledger.catalogue(grown), asOf));
                }
                List<String> listed = ledger
                        .catalogue(grown)
                        .list(Selection.at(ledger.lastSeq()).page(new Selection.Page(500, Optional.empty(), true)))
                        .stream()
                        .map(Listing::id)
                        .sorted()
                        .toList();
                assertEquals(days.keySet().stream().sorted().toList(), listed);
            }
        }
    }

    @Test
    void pagesOfAListHoldEveryEntryOnceInOrderOfTheDay() {
        try (Ledger ledger = Ledger.open(books.place(folder, "a"))) {
            Map<Entry, String> all = new LinkedHashMap<>();
            for (int i = 0; i < 40; i++) {
                all.put(entry("event-" + i, i % 7 == 0 ? "" : "2020-01-" + (10 + i % 9)), "words");
            }
            ledger.link(all, List.of(), "test", NOON);
            fill(ledger);
            for (boolean oldest : List.of(true, false)) {
                List<Listing> read = new ArrayList<>();
                Optional<String> after = Optional.empty();
                do {
                    List<Listing> page =
                            ledger.catalogue().list(Selection.at(1).page(new Selection.Page(7, after, oldest)));
                    read.addAll(page);
                    after = page.isEmpty()
                            ? Optional.empty()
                            : Optional.of(page.getLast().cursor());
                } while (after.isPresent());
                assertEquals(40, read.stream().map(Listing::id).distinct().count());
                assertEquals(40, read.size());
                List<String> days = read.stream().map(l -> l.day().first()).toList();
                List<String> sorted = days.stream().sorted().toList();
                assertEquals(oldest ? sorted : sorted.reversed(), days);
            }
        }
    }

    @Test
    void wordsAreFoundByTheirStemsAndAsOfALineAtWhichTheirEntryWasThere() {
        try (Ledger ledger = Ledger.open(books.place(folder, "a"))) {
            Entry gone = entry("event-1", "2020-01-11");
            Entry stays = entry("event-2", "2020-01-12");
            ledger.link(
                    Map.of(
                            gone, "Two submarines were exercising in the fjord\nNOR FIN",
                            stays, "The 潜水艦 and الغواصة patrolled\nNOR FIN"),
                    List.of(),
                    "test",
                    NOON);
            ledger.link(
                    Map.of(stays, "The 潜水艦 and الغواصة patrolled\nNOR FIN"), List.of(), "test", NOON.plusSeconds(1));
            fill(ledger);
            assertEquals(List.of("event-1"), found(ledger, "submarine exercises", 1));
            assertEquals(List.of("event-1"), found(ledger, "\"submarine were\"", 1));
            assertEquals(List.of("event-1"), found(ledger, "subm*", 1));
            assertTrue(found(ledger, "submarine", 2).isEmpty());
            assertTrue(ledger.search("submarine", 5).isEmpty());
            assertEquals(List.of("event-2"), found(ledger, "潜水艦", 2));
            assertEquals(List.of("event-2"), found(ledger, "الغواصة patrols", 2));
            assertEquals("event-2", ledger.search("patrolling", 5).getFirst().entry());
        }
    }

    private static List<String> found(Ledger ledger, String words, long asOf) {
        return ledger.catalogue().search(words, Selection.at(asOf), 0).lines().stream()
                .map(l -> l.listing().id())
                .toList();
    }

    private static List<Object> answers(Catalogue catalogue, long asOf) {
        Selection all = Selection.at(asOf);
        Selection some = all.about(List.of("FIN", "NOR"))
                .within(new Selection.Days(Optional.of("2012"), Optional.of("2016-99-99")))
                .with(new Selection.Marks(true, true, 1, Optional.of("The minister of NOR"), Optional.empty()));
        return List.of(
                catalogue.list(all),
                catalogue.list(some),
                catalogue.counts(all),
                catalogue.counts(some),
                catalogue.activity(all, 7),
                catalogue.pairs(asOf, 9),
                catalogue.partners("FIN", asOf, 9),
                catalogue.countries(all),
                catalogue.dealTotals(all),
                catalogue.dealCounts(all, "supplier"),
                catalogue.parties("party", asOf, 9),
                catalogue.people().bonds(all, List.of("person", "state"), 9),
                catalogue.lastBorn(asOf));
    }

    private static void fill(Ledger ledger) {
        Books.list(
                ledger, entries -> entries.stream().map(ColumnsTest::catalogued).toList(), name -> Optional.empty());
    }

    /// Another state each day, so that versions of an entry differ in all that is counted.
    private static Catalogued catalogued(Entry entry) {
        String day = entry.value("date").orElse("");
        int one = Math.floorMod(day.hashCode(), STATES.size());
        String state = STATES.get(one);
        return new Catalogued(
                new Listing(
                        entry.id(),
                        one == 0 ? Entry.Kind.DEAL : Entry.Kind.EVENT,
                        one == 0 ? "ordered" : "meeting",
                        new Listing.Day(day, day, day, true, day),
                        "headline",
                        Optional.empty(),
                        Stream.of(state, "NOR").distinct().sorted().toList(),
                        new Listing.Support(List.of("a", "b").subList(0, 1 + one % 2), 1, one % 2, 0, 0)),
                List.of(
                        new Catalogued.PartyRow("The minister of " + state, "party", "person", state, "minister"),
                        new Catalogued.PartyRow("Norway", "party", "state", "NOR", "")),
                one == 0
                        ? Optional.of(new Catalogued.DealRow(
                                state,
                                "NOR",
                                new Catalogued.Goods("tanks", "armour"),
                                "ordered",
                                new Catalogued.Years(day, ""),
                                OptionalLong.empty(),
                                OptionalLong.empty(),
                                new Catalogued.Value(OptionalDouble.of(one + 1.5), "USD")))
                        : Optional.empty(),
                entry.reports());
    }

    private static Entry entry(String id, String day) {
        Entry.Report report = new Entry.Report("oslo.txt", "v1");
        return new Entry(
                id,
                Entry.Kind.EVENT,
                List.of(new Entry.Slot("date", List.of(new Entry.SlotValue(day, List.of(report))))),
                List.of(report),
                List.of(new Entry.IndependentOrigin("NTB", List.of(report), List.of())),
                Optional.empty(),
                List.of(),
                List.of());
    }
}
