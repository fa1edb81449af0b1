package org.attache.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
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
    static final int SPOKESMEN = 10;
    /// Share of the threshold that all pairs of two groups must reach on average.
    private static final double ON_AVERAGE = 0.5;

    private final Comparison<F> comparison;
    private final List<F> facts;
    private final Unions unions;
    /// The claims of a group one after the other: behind each claim the next, from that by whose place the group
    /// goes.
    private final int[] next;
    /// Of each group its last claim and how many it has, at the place by which it goes.
    private final int[] last;

    private final int[] sizes;
    private final List<List<Link>> links;

    /// @param facts in order of publication
    Joiner(Comparison<F> comparison, List<F> facts) {
        this.comparison = comparison;
        this.facts = facts;
        this.unions = new Unions(facts.size());
        this.next = new int[facts.size()];
        this.last = new int[facts.size()];
        this.sizes = new int[facts.size()];
        Arrays.setAll(last, i -> i);
        Arrays.fill(sizes, 1);
        this.links = new ArrayList<>(Collections.nCopies(facts.size(), List.of()));
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

    /// The groups, in order of their first claims. Claims that pairs tie together, one through another, are joined
    /// by one processor; those that nothing ties to them may at the same time be joined by another.
    ///
    /// @param pairs above the threshold
    List<Group<F>> join(PairList pairs) {
        tied(pairs).parallelStream().forEach(part -> unite(pairs, part));
        List<Group<F>> groups = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            if (unions.root(i) == i) {
                groups.add(new Group<>(
                        members(i, sizes[i]).sorted().mapToObj(facts::get).toList(), links.get(i)));
            }
        }
        return groups;
    }

    /// The numbers of the pairs, those that hang together in one array. The largest first: whoever is done with one
    /// takes the next.
    private List<int[]> tied(PairList pairs) {
        Unions hanging = new Unions(facts.size());
        for (int i = 0; i < pairs.size(); i++) {
            hanging.unite(pairs.left(i), pairs.right(i));
        }
        int[] counts = new int[facts.size()];
        for (int i = 0; i < pairs.size(); i++) {
            counts[hanging.root(pairs.left(i))]++;
        }
        int[] places = new int[facts.size()];
        List<int[]> parts = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                places[i] = parts.size();
                parts.add(new int[counts[i]]);
            }
        }
        for (int i = pairs.size() - 1; i >= 0; i--) {
            int root = hanging.root(pairs.left(i));
            parts.get(places[root])[--counts[root]] = i;
        }
        parts.sort(Comparator.comparingInt(part -> -part.length));
        return parts;
    }

    /// Joins what some pairs tie together. Nothing else has a claim of theirs, so that nobody else touches their
    /// places among the unions meanwhile.
    private void unite(PairList pairs, int[] part) {
        pairs.sort(part);
        PairNotes disagreed = new PairNotes();
        for (int pair : part) {
            int a = unions.root(pairs.left(pair));
            int b = unions.root(pairs.right(pair));
            if (a != b && agree(Math.min(a, b), Math.max(a, b), disagreed)) {
                unite(pairs.left(pair), pairs.right(pair), Math.min(a, b), Math.max(a, b));
            }
        }
    }

    /// Two groups that did not agree are asked again only once one of them has another spokesman: most pairs of facts
    /// lead to groups that were asked before.
    ///
    /// @param disagreed pairs of groups that did not agree, by their first facts, with how many spokesmen they had
    private boolean agree(int a, int b, PairNotes disagreed) {
        int speaking = speaking(sizes[a], sizes[b]);
        if (disagreed.get(a, b) == speaking) {
            return false;
        }
        boolean agreed = areOne(a, b);
        if (!agreed) {
            disagreed.put(a, b, speaking);
        }
        return agreed;
    }

    /// How many speak for two groups of so many claims: another number for other spokesmen.
    static int speaking(int one, int other) {
        return Math.min(SPOKESMEN, one) * (SPOKESMEN + 1) + Math.min(SPOKESMEN, other);
    }

    private boolean areOne(int a, int b) {
        return areOne(
                comparison,
                facts,
                members(a, Math.min(SPOKESMEN, sizes[a])).toArray(),
                members(b, Math.min(SPOKESMEN, sizes[b])).toArray());
    }

    /// Whether two groups agree.
    ///
    /// @param facts in order of publication
    /// @param some spokesmen of one, by their places
    /// @param others those of the other
    static <F extends Fact> boolean areOne(Comparison<F> comparison, List<F> facts, int[] some, int[] others) {
        double sum = 0;
        for (int x : some) {
            for (int y : others) {
                Tally tally = new Tally(false);
                comparison.compare(facts.get(Math.min(x, y)), facts.get(Math.max(x, y)), tally);
                if (tally.isVetoed()) {
                    return false;
                }
                sum += tally.points();
            }
        }
        return sum / (some.length * others.length) >= comparison.threshold() * ON_AVERAGE;
    }

    /// The first claims of a group, as they came to it.
    private IntStream members(int group, int most) {
        return IntStream.iterate(group, at -> next[at]).limit(most);
    }

    private void unite(int left, int right, int kept, int gone) {
        unions.unite(kept, gone);
        next[last[kept]] = gone;
        last[kept] = last[gone];
        sizes[kept] += sizes[gone];
        List<Link> ours = links.get(kept);
        if (ours.isEmpty()) {
            ours = new ArrayList<>(2);
            links.set(kept, ours);
        }
        ours.addAll(links.get(gone));
        links.set(gone, List.of());
        ours.add(link(comparison, facts.get(left), facts.get(right)));
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
