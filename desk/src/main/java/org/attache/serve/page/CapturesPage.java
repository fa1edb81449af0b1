package org.attache.serve.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.attache.ledger.CaptureCatalogue;
import org.attache.ledger.CaptureListing;
import org.attache.serve.book.Book;
import org.attache.serve.table.Table;

/// `/captures`: every capture of the book, by day of publication.
public final class CapturesPage implements Page {
    private static final int SHOWN = 50;

    @Override
    public String path() {
        return "/captures";
    }

    /// What the template shows.
    ///
    /// @param captures of this page
    /// @param count of all that were chosen
    /// @param outlets with how many captures of each, for the filter
    /// @param after where the next page begins
    public record Captures(
            List<CaptureListing> captures, long count, Map<String, Integer> outlets, Optional<String> after) {
        /// The title, or the name where there is none.
        public String title(CaptureListing one) {
            return one.title().isEmpty() ? one.name() : one.title();
        }

        /// Whether it has text of others: an agency that shows its own text copies nobody.
        public boolean carries(CaptureListing one) {
            return !one.origins().isEmpty() && !one.origins().equals(List.of(one.outlet()));
        }
    }

    @Override
    public Answer answer(Visit visit) {
        Book book = visit.book();
        CaptureCatalogue captures = book.catalogue().captures();
        CaptureCatalogue.Choice choice = new CaptureCatalogue.Choice(
                book.line(), visit.query("outlet"), visit.query("origin"), visit.query("words"));
        List<CaptureListing> listed = captures.list(choice, visit.page(SHOWN));
        if (visit.isDownload()) {
            return new Answer.Download(table(listed));
        }
        Optional<String> after =
                listed.size() == SHOWN ? Optional.of(listed.getLast().cursor()) : Optional.empty();
        Map<String, Integer> outlets = book.once("captures outlets", () -> {
            Map<String, Integer> all = new TreeMap<>();
            captures.carried(book.line()).forEach(c -> all.merge(c.outlet(), c.captures(), Integer::sum));
            all.remove("");
            return all;
        });
        return new Answer.Html(
                "captures",
                "Captures",
                new Captures(listed, book.once("captures " + choice, () -> captures.count(choice)), outlets, after));
    }

    private static Table table(List<CaptureListing> listed) {
        return new Table(
                "captures",
                List.of(
                        "name",
                        "day",
                        "published",
                        "basis",
                        "outlet",
                        "title",
                        "language",
                        "origins",
                        "facts",
                        "paragraphs",
                        "own_paragraphs"),
                listed.stream()
                        .map(c -> List.of(
                                Table.cell(c.name()),
                                Table.cell(c.published().day()),
                                Table.cell(c.published().text()),
                                Table.cell(c.published().basis()),
                                Table.cell(c.outlet()),
                                Table.cell(c.title()),
                                Table.cell(c.language()),
                                Table.cell(c.origins()),
                                Table.cell(c.size().facts()),
                                Table.cell(c.size().paragraphs()),
                                Table.cell(c.size().own()))));
    }
}
