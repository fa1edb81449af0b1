package org.attache.serve.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.attache.ledger.Listing;
import org.attache.ledger.Selection;
import org.attache.serve.book.Book;
import org.attache.serve.table.Table;

/// Lists of entries as pages and downloads share them.
final class Lists {
    /// Rows of a download are fetched in steps, so that a long one needs little memory.
    private static final int STEP = 1000;

    private Lists() {}

    /// The cursor of the next page, if the page is full.
    static Optional<String> after(List<Listing> page, int limit) {
        return page.size() < limit
                ? Optional.empty()
                : Optional.of(page.getLast().cursor());
    }

    /// What tells a filtered page from the others of its kind: the values of its parameters.
    static String key(Visit visit, String... parameters) {
        return Stream.of(parameters).map(n -> visit.query(n).orElse("")).collect(Collectors.joining("\u001F"));
    }

    /// Counts by type, out of counts by kind and type; what has no type is left out.
    static Map<String, Long> byType(Map<String, Long> counts) {
        Map<String, Long> types = new LinkedHashMap<>();
        counts.forEach((k, n) -> types.put(k.substring(k.indexOf(' ') + 1), n));
        types.remove("");
        return types;
    }

    /// A download of everything that is selected.
    static Table table(String name, Selection selection, Book book) {
        return table(name, all(selection, book));
    }

    /// A download of some lines.
    static Table table(String name, Stream<Listing> lines) {
        return new Table(
                name,
                List.of(
                        "id",
                        "kind",
                        "type",
                        "day",
                        "first_day",
                        "last_day",
                        "headline",
                        "tag",
                        "countries",
                        "independent_origins",
                        "origins",
                        "reports",
                        "conflicts",
                        "first_reported"),
                lines.map(Lists::row));
    }

    /// Every line that is selected, fetched step by step.
    static Stream<Listing> all(Selection selection, Book book) {
        boolean oldestFirst = selection.page().oldestFirst();
        Stream<List<Listing>> steps = Stream.iterate(
                step(selection, Optional.empty(), oldestFirst, book),
                s -> !s.isEmpty(),
                s -> s.size() < STEP
                        ? List.of()
                        : step(selection, Optional.of(s.getLast().cursor()), oldestFirst, book));
        return StreamSupport.stream(steps.spliterator(), false).flatMap(List::stream);
    }

    private static List<Listing> step(Selection selection, Optional<String> after, boolean oldestFirst, Book book) {
        return book.catalogue().list(selection.page(new Selection.Page(STEP, after, oldestFirst)));
    }

    private static List<Table.Cell> row(Listing l) {
        return List.of(
                Table.cell(l.id()),
                Table.cell(l.kind().name().toLowerCase(java.util.Locale.ROOT)),
                Table.cell(l.type()),
                Table.cell(l.day().text()),
                Table.cell(l.day().first()),
                Table.cell(l.day().last()),
                Table.cell(l.headline()),
                Table.cell(l.tag().orElse("")),
                Table.cell(l.countries()),
                Table.cell(l.support().origins().size()),
                Table.cell(l.support().origins()),
                Table.cell(l.support().reports()),
                Table.cell(l.support().conflicts()),
                Table.cell(l.day().told()));
    }
}
