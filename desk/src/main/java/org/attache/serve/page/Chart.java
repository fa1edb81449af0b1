package org.attache.serve.page;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.attache.ledger.DealTotal;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What `charts.js` draws: JSON for an attribute `data-chart`. A picture says nothing that the page does not also say
/// as text or table.
public final class Chart {
    static final JsonMapper JSON = new JsonMapper();
    /// More months than this are drawn as years.
    private static final int MOST_MONTHS = 240;
    /// More colours are not told apart.
    private static final int MOST_COLOURS = 6;

    private Chart() {}

    /// A chart of bars.
    ///
    /// @param values by name, in order
    /// @param label what is counted
    /// @param links where a click on each bar leads; may be empty
    public static String bars(Map<String, Long> values, String label, List<String> links) {
        ObjectNode chart = JSON.createObjectNode();
        chart.put("type", "bars").put("label", label);
        ArrayNode names = chart.putArray("names");
        ArrayNode numbers = chart.putArray("values");
        values.forEach((name, value) -> {
            names.add(name);
            numbers.add(value);
        });
        ArrayNode to = chart.putArray("links");
        links.forEach(to::add);
        return chart.toString();
    }

    /// Deals by year, a colour for each of the suppliers with most.
    static String stacked(List<DealTotal> totals) {
        Map<String, Long> bySupplier = new LinkedHashMap<>();
        TreeMap<String, Map<String, Long>> byYear = new TreeMap<>();
        for (DealTotal total : totals) {
            if (total.year().length() == 4) {
                String supplier = total.supplier().isEmpty() ? "not named" : total.supplier();
                bySupplier.merge(supplier, total.deals(), Long::sum);
                byYear.computeIfAbsent(total.year(), y -> new LinkedHashMap<>())
                        .merge(supplier, total.deals(), Long::sum);
            }
        }
        List<String> most = bySupplier.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(MOST_COLOURS)
                .map(Map.Entry::getKey)
                .toList();
        ObjectNode chart = JSON.createObjectNode();
        chart.put("type", "stacked");
        ArrayNode names = chart.putArray("names");
        byYear.keySet().forEach(names::add);
        ArrayNode series = chart.putArray("series");
        most.forEach(supplier -> {
            ObjectNode one = series.addObject();
            one.put("name", Show.country(supplier));
            ArrayNode values = one.putArray("values");
            byYear.values().forEach(y -> values.add(y.getOrDefault(supplier, 0L)));
        });
        if (bySupplier.size() > most.size()) {
            ObjectNode others = series.addObject();
            others.put("name", "others");
            ArrayNode values = others.putArray("values");
            byYear.values()
                    .forEach(y -> values.add(y.entrySet().stream()
                            .filter(e -> !most.contains(e.getKey()))
                            .mapToLong(Map.Entry::getValue)
                            .sum()));
        }
        return chart.toString();
    }

    /// Counts by month without gaps; by year where there are too many months.
    ///
    /// @param months counts by `2021-06`
    public static Map<String, Long> filled(Map<String, Long> months) {
        TreeMap<String, Long> known = new TreeMap<>();
        months.forEach((m, n) -> {
            if (m.matches("\\d{4}-(?:0[1-9]|1[0-2])")) {
                known.put(m, n);
            }
        });
        Map<String, Long> all = new LinkedHashMap<>();
        if (known.isEmpty()) {
            return all;
        }
        YearMonth first = YearMonth.parse(known.firstKey());
        YearMonth last = YearMonth.parse(known.lastKey());
        if (first.plusMonths(MOST_MONTHS).isBefore(last)) {
            for (int year = first.getYear(); year <= last.getYear(); year++) {
                all.put(Integer.toString(year), 0L);
            }
            known.forEach((m, n) -> all.merge(m.substring(0, 4), n, Long::sum));
            return all;
        }
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            all.put(month.toString(), known.getOrDefault(month.toString(), 0L));
        }
        return all;
    }
}
