package org.attache.serve.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attache.fact.Entry;
import org.attache.ledger.Found;
import org.attache.ledger.Listing;
import org.attache.ledger.Selection;
import org.attache.serve.book.Book;
import org.attache.serve.table.Table;

/// `/search`: words over everything, narrowed by facets; without words, every entry under the filter.
public final class SearchPage implements Page {
    private static final int SHOWN = 40;
    private static final int FACETS = 14;

    @Override
    public String path() {
        return "/search";
    }

    /// What the template shows.
    ///
    /// @param words that were searched for; empty for every entry
    /// @param lines found, with the words around the match
    /// @param all how many there are
    /// @param cut whether a search found more than it looks at
    /// @param partly whether nothing holds all the words
    /// @param topics with counts
    /// @param types with counts: type of event, stage, kind of statement, measure
    /// @param countries with counts
    /// @param after where the next page begins
    public record Results(
            String words,
            List<Found.Line> lines,
            long all,
            boolean cut,
            boolean partly,
            Map<Topic, Long> topics,
            Map<String, Long> types,
            Map<String, Long> countries,
            Optional<String> after) {}

    @Override
    public Answer answer(Visit visit) {
        Book book = visit.book();
        String words = visit.query("q").orElse("");
        Optional<String> whole = words.matches("(?:event|deal|statement|figure)-[0-9a-f]{4,12}")
                ? book.catalogue().idsBeginning(words).stream().findFirst()
                : Optional.empty();
        if (whole.isPresent()) {
            return new Answer.Moved("/entry/" + whole.orElseThrow());
        }
        Selection wanted = wanted(visit);
        if (visit.isDownload()) {
            return new Answer.Download(
                    words.isEmpty() ? Lists.table("entries", wanted, book) : table(words, wanted, book));
        }
        Results model = words.isEmpty() ? listed(visit, wanted) : found(visit, words, wanted);
        return new Answer.Html("search", words.isEmpty() ? "All entries" : words, model);
    }

    /// What the address chooses but for the words: states, days, topic, type, who takes part and how it is told.
    static Selection wanted(Visit visit) {
        Book book = visit.book();
        Selection.Marks marks = new Selection.Marks(
                visit.query("disputed").isPresent(),
                visit.query("confirmed").isPresent(),
                visit.query("born-after")
                        .filter(l -> l.matches("\\d{1,18}"))
                        .map(Long::parseLong)
                        .orElse(0L),
                visit.query("party"),
                visit.query("capture"));
        Selection base = book.selection()
                .about(visit.queries("country"))
                .within(visit.days())
                .with(marks)
                .page(visit.page(SHOWN));
        Selection topic =
                visit.query("topic").flatMap(Topic::of).map(t -> t.in(base)).orElse(base);
        return visit.query("type")
                .map(t -> t.split(" ", 2))
                .filter(t -> t.length == 2 && t[0].matches("EVENT|DEAL|STATEMENT|FIGURE"))
                .map(t -> topic.of(Entry.Kind.valueOf(t[0])).ofTypes(List.of(t[1])))
                .orElse(topic);
    }

    private static Results listed(Visit visit, Selection wanted) {
        Book book = visit.book();
        List<Listing> page = book.catalogue().list(wanted);
        Selection all = wanted.page(Selection.Page.FIRST);
        Map<String, Long> counts =
                book.once("search " + all, () -> book.catalogue().counts(all));
        return new Results(
                "",
                page.stream().map(l -> new Found.Line(l, List.of())).toList(),
                counts.values().stream().mapToLong(Long::longValue).sum(),
                false,
                false,
                Topic.summed(counts),
                first(counts),
                book.once("search countries " + all, () -> book.catalogue().countries(all, FACETS)),
                Lists.after(page, SHOWN));
    }

    private static Results found(Visit visit, String words, Selection wanted) {
        Book book = visit.book();
        int from = visit.query("after")
                .filter(a -> a.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
        Found found = book.once(
                "found " + words + " " + from + " " + wanted,
                () -> book.catalogue().search(words, wanted, from));
        return new Results(
                words,
                found.lines(),
                found.all(),
                found.cut(),
                found.partly(),
                Topic.summed(found.counts()),
                first(found.counts()),
                first(found.countries()),
                found.all() > from + SHOWN ? Optional.of(Integer.toString(from + SHOWN)) : Optional.empty());
    }

    private static Map<String, Long> first(Map<String, Long> counts) {
        Map<String, Long> few = new LinkedHashMap<>();
        counts.entrySet().stream().limit(FACETS).forEach(e -> few.put(e.getKey(), e.getValue()));
        return few;
    }

    private static Table table(String words, Selection wanted, Book book) {
        Found found = book.catalogue().search(words, wanted, 0);
        return Lists.table("search", found.lines().stream().map(Found.Line::listing));
    }
}
