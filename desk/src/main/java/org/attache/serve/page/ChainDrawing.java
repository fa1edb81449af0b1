package org.attache.serve.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The chains of an entry's reports as one drawing: who spoke on the left, agencies in the middle, outlets on the
/// right; what several reports share is drawn once. Numbers are units of the drawing, which the page scales.
///
/// @param width of the drawing
/// @param height of the drawing
/// @param nodes boxes with names
/// @param edges curves between them
public record ChainDrawing(int width, int height, List<Node> nodes, List<String> edges) {
    private static final int COLUMN = 210;
    private static final int BOX = 166;
    private static final int ROW = 44;
    private static final int BOX_HEIGHT = 30;
    private static final int LONGEST = 24;
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
        List<List<String>> chains =
                reports.stream().map(ReportView::chain).distinct().limit(MOST).toList();
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
        return drawn(column, origins, pairs, columns);
    }

    private static String key(List<String> chain, int i) {
        return (i == chain.size() - 1 ? "outlet " : "via ") + chain.get(i);
    }

    private static ChainDrawing drawn(
            Map<String, Integer> column, Set<String> origins, Set<List<String>> pairs, int columns) {
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
        List<String> edges = new ArrayList<>();
        for (List<String> pair : pairs) {
            Node from = nodes.get(pair.getFirst());
            Node to = nodes.get(pair.getLast());
            if (from != null && to != null) {
                int x1 = from.x() + BOX;
                int y1 = from.y() + BOX_HEIGHT / 2;
                int y2 = to.y() + BOX_HEIGHT / 2;
                int bend = Math.max(20, (to.x() - x1) / 2);
                edges.add(String.format(
                        Locale.ROOT,
                        "M%d %dC%d %d %d %d %d %d",
                        x1,
                        y1,
                        x1 + bend,
                        y1,
                        to.x() - bend,
                        y2,
                        to.x() - 3,
                        y2));
            }
        }
        return new ChainDrawing(
                Math.max(1, columns) * COLUMN - (COLUMN - BOX) + 4, most * ROW + 4, List.copyOf(nodes.values()), edges);
    }
}
