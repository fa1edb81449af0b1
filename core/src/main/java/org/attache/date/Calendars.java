package org.attache.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.attache.date.Expression.Part;
import org.attache.date.Sense.Shift;

/// Works out what a [Sense] means for a text written on a given day. Weeks run from Monday to Sunday (ISO
/// 8601); on a Sunday, "last week" is the Monday to Saturday just gone.
final class Calendars {
    /// Days from one to another, both included.
    record Range(LocalDate from, LocalDate to) {
        static Range of(LocalDate day) {
            return new Range(day, day);
        }
    }

    /// A day without a year this far ahead is the coming one, whatever the tense.
    private static final int SOON_DAYS = 45;

    private Calendars() {}

    /// The days meant; empty where the calendar has nothing to say (lengths, "recently").
    ///
    /// @param day of writing
    /// @param named what the text named before, for "two days earlier"
    static Optional<Range> resolve(Sense sense, Part part, LocalDate day, Tense tense, Recalled named) {
        Optional<Range> range = whole(sense, day, tense, named);
        return part == Part.WHOLE ? range : range.flatMap(r -> narrow(base(sense, r, day), part, day));
    }

    private static Optional<Range> whole(Sense sense, LocalDate day, Tense tense, Recalled named) {
        return switch (sense) {
            case Sense.Fixed fixed -> Optional.of(new Range(fixed.from(), fixed.to()));
            case Sense.MonthDays days -> monthDays(days, day, tense);
            case Sense.Months months -> Optional.of(months(months, day, tense));
            case Sense.MonthsOfYear months ->
                Optional.of(monthsFrom(day.getYear() + months.years(), months.month(), months.toMonth()));
            case Sense.Nth nth -> whole(wholly(nth.of()), day, tense, named).flatMap(r -> nth(nth, r));
            case Sense.Weekday weekday -> Optional.of(Range.of(weekday(weekday.day(), weekday.shift(), day, tense)));
            case Sense.Units units -> Optional.of(units(units.unit(), units.shift(), day, tense));
            case Sense.Distance distance ->
                distance.unit() == Unit.YEAR && distance.count() == -1
                        ? named.yearBefore().or(() -> Optional.of(distance(Unit.YEAR, -1, day)))
                        : Optional.of(distance(distance.unit(), distance.count(), day));
            case Sense.Stretch stretch ->
                stretch.count() == 0 ? Optional.empty() : Optional.of(stretch(stretch.unit(), stretch.count(), day));
            case Sense.FromMention from ->
                from.unit() == Unit.YEAR
                                && from.count() == -1
                                && named.yearBefore().isPresent()
                        ? named.yearBefore()
                        : named.time().map(n -> fromMention(from, n));
            case Sense.Period period -> named.read(period, day);
            case Sense.DaysOfMonth days -> CalendarDays.daysOfMonth(days, day, tense);
            case Sense.WeekdayDate said -> CalendarDays.weekdayDate(said, day, tense);
            case Sense.WeekdaysAway said -> Optional.of(CalendarDays.weekdaysAway(said, day));
            case Sense.FromDay from -> Optional.of(CalendarDays.fromDay(from, day));
            case Sense.WeekOf week -> whole(week.day(), day, tense, named).map(r -> CalendarDays.weekOf(week, r));
            case Sense.NumberedWeek week -> Optional.of(CalendarDays.numberedWeek(week.week(), day));
            case Sense.Rest rest -> Optional.of(CalendarDays.rest(rest.unit(), day));
            case Sense.ToDate to -> Optional.of(CalendarDays.toDate(to.unit(), day));
            case Sense.Digits digits -> CalendarDays.digits(digits, day, tense);
            case Sense.Feast feast -> feast(feast, day, tense).map(Range::of);
            case Sense.Ends ends ->
                ends(ends, day, tense, named)
                        .map(e -> new Range(e.getFirst().from(), e.getLast().to()));
            case Sense.Days days -> Optional.of(Range.of(day.plusDays(days.shift())));
            case Sense.Overnight overnight -> Optional.of(new Range(day.minusDays(1), day));
            case Sense.Length length -> Optional.empty();
            case Sense.Again _, Sense.Aside _ -> Optional.empty();
            case Sense.Vague vague -> vague.how().equals("NOW") ? Optional.of(Range.of(day)) : recent(vague.how(), day);
        };
    }

