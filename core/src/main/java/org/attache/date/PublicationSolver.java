package org.attache.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.attache.date.Calendars.Range;
import org.attache.fact.DateClaim;
import org.attache.fact.DateClaim.Basis;
import org.attache.fact.DateClaim.Clue;
import org.attache.fact.Provenance;

/// Finds the days that satisfy the clues best: a weighted constraint problem over one variable, the
/// publication day. Every day scores the weights of the clues that it meets; the days with the highest score
/// are the answer. Exact, not greedy, and in time linear in days and clues.
final class PublicationSolver {
    private static final int MAX_CANDIDATES = 20;
    private static final long BASE = Constraint.FIRST.toEpochDay();
    private static final int DAYS = (int) (Constraint.LAST.toEpochDay() - BASE) + 1;

    private PublicationSolver() {}

    static DateClaim solve(List<Constraint> constraints) {
        int[] score = scores(constraints);
        int best = 0;
        int first = 0;
        int last = 0;
        for (int i = 0; i < DAYS; i++) {
            if (score[i] > best) {
                best = score[i];
                first = i;
                last = i;
            } else if (score[i] == best) {
                last = i;
            }
        }
        List<LocalDate> candidates = new ArrayList<>();
        for (int i = first; i <= last && candidates.size() <= MAX_CANDIDATES; i++) {
            if (score[i] == best) {
                candidates.add(day(i));
            }
        }
        if (candidates.size() <= MAX_CANDIDATES && !YearsAhead.isAhead(candidates.getFirst())) {
            // "Wednesday, September 1st" comes again for ever: days that no reader has seen are left out
            candidates.removeIf(YearsAhead::isAhead);
            last = (int) (candidates.getLast().toEpochDay() - BASE);
        }
        boolean one = first == last;
        boolean few = candidates.size() <= MAX_CANDIDATES && !one;
        LocalDate any = day(first);
        LocalDate other = day(last);
        return new DateClaim(
                one ? Optional.of(any) : Optional.empty(),
                one || bounded(first) || bounded(DAYS - 1 - last) ? basis(constraints, one, any) : Basis.CAPTURE,
                bounded(first) ? Optional.of(any) : Optional.empty(),
                bounded(DAYS - 1 - last) ? Optional.of(other) : Optional.empty(),
                clues(constraints, any, other),
                few ? candidates : List.of(),
                new Provenance("date", DateFinder.VERSION, "solver"));
    }

    // A bound within a year of the horizon is the horizon's, moved by a weekday or a month ("in June").
    private static boolean bounded(int daysFromEdge) {
        return daysFromEdge > 366;
    }

    // Difference array: each range adds its weight at its first day and takes it away after its last.
    private static int[] scores(List<Constraint> constraints) {
        int[] steps = new int[DAYS + 1];
        for (Constraint constraint : constraints) {
            for (Range range : constraint.days()) {
                int from = (int) Math.max(0, range.from().toEpochDay() - BASE);
                int to = (int) Math.min(DAYS - 1L, range.to().toEpochDay() - BASE);
                if (from <= to) {
                    steps[from] += constraint.weight();
                    steps[to + 1] -= constraint.weight();
                }
            }
        }
        for (int i = 1; i < DAYS; i++) {
            steps[i] += steps[i - 1];
        }
        return steps;
    }

    private static LocalDate day(int index) {
        return LocalDate.ofEpochDay(BASE + index);
    }

    private static Basis basis(List<Constraint> constraints, boolean one, LocalDate day) {
        Optional<Basis> named = constraints.stream()
                .filter(c -> one && c.basis().isPresent() && c.meets(day))
                .max(Comparator.comparingInt(Constraint::weight))
                .flatMap(Constraint::basis);
        if (named.isPresent()) {
            return named.orElseThrow();
        }
        boolean text = constraints.stream().anyMatch(c -> !c.rule().equals("captured"));
        return text ? Basis.INFERRED : Basis.CAPTURE;
    }

    private static List<Clue> clues(List<Constraint> constraints, LocalDate first, LocalDate last) {
        return constraints.stream()
                .sorted(Comparator.comparingInt(Constraint::weight).reversed())
                .map(c -> new Clue(c.words(), c.meaning(), c.meets(first) || c.meets(last), c.rule()))
                .toList();
    }
}
