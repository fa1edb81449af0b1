package org.attache.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attache.fact.Entry;
import org.attache.fact.Link;

/// Sets aside the many reprints of a claim that everybody printed word for word, on the same day and in the same
/// story: beyond [#COMPARED] of them nothing new can come of comparing, as all are the same to the comparison.
/// They go
/// where the first of them goes, or stand alone if two of them would not be taken for one thing. Rule LG2.
///
/// Catches an agency's text that ten thousand sites carry. Misses reprints that differ in a word: those are compared.
///
/// @param <F> the kind of claim
final class Reprints<F extends Fact> {
    /// Reprints of one claim that are compared with other claims.
    static final int COMPARED = 24;

    private final Comparison<F> comparison;
    private final List<F> compared = new ArrayList<>();
    private final Map<Entry.Report, List<F>> followers = new HashMap<>();
    private final List<F> alone = new ArrayList<>();

    /// @param facts in order of publication
    Reprints(Comparison<F> comparison, List<F> facts) {
        this.comparison = comparison;
        Map<Integer, Integer> often = new HashMap<>();
        facts.forEach(fact -> often.merge(rough(fact), 1, Integer::sum));
        Map<Long, List<F>> prints = new HashMap<>();
        Set<String> met = new HashSet<>();
        for (F fact : facts) {
            if (often.getOrDefault(rough(fact), 0) <= COMPARED) {
                compared.add(fact);
            } else {
                long number = Packer.number(fact);
                while (!met.add(fact.capture() + ' ' + number)) {
                    number = again(number);
                }
                List<F> same = prints.computeIfAbsent(number, n -> new ArrayList<>());
                if (same.size() < COMPARED) {
                    same.add(fact);
                    compared.add(fact);
                } else if (areOne(comparison, same.get(0), same.get(1))) {
                    followers
                            .computeIfAbsent(same.getFirst().report(), r -> new ArrayList<>())
                            .add(fact);
                } else {
                    alone.add(fact);
                }
            }
        }
    }

    /// A number that reprints of a claim have in common, and others may have too.
    static int rough(Fact fact) {
        return fact.evidence().quote().words().hashCode() * 31
                + fact.published().hashCode();
    }

    /// The number of a claim that its article tells once more in the same words.
    static long again(long number) {
        return Copies.mix(number + 1);
    }

    /// Whether all reprints of a claim are taken for one thing, as two of them are.
    static <F extends Fact> boolean areOne(Comparison<F> comparison, F first, F second) {
        return Pairs.points(comparison, first, second) >= comparison.threshold();
    }

    /// The claims that are to be compared, in order of publication.
    List<F> compared() {
        return compared;
    }

    /// The groups with the reprints that were set aside, in order of their first claims.
    List<Joiner.Group<F>> with(List<Joiner.Group<F>> groups) {
        if (followers.isEmpty() && alone.isEmpty()) {
            return groups;
        }
        List<Joiner.Group<F>> all = new ArrayList<>();
        for (Joiner.Group<F> group : groups) {
            all.add(with(comparison, group, followers));
        }
        alone.forEach(fact -> all.add(new Joiner.Group<>(List.of(fact), List.of())));
        all.sort(Comparator.comparing(group -> group.facts().getFirst(), EntryMaker.BY_PUBLICATION));
        return all;
    }

    /// A group with those that follow its claims.
    ///
    /// @param followers of claims by their reports, in order of publication
    static <F extends Fact> Joiner.Group<F> with(
            Comparison<F> comparison, Joiner.Group<F> group, Map<Entry.Report, List<F>> followers) {
        List<F> facts = new ArrayList<>(group.facts());
        List<Link> links = new ArrayList<>(group.links());
        for (F leader : group.facts()) {
            for (F follower : followers.getOrDefault(leader.report(), List.of())) {
                facts.add(follower);
                links.add(Joiner.link(comparison, leader, follower));
            }
        }
        facts.sort(EntryMaker.BY_PUBLICATION);
        return new Joiner.Group<>(facts, links);
    }
}
