package org.attache.fact.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attache.fact.Entry;
import org.attache.fact.Link;
import org.attache.fact.contract.EntryPieces.Piece;
import org.junit.jupiter.api.Test;

/// Entries that are written in parts and read in pieces are those that are written and read as a whole.
final class WrittenEntryTest {
    private static final Link COPY = new Link("a.txt/d1", "b.txt/d1", Link.Kind.COPY, 0.98, List.of("one \"text\""));
    private static final Link TIE = new Link("deal-1", "event-1", Link.Kind.FOLLOWS, 0.7, List.of("one story"));
    private static final Link OTHER = new Link("deal-1", "event-2", Link.Kind.FOLLOWS, 0.7, List.of("one story"));

    private static Entry entry(List<Link> links) {
        List<Entry.Report> reports = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            reports.add(new Entry.Report("crawl.warc.gz#" + i, "d1"));
        }
        return new Entry(
                "deal-1",
                Entry.Kind.DEAL,
                List.of(new Entry.Slot("item", List.of(new Entry.SlotValue("jets in Malmö", reports)))),
                reports,
                List.of(
                        new Entry.IndependentOrigin("Reuters", reports.subList(0, 200), List.of("one", "two")),
                        new Entry.IndependentOrigin("TASS", reports.subList(200, 300), List.of())),
                Optional.of(LocalDate.of(2025, 4, 4)),
                List.of(
                        new Entry.Conflict(
                                "quantity",
                                Entry.ConflictKind.CONTRADICTION,
                                List.of(
                                        new Entry.SlotValue("6", reports.subList(0, 2)),
                                        new Entry.SlotValue("8", reports.subList(2, 3))),
                                "two numbers"),
                        new Entry.Conflict("value", Entry.ConflictKind.REVISION, List.of(), "two prices")),
                links);
    }

    @Test
    void linksThatAreFoundLaterStandBehindItsOwn() {
        for (List<Link> own : List.of(List.<Link>of(), List.of(COPY), List.of(COPY, TIE))) {
            for (List<Link> later : List.of(List.<Link>of(), List.of(OTHER), List.of(TIE, OTHER))) {
                List<Link> all = new ArrayList<>(own);
                all.addAll(later);

                assertEquals(
                        new EntryWriter().write(entry(all)),
                        WrittenEntry.of(entry(own)).line(later));
            }
        }
    }

    @Test
    void piecesAreThoseOfTheEntry() {
        Entry whole = entry(List.of(COPY));
        List<Piece> pieces = new ArrayList<>();
        new EntryPieces(new ByteArrayInputStream(new EntryWriter().write(whole).getBytes(StandardCharsets.UTF_8)))
                .forEachRemaining(pieces::add);

        List<Piece> expected = new ArrayList<>();
        whole.reports().forEach(report -> expected.add(new Piece.Told("deal-1", report)));
        whole.origins().forEach(origin -> expected.add(new Piece.Rests("deal-1", origin)));
        Entry.Conflict conflict = whole.conflicts().getFirst();
        conflict.values()
                .forEach(value -> value.saidBy()
                        .forEach(report -> expected.add(new Piece.Against(
                                "deal-1", "quantity", "contradiction", "two numbers", value.value(), report))));
        expected.add(new Piece.Head("deal-1", "deal", Optional.of("2025-04-04"), 2));
        assertEquals(expected, pieces);
    }
}
