package org.attache.serve.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.attache.ledger.Listing;
import org.attache.ledger.Selection;
import org.attache.serve.book.Book;
import org.attache.serve.table.Table;
import tools.jackson.databind.node.ObjectNode;

/// `/map`: everything under a filter, by state on a map, by month on a line of time, and as a list.
public final class MapPage implements Page {
    private static final int SHOWN = 30;
    private static final int MOST_STATES = 5;
    private static final Set<String> FIELDS = Set.of("topic", "about", "since", "until", "only");

    @Override
    public String path() {
        return "/map";
    }

    /// What the template shows.
    ///
    /// @param count of all entries under the filter
    /// @param states with how many entries, most first
    /// @param map the same, to be drawn
    /// @param months with how many entries; years where there are very many
    /// @param chart the same, to be drawn
    /// @param listings of this page
    /// @param topics that can be chosen
    /// @param after where the next page begins
    public record World(
            long count,
            Map<String, Long> states,
            String map,
            Map<String, Long> months,
            String chart,
            List<Listing> listings,
            List<Topic> topics,
            Optional<String> after) {
        /// Filters that came along from a search and have no field here.
        public List<Map.Entry<String, String>> carried(Shell shell) {
            return shell.address().query().stream()
                    .filter(e -> !FIELDS.contains(e.getKey()))
                    .toList();
        }
    }

    @Override
    public Answer answer(Visit visit) {
        Book book = visit.book();
        Selection selection = selection(visit);
        String key = selection.page(Selection.Page.FIRST).toString();
        Map<String, Long> states =
                book.once("map states " + key, () -> book.catalogue().countries(selection));
        if (visit.isDownload() && !visit.isTable("months")) {
            return new Answer.Download(visit.isTable("states") ? states(states) : Lists.table("map", selection, book));
        }
        Map<String, Long> months = book.once(
                "map months " + key, () -> Chart.filled(book.catalogue().activity(selection, 7)));
        if (visit.isDownload()) {
            return new Answer.Download(SideTables.activity(months));
        }
        Selection page = selection.page(visit.page(SHOWN));
        List<Listing> listings =
                book.once("map list " + page, () -> book.catalogue().list(page));
        World model = new World(
                book.once("map count " + key, () -> book.catalogue().count(selection)),
                states,
                drawn(states),
                months,
                Chart.bars(months, "entries", List.of()),
                listings,
                Stream.of(Topic.values())
                        .sorted(Comparator.comparingInt(Topic::ordinal))
                        .toList(),
                Lists.after(listings, SHOWN));
        return new Answer.Html("map", "Map", model);
    }

    /// Everything that a search can be narrowed by narrows the map too, so that a filter can be carried here.
    private static Selection selection(Visit visit) {
        Selection wanted = SearchPage.wanted(visit);
        List<String> about = Stream.concat(
                        wanted.countries().stream(),
                        visit.queries("about").stream().flatMap(a -> Stream.of(a.split("[ ,-]+"))))
                .map(a -> a.toUpperCase(Locale.ROOT))
                .filter(a -> a.matches("[A-Z]{2,5}"))
                .distinct()
                .limit(MOST_STATES)
                .toList();
        Selection.Marks marks = wanted.marks();
        Optional<String> only = visit.query("only");
        return wanted.about(about)
                .with(new Selection.Marks(
                        marks.disputed() || only.equals(Optional.of("disputed")),
                        marks.confirmed() || only.equals(Optional.of("confirmed")),
                        marks.bornAfter(),
                        marks.party(),
                        marks.capture(),
                        0,
                        Optional.empty(),
                        visit.query("q")));
    }

    private static String drawn(Map<String, Long> states) {
        ObjectNode map = Chart.JSON.createObjectNode();
        states.forEach(map::put);
        return map.toString();
    }

    private static Table states(Map<String, Long> states) {
        List<List<Table.Cell>> rows = new ArrayList<>();
        states.forEach((code, n) -> rows.add(List.of(Table.cell(code), Table.cell(Show.country(code)), Table.cell(n))));
        return new Table("states", List.of("code", "state", "entries"), rows.stream());
    }
}
