package org.attache.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Days that reports of one thing give and that can stand beside each other.
///
/// Of a conference of three days one report may tell the first and another the second: a report that gives all
/// three ties them together. A month or a year ties nothing together. Rule LC2.
///
/// Catches the days of one conference. Misses that a stay without a told length lasted two days.
///
/// @param days what all agree on; all their days where they are parts of one stay
/// @param facts those who say so, in their order
/// @param <F> the kind of claim
record DayGroup<F extends Fact>(Days days, List<F> facts) {
    /// Longer times are rough, not long.
    private static final int STAY = 14;

    DayGroup {
        facts = List.copyOf(facts);
    }

    /// Groups the facts whose days are told; the group with most facts first, among equals the first told.
    static <F extends Fact> List<DayGroup<F>> of(List<F> facts) {
        List<F> told = facts.stream().filter(f -> f.days().said()).toList();
        List<List<F>> groups = new ArrayList<>();
        told.stream().filter(f -> f.days().length() <= STAY).forEach(fact -> {
            List<List<F>> touched = groups.stream()
                    .filter(g -> g.stream().anyMatch(f -> f.days().overlaps(fact.days())))
                    .toList();
            List<F> joined = new ArrayList<>();
            touched.forEach(joined::addAll);
            joined.add(fact);
            groups.removeAll(touched);
            groups.add(joined);
        });
        told.stream()
                .filter(f -> f.days().length() > STAY)
                .forEach(fact -> groups.stream()
                        .filter(g -> g.stream().anyMatch(f -> f.days().overlaps(fact.days())))
                        .findFirst()
                        .ifPresentOrElse(g -> g.add(fact), () -> groups.add(new ArrayList<>(List.of(fact)))));
        return groups.stream()
                .map(g -> g.stream()
                        .sorted(Comparator.comparingInt(told::indexOf))
                        .toList())
                .map(g -> new DayGroup<>(days(g), g))
                .sorted(Comparator.comparingInt((DayGroup<F> g) -> -g.facts().size())
                        .thenComparingInt(g -> told.indexOf(g.facts().getFirst())))
                .toList();
    }

    private static <F extends Fact> Days days(List<F> facts) {
        Days narrowed = facts.getFirst().days();
        long first = narrowed.first();
        long last = narrowed.last();
        boolean common = true;
        for (F fact : facts) {
            common &= narrowed.overlaps(fact.days());
            narrowed = narrowed.narrowed(fact.days());
            if (fact.days().length() <= STAY) {
                first = Math.min(first, fact.days().first());
                last = Math.max(last, fact.days().last());
            }
        }
        return common ? narrowed : new Days(first, last, true);
    }
}
