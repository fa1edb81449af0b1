package org.attache.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.attache.fact.CopyGroup;
import org.attache.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Books.class)
final class CopyPiecesTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Parameter
    Books books = Books.SQLITE;

    @TempDir
    Path folder;

    @Test
    void aLongListOfCopiesLiesInPiecesAndIsReadAsItWasWritten() {
        List<CopyGroup> groups = groups(40_000);
        try (Ledger ledger = Ledger.open(books.place(folder, "a"))) {
            ledger.link(LedgerTest.entries(), groups, "test", NOON);
            int pieces = pieces(ledger);
            assertTrue(pieces > 3, () -> pieces + " pieces");
            assertEquals(groups, ledger.copies());
            assertEquals(
                    List.of(groups.get(3), groups.get(30_000)),
                    ledger.copiesOf(Set.of("other-30000.txt", "page-3.txt", "page-30000.txt", "page-x.txt")));
            assertEquals(
                    Optional.empty(),
                    ledger.sharedBy(Set.of("page-3.txt"), ledger.lastSeq()),
                    "the catalogue is not level");
            CopyGroup own = new CopyGroup(
                    CopyGroup.Kind.ARTICLE,
                    List.of(groups.get(3).parts().getFirst()),
                    "",
                    groups.get(3).reasons());
            assertEquals(List.of(own), ledger.sharedBy(Set.of("page-3.txt")));
            Books.list(ledger, all -> List.of(), name -> Optional.empty());
            assertEquals(
                    List.of(groups.get(7)),
                    ledger.catalogue().captures().copiesOf(List.of("page-7.txt"), ledger.lastSeq()));
            assertEquals(Optional.of(List.of(own)), ledger.sharedBy(Set.of("page-3.txt"), ledger.lastSeq()));
            long before = contents(ledger);
            List<CopyGroup> others = new ArrayList<>(groups);
            others.remove(100);
            ledger.link(LedgerTest.entries(), others, "test", NOON);
            Books.list(ledger, all -> List.of(), name -> Optional.empty());
            assertEquals(others, ledger.copies());
            assertEquals(before + 1, contents(ledger), "one piece of all was written anew");
            assertEquals(List.of(), ledger.catalogue().captures().copiesOf(List.of("page-100.txt"), ledger.lastSeq()));
            assertEquals(
                    1,
                    ledger.catalogue()
                            .captures()
                            .copiesOf(List.of("page-100.txt"), 1)
                            .size());
            long last = ledger.lastSeq();
            ledger.link(LedgerTest.entries(), others, "test", NOON);
            assertEquals(last, ledger.lastSeq(), "nothing changed");
            assertTrue(ledger.verify().isSound(), () -> ledger.verify().faults().toString());
        }
    }

    @Test
    void aShortListIsNamedByItsDigestAlone() {
        try (Ledger ledger = Ledger.open(books.place(folder, "a"))) {
            ledger.link(LedgerTest.entries(), List.of(), "test", NOON);
            assertEquals(0, ledger.lastSeq(), "nothing is copied, nothing changed");
            ledger.link(LedgerTest.entries(), groups(3), "test", NOON);
            assertTrue(ledger.records(1, 1).getFirst().payload().matches(".*\"copies\":\"[0-9a-f]{64}\"}"));
            assertEquals(groups(3), ledger.copies());
        }
    }

    private static int pieces(Ledger ledger) {
        return CopyPieces.named(ledger.records(ledger.lastSeq(), 1).getFirst().payload())
                .size();
    }

    private static long contents(Ledger ledger) {
        return ledger.verify().contents();
    }

    private static List<CopyGroup> groups(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new CopyGroup(
                        CopyGroup.Kind.ARTICLE,
                        List.of(
                                new CopyGroup.Part("page-" + i + ".txt", List.of(new Span(0, 10 + i))),
                                new CopyGroup.Part("other-" + i + ".txt", List.of(new Span(5, 15 + i)))),
                        "",
                        List.of("both say it")))
                .toList();
    }
}
