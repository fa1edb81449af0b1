package org.attache.date;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attache.date.DateTerms.Hit;
import org.attache.date.DateTerms.Kind;

/// The classes of words that rules are written in: those of the term table and those with an inner form
/// (days, years, counts, times of day).
final class WordClass {
    /// Classes of the table, in the order in which they are named.
    private static final List<Kind> OF_TABLE = List.of(
            Kind.MONTH,
            Kind.WEEKDAY,
            Kind.WEEKDAYS,
            Kind.SHORTDAY,
            Kind.UNIT,
            Kind.UNITS,
            Kind.ORDINAL,
            Kind.SHIFT,
            Kind.SEASON,
            Kind.DAYPART,
            Kind.VAGUE,
            Kind.ASIDE,
            Kind.REPEAT);

    /// Classes with an inner form.
    private static final List<String> OF_FORM = List.of(
            "DAY",
            "YEAR",
            "SHORTYEAR",
            "QUANT",
            "DECADE",
            "CLOCK",
            "ISODATE",
            "SLASHDATE",
            "QLETTER",
            "LASTWORD",
            "FEAST",
            "DIGITS",
            "COMPOUND",
            "HLETTER",
            "MONTHNUMBER",
            "WEEKNUMBER");

    /// Forms that begin with a figure.
    private static final Set<String> OF_FIGURES =
            Set.of("DAY", "SHORTYEAR", "ISODATE", "SLASHDATE", "DIGITS", "MONTHNUMBER", "WEEKNUMBER");

    /// Forms that never do.
    private static final Set<String> OF_LETTERS = Set.of("QLETTER", "HLETTER", "LASTWORD", "FEAST");

    /// What the classes with an inner form can begin with, figures and the words of the table apart.
    private static final Set<String> OPENERS = Set.of(
            "mid",
            "early",
            "late",
            "twenties",
            "thirties",
            "forties",
            "fifties",
            "sixties",
            "seventies",
            "eighties",
            "nineties",
            "noughties",
            "several",
            "few",
            "many",
            "some",
            "dozen",
            "a",
            "noon",
            "midday",
            "midnight",
            "last",
            "couple",
            "h",
            "q");

    private WordClass() {}

    /// Words of which some class may find something: no class begins with another, unless it begins with a figure.
    static Set<String> openers() {
        Set<String> all = new HashSet<>(OPENERS);
        all.addAll(DateTerms.shared().firstWords());
        all.addAll(NamedDays.openers());
        return all;
    }

    /// Names of the classes that something at word `at` belongs to.
    static List<String> namesOf(List<Word> words, int at) {
        List<String> names = new ArrayList<>(4);
        Set<Kind> begun = DateTerms.shared().begun(words.get(at).text());
        for (Kind kind : OF_TABLE) {
            // an ordinal may also be a number with an ending
            if ((begun.contains(kind) || kind == Kind.ORDINAL)
                    && at(kind.name(), words, at).words() > 0) {
                names.add(kind.name());
            }
        }
        boolean figure = Character.isDigit(words.get(at).text().charAt(0));
        for (String kind : OF_FORM) {
            boolean other = figure ? OF_LETTERS.contains(kind) : OF_FIGURES.contains(kind);
            if (!other && at(kind, words, at).words() > 0) {
                names.add(kind);
            }
        }
        return names;
    }

    /// What stands at word `at`, if it is of the class.
    static Hit at(String kind, List<Word> words, int at) {
        return switch (kind) {
            case "DAY" -> day(words.get(at));
            case "YEAR" -> year(words, at);
            case "SHORTYEAR" -> number(words.get(at), 2, 0, 99);
            case "QUANT" -> count(words, at);
            case "DECADE" -> decade(words, at);
            case "CLOCK" -> Clocks.at(words, at);
            case "ISODATE" -> NumericDates.iso(words, at);
            case "SLASHDATE" -> NumericDates.slashed(words, at);
            case "QLETTER" -> lettered(words, at, "q", 4);
            case "HLETTER" -> lettered(words, at, "h", 2);
            case "WEEKNUMBER" -> {
                int week = words.get(at).number();
                yield week >= 1 && week <= 53 ? new Hit(Integer.toString(week), 1) : DateTerms.NONE;
            }
            case "DIGITS" -> NumericDates.digits(words, at);
            case "MONTHNUMBER" -> NumericDates.month(words, at);
            case "COMPOUND" -> compound(words, at);
            case "ORDINAL" -> ordinal(words, at);
            case "FEAST" -> NamedDays.at(words, at);
            case "LASTWORD" -> words.get(at).is("last") ? new Hit("-1", 1) : DateTerms.NONE;
            default -> DateTerms.shared().at(Kind.valueOf(kind), words, at);
        };
    }

