package org.attache.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.attache.fact.Link;

/// Joins claims to groups, each of one thing.
///
/// Claims are put in blocks by the keys of the comparison; inside a block, ordered by day, each is compared
/// with its [#WINDOW] followers (the sorted-neighbourhood method of Hernández and Stolfo 1995), so that the
/// work grows with the number of claims, not of pairs. Pairs above the threshold are taken best first; two
/// groups are joined only if no two of their claims contradict each other and they agree on average.
///
/// @param <F> the kind of claim
final class Joiner<F extends Fact> {
    /// With how many followers of its block a claim is compared.
    static final int WINDOW = 24;
    /// How many claims stand for a group when groups are compared.
    private static final int SPOKESMEN = 10;
    /// Share of the threshold that all pairs of two groups must reach on average.
    private static final double ON_AVERAGE = 0.5;

    private final Comparison<F> comparison;
    private final List<F> facts;
    private final int[] parents;
    private final List<List<Integer>> members = new ArrayList<>();
    private final List<List<Link>> links = new ArrayList<>();

    /// @param facts in an order that does not depend on the input's
    Joiner(Comparison<F> comparison, List<F> facts) {
        this.comparison = comparison;
        this.facts = facts;
        this.parents = new int[facts.size()];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = i;
            members.add(new ArrayList<>(List.of(i)));
            links.add(new ArrayList<>());
        }
    }

    /// Claims of one thing, with the decisions that joined them.
    ///
    /// @param facts at least one
    /// @param links one fewer than claims
    /// @param <F> the kind of claim
    record Group<F extends Fact>(List<F> facts, List<Link> links) {
        Group {
            facts = List.copyOf(facts);
            links = List.copyOf(links);
        }
    }

    private record Pair(int left, int right, double points) {}

    List<Group<F>> join() {
        for (Pair pair : pairs()) {
            int a = root(pair.left());
            int b = root(pair.right());
            if (a != b && agree(a, b)) {
                unite(pair, a, b);
            }
        }
        List<Group<F>> groups = new ArrayList<>();
        for (int i = 0; i < parents.length; i++) {
            if (root(i) == i) {
                groups.add(new Group<>(
                        members.get(i).stream().sorted().map(facts::get).toList(), links.get(i)));
            }
        }
        return groups;
    }

    private List<Pair> pairs() {
        Integer[] ordered = new Integer[facts.size()];
        Arrays.setAll(ordered, i -> i);
        Arrays.sort(
                ordered,
                Comparator.<Integer>comparingLong(i -> facts.get(i).order()).thenComparing(i -> i));
        // A fact meets, block by block, those that stand in its window; `met` keeps it from meeting one twice.
        Map<String, Window> windows = new HashMap<>();
        int[] met = new int[facts.size()];
        Arrays.fill(met, -1);
        Candidates candidates = new Candidates();
        for (int fact : ordered) {
            for (String key : comparison.keys(facts.get(fact))) {
                Window window = windows.computeIfAbsent(key, k -> new Window());
                for (int i = 0; i < window.size; i++) {
                    int other = window.facts[i];
                    if (met[other] != fact) {
                        met[other] = fact;
                        candidates.add(Math.min(fact, other), Math.max(fact, other));
                    }
                }
                window.add(fact);
            }
        }
        List<Pair> pairs = candidates.compared();
        pairs.sort(Comparator.comparingDouble(Pair::points)
                .reversed()
                .thenComparingInt(Pair::left)
                .thenComparingInt(Pair::right));
        return pairs;
    }

    /// Pairs that are to be compared, some at a time, by all processors: what is joined hangs on the pairs alone,
    /// not on who compared them.
    private final class Candidates {
        private static final int AT_ONCE = 1 << 15;

        private final int[] lefts = new int[AT_ONCE];
        private final int[] rights = new int[AT_ONCE];
        private int size;
        private final List<Pair> pairs = new ArrayList<>();

        void add(int left, int right) {
            if (size == AT_ONCE) {
                compare();
            }
            lefts[size] = left;
            rights[size++] = right;
        }

        /// The pairs above the threshold.
        List<Pair> compared() {
            compare();
            return pairs;
        }

        private void compare() {
            double[] points = IntStream.range(0, size)
                    .parallel()
                    .mapToDouble(
                            i -> Joiner.this.compare(lefts[i], rights[i], false).points())
                    .toArray();
            for (int i = 0; i < size; i++) {
                if (points[i] >= comparison.threshold()) {
                    pairs.add(new Pair(lefts[i], rights[i], points[i]));
                }
            }
            size = 0;
        }
    }

    /// The last facts of a block, as many as [#WINDOW]: what a block costs in memory.
    private static final class Window {
        private int[] facts = new int[2];
        private int size;
        private int next;

        void add(int fact) {
            if (size == facts.length && size < WINDOW) {
                facts = Arrays.copyOf(facts, Math.min(WINDOW, size * 3));
            }
            if (size < facts.length) {
                facts[size++] = fact;
            } else {
                facts[next] = fact;
                next = (next + 1) % WINDOW;
            }
        }
    }

    private Tally compare(int left, int right, boolean telling) {
        Tally tally = new Tally(telling);
        comparison.compare(facts.get(left), facts.get(right), tally);
        return tally;
    }

    private boolean agree(int a, int b) {
        List<Integer> some = spokesmen(members.get(a));
        List<Integer> others = spokesmen(members.get(b));
        double sum = 0;
        for (int x : some) {
            for (int y : others) {
                Tally tally = compare(Math.min(x, y), Math.max(x, y), false);
                if (tally.isVetoed()) {
                    return false;
                }
                sum += tally.points();
            }
        }
        return sum / (some.size() * others.size()) >= comparison.threshold() * ON_AVERAGE;
    }

    private static List<Integer> spokesmen(List<Integer> all) {
        return all.size() <= SPOKESMEN ? all : all.subList(0, SPOKESMEN);
    }

    private void unite(Pair pair, int a, int b) {
        int kept = Math.min(a, b);
        int gone = Math.max(a, b);
        parents[gone] = kept;
        members.get(kept).addAll(members.get(gone));
        links.get(kept).addAll(links.get(gone));
        Tally tally = compare(pair.left(), pair.right(), true);
        links.get(kept)
                .add(new Link(
                        name(facts.get(pair.left())),
                        name(facts.get(pair.right())),
                        facts.get(pair.left()).isCopyOf(facts.get(pair.right()))
                                ? Link.Kind.COPY
                                : comparison.kind(facts.get(pair.left()), facts.get(pair.right())),
                        score(tally.points()),
                        tally.reasons()));
    }

    /// Points as 0 to 1: one half at the threshold, by the logistic curve.
    private double score(double points) {
        return Math.round(100 / (1 + Math.exp(comparison.threshold() - points))) / 100.0;
    }

    static String name(Fact fact) {
        return fact.capture() + "/" + fact.id();
    }

    private int root(int i) {
        int at = i;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }
}
