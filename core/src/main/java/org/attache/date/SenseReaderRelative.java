package org.attache.date;

import static org.attache.date.SenseReader.number;
import static org.attache.date.SenseReader.shift;
import static org.attache.date.SenseReader.value;
import static org.attache.date.SenseReader.weekday;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.attache.date.DateTerms.Hit;
import org.attache.date.Expression.Part;
import org.attache.date.RuleBook.Match;
import org.attache.date.Sense.Shift;

/// The other half of [SenseReader]: what counts from the day of writing or from a time named before.
final class SenseReaderRelative {
    /// Words after "the year" that tell which year: it is not simply the present one.
    private static final Set<String> GOES_ON = Set.of(
            "of", "that", "when", "since", "following", "ended", "ending", "before", "after", "-", "to", "he", "she");

    /// Words that go on with another clause, not with what "before" counts from.
    private static final Set<String> GOES_NOT_ON =
            Set.of("and", "but", "or", "in", "at", "on", "with", "when", "while", "as", "by");

    /// Words before "one day" where it means some day to come.
    private static final Set<String> ONE_DAY_AFTER =
            Set.of("will", "would", "may", "might", "could", "can", "he", "she", "it", "they", "we", "i", "that", "to");

    private SenseReaderRelative() {}

    static Optional<Sense> read(Match match, List<Word> words, int at, Part part) {
        Word last = words.get(match.end() - 1);
        return switch (match.rule().action()) {
            case "quarteryear" -> quarter(number(match, "YEAR"), ordinal(match));
            case "quarter" ->
                number(match, "ORDINAL") > 4
                        ? Optional.empty()
                        : Optional.of(new Sense.Months(ordinal(match) * 3 - 2, ordinal(match) * 3, Shift.NONE));
            case "quartershift" ->
                Optional.of(new Sense.MonthsOfYear(
                        ordinal(match) * 3 - 2, ordinal(match) * 3, away(words, at, match.end())));
            case "seasonyear" -> season(number(match, "YEAR"), number(match, "SEASON"));
            case "seasonshift" ->
                Optional.of(
                        new Sense.Months(number(match, "SEASON"), seasonEnd(number(match, "SEASON")), shift(match)));
            case "season", "seasonbare" ->
                part != Part.WHOLE
                                || (Guards.afterPreposition(words, at)
                                        && match.rule().action().equals("season"))
                        ? Optional.of(new Sense.Months(
                                number(match, "SEASON"), seasonEnd(number(match, "SEASON")), Shift.NONE))
                        : Optional.empty();
            case "unit" -> units(match, words, at);
            case "theunit" -> theUnits(match, words, at);
            case "unitbefore" -> Optional.of(new Sense.Units(unit(match), -2));
            case "ofunit" ->
                endsLater(match, words)
                        ? Optional.of(new Sense.Length(Unit.YEAR, 1))
                        : isNow(match, words, at, part)
                                ? Optional.of(new Sense.Units(unit(match), 0))
                                : Optional.empty();
            case "unitnow" ->
                Guards.afterPreposition(words, at) ? Optional.of(new Sense.Distance(Unit.YEAR, 0)) : Optional.empty();
            case "period" -> period(words, at, match.end());
            case "periodyear" -> Optional.of(new Sense.Period(Sense.Which.OF_YEAR, number(match, "YEAR")));
            case "yearago" -> Optional.of(new Sense.Distance(Unit.YEAR, -1));
            case "oneday" ->
                at > 0 && ONE_DAY_AFTER.contains(words.get(at - 1).text())
                        ? Optional.of(new Sense.Vague("FUTURE"))
                        : Optional.of(new Sense.Length(Unit.DAY, 1));
            case "weekend" -> Optional.of(new Sense.Units(Unit.WEEKEND, 0));
            case "yearend" -> Optional.of(new Sense.Units(Unit.YEAR, 0));
            case "ago" -> distance(match, -1);
            case "oneago" -> Optional.of(new Sense.Distance(unit(match), -1));
            case "hence" -> distance(match, 1);
            case "earlier" ->
                goesOn(words, match.end())
                        ? Optional.of(new Sense.Length(unit(match), number(match, "QUANT")))
                        : fromMention(match, -1);
            case "later" -> fromMention(match, 1);
            case "oneearlier" ->
                goesOn(words, match.end()) ? Optional.empty() : Optional.of(new Sense.FromMention(unit(match), -1));
            case "onelater" -> Optional.of(new Sense.FromMention(unit(match), 1));
            case "same" -> Optional.of(new Sense.FromMention(unit(match), 0));
            case "samethat" ->
                Optional.of(new Sense.FromMention(Unit.valueOf(last.text().toUpperCase(Locale.ROOT)), 0));
            case "paststretch" -> Optional.of(new Sense.Stretch(unit(match), -number(match, "QUANT")));
            case "nextstretch" -> Optional.of(new Sense.Stretch(unit(match), number(match, "QUANT")));
            case "length" -> length(match, words);
            case "onelength" ->
                Guards.isRate(words, at) || isShare(words, at, match.end())
                        ? Optional.empty()
                        : Optional.of(new Sense.Length(unit(match), 1));
            case "barelength" -> Optional.of(new Sense.Length(unit(match), 0));
            case "longword" ->
                Optional.of(new Sense.Length(
                        switch (last.text().charAt(0)) {
                            case 'm' -> Unit.MONTH;
                            case 'w' -> Unit.WEEK;
                            case 'y' -> Unit.YEAR;
                            default -> Unit.DAY;
                        },
                        1));
            case "day0" -> Optional.of(new Sense.Days(0));
            case "day-1" -> Optional.of(new Sense.Days(-1));
            case "day+1" -> Optional.of(new Sense.Days(1));
            case "day-2" -> Optional.of(new Sense.Days(-2));
            case "day+2" -> Optional.of(new Sense.Days(2));
            case "overnight" -> Optional.of(new Sense.Overnight());
            case "weekday", "clockday" -> Optional.of(new Sense.Weekday(weekday(match), Shift.NONE));
            case "weekdayshift" ->
                words.get(at).is("following")
                        ? Optional.empty()
                        : Optional.of(new Sense.Weekday(weekday(match), shift(match)));
            case "weekdayweek" ->
                Optional.of(new Sense.Weekday(
                        weekday(match),
                        switch (away(words, at, match.end())) {
                            case -1 -> Shift.LAST_WEEK;
                            case 1 -> Shift.NEXT_WEEK;
                            default -> Shift.THIS_WEEK;
                        }));
            case "weekdayago" -> Optional.of(new Sense.Weekday(weekday(match), Shift.LAST_WEEK));
            case "feast" ->
                Optional.of(new Sense.Feast(
                        value(match, "FEAST"),
                        value(match, "SHIFT").isEmpty() ? feastShift(words, at, match.end()) : shift(match),
                        number(match, "YEAR")));
            case "again" -> Optional.of(new Sense.Again());
            case "clock" -> Optional.of(new Sense.Vague("clock " + value(match, "CLOCK")));
            case "aside" -> Optional.of(new Sense.Aside(value(match, "ASIDE")));
            case "vague" -> Optional.of(new Sense.Vague(value(match, "VAGUE")));
            default -> SenseReaderDays.read(match, words, at, part);
        };
    }

