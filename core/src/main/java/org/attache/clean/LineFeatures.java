package org.attache.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attache.fact.BlockKind;
import org.attache.fact.Markup;
import org.attache.text.Span;

/// Measures of each line of a page that the trained model of [BodyModel] weighs: its looks, the elements around
/// it, what else these hold, its neighbours and its place on the page. Language hardly counts, so that a model
/// trained
/// on pages of many languages serves all.
///
/// Thread-safe.
final class LineFeatures {
    /// Steps from a line outwards that are looked at one by one.
    private static final int LEVELS = 4;

    /// A distance that stands for "not there".
    private static final int FAR = 20;

    private static final List<String> TAGS = List.of(
            "p",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "td",
            "div",
            "span",
            "figcaption",
            "blockquote",
            "time",
            "dd",
            "pre",
            "section",
            "article",
            "label",
            "button",
            "a",
            "th");
    private static final List<String> AROUND = List.of(
            "article",
            "main",
            "section",
            "aside",
            "nav",
            "footer",
            "header",
            "figure",
            "form",
            "ul",
            "table",
            "blockquote",
            "ol");

    private final PageNames names = new PageNames();

    /// What was measured on one page.
    ///
    /// @param rows of measures, one a line
    /// @param comments which lines lie among readers' comments
    record Measured(List<float[]> rows, List<Boolean> comments) {
        Measured {
            rows = List.copyOf(rows);
            comments = List.copyOf(comments);
        }
    }

    /// Measures every line of a page.
    Measured of(Markup markup, List<PageLine> lines) {
        Page page = new Page(markup, lines);
        return new Measured(page.rows(), page.comments());
    }

    /// The lines of one page and what is reckoned once for all of them.
    private final class Page {
        private final Markup markup;
        private final List<PageLine> lines;
        private final PageTree tree;
        private final PageTree.Node fullest;
        private final PageTree.Node main;
        private final Map<String, double[]> byPath = new HashMap<>();
        private final Map<String, Integer> byText = new HashMap<>();
        private final double[] before;
        private final Set<String> titleWords;
        private final Set<String> aboutWords;
        private final int titleLine;
        private final Set<String> bodyThrees;
        private final List<PageTree.Node> wayToFullest;
        private final List<PageTree.Node> wayToMain;
        private int firstFull = -1;
        private int lastFull = -1;

        Page(Markup markup, List<PageLine> lines) {
            this.markup = markup;
            this.lines = lines;
            this.tree = new PageTree(markup, lines, names);
            this.fullest = tree.fullest();
            this.main = tree.smallestWith(0.5);
            this.before = new double[lines.size() + 1];
            this.titleWords = words("og:title", "jsonld:headline", "h1", "title");
            this.aboutWords = words("og:description", "description", "jsonld:description");
            for (int i = 0; i < lines.size(); i++) {
                PageLine line = lines.get(i);
                before[i + 1] = before[i] + line.running();
                double[] sums = byPath.computeIfAbsent(line.path(), _ -> new double[4]);
                sums[0]++;
                sums[1] += line.running();
                sums[2] += line.text().length();
                sums[3] += line.linkShare() * line.text().length();
                byText.merge(line.text(), 1, Integer::sum);
                if (tree.way(i).contains(fullest) && line.running() > 0) {
                    firstFull = firstFull < 0 ? i : firstFull;
                    lastFull = i;
                }
            }
            this.wayToFullest = wayTo(fullest);
            this.wayToMain = wayTo(main);
            this.titleLine = titleLine();
            this.bodyThrees = threes();
        }

        private static String three(List<Words.Word> words, int at) {
            return words.get(at).key() + " " + words.get(at + 1).key() + " "
                    + words.get(at + 2).key();
        }

        private Set<String> threes() {
            Set<String> threes = new HashSet<>();
            for (Markup.Entry entry : markup.metadata()) {
                if (entry.name().equals("jsonld:articleBody") && entry.content().length() > 300) {
                    List<Words.Word> words = Words.of(
                            entry.content(), new Span(0, entry.content().length()), Integer.MAX_VALUE);
                    for (int i = 0; i + 2 < words.size(); i++) {
                        threes.add(three(words, i));
                    }
                }
            }
            return threes;
        }

        private Set<String> words(String... entries) {
            for (String name : entries) {
                for (Markup.Entry entry : markup.metadata()) {
                    if (entry.name().equalsIgnoreCase(name)) {
                        return new HashSet<>(Words.keys(entry.content()));
                    }
                }
            }
            return Set.of();
        }

