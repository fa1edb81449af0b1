package org.attache.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attache.date.Calendars.Range;
import org.attache.date.Expression.Part;
import org.attache.date.Sense.Shift;
import org.attache.text.Span;

/// Writes the times of a text as Microsoft's Recognizers write a past resolution: for each phrase the days that it
/// means if it lies before the day of writing, whatever the tense round it says. For exchange and measuring; the
/// program itself goes by the tense.
///
/// What differs from the contract, by their conventions: "two years ago" and "in two weeks" are days; "the next
/// two days"
/// begins tomorrow; "this week" is all seven days; "last" and "next Sunday" are those of the weeks before and
/// after; early
/// is the first half of anything, late the second; a stretch with two ends closes with the first day of its second
/// end; centuries begin with the year 00; without an anchor, "the next day" counts from the day of writing.
///
/// Thread-safe.
public final class ResolutionWriter {
    /// One phrase.
    ///
    /// @param span of the text, without the preposition before it
    /// @param from first day
    /// @param to last day
    public record Resolution(Span span, LocalDate from, LocalDate to) {}

    /// A writer.
    public ResolutionWriter() {}

    /// The phrases of a text that mean days, in order.
    ///
    /// @param text with its paragraphs parted by empty lines
    /// @param written when
    public List<Resolution> write(String text, LocalDate written) {
        List<Word> words = WordReader.read(text, TimexWriter.paragraphs(text));
        List<Resolution> resolutions = new ArrayList<>();
        for (Expression expression : TwoEnds.pairs(words, TimeScanner.singles(words))) {
            past(words, ahead(words, expression), expression, written)
                    .ifPresent(r -> resolutions.add(new Resolution(expression.core(), r.from(), r.to())));
        }
        return resolutions;
    }

    // "in two weeks"
    private static Sense ahead(List<Word> words, Expression expression) {
        return expression.sense() instanceof Sense.Length
                ? Lengths.ahead(words, expression, Tense.FUTURE)
                : expression.sense();
    }

    private static boolean within(List<Word> words, Expression expression) {
        return expression.first() > 0 && words.get(expression.first() - 1).is("within");
    }

    private static Optional<Range> past(List<Word> words, Sense sense, Expression expression, LocalDate day) {
        Optional<Range> whole = past(sense, day);
        if (expression.rule().equals("yy") || expression.rule().equals("y2")) {
            return whole.map(r -> new Range(r.from(), r.to().withDayOfYear(1)));
        }
        if (expression.rule().equals("thesu") && sense instanceof Sense.Stretch coming && coming.count() == 1) {
            return Optional.of(units(coming.unit(), 1, day));
        }
        boolean within = sense instanceof Sense.Stretch stretch
                && stretch.count() > 0
                && (expression.sense() instanceof Sense.Length || within(words, expression));
        return within
                ? whole.map(r -> new Range(day, r.to()))
                : expression.part() == Part.WHOLE ? whole : whole.map(r -> half(r, expression.part(), day));
    }

    private static Optional<Range> past(Sense sense, LocalDate day) {
        return switch (sense) {
            case Sense.Fixed fixed -> Optional.of(fixed(fixed));
            case Sense.MonthDays days -> before(days, day);
            case Sense.Months months when months.shift() == Shift.NONE -> before(months, day);
            case Sense.Weekday weekday -> Optional.of(Range.of(weekday(weekday, day)));
            case Sense.Units units -> Optional.of(units(units.unit(), units.shift(), day));
            case Sense.Distance distance -> Optional.of(Range.of(distance.unit().shift(day, distance.count())));
            case Sense.Stretch stretch when stretch.count() != 0 -> Optional.of(stretch(stretch, day));
            case Sense.Digits digits -> digits(digits, day);
            case Sense.WeekdayDate said -> CalendarDays.weekdayDate(said, day, Tense.NEUTRAL);
            case Sense.WeekOf week -> past(week.day(), day).map(r -> CalendarDays.weekOf(week, r));
            case Sense.DaysOfMonth days
            when days.shift() == Shift.NONE -> CalendarDays.daysOfMonth(days, day.minusDays(1), Tense.PAST);
            case Sense.FromMention from
            when from.unit().compareTo(Unit.WEEK) >= 0 -> Optional.of(units(from.unit(), from.count(), day));
            case Sense.FromMention from -> Optional.of(Range.of(from.unit().shift(day, from.count())));
            case Sense.Feast _ -> Calendars.resolve(sense, Part.WHOLE, day.minusDays(1), Tense.PAST, Recalled.NOTHING);
            case Sense.Ends ends -> ends(ends, day);
            default -> Calendars.resolve(sense, Part.WHOLE, day, Tense.PAST, Recalled.NOTHING);
        };
    }

    private static Range fixed(Sense.Fixed fixed) {
        boolean century = fixed.from().getYear() % 100 == 1
                && fixed.to().getYear() == fixed.from().getYear() + 99;
        return century
                ? new Range(fixed.from().minusYears(1), fixed.to().minusYears(1))
                : new Range(fixed.from(), fixed.to());
    }

    // the last that began before the day of writing
    private static Optional<Range> before(Sense sense, LocalDate day) {
        return Calendars.resolve(sense, Part.WHOLE, day, Tense.PAST, Recalled.NOTHING)
                .map(r -> r.from().isBefore(day) ? r : new Range(r.from().minusYears(1), r.to().minusYears(1)));
    }

