package org.attache.serve.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The chains of an entry's reports as one drawing: who spoke on the left, agencies in the middle, outlets on the
/// right; what several reports share is drawn once. Numbers are units of the drawing, which the page scales.
///
/// @param width of the drawing
/// @param height of the drawing
/// @param nodes boxes with names
/// @param edges curves between them
public record ChainDrawing(int width, int height, List<Node> nodes, List<String> edges) {
    private static final int COLUMN = 220;
    private static final int BOX = 180;
    private static final int ROW = 44;
    private static final int BOX_HEIGHT = 30;
    private static final int LONGEST = 24;
    private static final String PASSING = "passing ";
    /// A drawing of more chains says nothing.
    private static final int MOST = 40;

    /// Copies its lists.
    public ChainDrawing {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /// A box.
    ///
    /// @param x of its left side
    /// @param y of its top
    /// @param name in full
    /// @param label as it fits
    /// @param role `origin` where a chain begins, `outlet` where one ends, else `agency`
    public record Node(int x, int y, String name, String label, String role) {
        /// Where its label is centred.
        public int middle() {
            return x + BOX / 2;
        }
    }

    static ChainDrawing of(List<ReportView> reports) {
        return ofChains(
                reports.stream().map(ReportView::chain).distinct().limit(MOST).toList());
    }

    static ChainDrawing ofChains(List<List<String>> chains) {
        int columns = chains.stream().mapToInt(List::size).max().orElse(0);
        // The outlet stands in the last column, whatever the length of its chain: keys keep an outlet that is also an
        // agency apart.
        Map<String, Integer> column = new LinkedHashMap<>();
        Set<String> origins = new LinkedHashSet<>();
        Set<List<String>> pairs = new LinkedHashSet<>();
        for (List<String> chain : chains) {
            for (int i = 0; i < chain.size(); i++) {
                boolean last = i == chain.size() - 1;
                String key = key(chain, i);
                column.merge(key, last ? Math.max(columns - 1, 0) : i, Math::max);
                if (i == 0) {
                    origins.add(key);
                }
                if (i > 0) {
                    pairs.add(List.of(key(chain, i - 1), key));
                }
            }
        }
        return drawn(column, origins, routes(pairs, column), columns);
    }

    private static String key(List<String> chain, int i) {
        return (i == chain.size() - 1 ? "outlet " : "via ") + chain.get(i);
    }

    /// A line that passes a column without stopping gets a row there, so that it does not run behind another's box:
    /// "RIA → outlet" is not to look like "RIA → Reuters → outlet".
    private static List<List<String>> routes(Set<List<String>> pairs, Map<String, Integer> column) {
        List<List<String>> routes = new ArrayList<>();
        for (List<String> pair : pairs) {
            List<String> route = new ArrayList<>();
            route.add(pair.getFirst());
            int end = column.getOrDefault(pair.getLast(), 0);
            for (int c = column.getOrDefault(pair.getFirst(), 0) + 1; c < end; c++) {
                String passing = PASSING + c + " " + String.join(" ", pair);
                column.put(passing, c);
                route.add(passing);
            }
            route.add(pair.getLast());
            routes.add(route);
        }
        return routes;
    }

    private static ChainDrawing drawn(
            Map<String, Integer> column, Set<String> origins, List<List<String>> routes, int columns) {
        Map<Integer, Integer> rows = new HashMap<>();
        column.values().forEach(c -> rows.merge(c, 1, Integer::sum));
        int most = rows.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        Map<Integer, Integer> taken = new HashMap<>();
        Map<String, Node> nodes = new LinkedHashMap<>();
        column.forEach((key, c) -> {
            int row = taken.merge(c, 1, Integer::sum) - 1;
            int top = (most - rows.getOrDefault(c, 0)) * ROW / 2;
            String name = key.substring(key.indexOf(' ') + 1);
            boolean outlet = key.startsWith("outlet ");
            nodes.put(
                    key,
                    new Node(
                            2 + c * COLUMN,
                            6 + top + row * ROW,
                            name,
                            name.length() > LONGEST ? name.substring(0, LONGEST - 1) + "…" : name,
                            outlet ? "outlet" : origins.contains(key) ? "origin" : "agency"));
        });
        List<String> edges = routes.stream().map(r -> path(r, nodes)).toList();
        nodes.keySet().removeIf(key -> key.startsWith(PASSING));
        return new ChainDrawing(
                Math.max(1, columns) * COLUMN - (COLUMN - BOX) + 4, most * ROW + 4, List.copyOf(nodes.values()), edges);
    }

    /// The line from the first box of a route to its last, straight where it passes between boxes.
    private static String path(List<String> route, Map<String, Node> nodes) {
        List<Node> stops = route.stream()
                .flatMap(key -> Optional.ofNullable(nodes.get(key)).stream())
                .toList();
        StringBuilder path = new StringBuilder();
        for (int i = 1; i < stops.size(); i++) {
            Node from = stops.get(i - 1);
            Node to = stops.get(i);
            int x1 = from.x() + BOX;
            int y1 = from.y() + BOX_HEIGHT / 2;
            int y2 = to.y() + BOX_HEIGHT / 2;
            int x2 = i == stops.size() - 1 ? to.x() - 3 : to.x();
            int bend = Math.max(20, (to.x() - x1) / 2);
            path.append(String.format(Locale.ROOT, "%s%d %d", i == 1 ? "M" : "L", x1, y1));
            path.append(String.format(Locale.ROOT, "C%d %d %d %d %d %d", x1 + bend, y1, to.x() - bend, y2, x2, y2));
        }
        return path.toString();
    }
}