    // "this month" means all of it where a part of it is named
    private static Sense wholly(Sense sense) {
        return sense instanceof Sense.Units units && units.unit() == Unit.MONTH && units.shift() == 0
                ? new Sense.Distance(Unit.MONTH, 0)
                : sense;
    }

    private static Optional<Range> nth(Sense.Nth nth, Range range) {
        DayOfWeek weekday = nth.weekday().orElse(DayOfWeek.THURSDAY);
        LocalDate day = nth.nth() < 0
                ? range.to().with(TemporalAdjusters.previousOrSame(weekday))
                : range.from().with(TemporalAdjusters.nextOrSame(weekday)).plusWeeks(nth.nth() - 1L);
        if (day.isAfter(range.to()) || day.isBefore(range.from())) {
            return Optional.empty();
        }
        LocalDate monday = Unit.WEEK.floor(day);
        return Optional.of(nth.weekday().isPresent() ? Range.of(day) : new Range(monday, monday.plusDays(6)));
    }

    // "earlier this year" cuts the whole year at the day of writing, not what tense made of it
    private static Range base(Sense sense, Range range, LocalDate day) {
        return sense instanceof Sense.Units units && units.shift() == 0
                ? units(units.unit(), 0, day, Tense.NEUTRAL)
                : range;
    }

    private static Optional<Range> monthDays(Sense.MonthDays days, LocalDate day, Tense tense) {
        Optional<Range> best = Optional.empty();
        long least = Long.MAX_VALUE;
        for (int year = day.getYear() - 5; year <= day.getYear() + 5; year++) {
            if (days.day() > YearMonth.of(year, days.month()).lengthOfMonth()) {
                continue;
            }
            LocalDate from = LocalDate.of(year, days.month(), days.day());
            int toYear = days.toMonth() < days.month() ? year + 1 : year;
            int last =
                    Math.min(days.toDay(), YearMonth.of(toYear, days.toMonth()).lengthOfMonth());
            LocalDate to = LocalDate.of(toYear, days.toMonth(), last);
            // "payable Dec. 7" in October: what lies eleven months back would be named with its year
            boolean soon = !from.isBefore(day) && from.isBefore(day.plusDays(SOON_DAYS));
            if ((tense == Tense.PAST && from.isAfter(day) && !soon) || (tense == Tense.FUTURE && to.isBefore(day))) {
                continue;
            }
            long away = Math.abs(from.toEpochDay() - day.toEpochDay());
            if (away < least) {
                least = away;
                best = Optional.of(new Range(from, to));
            }
        }
        return best;
    }

    private static Optional<LocalDate> feast(Sense.Feast feast, LocalDate day, Tense tense) {
        Feast kept = NamedDays.expect(feast.id());
        if (feast.year() > 0) {
            return kept.in(feast.year()).stream().findFirst();
        }
        boolean ahead = feast.shift() == Shift.NEXT || (feast.shift() == Shift.NONE && tense == Tense.FUTURE);
        boolean back = feast.shift() == Shift.LAST || (feast.shift() == Shift.NONE && tense == Tense.PAST);
        return IntStream.rangeClosed(day.getYear() - 1, day.getYear() + 1)
                .mapToObj(kept::in)
                .flatMap(List::stream)
                .filter(d -> feast.shift() != Shift.THIS || d.getYear() == day.getYear())
                .filter(d -> !ahead || !d.isBefore(day))
                .filter(d -> !back || !d.isAfter(day))
                .min(Comparator.comparingLong(d -> Math.abs(d.toEpochDay() - day.toEpochDay())));
    }

