package org.attache.serve.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.attache.fact.Entry;
import org.attache.ledger.DealTotal;
import org.attache.ledger.Listing;
import org.attache.ledger.Selection;
import org.attache.run.SourceNames;
import org.attache.serve.book.Book;
import org.attache.serve.table.Table;

/// `/deals`: a register of arms transfers as researchers read it, with the stages of each as a track, every value
/// of a
/// disputed cell with who says it, and totals by year and supplier.
public final class DealsPage implements Page {
    private static final int SHOWN = 50;
    private static final int MOST_CHOICES = 40;
    private static final int MOST_YEARS = 12;
    private static final int MOST_SUPPLIERS = 15;

    @Override
    public String path() {
        return "/deals";
    }

    /// What the template shows.
    ///
    /// @param deals of this page
    /// @param count of all that are selected
    /// @param after cursor of the next page
    /// @param suppliers to choose from, with how many deals
    /// @param recipients likewise
    /// @param categories likewise
    /// @param totals by supplier and year
    /// @param chart the same, drawn
    public record Register(
            List<Deal> deals,
            long count,
            Optional<String> after,
            Map<String, Long> suppliers,
            Map<String, Long> recipients,
            Map<String, Long> categories,
            Totals totals,
            String chart) {}

    /// One row.
    ///
    /// @param listing its line
    /// @param cells by slot
    /// @param delivered number of items that are said to have arrived
    /// @param track its stages
    public record Deal(Listing listing, Map<String, Cell> cells, OptionalLong delivered, StageTrack track) {
        /// The values of a slot.
        public List<Value> values(String slot) {
            return cells.getOrDefault(slot, Cell.EMPTY).values();
        }

        /// Whether the values of a slot cannot all be true.
        public boolean isDisputed(String slot) {
            return cells.getOrDefault(slot, Cell.EMPTY).disputed();
        }
    }

    /// All that is said in one cell.
    ///
    /// @param values best supported first
    /// @param disputed whether they cannot all be true
    public record Cell(List<Value> values, boolean disputed) {
        static final Cell EMPTY = new Cell(List.of(), false);
    }

    /// One value.
    ///
    /// @param words as a reader sees it
    /// @param sources who says so: name and the anchor of the report on the entry's page
    public record Value(String words, Map<String, String> sources) {}

    /// Numbers of deals by supplier and year.
    ///
    /// @param years in order; the last ones
    /// @param rows suppliers, most deals first
    public record Totals(List<String> years, List<TotalRow> rows) {}

    /// The deals of one supplier.
    ///
    /// @param supplier code or name
    /// @param byYear how many
    /// @param all how many in all years
    /// @param dollars value told in USD, in all years
    public record TotalRow(String supplier, Map<String, Long> byYear, long all, double dollars) {}

    @Override
    public Answer answer(Visit visit) {
        Book book = visit.book();
        Selection.Trade trade =
                new Selection.Trade(visit.query("supplier"), visit.query("recipient"), visit.query("category"));
        Selection selected = book.selection()
                .of(Entry.Kind.DEAL)
                .ofTypes(visit.queries("stage"))
                .within(visit.days())
                .like(trade);
        if (visit.isDownload()) {
            return new Answer.Download(
                    visit.query("table").filter("totals"::equals).isPresent()
                            ? totalsTable(book.catalogue().dealTotals(selected))
                            : table(selected, book));
        }
        List<Listing> listings = book.catalogue().list(selected.page(visit.page(SHOWN)));
        String key = "deals " + trade + visit.days() + visit.queries("stage");
        List<DealTotal> totals =
                book.once(key + " totals", () -> book.catalogue().dealTotals(selected));
        Selection all = book.selection();
        Register model = new Register(
                deals(listings, book),
                totals.stream().mapToLong(DealTotal::deals).sum(),
                Lists.after(listings, SHOWN),
                choices("supplier", all, book),
                choices("recipient", all, book),
                choices("category", all, book),
                totals(totals),
                Chart.stacked(totals));
        return new Answer.Html("deals", "Deals", model);
    }

    private static Map<String, Long> choices(String column, Selection all, Book book) {
        return book.once("deals by " + column, () -> {
            Map<String, Long> few = new LinkedHashMap<>();
            book.catalogue().dealCounts(all, column).entrySet().stream()
                    .filter(e -> !e.getKey().isEmpty())
                    .limit(MOST_CHOICES)
                    .forEach(e -> few.put(e.getKey(), e.getValue()));
            return few;
        });
    }

