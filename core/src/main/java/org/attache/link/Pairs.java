package org.attache.link;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Finds the pairs of claims that are probably of one thing.
///
/// Claims are put in blocks by the keys of the comparison; inside a block, ordered by day, each is compared
/// with its [#WINDOW] followers (the sorted-neighbourhood method of Hernández and Stolfo 1995), so that the
/// work grows with the number of claims, not of pairs.
///
/// @param <F> the kind of claim
final class Pairs<F extends Fact> {
    /// With how many followers of its block a claim is compared.
    static final int WINDOW = 24;
    private static final int AT_ONCE = 1 << 15;

    private final Comparison<F> comparison;
    private final List<F> facts;
    private final int[] lefts = new int[AT_ONCE];
    private final int[] rights = new int[AT_ONCE];
    private int size;
    private final PairList pairs = new PairList();

    private Pairs(Comparison<F> comparison, List<F> facts) {
        this.comparison = comparison;
        this.facts = facts;
    }

    /// The pairs above the threshold.
    ///
    /// @param facts in order of publication
    static <F extends Fact> PairList of(Comparison<F> comparison, List<F> facts) {
        return new Pairs<>(comparison, facts).find();
    }

    /// Points for two claims being of one thing; `left` was published first.
    static <F extends Fact> double points(Comparison<F> comparison, F left, F right) {
        Tally tally = new Tally(false);
        comparison.compare(left, right, tally);
        return tally.points();
    }

    private PairList find() {
        Integer[] ordered = new Integer[facts.size()];
        Arrays.setAll(ordered, i -> i);
        Arrays.sort(
                ordered,
                Comparator.<Integer>comparingLong(i -> facts.get(i).order()).thenComparing(i -> i));
        // A fact meets, block by block, those that stand in its window; `met` keeps it from meeting one twice.
        Map<String, Window> windows = new HashMap<>();
        int[] met = new int[facts.size()];
        Arrays.fill(met, -1);
        for (int fact : ordered) {
            for (String key : comparison.keys(facts.get(fact))) {
                Window window = windows.computeIfAbsent(key, k -> new Window());
                for (int i = 0; i < window.size; i++) {
                    int other = window.facts[i];
                    if (met[other] != fact) {
                        met[other] = fact;
                        add(Math.min(fact, other), Math.max(fact, other));
                    }
                }
                window.add(fact);
            }
        }
        compare();
        return pairs;
    }

    private void add(int left, int right) {
        if (size == AT_ONCE) {
            compare();
        }
        lefts[size] = left;
        rights[size++] = right;
    }

    /// Compares some pairs at a time, by all processors: what is joined hangs on the pairs alone, not on who compared
    /// them.
    private void compare() {
        double[] points = IntStream.range(0, size)
                .parallel()
                .mapToDouble(i -> points(comparison, facts.get(lefts[i]), facts.get(rights[i])))
                .toArray();
        for (int i = 0; i < size; i++) {
            if (points[i] >= comparison.threshold()) {
                pairs.add(lefts[i], rights[i], points[i]);
            }
        }
        size = 0;
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
}
