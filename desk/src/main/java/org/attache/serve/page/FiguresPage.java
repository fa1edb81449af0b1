package org.attache.serve.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attache.fact.Entry;
import org.attache.ledger.Listing;
import org.attache.ledger.Selection;
import org.attache.run.Dossier;
import org.attache.run.FigureSeries;
import org.attache.run.SourceNames;
import org.attache.serve.book.Book;
import org.attache.serve.table.Table;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `/figures`: what was counted, by whom, with which bound, within what; how the counts went on, and which contradict
/// each other.
public final class FiguresPage implements Page {
    private static final int SHOWN = 30;

    @Override
    public String path() {
        return "/figures";
    }

    /// What the template shows.
    ///
    /// @param series of this page
    /// @param count of all that are chosen
    /// @param measures with how many figures of each
    /// @param chart of all that is shown, to be drawn; empty where units differ or no day is known
    /// @param after where the next page begins
    public record Figures(
            List<Series> series, long count, Map<String, Long> measures, String chart, Optional<String> after) {
        /// Those with a conflict.
        public List<Series> disputed() {
            return series.stream().filter(s -> !s.conflicts().isEmpty()).toList();
        }

        /// Those that have more than one count.
        public List<Series> several() {
            return series.stream().filter(s -> !s.chart().isEmpty()).toList();
        }
    }

    /// One figure.
    ///
    /// @param listing its line
    /// @param figures its counts
    /// @param chart the same, to be drawn; empty for a single count
    /// @param conflicts counts that cannot both be true
    /// @param names what captures are called
    public record Series(
            Listing listing,
            FigureSeries figures,
            String chart,
            List<Entry.Conflict> conflicts,
            Map<String, String> names) {
        /// What a capture is called.
        public String source(String capture) {
            return names.getOrDefault(capture, capture);
        }

        /// The first and the last number: "at least 320 → at least 870".
        public String span() {
            List<FigureSeries.Point> points = figures.points();
            return points.isEmpty()
                    ? ""
                    : points.getFirst().amount().text() + " → "
                            + points.getLast().amount().text();
        }

        /// Which way it goes, in words.
        public String direction() {
            return switch (figures.direction()) {
                case SINGLE -> "";
                case UNCHANGED -> "unchanged";
                case RISES -> "rises";
                case FALLS -> "falls";
                case VARIES -> "rises and falls";
                case REVISED_UPWARDS -> "revised upwards";
                case REVISED_DOWNWARDS -> "revised downwards";
                case DIFFERS -> "sources differ";
            };
        }
    }

    @Override
    public Answer answer(Visit visit) {
        Book book = visit.book();
        Selection selection = selection(visit);
        if (visit.isTable("conflicts")) {
            Selection disputed =
                    selection.with(new Selection.Marks(true, false, 0, Optional.empty(), Optional.empty()));
            return new Answer.Download(
                    SideTables.conflicts(series(Lists.all(disputed, book).toList(), book)));
        }
        if (visit.isDownload()) {
            return new Answer.Download(table(selection, book));
        }
        List<Listing> listed = book.catalogue().list(selection.page(visit.page(SHOWN)));
        List<Series> series = series(listed, book);
        Selection all = book.selection().of(Entry.Kind.FIGURE);
        Figures model = new Figures(
                series,
                book.once(
                        "figures count " + Lists.key(visit, "measure", "about", "only", "since", "until"),
                        () -> book.catalogue().count(selection)),
                book.once(
                        "figures measures", () -> Lists.byType(book.catalogue().counts(all))),
                visit.query("measure").isPresent() ? together(series) : "",
                Lists.after(listed, SHOWN));
        return new Answer.Html("figures", "Figures", model);
    }

    private static Selection selection(Visit visit) {
        Selection selection = visit.book().selection().of(Entry.Kind.FIGURE).within(visit.days());
        Optional<String> measure = visit.query("measure");
        if (measure.isPresent()) {
            selection = selection.ofTypes(List.of(measure.orElseThrow()));
        }
        Optional<String> about = visit.query("about");
        if (about.isPresent()) {
            selection = selection.about(List.of(about.orElseThrow()));
        }
        boolean disputed = visit.query("only").filter("disputed"::equals).isPresent();
        return selection.with(new Selection.Marks(disputed, false, 0, Optional.empty(), Optional.empty()));
    }