    static List<Deal> deals(List<Listing> listings, Book book) {
        Map<Listing, Entry> entries = book.entries(listings);
        Map<Long, Long> delivered = book.catalogue().delivered(listings);
        Map<String, String> outlets = book.catalogue()
                .outlets(
                        entries.values().stream()
                                .flatMap(e -> e.reports().stream())
                                .map(Entry.Report::capture)
                                .distinct()
                                .toList(),
                        book.line());
        List<Deal> deals = new ArrayList<>();
        entries.forEach((listing, entry) -> {
            Set<String> disputed =
                    entry.conflicts().stream().map(Entry.Conflict::slot).collect(Collectors.toSet());
            Map<String, Cell> cells = new TreeMap<>();
            for (Entry.Slot slot : entry.slots()) {
                List<Value> values = slot.values().stream()
                        .map(v -> new Value(
                                SlotView.words(slot.name(), v.value(), Optional.empty()),
                                sources(v.saidBy(), entry, outlets)))
                        .toList();
                cells.put(slot.name(), new Cell(values, disputed.contains(slot.name())));
            }
            deals.add(new Deal(listing, cells, arrived(delivered, listing), StageTrack.of(entry)));
        });
        return deals;
    }

    private static OptionalLong arrived(Map<Long, Long> delivered, Listing listing) {
        return Optional.ofNullable(delivered.get(listing.support().row()))
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    private static Map<String, String> sources(List<Entry.Report> saidBy, Entry entry, Map<String, String> outlets) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (Entry.Report report : saidBy) {
            String outlet = outlets.getOrDefault(report.capture(), "");
            sources.putIfAbsent(
                    outlet.isEmpty() ? SourceNames.shortened(report.capture()) : outlet,
                    "report-" + (entry.reports().indexOf(report) + 1));
        }
        return sources;
    }

    private static Totals totals(List<DealTotal> totals) {
        TreeSet<String> years = totals.stream()
                .map(DealTotal::year)
                .filter(y -> y.length() == 4)
                .collect(Collectors.toCollection(TreeSet::new));
        while (years.size() > MOST_YEARS) {
            years.pollFirst();
        }
        Map<String, Map<String, Long>> bySupplier = new LinkedHashMap<>();
        Map<String, Double> dollars = new LinkedHashMap<>();
        for (DealTotal total : totals) {
            String supplier = total.supplier().isEmpty() ? "not named" : total.supplier();
            bySupplier.computeIfAbsent(supplier, s -> new TreeMap<>()).merge(total.year(), total.deals(), Long::sum);
            dollars.merge(supplier, total.dollars(), Double::sum);
        }
        List<TotalRow> rows = new ArrayList<>();
        bySupplier.forEach((supplier, byYear) -> rows.add(new TotalRow(
                supplier,
                byYear,
                byYear.values().stream().mapToLong(Long::longValue).sum(),
                dollars.getOrDefault(supplier, 0.0))));
        rows.sort((a, b) -> Long.compare(b.all(), a.all()));
        return new Totals(
                List.copyOf(years), rows.stream().limit(MOST_SUPPLIERS).toList());
    }

    private static Table totalsTable(List<DealTotal> totals) {
        return new Table(
                "deals-by-year-and-supplier",
                List.of("year", "supplier", "deals", "value_usd"),
                totals.stream()
                        .map(t -> List.of(
                                Table.cell(t.year()),
                                Table.cell(t.supplier()),
                                Table.cell((double) t.deals()),
                                Table.cell(t.dollars()))));
    }

    private static Table table(Selection selected, Book book) {
        List<String> slots = List.of(
                "supplier", "recipient", "item", "category", "quantity", "ordered", "delivered", "value", "status");
        List<String> columns = new ArrayList<>(List.of("id"));
        columns.addAll(slots);
        columns.addAll(List.of("number_delivered", "stages", "disputed", "independent_origins", "sources"));
        return new Table(
                "deals",
                columns,
                Lists.all(selected, book)
                        .flatMap(l -> book.entry(l.id()).stream().map(entry -> {
                            List<Table.Cell> cells = new ArrayList<>(List.of(Table.cell(entry.id())));
                            for (String slot : slots) {
                                cells.add(Table.cell(entry.values(slot)));
                            }
                            OptionalLong arrived = arrived(book.catalogue().delivered(List.of(l)), l);
                            cells.add(arrived.isPresent() ? Table.cell((double) arrived.getAsLong()) : Table.cell(""));
                            cells.add(Table.cell(entry.values("status_history")));
                            cells.add(Table.cell(entry.conflicts().stream()
                                    .map(Entry.Conflict::slot)
                                    .distinct()
                                    .toList()));
                            cells.add(Table.cell(entry.origins().size()));
                            cells.add(Table.cell(l.support().origins()));
                            return cells;
                        })));
    }
}