    // "the third quarter of last year", "last year's third quarter", "the year-ago third quarter"
    private static int away(List<Word> words, int from, int to) {
        return words.subList(from, to).stream()
                .mapToInt(w -> w.is("ago") || w.is("earlier") ? -1 : away(w))
                .filter(a -> a != 0)
                .findFirst()
                .orElse(0);
    }

    private static int away(Word word) {
        return switch (word.text()) {
            case "last", "previous", "past" -> -1;
            case "next", "coming", "following" -> 1;
            default -> 0;
        };
    }

    private static int ordinal(Match match) {
        String letter = value(match, "QLETTER");
        int value = letter.isEmpty() ? number(match, "ORDINAL") : Integer.parseInt(letter);
        return value >= 1 && value <= 4 ? value : 1;
    }

    private static Unit unit(Match match) {
        String one = value(match, "UNIT");
        String many = value(match, "UNITS");
        // "that day", "the next day": the word stands in the rule itself
        return one.isEmpty() && many.isEmpty() ? Unit.DAY : Unit.valueOf(one.isEmpty() ? many : one);
    }

    private static Optional<Sense> quarter(int year, int ordinal) {
        return SenseReader.months(year, ordinal * 3 - 2, ordinal * 3);
    }

    private static int seasonEnd(int first) {
        return first == 12 ? 2 : first + 2;
    }

    private static Optional<Sense> season(int year, int first) {
        if (first != 12) {
            return SenseReader.months(year, first, first + 2);
        }
        LocalDate from = LocalDate.of(year, 12, 1);
        return Optional.of(new Sense.Fixed(from, from.plusMonths(3).minusDays(1)));
    }

    private static Optional<Sense> units(Match match, List<Word> words, int at) {
        Unit unit = unit(match);
        String word = words.get(at).text();
        if (unit.compareTo(Unit.HOUR) <= 0) {
            return Optional.empty();
        }
        boolean chained = word.equals("following") || word.equals("previous") || word.equals("preceding");
        if (unit == Unit.DAY || unit == Unit.NIGHT) {
            return word.equals("next") || chained
                    ? Optional.of(
                            new Sense.FromMention(Unit.DAY, word.equals("next") || word.equals("following") ? 1 : -1))
                    : Optional.empty();
        }
        int shift = number(match, "SHIFT");
        return Optional.of(chained ? new Sense.FromMention(unit, shift) : new Sense.Units(unit, shift));
    }

