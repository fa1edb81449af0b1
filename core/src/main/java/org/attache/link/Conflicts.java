package org.attache.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.attache.fact.DealClaim;
import org.attache.fact.DealStatus;
import org.attache.fact.Entry;
import org.attache.fact.Entry.ConflictKind;

/// Finds values of one slot that cannot both be true. Rule LC1.
///
/// Catches an order of 2018 and of 2020, 204 and 400 million dollars, a count that shrank. A count that
/// grew with time is no conflict. Misses a contradiction between two currencies.
final class Conflicts {
    /// Values beyond these are not compared; an entry with so many is a series.
    private static final int COMPARED = 60;

    private Conflicts() {}

    private record Said<F extends Fact>(F fact, String value) {}

    static List<Entry.Conflict> ofEvents(List<EventFact> facts) {
        List<Entry.Conflict> all = new ArrayList<>();
        dates(facts).ifPresent(all::add);
        of(
                        "place",
                        facts,
                        f -> f.claim().place(),
                        (a, b) -> a.place().isPresent()
                                && b.place().isPresent()
                                && a.days().isDay()
                                && b.days().isDay()
                                && !sharesWord(
                                        a.place().orElseThrow(), b.place().orElseThrow()),
                        "two places of one event; one may lie in the other")
                .ifPresent(all::add);
        return all;
    }

    static List<Entry.Conflict> ofDeals(List<DealFact> facts) {
        List<Entry.Conflict> all = new ArrayList<>();
        of(
                        "quantity",
                        facts,
                        f -> f.claim().quantity().map(q -> Amounts.written((double) q.count(), q.bound())),
                        Conflicts::quantitiesExclude,
                        "two numbers of items for one deal")
                .ifPresent(all::add);
        of(
                        "value",
                        facts,
                        f -> f.claim().value().map(Conflicts::written),
                        Conflicts::pricesExclude,
                        "two prices for one deal")
                .ifPresent(all::add);
        of(
                        "ordered",
                        facts,
                        f -> f.days().said() ? f.days().written() : Optional.empty(),
                        (a, b) ->
                                a.days().said() && b.days().said() && !a.days().overlaps(b.days()),
                        "two times of the order")
                .ifPresent(all::add);
        return all;
    }

    static List<Entry.Conflict> ofStatements(List<StatementFact> facts) {
        return dates(facts).map(List::of).orElseGet(List::of);
    }

    static List<Entry.Conflict> ofFigures(List<FigureFact> facts) {
        return of(
                        "value",
                        facts,
                        f -> Optional.of(written(f)),
                        Conflicts::countsExclude,
                        "two counts of one thing for one day, or a count that shrank")
                .map(List::of)
                .orElseGet(List::of);
    }

    static String written(DealClaim.Money money) {
        return Amounts.written(money.amount().doubleValue(), money.bound()) + ' ' + money.currency();
    }

    static String written(FigureFact fact) {
        return Amounts.written(
                fact.claim().amount().value(), fact.claim().amount().bound());
    }

    /// Times that cannot stand beside each other; the days of one stay can.
    private static <F extends Fact> Optional<Entry.Conflict> dates(List<F> facts) {
        Map<Entry.Report, Days> days = new HashMap<>();
        for (DayGroup<F> group : DayGroup.of(facts)) {
            group.facts().forEach(fact -> days.put(fact.report(), group.days()));
        }
        return of(
                "date",
                facts.stream().filter(f -> f.days().said()).toList(),
                f -> days.getOrDefault(f.report(), f.days()).written(),
                (a, b) -> !days.getOrDefault(a.report(), a.days()).overlaps(days.getOrDefault(b.report(), b.days())),
                "two times of one event");
    }

    private static boolean sharesWord(String one, String other) {
        List<String> words = new ArrayList<>(List.of(one.split(" ", -1)));
        words.retainAll(List.of(other.split(" ", -1)));
        words.removeIf(Wording::isFunctionWord);
        return !words.isEmpty();
    }

    private static boolean quantitiesExclude(DealFact a, DealFact b) {
        if (a.claim().quantity().isEmpty() || b.claim().quantity().isEmpty()) {
            return false;
        }
        boolean part =
                (a.claim().status() == DealStatus.PART_DELIVERED) != (b.claim().status() == DealStatus.PART_DELIVERED);
        DealClaim.Quantity one = a.claim().quantity().orElseThrow();
        DealClaim.Quantity other = b.claim().quantity().orElseThrow();
        return !part
                && !Amounts.of((double) one.count(), one.bound())
                        .overlaps(Amounts.of((double) other.count(), other.bound()));
    }

