package org.attache.date;

import static org.attache.date.SenseReader.number;
import static org.attache.date.SenseReader.numbers;
import static org.attache.date.SenseReader.value;
import static org.attache.date.SenseReader.weekday;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.attache.date.Expression.Part;
import org.attache.date.RuleBook.Match;
import org.attache.date.Sense.Shift;

/// The third part of [SenseReader]: days by their number, weekdays with a date or a week, figures, weeks round a day,
/// what is left of a week.
final class SenseReaderDays {
    /// Words that may follow "the 27th" where it is a day; a noun after it would be what is counted.
    private static final Set<String> AFTER_A_DAY = Set.of(
            "and", "or", "but", "at", "in", "for", "with", "to", "when", "as", "from", "after", "before", "until",
            "by");

    private SenseReaderDays() {}

    /// Empty for an action that another reader knows, and for words that mean something else.
    static Optional<Sense> read(Match match, List<Word> words, int at, Part part) {
        return switch (match.rule().action()) {
            case "dayofmonth" -> dayOfMonth(match, words, at);
            case "theday" -> theDay(match, words, at);
            case "weekdaydate" ->
                ends(words, match.end())
                        ? Optional.of(new Sense.WeekdayDate(
                                weekday(match),
                                number(match, value(match, "DAY").isEmpty() ? "ORDINAL" : "DAY")))
                        : Optional.empty();
            case "weekdaysaway" ->
                Optional.of(new Sense.WeekdaysAway(
                        weekday(match),
                        (words.get(match.end() - 1).is("ago") ? -1 : 1) * Math.max(1, number(match, "QUANT"))));
            case "fromday" -> fromDay(match, words, at);
            case "compound" -> compound(match, words.get(match.end() - 1).is("ago") ? -1 : 1);
            case "withincompound" -> compound(match, 1).map(there -> new Sense.Ends(new Sense.Days(0), there));
            case "withinday" -> fromDay(match, words, at).map(SenseReaderDays::upTo);
            case "weekof" -> weekOf(match, words, at);
            case "numberedweek" -> numberedWeek(match, words, at);
            case "rest" -> Optional.of(new Sense.Rest(lastUnit(words, match.end() - 1)));
            case "todate" -> Optional.of(new Sense.ToDate(lastUnit(words, match.end() - 3)));
            case "unitafternext" -> Optional.of(new Sense.Units(Unit.valueOf(value(match, "UNIT")), 2));
            case "unitbare" ->
                part == Part.WHOLE
                        ? Optional.empty()
                        : Optional.of(new Sense.Units(Unit.valueOf(value(match, "UNIT")), 0));
            case "digits" -> digits(match, words, at);
            case "monthnumber" -> {
                YearMonth month = YearMonth.parse(value(match, "MONTHNUMBER"));
                yield Optional.of(new Sense.Fixed(month.atDay(1), month.atEndOfMonth()));
            }
            case "half" -> half(match);
            case "quarteralone" -> Guards.afterPreposition(words, at) ? quarter(match) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Shift shift(List<Word> words, int from, int to) {
        return words.subList(from, to).stream()
                .map(w -> switch (w.text()) {
                    case "last", "previous", "past" -> Shift.LAST;
                    case "this", "current" -> Shift.THIS;
                    case "next", "coming", "following" -> Shift.NEXT;
                    default -> Shift.NONE;
                })
                .filter(s -> s != Shift.NONE)
                .findFirst()
                .orElse(Shift.THIS);
    }

    private static Optional<Sense> dayOfMonth(Match match, List<Word> words, int at) {
        List<Integer> days = numbers(match, "DAY");
        return days.getLast() < days.getFirst()
                ? Optional.empty()
                : Optional.of(new Sense.DaysOfMonth(days.getFirst(), days.getLast(), shift(words, at, match.end())));
    }

    // "on the 27th", not "the 27th brigade"
    private static Optional<Sense> theDay(Match match, List<Word> words, int at) {
        boolean suffixed = words.get(match.end() - 1).kind() == Word.Kind.WORD;
        int day = number(match, "DAY");
        return ends(words, match.end()) && suffixed && Guards.afterPreposition(words, at)
                ? Optional.of(new Sense.DaysOfMonth(day, day, Shift.NONE))
                : Optional.empty();
    }

    private static boolean ends(List<Word> words, int end) {
        return end >= words.size()
                || words.get(end).paragraph() != words.get(end - 1).paragraph()
                || (words.get(end).kind() == Word.Kind.MARK && !words.get(end).is("-"))
                || AFTER_A_DAY.contains(words.get(end).text());
    }

    private static Optional<Sense> fromDay(Match match, List<Word> words, int at) {
        int count = Math.max(1, number(match, "QUANT"));
        Unit unit = Unit.valueOf(value(match, "UNIT").isEmpty() ? value(match, "UNITS") : value(match, "UNIT"));
        boolean back = words.subList(at, match.end()).stream().anyMatch(w -> w.is("before"));
        int from = switch (words.get(match.end() - 1).text()) {
            case "tomorrow" -> 1;
            case "yesterday" -> -1;
            default -> 0;
        };
        LocalDate any = LocalDate.of(2001, 1, 1);
        LocalDate there = unit.shift(any, count);
        int sign = back ? -1 : 1;
        return unit.compareTo(Unit.MONTH) >= 0
                ? Optional.of(new Sense.FromDay(
                        sign * (int) java.time.temporal.ChronoUnit.MONTHS.between(any, there), 0, from))
                : Optional.of(new Sense.FromDay(0, sign * (int) (there.toEpochDay() - any.toEpochDay()), from));
    }

    // "less than three days after tomorrow" runs from tomorrow on
    private static Sense upTo(Sense there) {
        int day = there instanceof Sense.FromDay from ? from.day() : 0;
        return new Sense.Ends(new Sense.Days(day), there);
    }

    private static Optional<Sense> compound(Match match, int sign) {
        String[] parts = value(match, "COMPOUND").split(":", 2);
        return Optional.of(new Sense.FromDay(sign * Integer.parseInt(parts[0]), sign * Integer.parseInt(parts[1]), 0));
    }

    private static Optional<Sense> weekOf(Match match, List<Word> words, int at) {
        boolean begins = words.subList(at, match.end()).stream()
                .anyMatch(w -> w.is("beginning") || w.is("starting") || w.is("commencing") || w.is("c"));
        int day = number(match, "DAY");
        int month = number(match, "MONTH");
        int year = number(match, "YEAR");
        if (month > 0 && day > YearMonth.of(2020, month).lengthOfMonth()) {
            return Optional.empty();
        }
        Sense of = year > 0
                ? SenseReader.fixed(LocalDate.of(year, month, day)).orElseThrow()
                : month > 0 ? new Sense.MonthDays(month, day, month, day) : new Sense.DaysOfMonth(day, day, Shift.NONE);
        return Optional.of(new Sense.WeekOf(of, begins));
    }

    // "in week 31", not "week 10 of the war"
    private static Optional<Sense> numberedWeek(Match match, List<Word> words, int at) {
        boolean said = words.get(match.end() - 3 < at ? at : match.end() - 3).is("calendar");
        boolean of = Reach.stands(words, match.end(), "of");
        int week = number(match, "WEEKNUMBER");
        return !of && (said || Guards.afterPreposition(words, at))
                ? Optional.of(new Sense.NumberedWeek(week))
                : Optional.empty();
    }

    private static Unit lastUnit(List<Word> words, int at) {
        return Unit.valueOf(words.get(at).text().toUpperCase(Locale.ROOT));
    }

    // without a year, figures are a day only where a preposition, a weekday or "this" leads them
    private static Optional<Sense> digits(Match match, List<Word> words, int at) {
        String[] parts = value(match, "DIGITS").split("/", -1);
        int year = parts.length > 2 ? Integer.parseInt(parts[2]) : 0;
        boolean listed =
                at > 2 && words.get(at - 1).is(",") && words.get(at - 3).is("/");
        boolean led = !value(match, "WEEKDAY").isEmpty() || listed || Guards.afterPreposition(words, at);
        return year > 0 || led
                ? Optional.of(new Sense.Digits(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), year))
                : Optional.empty();
    }

    private static Optional<Sense> half(Match match) {
        int year = number(match, "YEAR");
        return number(match, "HLETTER") == 1 ? SenseReader.months(year, 1, 6) : SenseReader.months(year, 7, 12);
    }

    private static Optional<Sense> quarter(Match match) {
        int quarter = number(match, "QLETTER");
        return Optional.of(new Sense.Months(quarter * 3 - 2, quarter * 3, Shift.NONE));
    }
}