    private static List<Series> series(List<Listing> listings, Book book) {
        return book.entries(listings).entrySet().stream()
                .map(one -> series(one.getKey(), one.getValue(), book))
                .toList();
    }

    private static Series series(Listing listing, Entry entry, Book book) {
        Dossier dossier = book.dossier(List.of(entry));
        FigureSeries figures = FigureSeries.of(entry, dossier);
        SourceNames names = new SourceNames(dossier);
        Map<String, String> called = new LinkedHashMap<>();
        entry.reports().forEach(r -> called.put(r.capture(), Show.clean(names.of(r.capture()))));
        boolean drawn =
                dated(figures).stream().map(q -> q.days().day()).distinct().count() > 1;
        return new Series(listing, figures, drawn ? chart(List.of(figures)) : "", entry.conflicts(), called);
    }

    private static List<FigureSeries.Point> dated(FigureSeries figures) {
        return figures.points().stream().filter(p -> p.days().day().isPresent()).toList();
    }

    /// All that is shown in one picture, where it counts in one unit.
    private static String together(List<Series> series) {
        List<FigureSeries> all = series.stream().map(Series::figures).toList();
        List<FigureSeries.Point> points =
                all.stream().flatMap(f -> dated(f).stream()).toList();
        Set<String> units = points.stream().map(p -> p.amount().unit()).collect(Collectors.toSet());
        return points.size() < 2 || units.size() != 1 ? "" : chart(all);
    }

    private static String chart(List<FigureSeries> all) {
        ObjectNode chart = Chart.JSON.createObjectNode();
        chart.put("type", "series");
        Map<String, List<FigureSeries.Point>> bySource = new LinkedHashMap<>();
        all.forEach(
                f -> dated(f).forEach(p -> bySource.computeIfAbsent(p.counted().source(), s -> new ArrayList<>())
                        .add(p)));
        ArrayNode lines = chart.putArray("lines");
        bySource.forEach((source, points) -> {
            ObjectNode line = lines.addObject();
            line.put("name", source);
            ArrayNode marks = line.putArray("points");
            points.forEach(p -> marks.addObject()
                    .put("day", p.days().day().orElseThrow().toString())
                    .put("value", p.amount().value())
                    .put("bound", p.amount().bound())
                    .put("disputed", p.disputed())
                    .put(
                            "label",
                            p.amount().text()
                                    + (p.counted().of().isEmpty()
                                            ? ""
                                            : " " + p.counted().of())
                                    + ", " + p.days().text()));
        });
        // one path for each figure, whoever counted
        ArrayNode paths = chart.putArray("paths");
        all.stream().map(FiguresPage::dated).filter(d -> d.size() > 1).forEach(d -> {
            ArrayNode path = paths.addArray();
            d.forEach(p -> path.addArray()
                    .add(p.days().day().orElseThrow().toString())
                    .add(p.amount().value()));
        });
        return chart.toString();
    }

    private static Table table(Selection selection, Book book) {
        return new Table(
                "figures",
                List.of(
                        "entry",
                        "measure",
                        "day",
                        "own_day",
                        "value",
                        "bound",
                        "unit",
                        "of",
                        "scope",
                        "source",
                        "capture",
                        "published",
                        "disputed",
                        "direction"),
                Lists.all(selection, book)
                        .flatMap(l -> series(List.of(l), book).stream())
                        .flatMap(FiguresPage::rows));
    }

    private static Stream<List<Table.Cell>> rows(Series s) {
        return s.figures().points().stream()
                .map(p -> List.of(
                        Table.cell(s.listing().id()),
                        Table.cell(s.listing().type()),
                        Table.cell(p.days().day().map(Object::toString).orElse("")),
                        Table.cell(p.days().own() ? "yes" : "no"),
                        Table.cell(p.amount().value()),
                        Table.cell(p.amount().bound()),
                        Table.cell(p.amount().unit()),
                        Table.cell(p.counted().of()),
                        Table.cell(p.counted().scope()),
                        Table.cell(p.counted().source()),
                        Table.cell(p.report().capture()),
                        Table.cell(p.days().published()),
                        Table.cell(p.disputed() ? "yes" : "no"),
                        Table.cell(s.direction())));
    }
}
