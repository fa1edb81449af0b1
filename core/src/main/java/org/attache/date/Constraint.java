package org.attache.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.attache.date.Calendars.Range;
import org.attache.fact.DateClaim.Basis;

/// What one clue asks of the publication day.
///
/// @param words that say so
/// @param meaning what they ask, in words a reader understands
/// @param rule id
/// @param weight how much is lost where it is not met; see [Weight]
/// @param days that meet it, in ranges that do not overlap
/// @param basis what the date rests on where this clue alone names it; empty for clues that only bound it
record Constraint(String words, String meaning, String rule, int weight, List<Range> days, Optional<Basis> basis) {
    /// First day that is considered: no page that we read is older.
    static final LocalDate FIRST = LocalDate.of(1945, 1, 1);
    /// Last day that is considered.
    static final LocalDate LAST = LocalDate.of(2039, 12, 31);

    private static final int MAX_WORDS = 120;
    /// More ranges than any clue has but [#allOf], whose come in order.
    private static final int LOOKED_THROUGH = 500;

    /// Thousands of days for each weekday that was asked for; what never changes may be shared.
    private static final Map<DayOfWeek, List<Range>> EVERY = new ConcurrentHashMap<>();

    Constraint {
        days = List.copyOf(days);
        words = words.length() > MAX_WORDS ? words.substring(0, MAX_WORDS) : words;
    }

    /// The publication day is one of a source's own naming.
    static Constraint on(LocalDate day, String words, String meaning, String rule, int weight, Basis basis) {
        return new Constraint(words, meaning, rule, weight, List.of(Range.of(day)), Optional.of(basis));
    }

    /// The publication day is one of two that digits can mean.
    static Constraint either(LocalDate one, LocalDate other, String words, String rule, int weight) {
        return new Constraint(
                words,
                one + " or " + other,
                rule,
                weight,
                List.of(Range.of(one), Range.of(other)),
                Optional.of(Basis.PRINTED));
    }

    static Constraint from(LocalDate day, String words, String rule, int weight) {
        return within(day, LAST, words, "not before " + day, rule, weight);
    }

    static Constraint until(LocalDate day, String words, String rule, int weight) {
        return within(FIRST, day, words, "not after " + day, rule, weight);
    }

    static Constraint within(LocalDate from, LocalDate to, String words, String meaning, String rule, int weight) {
        return new Constraint(
                words,
                meaning,
                rule,
                weight,
                to.isBefore(from) ? List.of() : List.of(new Range(from, to)),
                Optional.empty());
    }

    /// From a day of every year, if that year has one, to `length` days later.
    static List<Range> everyYear(IntFunction<Optional<LocalDate>> day, int length) {
        List<Range> ranges = new ArrayList<>();
        for (int year = FIRST.getYear(); year <= LAST.getYear(); year++) {
            day.apply(year).ifPresent(d -> ranges.add(new Range(d, d.plusDays(length))));
        }
        return ranges;
    }

    /// A day of the month, where the year has it and it falls on the weekday, if one is given.
    static Optional<LocalDate> dayOf(int year, MonthDay day, Optional<DayOfWeek> weekday) {
        if (!day.isValidYear(year)) {
            return Optional.empty();
        }
        LocalDate date = day.atYear(year);
        return weekday.isEmpty() || weekday.orElseThrow() == date.getDayOfWeek() ? Optional.of(date) : Optional.empty();
    }

    /// All days that fall on a weekday, in order; made once, for many pages name one.
    static List<Range> allOf(DayOfWeek weekday) {
        return EVERY.computeIfAbsent(weekday, Constraint::every);
    }

    private static List<Range> every(DayOfWeek weekday) {
        List<Range> ranges = new ArrayList<>();
        LocalDate day = FIRST.plusDays(
                Math.floorMod(weekday.getValue() - FIRST.getDayOfWeek().getValue(), 7));
        for (; !day.isAfter(LAST); day = day.plusDays(7)) {
            ranges.add(Range.of(day));
        }
        return List.copyOf(ranges);
    }

    /// The same clue, believed otherwise.
    Constraint weighing(int newWeight) {
        return new Constraint(words, meaning, rule, newWeight, days, basis);
    }

    /// Whether the day is among those that the clue asks for.
    boolean meets(LocalDate day) {
        // halving until few are left, which takes that the ranges of a long list come in order
        int from = 0;
        int to = days.size();
        while (to - from > LOOKED_THROUGH) {
            int middle = (from + to) >>> 1;
            if (days.get(middle).from().isAfter(day)) {
                to = middle;
            } else {
                from = middle;
            }
        }
        for (Range range : days.subList(from, to)) {
            if (!day.isBefore(range.from()) && !day.isAfter(range.to())) {
                return true;
            }
        }
        return false;
    }

    /// Weights of clues: how much a clue is believed against others. Only their order and sums matter; set by
    /// hand on the five seeds and on what is known of pages, not learned.
    static final class Weight {
        /// A feed's date.
        static final int FEED = 30;
        /// "Published June 23, 2021".
        static final int LABELLED = 30;
        /// A date alone between the title and the first paragraph.
        static final int BESIDE_TITLE = 20;
        /// The address.
        static final int URL_DAY = 24;
        /// Year and month of the address.
        static final int URL_MONTH = 16;
        /// "NAIROBI, Nov 3 (Reuters)".
        static final int DATELINE = 14;
        /// "on Tuesday (Jun 22)".
        static final int WEEKDAY_AND_DAY = 12;
        /// The page cannot be newer than its capture.
        static final int CAPTURED = 60;
        /// A full past date of text or caption.
        static final int PAST_DAY = 8;
        /// A past year or month of the text.
        static final int PAST_YEAR = 4;
        /// A date far from the article: the crawl's as often as the article's.
        static final int FURNITURE = 7;
        /// A commemoration with its distance.
        static final int FEAST = 6;
        /// "last year, the 75th anniversary of".
        static final int ANNIVERSARY = 8;
        /// A public event whose year the text leaves out.
        static final int CHRONICLE = 4;
        /// Habits of the press, that only choose among days that fit otherwise.
        static final int HABIT = 2;
        /// The weakest of habits.
        static final int HINT = 1;

        private Weight() {}
    }
}
