package org.attache.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attache.fact.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Names that share the last word are offered as perhaps the same, as of any line of the book.
@ParameterizedClass
@EnumSource(Books.class)
final class NamesAlikeTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Parameter
    Books books = Books.SQLITE;

    @TempDir
    Path folder;

    @Test
    void aNameIsAlikeToThoseOfItsTypeThatHoldItsLastWordAsAWhole() {
        try (Ledger ledger = Ledger.open(books.place(folder, "a"))) {
            write(
                    ledger,
                    List.of("Tor Berg", "Berg", "Thor Berg", "Anna Bergman", "Al-Berg", "Berg of Oslo", "Kari Salo"),
                    0);
            assertEquals(
                    List.of("Al-Berg", "Berg", "Berg of Oslo", "Thor Berg"), alike(ledger, "Tor Berg", "person", 1, 9));
            assertEquals(List.of("Al-Berg", "Berg"), alike(ledger, "Tor Berg", "person", 1, 2));
            assertEquals(List.of(), alike(ledger, "Tor Berg", "organization", 1, 9));
            assertEquals(List.of(), alike(ledger, "Tor Berg", "starship", 1, 9));
            assertEquals(List.of(), alike(ledger, "Anna Bergman", "person", 1, 9));
        }
    }

    @Test
    void namesWithoutSpacesAreAlikeWhereOneHoldsTheOther() {
        try (Ledger ledger = Ledger.open(books.place(folder, "a"))) {
            write(ledger, List.of("田中太郎", "田中太郎大臣", "عمر حسن", "علي حسن", "حسنين"), 0);
            assertEquals(List.of("田中太郎大臣"), alike(ledger, "田中太郎", "person", 1, 9));
            assertEquals(List.of("علي حسن"), alike(ledger, "عمر حسن", "person", 1, 9));
        }
    }

    @Test
    void aNameThatIsGoneIsAlikeAsOfTheLineAtWhichItWasThere() {
        try (Ledger ledger = Ledger.open(books.place(folder, "a"))) {
            write(ledger, List.of("Tor Berg", "Thor Berg"), 0);
            write(ledger, List.of("Tor Berg"), 1);
            write(ledger, List.of("Tor Berg", "T. Berg"), 2);
            assertEquals(List.of("Thor Berg"), alike(ledger, "Tor Berg", "person", 1, 9));
            assertEquals(List.of(), alike(ledger, "Tor Berg", "person", 2, 9));
            assertEquals(List.of("T. Berg"), alike(ledger, "Tor Berg", "person", 3, 9));
        }
    }

    private static List<String> alike(Ledger ledger, String name, String type, long asOf, int most) {
        return ledger.catalogue().people().alike(new PartyCatalogue.Member(name, type, "NOR", "minister"), asOf, most);
    }

    /// A line of the book with an entry for each name.
    private static void write(Ledger ledger, List<String> names, int line) {
        Map<Entry, String> all = new LinkedHashMap<>();
        names.forEach(name -> all.put(entry(name), name));
        ledger.link(all, List.of(), "test", NOON.plusSeconds(line));
        Books.list(
                ledger,
                entries -> entries.stream().map(NamesAlikeTest::catalogued).toList(),
                name -> Optional.empty());
    }

    private static Catalogued catalogued(Entry entry) {
        return new Catalogued(
                new Listing(
                        entry.id(),
                        Entry.Kind.EVENT,
                        "meeting",
                        new Listing.Day("2020-01-11", "2020-01-11", "2020-01-11", true, "2020-01-11"),
                        "headline",
                        Optional.empty(),
                        List.of("NOR"),
                        new Listing.Support(List.of("NTB"), 1, 0, 0, 0)),
                List.of(new Catalogued.PartyRow(entry.value("party").orElse(""), "party", "person", "NOR", "minister")),
                Optional.empty(),
                entry.reports());
    }

    private static Entry entry(String name) {
        Entry.Report report = new Entry.Report("oslo.txt", "v1");
        return new Entry(
                "event-" + Integer.toHexString(name.hashCode()),
                Entry.Kind.EVENT,
                List.of(new Entry.Slot("party", List.of(new Entry.SlotValue(name, List.of(report))))),
                List.of(report),
                List.of(new Entry.IndependentOrigin("NTB", List.of(report), List.of())),
                Optional.empty(),
                List.of(),
                List.of());
    }
}
