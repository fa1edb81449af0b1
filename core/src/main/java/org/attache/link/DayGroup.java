package org.attache.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            Days days = told.get(i).days();
            if (days.length() <= STAY) {
                List<Stretch> touched =
                        stretches.stream().filter(s -> s.touches(days)).toList();
                Stretch joined = touched.isEmpty() ? new Stretch() : touched.getFirst();
                touched.stream().skip(1).forEach(joined::take);
                joined.add(i, days);
                stretches.removeAll(touched);
                stretches.add(joined);
            }
        }
        for (int i = 0; i < told.size(); i++) {
            Days days = told.get(i).days();
            if (days.length() > STAY) {
                Optional<Stretch> touched =
                        stretches.stream().filter(s -> s.touches(days)).findFirst();
                if (touched.isEmpty()) {
                    stretches.add(new Stretch());
                }
                touched.orElseGet(stretches::getLast).add(i, days);
            }
        }
        return stretches.stream()
                .sorted(Comparator.comparingInt((Stretch s) -> -s.facts.size())
                        .thenComparingInt(s -> s.facts.getFirst()))
                .map(s -> s.facts.stream().map(told::get).toList())
                .map(group -> new DayGroup<>(days(group), group))
                .toList();
    }

    /// Facts whose days touch each other, by their places in order.
    private static final class Stretch {
        private final TreeSet<Integer> facts = new TreeSet<>();
        private final Set<Days> days = new LinkedHashSet<>();

        boolean touches(Days other) {
            return days.stream().anyMatch(d -> d.overlaps(other));
        }

        void add(int fact, Days told) {
            facts.add(fact);
            days.add(told);
        }

        void take(Stretch other) {
            facts.addAll(other.facts);
            days.addAll(other.days);
        }
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
