package org.attache.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.attache.fact.DealStatus;
import org.attache.fact.When;

/// Through which stages a deal went, and when. Rule LE3.
///
/// A stage stands once, at the day of its first report; a later report of it, or of an earlier one, looks back.
/// A report without a day cannot say that its stage is the last: it is put where its stage belongs.
///
/// Catches a background sentence on a delivery that is printed again months later. Misses a second delivery of the
/// same deal that follows the first at once.
final class Deliveries {
    private Deliveries() {}

    /// A stage with those who tell of it.
    ///
    /// @param status how far the deal had come
    /// @param day day of its first report, or the days that report may be of
    /// @param facts in order of publication
    record Stage(DealStatus status, Optional<String> day, List<DealFact> facts) {
        Stage {
            facts = List.copyOf(facts);
        }
    }

    /// The stages in order; at least one where there is a fact.
    static List<Stage> stages(List<DealFact> facts) {
        List<List<DealFact>> runs = new ArrayList<>();
        facts.stream()
                .filter(Deliveries::isDated)
                .sorted(Comparator.comparingLong((DealFact f) -> f.published().first())
                        .thenComparing(f -> f.claim().status()))
                .forEach(fact -> {
                    if (isRefused(fact.claim().status()) || (!runs.isEmpty() && isRefused(status(runs.getLast())))) {
                        append(fact, runs);
                    } else {
                        place(fact, runs);
                    }
                });
        facts.stream()
                .filter(f -> !isDated(f))
                .sorted(Comparator.comparing(f -> f.claim().status()))
                .forEach(fact -> place(fact, runs));
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Days own = runs.get(i).getFirst().published();
            boolean lookedBack = i + 1 < runs.size()
                    && runs.get(i + 1).getFirst().published().first() < own.first();
            stages.add(new Stage(status(runs.get(i)), lookedBack ? Optional.empty() : own.written(), runs.get(i)));
        }
        return stages;
    }

    private static DealStatus status(List<DealFact> run) {
        return run.getFirst().claim().status();
    }

    private static boolean isDated(DealFact fact) {
        return !fact.published().isOpen();
    }

    private static boolean isRefused(DealStatus status) {
        return status == DealStatus.DENIED || status == DealStatus.CANCELLED;
    }

    private static void append(DealFact fact, List<List<DealFact>> runs) {
        if (!runs.isEmpty() && status(runs.getLast()) == fact.claim().status()) {
            runs.getLast().add(fact);
        } else {
            runs.add(new ArrayList<>(List.of(fact)));
        }
    }

    /// A deal does not go back: a later report of an earlier stage looks back, unless it was refused in between.
    private static void place(DealFact fact, List<List<DealFact>> runs) {
        DealStatus status = fact.claim().status();
        for (List<DealFact> run : runs.reversed()) {
            if (status(run) == status) {
                run.add(fact);
                return;
            }
        }
        int at = runs.size();
        while (at > 0 && (isRefused(status) || status(runs.get(at - 1)).compareTo(status) > 0)) {
            at--;
        }
        runs.add(at, new ArrayList<>(List.of(fact)));
    }

    /// The day of delivery that a report tells. A reprint of a sentence reads "on Tuesday" as its own Tuesday: there
    /// the first printing counts.
    ///
    /// @param arrivals those of the deal's reports that tell one, in order of publication
    static Optional<String> day(DealFact fact, List<DealFact> arrivals) {
        for (DealFact other : arrivals) {
            if (EntryMaker.BY_PUBLICATION.compare(other, fact) >= 0) {
                break;
            }
            if (other.isCopyOf(fact)) {
                return arrival(other);
            }
        }
        return tellsArrival(fact) ? arrival(fact) : Optional.empty();
    }

    static boolean tellsArrival(DealFact fact) {
        When when = fact.claim().dates().delivered().when();
        return when.earliest().isPresent() && when.latest().isPresent();
    }

    private static Optional<String> arrival(DealFact fact) {
        return fact.claim().dates().delivered().when().earliest().map(LocalDate::toString);
    }
}