    // the month comes first where both orders make a day
    private static Optional<Range> digits(Sense.Digits digits, LocalDate day) {
        return CalendarDays.ordered(digits.first(), digits.second(), digits.year(), day, Tense.PAST)
                .or(() -> CalendarDays.ordered(digits.second(), digits.first(), digits.year(), day, Tense.PAST))
                .map(r -> digits.year() > 0 || r.from().isBefore(day)
                        ? r
                        : new Range(r.from().minusYears(1), r.to().minusYears(1)));
    }

    private static LocalDate weekday(Sense.Weekday weekday, LocalDate day) {
        LocalDate monday = Unit.WEEK.floor(day);
        DayOfWeek name = weekday.day();
        return switch (weekday.shift()) {
            case NONE -> day.with(TemporalAdjusters.previous(name));
            case LAST, LAST_WEEK -> monday.minusWeeks(1).with(TemporalAdjusters.nextOrSame(name));
            case NEXT, NEXT_WEEK -> monday.plusWeeks(1).with(TemporalAdjusters.nextOrSame(name));
            case THIS, THIS_WEEK -> monday.with(TemporalAdjusters.nextOrSame(name));
        };
    }

    private static Range units(Unit unit, int shift, LocalDate day) {
        LocalDate first = unit.floor(unit.shift(unit.floor(day), shift));
        return new Range(first, unit.last(first));
    }

    private static Range stretch(Sense.Stretch stretch, LocalDate day) {
        if (stretch.unit() == Unit.DECADE) {
            LocalDate decade = Unit.DECADE.floor(day);
            LocalDate there = Unit.DECADE.shift(decade, stretch.count());
            return stretch.count() < 0
                    ? new Range(there, decade.minusDays(1))
                    : new Range(decade.plusYears(10), there.plusYears(10).minusDays(1));
        }
        LocalDate there = stretch.unit().shift(day, stretch.count());
        return stretch.count() < 0 ? new Range(there, day.minusDays(1)) : new Range(day.plusDays(1), there);
    }

    // figures with the month first
    private static Sense plain(Sense sense) {
        boolean figures = sense instanceof Sense.Digits digits && digits.year() == 0 && digits.first() <= 12;
        return figures && sense instanceof Sense.Digits digits
                ? new Sense.MonthDays(digits.first(), digits.second(), digits.first(), digits.second())
                : sense;
    }

    private static Optional<Range> ends(Sense.Ends said, LocalDate day) {
        Sense from = plain(said.from());
        Sense to = plain(said.to());
        Optional<Range> dated =
                to instanceof Sense.Digits digits && isOpen(from) ? digits(digits, day) : Optional.empty();
        return plainEnds(
                new Sense.Ends(
                        from,
                        dated.map(r -> (Sense) new Sense.Fixed(r.from(), r.to()))
                                .orElse(to)),
                day);
    }

    private static Optional<Range> plainEnds(Sense.Ends ends, LocalDate day) {
        Optional<Range> from;
        Optional<Range> to;
        if (ends.to() instanceof Sense.Fixed fixed && isOpen(ends.from())) {
            to = past(fixed, day);
            from = Calendars.resolve(ends.from(), Part.WHOLE, fixed.to(), Tense.PAST, Recalled.NOTHING);
        } else {
            from = past(ends.from(), day);
            to = isOpen(ends.to())
                    ? from.flatMap(f -> Calendars.resolve(
                            ends.to(), Part.WHOLE, f.from().plusDays(1), Tense.FUTURE, Recalled.NOTHING))
                    : past(ends.to(), day);
        }
        return from.isPresent()
                        && to.isPresent()
                        && to.orElseThrow().from().isAfter(from.orElseThrow().from())
                ? Optional.of(
                        new Range(from.orElseThrow().from(), to.orElseThrow().from()))
                : Optional.empty();
    }

    private static boolean isOpen(Sense sense) {
        return sense instanceof Sense.MonthDays
                || sense instanceof Sense.WeekdayDate
                || (sense instanceof Sense.Digits digits && digits.year() == 0)
                || (sense instanceof Sense.Weekday weekday && weekday.shift() == Shift.NONE)
                || (sense instanceof Sense.Months months && months.shift() == Shift.NONE);
    }

    private static Range half(Range range, Part part, LocalDate day) {
        long days = range.to().toEpochDay() - range.from().toEpochDay() + 1;
        if (days == 1) {
            return range;
        }
        LocalDate middle = days > 300
                ? range.from().plusMonths(6)
                : days > 25 ? range.from().plusDays(15) : range.from().plusDays(days / 2);
        return switch (part) {
            case WHOLE -> range;
            case EARLIER ->
                new Range(
                        range.from(),
                        day.isBefore(middle) && day.isAfter(range.from())
                                ? day
                                : days == 7 ? middle : middle.minusDays(1));
            case LATER -> new Range(day.isAfter(middle) && day.isBefore(range.to()) ? day : middle, range.to());
            case EARLY, START -> new Range(range.from(), days == 7 ? middle : middle.minusDays(1));
            case LATE, END -> new Range(middle, range.to());
            case MID ->
                days == 7
                        ? new Range(range.from().plusDays(1), range.from().plusDays(4))
                        : days > 300
                                ? new Range(
                                        range.from().plusMonths(3),
                                        range.from().plusMonths(9).minusDays(1))
                                : new Range(
                                        range.from().plusDays(9), range.from().plusDays(20));
        };
    }
}
