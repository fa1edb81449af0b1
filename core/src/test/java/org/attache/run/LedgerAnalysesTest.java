package org.attache.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.attache.fact.Analysis;
import org.attache.fact.Entry;
import org.attache.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LedgerAnalysesTest {
    @TempDir
    Path folder;

    @Test
    void whatWasNamedIsAtHandAndTheEldestGoes() {
        try (Ledger ledger = SamplePages.book(folder)) {
            LedgerAnalyses some = new LedgerAnalyses(ledger, UnaryOperator.identity(), 2);
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
        try (Ledger ledger = SamplePages.book(folder)) {
            assertEquals(OptionalInt.of(6), new LedgerAnalyses(ledger).idDigits());
        }
    }

    @Test
    void ofALedgerOnlyWhatPassesIsRead() {
        try (Ledger ledger = SamplePages.book(folder)) {
            Dossier all = Dossier.of(ledger, Filter.ALL, entry -> true);
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
}
