package org.attache.serve.page;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What `charts.js` draws: JSON for an attribute `data-chart`. A picture says nothing that the page does not also say
/// as text or table.
public final class Chart {
    static final JsonMapper JSON = new JsonMapper();
    /// More months than this are drawn as years.
    private static final int MOST_MONTHS = 240;

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
