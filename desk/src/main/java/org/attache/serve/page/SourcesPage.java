package org.attache.serve.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.attache.serve.book.Book;
import org.attache.serve.table.Table;

/// `/sources`: which outlet carries which agency, how much of it is its own, whose text it carries and how late, and
/// where outlets disagree.
public final class SourcesPage implements Page {
    @Override
    public String path() {
        return "/sources";
    }

    @Override
    public Answer answer(Visit visit) {
        Book book = visit.book();
        SourceTotals totals = book.once("sources", () -> SourceTotals.of(book));
        if (visit.isDownload()) {
            return new Answer.Download(
                    switch (visit.query("table").orElse("outlets")) {
                        case "copies" -> copies(totals);
                        case "disagreements" -> disagreements(totals);
                        default -> outlets(totals);
                    });
        }
        return new Answer.Html("sources", "Sources", totals);
    }

    private static Table outlets(SourceTotals totals) {
        List<String> columns =
                new ArrayList<>(List.of("outlet", "captures", "paragraphs", "own_percent", "first", "later"));
        totals.agencies().forEach(a -> columns.add("carries_" + a));
        return new Table(
                "outlets",
                columns,
                totals.outlets().stream()
                        .map(o -> Stream.concat(
                                        Stream.of(
                                                Table.cell(o.name()),
                                                Table.cell(o.captures()),
                                                Table.cell((double) o.paragraphs()),
                                                Table.cell(o.own()),
                                                Table.cell(o.first()),
                                                Table.cell(o.later())),
                                        totals.agencies().stream()
                                                .map(a -> Table.cell(o.carries().getOrDefault(a, 0))))
                                .toList()));
    }

    private static Table copies(SourceTotals totals) {
        return new Table(
                "copies",
                List.of("outlet", "carries_text_of", "times", "median_days_later"),
                totals.copies().stream()
                        .map(c -> List.of(
                                Table.cell(c.outlet()),
                                Table.cell(c.source()),
                                Table.cell(c.times()),
                                Table.cell(c.late()))));
    }

    private static Table disagreements(SourceTotals totals) {
        return new Table(
                "disagreements",
                List.of("one", "other", "entry", "slot", "one_says", "other_says", "reason"),
                totals.disagreements().stream()
                        .flatMap(d -> d.cases().stream()
                                .map(c -> List.of(
                                        Table.cell(d.one()),
                                        Table.cell(d.other()),
                                        Table.cell(c.entry()),
                                        Table.cell(c.slot()),
                                        Table.cell(c.one()),
                                        Table.cell(c.other()),
                                        Table.cell(c.reason())))));
    }
}