        // the last line before the fullest element that holds nearly the title's words, else the first h1
        private int titleLine() {
            int best = -1;
            for (int i = 0; i < lines.size() && (i <= firstFull || best < 0); i++) {
                PageLine line = lines.get(i);
                boolean heading = line.tag().length() == 2 && line.tag().charAt(0) == 'h';
                if (line.wordCount() > 0 && line.wordCount() < 40 && (overlap(line, titleWords) > 0.7 && heading)) {
                    best = i;
                }
            }
            for (int i = 0; i < lines.size() && best < 0; i++) {
                best = lines.get(i).tag().equals("h1") ? i : best;
            }
            return best;
        }

        private double overlap(PageLine line, Set<String> with) {
            if (with.isEmpty()) {
                return 0;
            }
            Set<String> own = new HashSet<>();
            for (Piece piece : line.pieces()) {
                piece.words().forEach(word -> own.add(word.key()));
            }
            int both = 0;
            for (String word : own) {
                both += with.contains(word) ? 1 : 0;
            }
            return own.isEmpty() ? 0 : both / (double) Math.max(own.size(), with.size());
        }

        List<Boolean> comments() {
            List<Boolean> comments = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                comments.add(tree.isAside(i, wayToFullest));
            }
            return comments;
        }

        List<float[]> rows() {
            List<float[]> rows = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                MeasureRow row = new MeasureRow();
                looks(row, lines.get(i));
                elements(row, i);
                holders(row, i);
                path(row, lines.get(i));
                place(row, i);
                neighbours(row, i);
                rows.add(row.done());
            }
            return rows;
        }

        private void looks(MeasureRow row, PageLine line) {
            String text = line.text();
            row.looks(text, line.pieces());
            row.add(line.linkShare());
            row.add(line.strongShare());
            for (BlockKind kind : BlockKind.values()) {
                row.add(line.looks().isPresent() && line.looks().orElseThrow() == kind);
            }
            row.add(line.looks().isPresent());
            row.add(Math.min(5, byText.getOrDefault(text, 1)));
            row.add(overlap(line, titleWords));
            row.add(overlap(line, aboutWords));
            row.add(bodyShare(line));
        }

        // share of the line's words in threes that the page's own machine-readable article has; -1 without one
        private double bodyShare(PageLine line) {
            if (bodyThrees.isEmpty()) {
                return -1;
            }
            List<Words.Word> words = new ArrayList<>();
            line.pieces().forEach(piece -> words.addAll(piece.words()));
            int hits = 0;
            int all = 0;
            for (int i = 0; i + 2 < words.size(); i++) {
                all++;
                hits += bodyThrees.contains(three(words, i)) ? 1 : 0;
            }
            return all == 0 ? 0 : hits / (double) all;
        }

        private void elements(MeasureRow row, int at) {
            String tag = lines.get(at).tag();
            row.add(TAGS.indexOf(tag));
            row.add(tag.equals("p"));
            row.add(tag.equals("li"));
            row.add(tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1)));
            List<PageTree.Node> way = tree.way(at);
            int kinds = names.count();
            int[] around = far(AROUND.size());
            int[] any = far(kinds);
            int[] narrow = far(kinds);
            double wrapper = tree.running() * 0.34;
            for (int k = way.size() - 1; k >= 0; k--) {
                PageTree.Node node = way.get(k);
                int distance = way.size() - 1 - k;
                int tagged = AROUND.indexOf(node.tag());
                if (tagged >= 0) {
                    around[tagged] = Math.min(around[tagged], distance);
                }
                for (int bits = node.names(); bits != 0; bits &= bits - 1) {
                    int kind = Integer.numberOfTrailingZeros(bits);
                    any[kind] = Math.min(any[kind], distance);
                    narrow[kind] = node.running() > wrapper ? narrow[kind] : Math.min(narrow[kind], distance);
                }
            }
            for (int distance : around) {
                row.add(distance);
            }
            for (int kind = 0; kind < kinds; kind++) {
                row.add(any[kind]);
                row.add(narrow[kind]);
            }
            boolean hidden = way.stream().anyMatch(node -> node.step().endsWith("!hidden"));
            row.add(hidden);
            row.add(way.size());
        }

        private static int[] far(int size) {
            int[] distances = new int[size];
            Arrays.fill(distances, FAR);
            return distances;
        }

        private void holders(MeasureRow row, int at) {
            List<PageTree.Node> way = tree.way(at);
            for (int level = 0; level < LEVELS; level++) {
                int k = way.size() - 1 - level;
                PageTree.Node node = k >= 0 ? way.get(k) : way.isEmpty() ? new PageTree.Node("", 0) : way.getFirst();
                row.add(Math.log(1 + node.units()));
                row.add(node.running() / Math.max(1, node.units()));
                row.add(node.running() / Math.max(1, tree.running()));
                row.add(node.linkShare());
                row.add(Math.min(200, node.lines()));
                row.add(node.ownRunning() / Math.max(1, tree.running()));
                row.add(node.units() / Math.max(1, node.lines()));
            }
            int most = 1;
            int later = 0;
            for (int level = 0; level < 2 * LEVELS; level++) {
                int k = way.size() - 1 - level;
                int alike = k > 1 ? tree.alike(way.get(k)) : 1;
                int ordinal = k > 1 ? way.get(k).ordinal() : 0;
                if (level > 0 && alike > most) {
                    most = alike;
                    later = ordinal;
                }
                if (level < LEVELS + 1) {
                    row.add(Math.min(50, alike));
                    row.add(Math.min(50, ordinal));
                }
            }
            row.add(Math.min(100, most));
            row.add(Math.min(100, later));
            row.add(tree.isAside(at, wayToFullest));
            row.add(tree.ordinalOf("article", at));
            row.add(tree.ordinalOf("section", at));
            row.add(tree.ordinalOf("blockquote", at));
            toward(row, way, fullest, wayToFullest);
            toward(row, way, main, wayToMain);
        }

        // steps up to the element's nearest common holder with `goal`, and whether the line lies in it
        private void toward(MeasureRow row, List<PageTree.Node> way, PageTree.Node goal, List<PageTree.Node> other) {
            int inside = way.indexOf(goal);
            row.add(inside >= 0 ? way.size() - 1 - inside : FAR);
            int shared = -1;
            for (int k = 0; k < way.size() && k < other.size() && way.get(k) == other.get(k); k++) {
                shared = k;
            }
            row.add(shared < 0 ? FAR : way.size() - 1 - shared);
            row.add(shared < 0 ? FAR : other.size() - 1 - shared);
        }

        private List<PageTree.Node> wayTo(PageTree.Node goal) {
            if (goal == fullest && firstFull >= 0) {
                List<PageTree.Node> way = tree.way(firstFull);
                return way.subList(0, way.indexOf(goal) + 1);
            }
            for (int i = 0; i < lines.size(); i++) {
                int at = lines.get(i).running() > 0 ? tree.way(i).indexOf(goal) : -1;
                if (at >= 0) {
                    return tree.way(i).subList(0, at + 1);
                }
            }
            return List.of();
        }

        private void path(MeasureRow row, PageLine line) {
            double[] sums = byPath.getOrDefault(line.path(), new double[4]);
            row.add(Math.min(100, sums[0]));
            row.add(sums[1] / Math.max(1, tree.running()));
            row.add(sums[2] / Math.max(1, sums[0]));
            row.add(sums[3] / Math.max(1, sums[2]));
        }

        private void place(MeasureRow row, int at) {
            int count = Math.max(1, lines.size());
            row.add(at / (double) count);
            row.add(before[at] / Math.max(1, tree.running()));
            row.add(Math.min(400, count));
            row.add(Math.log(1 + tree.running()));
            row.add(titleLine < 0 ? -60 : Math.clamp(at - titleLine, -50, 50));
            row.add(firstFull < 0 ? -60 : Math.clamp(at - firstFull, -50, 50));
            row.add(lastFull < 0 ? -60 : Math.clamp(at - lastFull, -50, 50));
            row.add(fullest.ownRunning() / Math.max(1, tree.running()));
        }

        private void neighbours(MeasureRow row, int at) {
            for (int offset : new int[] {-3, -2, -1, 1, 2, 3}) {
                int other = at + offset;
                boolean there = other >= 0 && other < lines.size();
                row.add(there ? Math.min(2000, lines.get(other).text().length()) : -1);
                row.add(there ? lines.get(other).linkShare() : -1);
                row.add(there && lines.get(other).running() > 0);
                row.add(there && lines.get(other).path().equals(lines.get(at).path()));
                row.add(there && lines.get(other).looks().isPresent());
            }
            for (int reach : new int[] {5, 12}) {
                row.add(before[at] - before[Math.max(0, at - reach)]);
                row.add(before[Math.min(lines.size(), at + 1 + reach)] - before[at + 1]);
            }
        }
    }
}
