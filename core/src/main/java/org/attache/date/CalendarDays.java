package org.attache.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attache.date.Calendars.Range;
import org.attache.date.Sense.Shift;

/// The part of [Calendars] that finds days by their number in the month, by weekdays counted and by figures.
final class CalendarDays {
    private static final int MONTHS_ROUND = 24;

    private CalendarDays() {}

    /// "the 27th" is the last one gone, or the next where the tense looks ahead.
    static Optional<Range> daysOfMonth(Sense.DaysOfMonth days, LocalDate day, Tense tense) {
        YearMonth now = YearMonth.from(day);
        if (days.shift() != Shift.NONE) {
            int away = days.shift() == Shift.LAST ? -1 : days.shift() == Shift.NEXT ? 1 : 0;
            return inMonth(days, now.plusMonths(away));
        }
        Stream<Range> near =
                IntStream.rangeClosed(-2, 2).boxed().flatMap(m -> inMonth(days, now.plusMonths(m)).stream());
        return tense == Tense.FUTURE
                ? near.filter(r -> !r.from().isBefore(day)).findFirst()
                : near.filter(r -> !r.from().isAfter(day)).reduce((a, b) -> b);
    }

    private static Optional<Range> inMonth(Sense.DaysOfMonth days, YearMonth month) {
        return days.to() > month.lengthOfMonth() || days.from() > days.to()
                ? Optional.empty()
                : Optional.of(new Range(month.atDay(days.from()), month.atDay(days.to())));
    }

    /// "Friday the 15th": the nearest such day, on the side that the tense asks for.
    static Optional<Range> weekdayDate(Sense.WeekdayDate said, LocalDate day, Tense tense) {
        YearMonth now = YearMonth.from(day);
        return IntStream.rangeClosed(-MONTHS_ROUND, MONTHS_ROUND)
                .mapToObj(now::plusMonths)
                .filter(month -> said.day() <= month.lengthOfMonth())
                .map(month -> month.atDay(said.day()))
                .filter(d -> d.getDayOfWeek() == said.weekday())
                .filter(d -> tense == Tense.FUTURE ? !d.isBefore(day) : tense != Tense.PAST || !d.isAfter(day))
                .min(Comparator.comparingLong(d -> Math.abs(d.toEpochDay() - day.toEpochDay())))
                .map(Range::of);
    }

    static Range weekdaysAway(Sense.WeekdaysAway said, LocalDate day) {
        LocalDate first = said.count() > 0
                ? day.with(TemporalAdjusters.next(said.weekday()))
                : day.with(TemporalAdjusters.previous(said.weekday()));
        return Range.of(first.plusWeeks(said.count() > 0 ? said.count() - 1L : said.count() + 1L));
    }

    static Range fromDay(Sense.FromDay from, LocalDate day) {
        return Range.of(day.plusDays(from.day()).plusMonths(from.months()).plusDays(from.days()));
    }

    static Range weekOf(Sense.WeekOf week, Range range) {
        LocalDate first = week.begins() ? range.from() : Unit.WEEK.floor(range.from());
        return new Range(first, first.plusDays(6));
    }

    static Range numberedWeek(int week, LocalDate day) {
        LocalDate monday = Unit.WEEK.floor(LocalDate.of(day.getYear(), 1, 4)).plusWeeks(week - 1L);
        return new Range(monday, monday.plusDays(6));
    }

    static Range rest(Unit unit, LocalDate day) {
        return new Range(day, unit.last(unit.floor(day)));
    }

    static Range toDate(Unit unit, LocalDate day) {
        return new Range(unit.floor(day), day);
    }

    /// Where both orders are days, the stretch between the two; without a year both orders leave nothing.
    static Optional<Range> digits(Sense.Digits digits, LocalDate day, Tense tense) {
        Optional<Range> monthFirst = ordered(digits.first(), digits.second(), digits.year(), day, tense);
        Optional<Range> dayFirst = ordered(digits.second(), digits.first(), digits.year(), day, tense);
        if (monthFirst.isEmpty() || dayFirst.isEmpty() || monthFirst.equals(dayFirst)) {
            return monthFirst.or(() -> dayFirst);
        }
        LocalDate one = monthFirst.orElseThrow().from();
        LocalDate other = dayFirst.orElseThrow().from();
        return digits.year() == 0
                ? Optional.empty()
                : Optional.of(one.isBefore(other) ? new Range(one, other) : new Range(other, one));
    }

    /// The day with the month told first, if there is one.
    static Optional<Range> ordered(int month, int dayOfMonth, int year, LocalDate day, Tense tense) {
        if (month < 1 || month > 12 || dayOfMonth < 1) {
            return Optional.empty();
        }
        if (year > 0) {
            return dayOfMonth > YearMonth.of(year, month).lengthOfMonth()
                    ? Optional.empty()
                    : Optional.of(Range.of(LocalDate.of(year, month, dayOfMonth)));
        }
        return dayOfMonth > YearMonth.of(2020, month).lengthOfMonth()
                ? Optional.empty()
                : Calendars.resolve(
                        new Sense.MonthDays(month, dayOfMonth, month, dayOfMonth),
                        Expression.Part.WHOLE,
                        day,
                        tense,
                        Recalled.NOTHING);
    }
}