    /// The two ends of a stretch; an end without a year takes it from the other. Empty where they are in the wrong
    /// order.
    static Optional<List<Range>> ends(Sense.Ends ends, LocalDate day, Tense tense, Recalled named) {
        Optional<Range> from;
        Optional<Range> to;
        if (ends.to() instanceof Sense.Fixed fixed && !(ends.from() instanceof Sense.Fixed)) {
            to = whole(fixed, day, tense, named);
            from = leans(ends.from())
                    ? whole(ends.from(), fixed.to(), Tense.PAST, named)
                    : whole(ends.from(), day, tense, named);
        } else {
            from = whole(ends.from(), day, tense, named);
            to = leans(ends.to())
                    ? from.flatMap(f -> whole(ends.to(), f.to(), Tense.FUTURE, named))
                    : whole(ends.to(), day, tense, named);
        }
        return from.isPresent()
                        && to.isPresent()
                        && !to.orElseThrow().to().isBefore(from.orElseThrow().from())
                ? Optional.of(List.of(from.orElseThrow(), to.orElseThrow()))
                : Optional.empty();
    }

    private static boolean leans(Sense sense) {
        return sense instanceof Sense.MonthDays
                || (sense instanceof Sense.Digits digits && digits.year() == 0)
                || sense instanceof Sense.WeekdayDate
                || (sense instanceof Sense.DaysOfMonth days && days.shift() == Shift.NONE)
                || (sense instanceof Sense.Weekday weekday && weekday.shift() == Shift.NONE)
                || (sense instanceof Sense.Months months && months.shift() == Shift.NONE);
    }

    private static Range months(Sense.Months months, LocalDate day, Tense tense) {
        int year = day.getYear();
        int month = months.month();
        int now = day.getMonthValue();
        int from = switch (months.shift()) {
            case LAST, LAST_WEEK -> month < now ? year : year - 1;
            case NEXT, NEXT_WEEK -> month > now ? year : year + 1;
            case THIS, THIS_WEEK -> year;
            case NONE -> tense == Tense.FUTURE ? ahead(months, now, year) : month <= now ? year : year - 1;
        };
        Range range = monthsFrom(from, month, months.toMonth());
        // "this winter" in January began in December
        return months.shift() == Shift.THIS && months.toMonth() < month && now <= months.toMonth()
                ? monthsFrom(from - 1, month, months.toMonth())
                : range;
    }

    // "will report a loss for the third quarter" in the fourth is no forecast of the year after
    private static int ahead(Sense.Months months, int now, int year) {
        boolean quarter = months.month() % 3 == 1 && months.toMonth() == months.month() + 2;
        if (quarter && months.toMonth() < now && now <= months.toMonth() + 3) {
            return year;
        }
        if (quarter && now <= 3 && months.month() == 10) {
            return year - 1;
        }
        return months.toMonth() >= now || months.toMonth() < months.month() ? year : year + 1;
    }

    private static Range monthsFrom(int year, int month, int toMonth) {
        int toYear = toMonth < month ? year + 1 : year;
        return new Range(
                LocalDate.of(year, month, 1), YearMonth.of(toYear, toMonth).atEndOfMonth());
    }

    private static LocalDate weekday(DayOfWeek weekday, Shift shift, LocalDate day, Tense tense) {
        LocalDate monday = Unit.WEEK.floor(day);
        return switch (shift) {
            case NONE ->
                tense == Tense.FUTURE
                        ? day.with(TemporalAdjusters.nextOrSame(weekday))
                        : day.with(TemporalAdjusters.previousOrSame(weekday));
            case LAST -> day.with(TemporalAdjusters.previous(weekday));
            case NEXT -> day.with(TemporalAdjusters.next(weekday));
            case THIS, THIS_WEEK -> monday.plusDays(weekday.getValue() - 1L);
            case LAST_WEEK -> monday.minusWeeks(1).plusDays(weekday.getValue() - 1L);
            case NEXT_WEEK -> monday.plusWeeks(1).plusDays(weekday.getValue() - 1L);
        };
    }