    // "the past year" is a stretch up to now, "the next month" what follows a time named before
    private static Optional<Sense> theUnits(Match match, List<Word> words, int at) {
        Unit unit = unit(match);
        return switch (words.get(at + 1).text()) {
            case "past", "last" ->
                unit.compareTo(Unit.MINUTE) <= 0 ? Optional.empty() : Optional.of(new Sense.Stretch(unit, -1));
            case "coming" -> Optional.of(new Sense.Stretch(unit, 1));
            case "next", "following" -> Optional.of(new Sense.FromMention(unit, 1));
            case "previous", "preceding" -> Optional.of(new Sense.FromMention(unit, -1));
            default -> unit.compareTo(Unit.DAY) <= 0 ? Optional.empty() : Optional.of(new Sense.Units(unit, 0));
        };
    }

    // "the year" is the present one where a part of it is named, or after a preposition: "for the year"
    private static boolean isNow(Match match, List<Word> words, int at, Part part) {
        Unit unit = unit(match);
        if (part != Part.WHOLE) {
            return unit.compareTo(Unit.DAY) >= 0;
        }
        boolean goesOn = match.end() < words.size()
                && GOES_ON.contains(words.get(match.end()).text());
        return (unit == Unit.YEAR || unit == Unit.WEEK || unit == Unit.MONTH)
                && !goesOn
                && Guards.afterPreposition(words, at);
    }

    // "30 days before closing the deal" counts from the deal, "he had come two days before" from the time named
    // before
    private static boolean goesOn(List<Word> words, int end) {
        return words.get(end - 1).is("before")
                && end < words.size()
                && words.get(end).kind() == Word.Kind.WORD
                && words.get(end).paragraph() == words.get(end - 1).paragraph()
                && !GOES_NOT_ON.contains(words.get(end).text());
    }

    // "for the year ended March 31" tells a length
    private static boolean endsLater(Match match, List<Word> words) {
        return unit(match) == Unit.YEAR
                && (Reach.stands(words, match.end(), "ended") || Reach.stands(words, match.end(), "ending"));
    }

    // "the quarter ended Sept. 30" says itself which; else that named before
    private static Optional<Sense> period(List<Word> words, int at, int end) {
        boolean ends = end + 2 < words.size()
                && (words.get(end).is("ended") || words.get(end).is("ending"))
                && words.get(end + 1).paragraph() == words.get(end).paragraph();
        Hit month = ends ? DateTerms.shared().at(DateTerms.Kind.MONTH, words, end + 1) : DateTerms.NONE;
        if (month.words() == 0) {
            boolean latest = ends || words.subList(at, end).stream().anyMatch(w -> w.is("latest") || w.is("recent"));
            return Optional.of(new Sense.Period(latest ? Sense.Which.LATEST : Sense.Which.THE, 0));
        }
        int to = Integer.parseInt(month.value());
        return Optional.of(new Sense.Months((to + 9) % 12 + 1, to, Shift.NONE));
    }

    // "a second round", "a quarter of them"
    private static boolean isShare(List<Word> words, int at, int end) {
        Word unit = words.get(end - 1);
        return unit.is("second")
                || (unit.is("quarter")
                        && (Reach.stands(words, end, "of")
                                || Reach.stands(words, at - 1, "than")
                                || Reach.stands(words, end, "-")));
    }

    // "Christmas last year"
    private static Shift feastShift(List<Word> words, int from, int to) {
        return words.subList(from, to).stream()
                .map(w -> switch (w.text()) {
                    case "last" -> Shift.LAST;
                    case "this" -> Shift.THIS;
                    case "next" -> Shift.NEXT;
                    default -> Shift.NONE;
                })
                .filter(s -> s != Shift.NONE)
                .findFirst()
                .orElse(Shift.NONE);
    }

    private static Optional<Sense> distance(Match match, int sign) {
        int count = number(match, "QUANT");
        return Optional.of(
                count == 0
                        ? new Sense.Vague(sign < 0 ? "PAST" : "FUTURE")
                        : new Sense.Distance(unit(match), sign * count));
    }

    private static Optional<Sense> fromMention(Match match, int sign) {
        int count = number(match, "QUANT");
        return Optional.of(
                count == 0
                        ? new Sense.Vague(sign < 0 ? "PAST" : "FUTURE")
                        : new Sense.FromMention(unit(match), sign * count));
    }

    private static Optional<Sense> length(Match match, List<Word> words) {
        Unit unit = unit(match);
        // "three-quarters of the food" is a share
        if (unit == Unit.QUARTER && number(match, "QUANT") == 3 && Reach.stands(words, match.end(), "of")) {
            return Optional.empty();
        }
        // ages are no times
        if (words.get(match.end() - 1).is("old")
                || Reach.stands(words, match.end(), "-", "old")
                || Reach.stands(words, match.end(), "old")) {
            return Optional.empty();
        }
        // "first two", "one second round" and clock-like pairs are no lengths
        if (unit == Unit.SECOND
                && value(match, "UNITS").isEmpty()
                && !words.get(match.end() - 2).is("-")) {
            return Optional.empty();
        }
        return Optional.of(new Sense.Length(unit, number(match, "QUANT")));
    }
}
