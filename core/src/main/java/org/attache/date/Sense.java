package org.attache.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/// What an expression says of time before the publication date is known: a small calendar language.
/// [Calendars] works it out against a day.
sealed interface Sense {
    /// Where "last", "this" and "next" point.
    enum Shift {
        /// Nothing was said: tense decides.
        NONE,
        LAST,
        THIS,
        NEXT,
        /// Of last week.
        LAST_WEEK,
        /// Of this week.
        THIS_WEEK,
        /// Of next week.
        NEXT_WEEK
    }

    /// Days that the text itself names in full.
    record Fixed(LocalDate from, LocalDate to) implements Sense {}

    /// A day, or days of one or two months, without a year.
    record MonthDays(int month, int day, int toMonth, int toDay) implements Sense {}

    /// Whole months without a year; `toMonth` equals `month` for one.
    record Months(int month, int toMonth, Shift shift) implements Sense {}

    /// "the first Friday of July": a weekday of a stretch, or, without one, a week of it; the last for -1. The
    /// first week
    /// is that of the first Thursday (ISO 8601).
    record Nth(int nth, Optional<DayOfWeek> weekday, Sense of) implements Sense {}

    /// Months of last, this or next year.
    record MonthsOfYear(int month, int toMonth, int years) implements Sense {}

    /// A weekday.
    record Weekday(DayOfWeek day, Shift shift) implements Sense {}

    /// "last week", "this year": whole units before or after the present one.
    record Units(Unit unit, int shift) implements Sense {}

    /// "two years ago", "three days from now" (positive): as fine as the unit.
    record Distance(Unit unit, int count) implements Sense {}

    /// "the past 24 hours", "the next five years" (positive).
    record Stretch(Unit unit, int count) implements Sense {}

    /// "two days earlier", "the following day", "the same day" (0): counted from the time named before.
    record FromMention(Unit unit, int count) implements Sense {}

    /// "the quarter", "the latest quarter", "the 1988 period": told by the quarter named before.
    record Period(Which which, int year) implements Sense {}

    /// Which quarter is meant.
    enum Which {
        /// The one named last.
        THE,
        /// The last that has ended.
        LATEST,
        /// The one named last, in another year.
        OF_YEAR
    }

    /// A holiday by its id; of a year if `year` is not 0.
    record Feast(String id, Shift shift, int year) implements Sense {}

    /// "the 20th of next month", "from 4 to 22 this month"; without a shift "the 27th", of the month that tense
    /// asks for.
    record DaysOfMonth(int from, int to, Shift shift) implements Sense {}

    /// "Friday the 15th".
    record WeekdayDate(DayOfWeek weekday, int day) implements Sense {}

    /// "two Sundays from now" (positive), "two Sundays ago".
    record WeekdaysAway(DayOfWeek weekday, int count) implements Sense {}

    /// "two days after tomorrow", "a year and two months ago": months and days from a day near that of writing.
    ///
    /// @param day days from the day of writing to the day counted from
    record FromDay(int months, int days, int day) implements Sense {}

    /// "the week of April 10", or, where it begins with the day, "the week starting April 10".
    record WeekOf(Sense day, boolean begins) implements Sense {}

    /// "calendar week 31", of the present year (ISO 8601).
    record NumberedWeek(int week) implements Sense {}

    /// "the rest of the week".
    record Rest(Unit unit) implements Sense {}

    /// "the year to date".
    record ToDate(Unit unit) implements Sense {}

    /// "4/22", "06/07/2021": a day and a month in either order; of a year if it is not 0.
    record Digits(int first, int second, int year) implements Sense {}

    /// The first and the last time of a stretch.
    record Ends(Sense from, Sense to) implements Sense {}

    /// Days counted from the day of writing.
    record Days(int shift) implements Sense {}

    /// The night before the day of writing and its morning.
    record Overnight() implements Sense {}

    /// A length only; `count` is 0 where it is vague ("a few days").
    record Length(Unit unit, int count) implements Sense {}

    /// Something that comes back.
    record Again() implements Sense {}

    /// "recent", "current" before a noun: sets something in time without naming one; only TIMEX3 marks it.
    record Aside(String how) implements Sense {}

    /// A time of day without a day, "now", "recently": nothing for the calendar.
    record Vague(String how) implements Sense {}
}
