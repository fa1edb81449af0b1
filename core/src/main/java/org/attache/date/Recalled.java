package org.attache.date;

import java.time.LocalDate;
import java.util.Optional;
import org.attache.date.Calendars.Range;

/// What a text has named before an expression that counts from it.
///
/// @param time the last time of at most a year: "two days earlier" counts from it
/// @param period the last quarter or year: "a year earlier" in a report on the third quarter is the third quarter of
///     the year before
/// @param quarter the last quarter
record Recalled(Optional<Range> time, Optional<Range> period, Optional<Range> quarter) {
    /// Nothing was named yet.
    static final Recalled NOTHING = new Recalled(Optional.empty(), Optional.empty(), Optional.empty());

    private static final int SHORT_DAYS = 370;

    /// What is recalled after an expression.
    Recalled after(Expression expression, Range range) {
        long days = range.to().toEpochDay() - range.from().toEpochDay();
        boolean told = !(expression.sense() instanceof Sense.Period) && isPeriod(expression.sense(), range);
        return new Recalled(
                days < SHORT_DAYS ? Optional.of(range) : time,
                told ? Optional.of(range) : period,
                told && isQuarter(range) ? Optional.of(range) : quarter);
    }

    /// The period last named a year before, if it is a quarter.
    Optional<Range> yearBefore() {
        return period.filter(Recalled::isQuarter).map(r -> inYear(r, r.from().getYear() - 1));
    }

    /// What "the quarter" and its kin mean in a text of a day.
    Optional<Range> read(Sense.Period said, LocalDate day) {
        return switch (said.which()) {
            case THE -> quarter;
            case LATEST -> quarter.filter(q -> q.to().isBefore(day)).or(() -> Optional.of(lastEnded(day)));
            case OF_YEAR -> quarter.map(q -> inYear(q, said.year()));
        };
    }

    private static Range lastEnded(LocalDate day) {
        LocalDate first = Unit.QUARTER.floor(day).minusMonths(3);
        return new Range(first, Unit.QUARTER.last(first));
    }

    private static Range inYear(Range range, int year) {
        return new Range(range.from().withYear(year), range.to().withYear(year));
    }

    private static boolean isPeriod(Sense sense, Range range) {
        return switch (sense) {
            case Sense.Fixed _, Sense.Months _, Sense.MonthsOfYear _ -> isQuarter(range) || isYear(range);
            case Sense.Units units -> units.unit() == Unit.QUARTER || units.unit() == Unit.YEAR;
            default -> false;
        };
    }

    static boolean isQuarter(Range range) {
        return range.from().getDayOfMonth() == 1
                && range.from().getMonthValue() % 3 == 1
                && range.to().equals(range.from().plusMonths(3).minusDays(1));
    }

    private static boolean isYear(Range range) {
        return range.from().equals(LocalDate.of(range.from().getYear(), 1, 1))
                && range.to().equals(LocalDate.of(range.from().getYear(), 12, 31));
    }
}