    private static Hit number(Word word, int digits, int least, int most) {
        int value = word.number();
        return word.text().length() == digits && value >= least && value <= most
                ? new Hit(word.text(), 1)
                : DateTerms.NONE;
    }

    private static Hit day(Word word) {
        int value = word.number();
        if (value < 0) {
            value = suffixed(word);
        }
        return value >= 1 && value <= 31 && word.text().length() <= 4
                ? new Hit(Integer.toString(value), 1)
                : DateTerms.NONE;
    }

    // "22nd" as 22; -1 where there is no such ending
    private static int suffixed(Word word) {
        String text = word.text();
        if (text.length() < 3 || text.length() > 5 || !Character.isDigit(text.charAt(0))) {
            return -1;
        }
        String ending = text.substring(text.length() - 2);
        if (!(ending.equals("st") || ending.equals("nd") || ending.equals("rd") || ending.equals("th"))) {
            return -1;
        }
        int value = 0;
        for (char c : text.substring(0, text.length() - 2).toCharArray()) {
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }

    private static Hit year(List<Word> words, int at) {
        Word word = words.get(at);
        int value = word.number();
        if (value < 0) {
            return SpelledYears.at(words, at);
        }
        return word.text().length() == 4 && value >= 1500 && value <= 2100 ? new Hit(word.text(), 1) : DateTerms.NONE;
    }

    private static Hit ordinal(List<Word> words, int at) {
        int value = suffixed(words.get(at));
        if (value > 0) {
            return new Hit(Integer.toString(value), 1);
        }
        // "twenty second": the table knows it with its hyphen
        boolean tens = words.get(at).is("twenty") || words.get(at).is("thirty");
        if (tens && at + 1 < words.size()) {
            Hit ones = DateTerms.shared().at(Kind.ORDINAL, words, at + 1);
            if (ones.words() == 1 && Integer.parseInt(ones.value()) < 10) {
                return new Hit(
                        Integer.toString((words.get(at).is("twenty") ? 20 : 30) + Integer.parseInt(ones.value())), 2);
            }
        }
        return DateTerms.shared().at(Kind.ORDINAL, words, at);
    }

    // "Q3", "H1", two words for the word reader
    private static Hit lettered(List<Word> words, int at, String letter, int most) {
        if (!words.get(at).is(letter)
                || at + 1 >= words.size()
                || words.get(at + 1).spaced()) {
            return DateTerms.NONE;
        }
        int value = words.get(at + 1).number();
        return value >= 1 && value <= most ? new Hit(Integer.toString(value), 2) : DateTerms.NONE;
    }

    // "2 years, 1 month and 21 days": two lengths or more, as months and days
    private static Hit compound(List<Word> words, int at) {
        int months = 0;
        int days = 0;
        int next = at;
        int lengths = 0;
        while (next < words.size() && lengths < 4) {
            int from = next;
            if (lengths > 0) {
                from += words.get(from).is(",") || words.get(from).is("and") ? 1 : 0;
            }
            Hit count = from < words.size()
                            && words.get(from).paragraph() == words.get(at).paragraph()
                    ? countOrOne(words, from)
                    : DateTerms.NONE;
            int unitAt = from + count.words();
            Optional<Unit> unit = count.words() == 0 || unitAt >= words.size() ? Optional.empty() : unit(words, unitAt);
            if (unit.isEmpty()
                    || count.value().equals("0")
                    || unit.orElseThrow().compareTo(Unit.DAY) < 0) {
                break;
            }
            int number = Integer.parseInt(count.value());
            switch (unit.orElseThrow()) {
                case DAY, NIGHT -> days += number;
                case WEEK -> days += 7 * number;
                case MONTH -> months += number;
                case YEAR -> months += 12 * number;
                default -> {
                    return DateTerms.NONE;
                }
            }
            lengths++;
            next = unitAt + 1;
        }
        return lengths > 1 ? new Hit(months + ":" + days, next - at) : DateTerms.NONE;
    }

    private static Hit countOrOne(List<Word> words, int at) {
        boolean one = words.get(at).is("a") || words.get(at).is("an");
        Hit count = count(words, at);
        return count.words() > 0 ? count : one ? new Hit("1", 1) : DateTerms.NONE;
    }

    private static Optional<Unit> unit(List<Word> words, int at) {
        Hit one = DateTerms.shared().at(Kind.UNIT, words, at);
        Hit hit = one.words() > 0 ? one : DateTerms.shared().at(Kind.UNITS, words, at);
        return hit.words() > 0 ? Optional.of(Unit.valueOf(hit.value())) : Optional.empty();
    }

    /// "six Su-30s": letters and a hyphen right before make a type of it, but for "mid-30s"
    private static boolean isOfDesignation(List<Word> words, int at) {
        if (at < 2 || !words.get(at - 1).is("-")) {
            return false;
        }
        Word before = words.get(at - 2);
        boolean part = before.is("mid") || before.is("early") || before.is("late");
        return !part && Character.isLetter(before.text().charAt(before.text().length() - 1));
    }

    private static Hit decade(List<Word> words, int at) {
        if (isOfDesignation(words, at)) {
            return DateTerms.NONE;
        }
        int leading = 0;
        int from = at;
        if (words.get(from).is("mid")
                || words.get(from).is("early")
                || words.get(from).is("late")) {
            leading = 1;
            from++;
            if (from < words.size() && words.get(from).is("-")) {
                leading++;
                from++;
            }
        }
        if (from >= words.size()) {
            return DateTerms.NONE;
        }
        Optional<String> named = switch (words.get(from).text()) {
            case "twenties" -> Optional.of("1920");
            case "thirties" -> Optional.of("1930");
            case "forties" -> Optional.of("1940");
            case "fifties" -> Optional.of("1950");
            case "sixties" -> Optional.of("1960");
            case "seventies" -> Optional.of("1970");
            case "eighties" -> Optional.of("1980");
            case "nineties" -> Optional.of("1990");
            case "noughties" -> Optional.of("2000");
            default -> Optional.empty();
        };
        String text = words.get(from).text();
        // "the 1970's"
        boolean owned = from + 2 < words.size()
                && words.get(from).kind() == Word.Kind.NUMBER
                && text.endsWith("0")
                && words.get(from + 1).is("'")
                && words.get(from + 2).is("s")
                && !words.get(from + 2).spaced();
        if (owned && text.length() == 4 && text.compareTo("1700") >= 0 && text.compareTo("2030") < 0) {
            return new Hit(text, leading + 3);
        }
        if (owned && text.length() == 2 && text.charAt(0) >= '3') {
            return new Hit("19" + text, leading + 3);
        }
        if (named.isPresent()) {
            return new Hit(named.orElseThrow(), leading + 1);
        }
        if (text.length() == 5 && text.endsWith("0s") && (text.startsWith("1") || text.startsWith("20"))) {
            return new Hit(text.substring(0, 4), leading + 1);
        }
        if (text.length() == 3 && text.endsWith("0s") && text.charAt(0) >= '3' && text.charAt(0) <= '9') {
            return new Hit("19" + text.substring(0, 2), leading + 1);
        }
        return DateTerms.NONE;
    }

    // A count: "24", "three", "twenty-five", "a few" and the like (0: vague), "a couple of" (2).
    private static Hit count(List<Word> words, int at) {
        Word word = words.get(at);
        if (word.kind() == Word.Kind.NUMBER) {
            int value = word.number();
            return value > 0 && value < 10_000 && !word.text().contains(",")
                    ? new Hit(Integer.toString(value), 1)
                    : DateTerms.NONE;
        }
        switch (word.text()) {
            case "several", "few", "many", "some" -> {
                return new Hit("0", 1);
            }
            case "couple" -> {
                return new Hit("2", at + 1 < words.size() && words.get(at + 1).is("of") ? 2 : 1);
            }
            case "dozen" -> {
                return new Hit("12", 1);
            }
            case "a" -> {
                if (at + 1 < words.size() && words.get(at + 1).is("few")) {
                    return new Hit("0", 2);
                }
                if (at + 2 < words.size() && words.get(at + 1).is("couple")) {
                    return new Hit("2", words.get(at + 2).is("of") ? 3 : 2);
                }
                if (at + 1 < words.size() && words.get(at + 1).is("dozen")) {
                    return new Hit("12", 2);
                }
                if (at + 1 < words.size() && words.get(at + 1).is("hundred")) {
                    return new Hit("100", 2);
                }
                return DateTerms.NONE;
            }
            default -> {
                // a number word, below
            }
        }
        Hit tens = DateTerms.shared().at(Kind.NUMBER, words, at);
        if (tens.words() == 0) {
            return DateTerms.NONE;
        }
        int value = Integer.parseInt(tens.value());
        int used = 1;
        if (value >= 20) {
            int next = at + 1;
            if (next < words.size() && words.get(next).is("-")) {
                next++;
            }
            Hit ones = DateTerms.shared().at(Kind.NUMBER, words, next);
            if (ones.words() > 0 && Integer.parseInt(ones.value()) < 10) {
                return new Hit(Integer.toString(value + Integer.parseInt(ones.value())), next + 1 - at);
            }
        }
        if (at + 1 < words.size() && words.get(at + 1).is("hundred")) {
            return new Hit(Integer.toString(value * 100), 2);
        }
        return new Hit(Integer.toString(value), used);
    }
}
