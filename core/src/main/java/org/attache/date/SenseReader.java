package org.attache.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attache.date.Expression.Part;
import org.attache.date.RuleBook.Match;
import org.attache.date.RuleBook.Slot;
import org.attache.date.Sense.Shift;

/// Turns what a rule matched into a [Sense]; empty where the words mean something else after all ("may",
/// "2,000 troops", 31 February).
final class SenseReader {
    private final List<Word> words;

    SenseReader(List<Word> words) {
        this.words = words;
    }

    Optional<Sense> read(Match match, int at, Part part) {
        try {
            return switch (match.rule().action()) {
                case "iso" -> fixed(LocalDate.parse(match.slots().getFirst().value()));
                case "date" -> fixed(LocalDate.of(number(match, "YEAR"), number(match, "MONTH"), number(match, "DAY")));
                case "monthday", "clockmonthday" -> monthDay(match, at);
                case "ordinaldate" ->
                    fixed(LocalDate.of(number(match, "YEAR"), number(match, "MONTH"), number(match, "ORDINAL")));
                case "ordinalday" -> ordinalDay(match);
                case "shortdate" -> shortDate(match);
                case "yearthenmonth" ->
                    match.end() >= words.size() || words.get(match.end()).endsSentence()
                            ? months(number(match, "YEAR"), number(match, "MONTH"), number(match, "MONTH"))
                            : Optional.empty();
                case "shortyear" -> shortYear(match);
                case "nthyear" ->
                    months(number(match, "YEAR"), number(match, "MONTH"), number(match, "MONTH"))
                            .flatMap(month -> nth(match, month));
                case "nthmonth" ->
                    nth(match, new Sense.Months(number(match, "MONTH"), number(match, "MONTH"), Shift.NONE));
                case "nthweekyear" ->
                    nth(
                            match,
                            value(match, "YEAR").isEmpty()
                                    ? new Sense.MonthsOfYear(1, 12, yearsAway(words, match.end()))
                                    : year(number(match, "YEAR")).orElseThrow());
                case "calendaryear" -> Optional.of(new Sense.MonthsOfYear(1, 12, yearsAway(words, match.end())));
                case "nthunit" ->
                    value(match, "UNIT").equals(Unit.MONTH.name())
                            ? nth(match, new Sense.Units(Unit.MONTH, number(match, "SHIFT")))
                            : Optional.empty();
                case "dayrange" -> dayRange(match);
                case "daypair" ->
                    numbers(match, "DAY").getLast() == numbers(match, "DAY").getFirst() + 1
                            ? dayRange(match)
                            : Optional.empty();
                case "monthyear" -> months(number(match, "YEAR"), number(match, "MONTH"), number(match, "MONTH"));
                case "monthrange" -> monthRange(match);
                case "month" -> month(match, at, part);
                case "monthshift" ->
                    Optional.of(new Sense.Months(number(match, "MONTH"), number(match, "MONTH"), shift(match)));
                case "monthyearshift" ->
                    Optional.of(new Sense.MonthsOfYear(
                            number(match, "MONTH"), number(match, "MONTH"), yearsAway(words, match.end())));
                case "year" -> isYear(match, at) ? year(number(match, "YEAR")) : Optional.empty();
                case "fiscalyear" -> year(number(match, "YEAR"));
                case "yearrange" -> yearRange(match);
                case "decade" -> span(number(match, "DECADE"), number(match, "DECADE") + 9);
                case "century" -> century(number(match, "ORDINAL"));
                default -> SenseReaderRelative.read(match, words, at, part);
            };
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    // "the year 2000" is one in any case
    private boolean isYear(Match match, int at) {
        return words.get(at).kind() == Word.Kind.NUMBER
                ? Guards.isYear(words, match.end() - 1)
                : words.get(at).is("the") || Guards.isSpelledYear(words, at, match.end(), number(match, "YEAR"));
    }

    private static int yearsAway(List<Word> words, int end) {
        // "last year", "last calendar year"
        Word said = words.get(end - 2).is("calendar") && end > 2 ? words.get(end - 3) : words.get(end - 2);
        return switch (said.text()) {
            case "last" -> -1;
            case "next" -> 1;
            default -> 0;
        };
    }

    private Optional<Sense> monthDay(Match match, int at) {
        int month = number(match, "MONTH");
        int day = number(match, "DAY");
        // "it cost $12 in March" and the like: a sum is no day
        boolean sum = match.slots().getFirst().kind().equals("DAY") && Guards.isSum(words, at);
        // "June 20 000", "March 12 %" are not guarded: a day number must not be followed by a unit of measure
        if (day > YearMonth.of(2020, month).lengthOfMonth() || sum || Guards.measures(words, match.end())) {
            return Optional.empty();
        }
        return Optional.of(new Sense.MonthDays(month, day, month, day));
    }

    private Optional<Sense> ordinalDay(Match match) {
        int month = number(match, "MONTH");
        int day = number(match, "ORDINAL");
        // "his first of May speeches", "March fourth quarter" count something else
        return day > YearMonth.of(2020, month).lengthOfMonth() || Guards.counts(words, match.end())
                ? Optional.empty()
                : Optional.of(new Sense.MonthDays(month, day, month, day));
    }

    /// "Lima, 22 Sep 88 (Gazette)": two digits are a year only where a bracket or dash closes the date.
    private Optional<Sense> shortDate(Match match) {
        boolean closed = match.end() < words.size()
                && (words.get(match.end()).is("(") || words.get(match.end()).is("-"))
                && words.get(match.end()).spaced();
        int year = number(match, "SHORTYEAR");
        return closed
                ? fixed(LocalDate.of(
                        year < 40 ? 2000 + year : 1900 + year, number(match, "MONTH"), number(match, "DAY")))
                : Optional.empty();
    }

    // "April of 87"
    private static Optional<Sense> shortYear(Match match) {
        int year = number(match, "SHORTYEAR");
        int full = year < 40 ? 2000 + year : 1900 + year;
        int month = number(match, "MONTH");
        return number(match, "DAY") > 0
                ? fixed(LocalDate.of(full, month, number(match, "DAY")))
                : months(full, month, month);
    }

    private static Optional<Sense> nth(Match match, Sense of) {
        int nth = value(match, "LASTWORD").isEmpty() ? number(match, "ORDINAL") : -1;
        String weekday = value(match, "WEEKDAY");
        return nth > 5
                ? Optional.empty()
                : Optional.of(
                        new Sense.Nth(nth, weekday.isEmpty() ? Optional.empty() : Optional.of(weekday(match)), of));
    }

    private static Optional<Sense> dayRange(Match match) {
        List<Integer> months = numbers(match, "MONTH");
        List<Integer> days = numbers(match, "DAY");
        int month = months.getFirst();
        int toMonth = months.getLast();
        if (days.getFirst() > YearMonth.of(2020, month).lengthOfMonth()
                || days.getLast() > YearMonth.of(2020, toMonth).lengthOfMonth()) {
            return Optional.empty();
        }
        List<Integer> years = numbers(match, "YEAR");
        if (!years.isEmpty()) {
            int toYear = years.getLast();
            int fromYear = month > toMonth ? toYear - 1 : toYear;
            return ordered(
                    LocalDate.of(fromYear, month, days.getFirst()), LocalDate.of(toYear, toMonth, days.getLast()));
        }
        if (month == toMonth && days.getFirst() >= days.getLast()) {
            return Optional.empty();
        }
        return Optional.of(new Sense.MonthDays(month, days.getFirst(), toMonth, days.getLast()));
    }

    private Optional<Sense> month(Match match, int at, Part part) {
        int month = number(match, "MONTH");
        return Guards.isMonth(words, at, part)
                ? Optional.of(new Sense.Months(month, month, Shift.NONE))
                : Optional.empty();
    }

    private static Optional<Sense> monthRange(Match match) {
        List<Integer> months = numbers(match, "MONTH");
        List<Integer> years = numbers(match, "YEAR");
        if (years.isEmpty()) {
            return Optional.of(new Sense.Months(months.getFirst(), months.getLast(), Shift.NONE));
        }
        int year = years.getFirst();
        int from = months.getFirst() > months.getLast() ? year - 1 : year;
        return ordered(
                LocalDate.of(from, months.getFirst(), 1),
                YearMonth.of(year, months.getLast()).atEndOfMonth());
    }

    private static Optional<Sense> yearRange(Match match) {
        int from = numbers(match, "YEAR").getFirst();
        List<Integer> years = numbers(match, "YEAR");
        int to = years.size() > 1 ? years.getLast() : from / 100 * 100 + number(match, "SHORTYEAR");
        return to > from && to - from < 200 ? span(from, to) : Optional.empty();
    }

    private static Optional<Sense> century(int ordinal) {
        return ordinal > 10 && ordinal < 22 ? span(ordinal * 100 - 99, ordinal * 100) : Optional.empty();
    }

    static Optional<Sense> fixed(LocalDate day) {
        return Optional.of(new Sense.Fixed(day, day));
    }

    static Optional<Sense> year(int year) {
        return span(year, year);
    }

    static Optional<Sense> span(int from, int to) {
        return Optional.of(new Sense.Fixed(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31)));
    }

    static Optional<Sense> months(int year, int from, int to) {
        return ordered(LocalDate.of(year, from, 1), YearMonth.of(year, to).atEndOfMonth());
    }

    private static Optional<Sense> ordered(LocalDate from, LocalDate to) {
        return from.isAfter(to) ? Optional.empty() : Optional.of(new Sense.Fixed(from, to));
    }

    static List<Integer> numbers(Match match, String kind) {
        return match.slots().stream()
                .filter(s -> s.kind().equals(kind))
                .map(s -> Integer.parseInt(s.value()))
                .toList();
    }

    static int number(Match match, String kind) {
        List<Integer> all = numbers(match, kind);
        return all.isEmpty() ? 0 : all.getFirst();
    }

    static String value(Match match, String kind) {
        return match.slots().stream()
                .filter(s -> s.kind().equals(kind))
                .map(Slot::value)
                .findFirst()
                .orElse("");
    }

    static Shift shift(Match match) {
        return switch (value(match, "SHIFT")) {
            case "-1" -> Shift.LAST;
            case "1" -> Shift.NEXT;
            default -> Shift.THIS;
        };
    }

    static DayOfWeek weekday(Match match) {
        return Stream.of("WEEKDAY", "WEEKDAYS", "SHORTDAY")
                .map(kind -> number(match, kind))
                .filter(number -> number > 0)
                .map(DayOfWeek::of)
                .findFirst()
                .orElseThrow(() -> new DateTimeException("no weekday in " + match));
    }
}