    private static boolean pricesExclude(DealFact a, DealFact b) {
        if (a.claim().value().isEmpty() || b.claim().value().isEmpty()) {
            return false;
        }
        DealClaim.Money one = a.claim().value().orElseThrow();
        DealClaim.Money other = b.claim().value().orElseThrow();
        return one.currency().equals(other.currency())
                && !Amounts.of(one.amount().doubleValue(), one.bound())
                        .overlaps(Amounts.of(other.amount().doubleValue(), other.bound()));
    }

    private static boolean countsExclude(FigureFact a, FigureFact b) {
        if (countsOtherwise(a, b)) {
            return false;
        }
        Amounts one = Amounts.of(a.claim().amount().value(), a.claim().amount().bound());
        Amounts other =
                Amounts.of(b.claim().amount().value(), b.claim().amount().bound());
        Days first = day(a);
        Days second = day(b);
        if (first.isOpen() || second.isOpen() || first.overlaps(second)) {
            return !one.overlaps(other);
        }
        return first.last() < second.first() ? other.most() < one.least() : one.most() < other.least();
    }

    /// Whether the two count by other rules, so that both may be true: since another beginning, over another
    /// stretch of time, others, or within other bounds.
    private static boolean countsOtherwise(FigureFact a, FigureFact b) {
        boolean beginnings = a.since().stream().noneMatch(b.since()::contains)
                && !(a.since().isEmpty() && b.since().isEmpty());
        boolean stretches = a.days().said()
                && b.days().said()
                && Math.max(a.days().length(), b.days().length())
                        > 7 * Math.min(a.days().length(), b.days().length());
        return beginnings
                || stretches
                || differ(a.claim().of(), b.claim().of())
                || differ(a.claim().scope(), b.claim().scope());
    }

    /// Whether two told bounds have less than half of the shorter one's words in common.
    private static boolean differ(Optional<String> one, Optional<String> other) {
        Set<String> ours = Set.copyOf(Wording.english().contentTerms(one.orElse("")));
        Set<String> theirs = Set.copyOf(Wording.english().contentTerms(other.orElse("")));
        long common = ours.stream().filter(theirs::contains).count();
        return common * 2 < Math.min(ours.size(), theirs.size());
    }

    private static Days day(FigureFact fact) {
        return fact.days().said() ? fact.days() : fact.published();
    }

    private static <F extends Fact> Optional<Entry.Conflict> of(
            String slot, List<F> facts, Function<F, Optional<String>> value, BiPredicate<F, F> exclude, String reason) {
        Map<String, List<Said<F>>> values = new LinkedHashMap<>();
        for (F fact : facts) {
            value.apply(fact)
                    .ifPresent(v ->
                            values.computeIfAbsent(v, x -> new ArrayList<>()).add(new Said<>(fact, v)));
        }
        List<List<Said<F>>> distinct = values.values().stream().limit(COMPARED).toList();
        boolean[] excluded = new boolean[distinct.size()];
        boolean copied = false;
        for (int i = 0; i < distinct.size(); i++) {
            for (int j = i + 1; j < distinct.size(); j++) {
                F a = distinct.get(i).getFirst().fact();
                F b = distinct.get(j).getFirst().fact();
                if (exclude.test(a, b)) {
                    excluded[i] = true;
                    excluded[j] = true;
                    copied |= a.isCopyOf(b);
                }
            }
        }
        List<Entry.SlotValue> against = new ArrayList<>();
        for (int i = 0; i < excluded.length; i++) {
            if (excluded[i]) {
                against.add(new Entry.SlotValue(
                        distinct.get(i).getFirst().value(),
                        distinct.get(i).stream().map(s -> s.fact().report()).toList()));
            }
        }
        return against.size() < 2
                ? Optional.empty()
                : Optional.of(new Entry.Conflict(
                        slot,
                        copied ? ConflictKind.REVISION : ConflictKind.CONTRADICTION,
                        against,
                        copied ? reason + "; the texts are versions of one" : reason));
    }
}
