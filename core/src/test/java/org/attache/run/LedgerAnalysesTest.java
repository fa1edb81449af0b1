package org.attache.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.attache.fact.Analysis;
import org.attache.fact.Entry;
import org.attache.fact.Outcome;
import org.attache.ledger.Books;
import org.attache.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LedgerAnalysesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void whatWasNamedIsAtHandAndTheEldestGoes() {
        try (Ledger ledger = book()) {
            LedgerAnalyses some = new LedgerAnalyses(ledger, 2);
            some.soon(List.of("a.txt", "b.txt", "a.txt", "no such.txt"));
            Analysis first = some.of("a.txt").orElseThrow();
            assertEquals(ledger.analysis("a.txt").orElseThrow(), first, "it is the whole analysis");
            assertSame(first, some.of("a.txt").orElseThrow());
            Analysis second = some.of("b.txt").orElseThrow();
            assertTrue(some.of("no such.txt").isEmpty());
            assertSame(second, some.of("b.txt").orElseThrow());
            assertNotSame(first, some.of("a.txt").orElseThrow(), "of three the eldest was read once more");
        }
    }

    @Test
    void digitsTellAllEntriesOfTheLedgerApart() {
        try (Ledger ledger = book()) {
            assertEquals(OptionalInt.of(6), new LedgerAnalyses(ledger).idDigits());
        }
    }

    @Test
    void ofALedgerOnlyWhatPassesIsRead() {
        try (Ledger ledger = book()) {
            Dossier all = Dossier.of(ledger);
            assertEquals(ledger.entries(), all.entries());
            assertEquals(List.of("a.txt", "b.txt"), all.captures());
            Dossier deals = Dossier.of(ledger, Filter.ALL, entry -> entry.kind() == Entry.Kind.DEAL);
            assertEquals(all.entries(Entry.Kind.DEAL), deals.entries(Entry.Kind.DEAL));
            assertEquals(deals.entries(Entry.Kind.DEAL).size(), deals.entries().size());
            for (Filter filter : List.of(
                    new Filter(List.of("FIN"), Optional.empty(), Optional.empty()),
                    new Filter(List.of(), Optional.of(LocalDate.of(2024, 3, 4)), Optional.empty()),
                    new Filter(List.of("DEU"), Optional.empty(), Optional.of(LocalDate.of(2024, 3, 4))))) {
                Dossier filtered = filter.of(all);
                Dossier read = Dossier.of(ledger, filter, entry -> true);
                assertEquals(filtered.entries(), read.entries(), filter.toString());
                assertEquals(filtered.captures(), read.captures(), filter.toString());
                assertEquals(filtered.copies(), read.copies(), filter.toString());
            }
        }
    }

    private Ledger book() {
        Ledger ledger = Ledger.open(Books.SQLITE.place(folder, "x"));
        new Bookkeeper(ledger, "test", CLOCK, Progress.SILENT)
                .add(sink -> new TreeMap<>(Map.of("a.txt", SamplePages.FROM_HELSINKI, "b.txt", SamplePages.WITH_TANKS))
                        .forEach((name, text) ->
                                sink.accept(new Outcome.Done<>(SamplePages.taken(name, text, () -> {}), List.of()))));
        return ledger;
    }
}
