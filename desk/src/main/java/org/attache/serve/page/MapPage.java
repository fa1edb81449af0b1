package org.attache.serve.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
            Optional<String> after) {}

    @Override
    public Answer answer(Visit visit) {
        Book book = visit.book();
        Selection selection = selection(visit);
        String key = Stream.of("topic", "about", "since", "until", "only")
                .map(n -> visit.query(n).orElse(""))
                .collect(Collectors.joining("\u001F"));
        Map<String, Long> states =
                book.once("map states " + key, () -> book.catalogue().countries(selection));
        if (visit.isDownload()) {
            return new Answer.Download(
                    visit.query("table").filter("states"::equals).isPresent()
                            ? states(states)
                            : Lists.table("map", selection, book));
        }
        Map<String, Long> months = book.once(
                "map months " + key, () -> Chart.filled(book.catalogue().activity(selection, 7)));
        List<Listing> listings = book.catalogue().list(selection.page(visit.page(SHOWN)));
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

    private static Selection selection(Visit visit) {
        Selection selection = visit.book().selection().within(visit.days());
        Optional<Topic> topic = visit.query("topic").flatMap(Topic::of);
        if (topic.isPresent()) {
            selection = topic.orElseThrow().in(selection);
        }
        List<String> about = visit.queries("about").stream()
                .flatMap(a -> Stream.of(a.split("[ ,-]+")))
                .map(a -> a.toUpperCase(Locale.ROOT))
                .filter(a -> a.matches("[A-Z]{2,5}"))
                .distinct()
                .limit(MOST_STATES)
                .toList();
        boolean confirmed = visit.query("only").filter("confirmed"::equals).isPresent();
        boolean disputed = visit.query("only").filter("disputed"::equals).isPresent();
        return selection
                .about(about)
                .with(new Selection.Marks(disputed, confirmed, 0, Optional.empty(), Optional.empty()));
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