    private static Range units(Unit unit, int shift, LocalDate day, Tense tense) {
        if (unit == Unit.WEEK && shift == -1 && day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return new Range(day.minusDays(6), day.minusDays(1));
        }
        if (unit == Unit.WEEKEND && shift == 0 && tense != Tense.FUTURE) {
            LocalDate saturday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
            return new Range(saturday, saturday.plusDays(1));
        }
        LocalDate first = unit.floor(unit.shift(unit.floor(day), shift));
        LocalDate last = unit.last(first);
        if (shift == 0 && unit != Unit.WEEKEND) {
            return switch (tense) {
                case PAST -> new Range(first, day);
                case FUTURE -> new Range(day, last);
                case NEUTRAL, PLAN -> new Range(first, last);
            };
        }
        return new Range(first, last);
    }

    // "in recent weeks": by convention the last week, four weeks, six months, five or ten years
    private static Optional<Range> recent(String how, LocalDate day) {
        return switch (how) {
            case "RECENT_DAYS" -> Optional.of(new Range(day.minusWeeks(1), day));
            case "RECENT_WEEKS" -> Optional.of(new Range(day.minusWeeks(4), day));
            case "RECENT_MONTHS" -> Optional.of(new Range(day.minusMonths(6), day));
            default -> Optional.empty();
        };
    }

    private static Range distance(Unit unit, int count, LocalDate day) {
        LocalDate there = unit.shift(day, count);
        // a decade or a century ago is known to about a year
        Unit fine = unit == Unit.DECADE || unit == Unit.CENTURY ? Unit.YEAR : unit;
        fine = fine == Unit.QUARTER ? Unit.MONTH : fine == Unit.WEEKEND || fine == Unit.FORTNIGHT ? Unit.WEEK : fine;
        LocalDate first = fine.floor(there);
        return new Range(first, fine.last(first));
    }

    private static Range stretch(Unit unit, int count, LocalDate day) {
        LocalDate there = unit.shift(day, count);
        return there.isAfter(day) ? new Range(day, there) : new Range(there, day);
    }

    private static Range fromMention(Sense.FromMention from, Range named) {
        Unit unit = from.unit();
        if (unit.compareTo(Unit.NIGHT) <= 0) {
            return new Range(unit.shift(named.from(), from.count()), unit.shift(named.to(), from.count()));
        }
        LocalDate first = unit.floor(unit.shift(named.from(), from.count()));
        return new Range(first, unit.last(first));
    }

    // Early is the first half, late the second; start and end the first and the last quarter; a day has no parts
    // here.
    private static Optional<Range> narrow(Range range, Part part, LocalDate day) {
        long days = range.to().toEpochDay() - range.from().toEpochDay() + 1;
        if ((days <= 7 && part != Part.EARLIER && part != Part.LATER) || days == 1) {
            return Optional.of(range);
        }
        LocalDate from = range.from();
        LocalDate to = range.to();
        boolean year = days >= 365 && from.getDayOfYear() == 1;
        return Optional.of(
                switch (part) {
                    case WHOLE -> range;
                    case EARLY -> new Range(from, year ? LocalDate.of(from.getYear(), 6, 30) : from.plusDays(days / 3));
                    case START -> new Range(from, from.plusDays(days / 4));
                    case MID -> new Range(from.plusDays(days / 3), to.minusDays(days / 3));
                    case LATE -> new Range(year ? LocalDate.of(to.getYear(), 7, 1) : to.minusDays(days / 3), to);
                    case END -> new Range(to.minusDays(days / 4), to);
                    case EARLIER -> new Range(from, !day.isAfter(to) && day.isAfter(from) ? day.minusDays(1) : to);
                    case LATER -> new Range(day.isAfter(from) && !day.isAfter(to) ? day : from, to);
                });
    }
}
