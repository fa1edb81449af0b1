package org.attache.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attache.fact.Link;

/// Joins claims to groups, each of one thing.
///
/// Pairs above the threshold are taken best first; two groups are joined only if no two of their claims contradict
/// each other and they agree on average. What is joined hangs on the claims that pairs tie together alone, so that
/// claims without a pair between them may as well be joined apart, on other machines.
///
/// @param <F> the kind of claim
final class Joiner<F extends Fact> {
    /// How many claims stand for a group when groups are compared.
    private static final int SPOKESMEN = 10;
    /// Share of the threshold that all pairs of two groups must reach on average.
    private static final double ON_AVERAGE = 0.5;

    private final Comparison<F> comparison;
    private final List<F> facts;
    private final Unions unions;
    private final List<List<Integer>> members = new ArrayList<>();
    private final List<List<Link>> links = new ArrayList<>();

    /// @param facts in order of publication
    Joiner(Comparison<F> comparison, List<F> facts) {
        this.comparison = comparison;
        this.facts = facts;
        this.unions = new Unions(facts.size());
        for (int i = 0; i < facts.size(); i++) {
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

    /// Two claims by their places in the list, the left one before the right one.
    record Pair(int left, int right, double points) {}

    /// The groups, in order of their first claims. Claims that pairs tie together, one through another, are joined
    /// by one processor; those that nothing ties to them may at the same time be joined by another.
    ///
    /// @param pairs above the threshold
    List<Group<F>> join(List<Pair> pairs) {
        Unions hanging = new Unions(facts.size());
        pairs.forEach(pair -> hanging.unite(pair.left(), pair.right()));
        Map<Integer, List<Pair>> tied = new LinkedHashMap<>();
        pairs.forEach(pair -> tied.computeIfAbsent(hanging.root(pair.left()), r -> new ArrayList<>())
                .add(pair));
        // The largest first: whoever is done with one takes the next.
        tied.values().stream()
                .sorted(Comparator.comparingInt((List<Pair> all) -> -all.size()))
                .toList()
                .parallelStream()
                .forEach(this::unite);
        List<Group<F>> groups = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            if (unions.root(i) == i) {
                groups.add(new Group<>(
                        members.get(i).stream().sorted().map(facts::get).toList(), links.get(i)));
            }
        }
        return groups;
    }

    /// Joins what some pairs tie together. Nothing else has a claim of theirs, so that nobody else touches their
    /// places among the unions meanwhile.
    private void unite(List<Pair> pairs) {
        Map<Long, Integer> disagreed = new HashMap<>();
        pairs.stream()
                .sorted(Comparator.comparingDouble(Pair::points)
                        .reversed()
                        .thenComparingInt(Pair::left)
                        .thenComparingInt(Pair::right))
                .forEachOrdered(pair -> {
                    int a = unions.root(pair.left());
                    int b = unions.root(pair.right());
                    if (a != b && agree(a, b, disagreed)) {
                        unite(pair, a, b);
                    }
                });
    }

    private Tally compare(int left, int right) {
        Tally tally = new Tally(false);
        comparison.compare(facts.get(left), facts.get(right), tally);
        return tally;
    }

    /// Two groups that did not agree are asked again only once one of them has another spokesman: most pairs of facts
    /// lead to groups that were asked before.
    ///
    /// @param disagreed pairs of groups that did not agree, by their first facts, with how many spokesmen they had
    private boolean agree(int a, int b, Map<Long, Integer> disagreed) {
        long both = ((long) Math.min(a, b) << Integer.SIZE) | Math.max(a, b);
        int speaking = spokesmen(members.get(Math.min(a, b))).size() * (SPOKESMEN + 1)
                + spokesmen(members.get(Math.max(a, b))).size();
        if (disagreed.getOrDefault(both, 0) == speaking) {
            return false;
        }
        boolean agreed = areOne(a, b);
        if (!agreed) {
            disagreed.put(both, speaking);
        }
        return agreed;
    }

    private boolean areOne(int a, int b) {
        List<Integer> some = spokesmen(members.get(a));
        List<Integer> others = spokesmen(members.get(b));
        double sum = 0;
        for (int x : some) {
            for (int y : others) {
                Tally tally = compare(Math.min(x, y), Math.max(x, y));
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
        unions.unite(kept, gone);
        members.get(kept).addAll(members.get(gone));
        links.get(kept).addAll(links.get(gone));
        links.get(kept).add(link(comparison, facts.get(pair.left()), facts.get(pair.right())));
    }

    /// Why two claims are one thing; `left` was published first.
    static <F extends Fact> Link link(Comparison<F> comparison, F left, F right) {
        Tally tally = new Tally(true);
        comparison.compare(left, right, tally);
        return new Link(
                name(left),
                name(right),
                left.isCopyOf(right) ? Link.Kind.COPY : comparison.kind(left, right),
                score(tally.points(), comparison.threshold()),
                // few reasons, given again and again
                tally.reasons().stream().map(String::intern).toList());
    }

    /// Points as 0 to 1: one half at the threshold, by the logistic curve.
    private static double score(double points, double threshold) {
        return Math.round(100 / (1 + Math.exp(threshold - points))) / 100.0;
    }

    static String name(Fact fact) {
        return fact.capture() + "/" + fact.id();
    }
}
