package org.attache.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attache.fact.Analysis;
import org.attache.fact.Claim;
import org.attache.fact.Entry;
import org.attache.fact.Findings;
import org.attache.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReadAgainTest {
    @TempDir
    Path folder;

    @Test
    void moreCapturesThanAreKeptComeWithWhatTheEntriesRestOn() {
        try (Ledger ledger = SamplePages.book(folder)) {
            List<Entry> some = List.of(ledger.entries().getFirst());
            Set<String> captures = some.getFirst().reports().stream()
                    .map(Entry.Report::capture)
                    .collect(Collectors.toSet());
            Set<String> facts =
                    some.getFirst().reports().stream().map(Entry.Report::fact).collect(Collectors.toSet());
            Map<String, Analysis> found = new ReadAgain(ledger, 0).reporting(some);
            assertEquals(captures, found.keySet());
            Set<String> claims = new HashSet<>();
            found.values().forEach(analysis -> claims.addAll(claims(analysis)));
            assertEquals(facts, claims);
            found.values().forEach(a -> assertTrue(!a.findings().entities().isEmpty(), "who is who is left out"));
        }
    }

    @Test
    void fewerComeWhole() {
        try (Ledger ledger = SamplePages.book(folder)) {
            List<Entry> all = ledger.entries();
            Map<String, Analysis> found = new ReadAgain(ledger, 100).reporting(all);
            assertEquals(Set.of("a.txt", "b.txt"), found.keySet());
            found.forEach((name, analysis) -> assertEquals(
                    all.stream()
                            .flatMap(entry -> entry.reports().stream())
                            .filter(report -> report.capture().equals(name))
                            .map(Entry.Report::fact)
                            .collect(Collectors.toSet()),
                    claims(analysis),
                    name));
        }
    }

    @Test
    void aCaptureThatTheBookDoesNotHoldGivesNothing() {
        try (Ledger ledger = SamplePages.book(folder)) {
            ReadAgain again = new ReadAgain(ledger, 1);
            assertTrue(again.of("c.txt").isEmpty());
            assertEquals("a.txt", again.of("a.txt").orElseThrow().captureName());
            // the second takes the place of the first, which is read once more
            assertEquals("b.txt", again.of("b.txt").orElseThrow().captureName());
            assertEquals("a.txt", again.of("a.txt").orElseThrow().captureName());
        }
    }

    private static Set<String> claims(Analysis analysis) {
        Findings all = analysis.findings();
        return Stream.of(all.events(), all.deals(), all.statements(), all.figures())
                .flatMap(List::stream)
                .map(Claim::id)
                .collect(Collectors.toSet());
    }
}
