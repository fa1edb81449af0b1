package org.attache.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.attache.fact.Markup;

/// The elements of a page that hold text, with what they hold. Only the innermost steps of deep paths are known
/// ([org.attache.read] cuts them).
final class PageTree {
    /// Of the names of comments those that leave no doubt; a `reader` may be the reader of an article.
    private static final List<String> COMMENTS = List.of("comment", "coment", "kommentar", "disqus");

    private final Map<Integer, Node> nodes = new HashMap<>();
    private final List<List<Node>> ways = new ArrayList<>();
    private final int comments;
    private double running;

    /// One element and the sums over the lines below it. Mutable while the tree grows.
    static final class Node {
        private final String step;
        private final String tag;
        private final String look;
        private final int names;
        private double units;
        private double linked;
        private double running;
        private double ownRunning;
        private int lines;
        private int depth;
        private int ordinal;
        private int tagOrdinal;
        private boolean aside;

        Node(String step, int names) {
            this.step = step;
            this.tag = PageTree.tag(step);
            this.look = look(step);
            this.names = names;
        }

        /// Tag, classes and id.
        String step() {
            return step;
        }

        /// Kinds that they name, as bits ([PageNames#named]).
        int names() {
            return names;
        }

        double units() {
            return units;
        }

        double linkShare() {
            return units == 0 ? 0 : linked / units;
        }

        /// Units of running text below it.
        double running() {
            return running;
        }

        /// Units of running text in lines that are its children.
        double ownRunning() {
            return ownRunning;
        }

        int lines() {
            return lines;
        }

        /// Which of the elements with the same tag and classes it is, from 0.
        int ordinal() {
            return ordinal;
        }

        /// The tag, to its first character that is no letter or digit.
        String tag() {
            return tag;
        }
    }

    private final Map<String, Integer> alike = new HashMap<>();

    PageTree(Markup markup, List<PageLine> pageLines, PageNames names) {
        this.comments = names.bit("comment");
        for (int i = 0; i < pageLines.size(); i++) {
            PageLine line = pageLines.get(i);
            String[] steps = line.path().split(">", -1);
            String chain = markup.elements().get(i).features().getOrDefault("chain", "");
            String[] numbers = chain.split(">", -1);
            List<Node> way = new ArrayList<>();
            for (int k = 0; k < steps.length && k < numbers.length && !chain.isEmpty(); k++) {
                String step = steps[k];
                int depth = k;
                Node node = nodes.computeIfAbsent(Integer.valueOf(numbers[k]), _ -> {
                    Node born = new Node(step, names.named(step));
                    born.depth = depth;
                    born.tagOrdinal = alike.merge(">" + born.tag, 1, Integer::sum) - 1;
                    born.ordinal = alike.merge(born.look, 1, Integer::sum) - 1;
                    born.aside = (!way.isEmpty() && way.getLast().aside)
                            || (born.names & comments) != 0
                            || step.endsWith("!hidden");
                    return born;
                });
                way.add(node);
            }
            add(line, way);
            ways.add(List.copyOf(way));
        }
    }

    /// A step without its numbers and without an id: elements that look alike are of one list.
    private static String look(String step) {
        StringBuilder look = new StringBuilder();
        for (int i = 0; i < step.length() && step.charAt(i) != '#'; i++) {
            char c = step.charAt(i);
            if (!Character.isDigit(c)) {
                look.append(c);
            }
        }
        return look.toString();
    }

    private static String tag(String step) {
        int end = 0;
        while (end < step.length() && Character.isLetterOrDigit(step.charAt(end))) {
            end++;
        }
        return step.substring(0, end);
    }

    /// How many elements of the page look like this one.
    int alike(Node node) {
        return alike.getOrDefault(node.look, 1);
    }

    private void add(PageLine line, List<Node> way) {
        int own = line.running();
        running += own;
        for (int k = 0; k < way.size(); k++) {
            Node node = way.get(k);
            node.units += line.text().length();
            node.linked += line.linkShare() * line.text().length();
            node.running += own;
            node.lines++;
            if (k == way.size() - 2) {
                // what readers or nobody wrote must not be taken for the article
                node.ownRunning += way.getLast().aside ? own / 20.0 : own;
            }
        }
    }

    /// The elements around a line, outermost first.
    List<Node> way(int line) {
        return ways.get(line);
    }

    /// Whether a line lies among readers' comments: below an element so named that does not hold the fullest one too
    /// (a wrapper around everything may be named `has-comments`).
    boolean isAside(int line, List<Node> wayToFullest) {
        for (Node node : ways.get(line)) {
            boolean named = (node.names & comments) != 0 && namesComments(node.step);
            if (named && !wayToFullest.contains(node)) {
                return true;
            }
        }
        return false;
    }

    private static boolean namesComments(String step) {
        String lower = step.toLowerCase(Locale.ROOT);
        return COMMENTS.stream().anyMatch(lower::contains);
    }

    /// Which of the page's elements with this tag is the innermost around a line, from 0; -1 where there is none.
    int ordinalOf(String tag, int line) {
        List<Node> way = ways.get(line);
        for (int k = way.size() - 1; k >= 0; k--) {
            if (way.get(k).tag.equals(tag)) {
                return way.get(k).tagOrdinal;
            }
        }
        return -1;
    }

    /// Units of running text on the whole page.
    double running() {
        return running;
    }

    /// The element whose own lines hold most running text; of its wrappers none.
    Node fullest() {
        Node best = new Node("", 0);
        for (List<Node> way : ways) {
            if (way.size() >= 2 && way.get(way.size() - 2).ownRunning > best.ownRunning) {
                best = way.get(way.size() - 2);
            }
        }
        return best;
    }

    /// The smallest element that holds at least `share` of the running text.
    Node smallestWith(double share) {
        Node best = new Node("", 0);
        best.units = Double.MAX_VALUE;
        for (List<Node> way : ways) {
            for (Node node : way) {
                boolean holds = node.running >= running * share;
                boolean smaller = node.units < best.units || (node.units == best.units && node.depth > best.depth);
                if (holds && smaller) {
                    best = node;
                }
            }
        }
        return best;
    }
}
