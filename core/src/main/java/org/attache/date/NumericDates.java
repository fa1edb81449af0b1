package org.attache.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attache.date.DateTerms.Hit;

/// Dates in digits: "2021-06-22", "22/06/2021", "2021.06.22". A day and a month that could change places are
/// no date.
final class NumericDates {
    private NumericDates() {}

    /// Year, month, day with dashes, slashes or stops: the value is ISO 8601.
    static Hit iso(List<Word> words, int at) {
        Word first = words.get(at);
        if (first.kind() == Word.Kind.NUMBER && first.text().indexOf('.') == 4) {
            String[] parts = first.text().split("\\.", -1);
            return parts.length == 3 ? hit(parts[0], parts[1], parts[2], 1) : DateTerms.NONE;
        }
        if (first.number() > 0
                && first.text().length() == 8
                && (first.text().startsWith("19") || first.text().startsWith("20"))) {
            return hit(
                    first.text().substring(0, 4),
                    first.text().substring(4, 6),
                    first.text().substring(6),
                    1);
        }
        if (first.number() < 0 || first.text().length() != 4 || !separated(words, at)) {
            return DateTerms.NONE;
        }
        Word third = words.get(at + 4);
        // "2021-06-22T10:00" reads as the word "22t": take its digits
        String day = third.text().endsWith("t") ? third.text().replace("t", "") : third.text();
        return hit(first.text(), words.get(at + 2).text(), day, 5);
    }

    /// Day, month, year in digits, where the order can be told (one of the two is above 12, or they are equal).
    static Hit slashed(List<Word> words, int at) {
        Word first = words.get(at);
        if (first.kind() == Word.Kind.NUMBER && first.text().indexOf('.') > 0) {
            String[] parts = first.text().split("\\.", -1);
            return parts.length == 3 && parts[2].length() == 4 ? hit(parts[2], parts[1], parts[0], 1) : DateTerms.NONE;
        }
        int one = first.number();
        if (one < 1 || one > 31 || !separated(words, at)) {
            return DateTerms.NONE;
        }
        int two = words.get(at + 2).number();
        String year = words.get(at + 4).text();
        if (two < 1 || two > 31 || words.get(at + 4).number() < 0) {
            return DateTerms.NONE;
        }
        if (year.length() == 2 && words.get(at + 1).is("/")) {
            year = (year.compareTo("40") < 0 ? "20" : "19") + year;
        }
        if (year.length() != 4) {
            return DateTerms.NONE;
        }
        if (one > 12 || one == two) {
            return hit(year, Integer.toString(two), Integer.toString(one), 5);
        }
        return two > 12 ? hit(year, Integer.toString(one), Integer.toString(two), 5) : DateTerms.NONE;
    }

    /// A day and a month in digits, with or without a year, in either order; the value keeps theirs.
    static Hit digits(List<Word> words, int at) {
        int one = words.get(at).number();
        if (one < 1 || one > 31 || words.get(at).text().length() > 2 || at + 2 >= words.size()) {
            return DateTerms.NONE;
        }
        Word mark = words.get(at + 1);
        Word second = words.get(at + 2);
        int two = second.number();
        boolean joined = !mark.spaced() && !second.spaced() && second.text().length() <= 2;
        if (!joined || two < 1 || two > 31 || (one > 12 && two > 12)) {
            return DateTerms.NONE;
        }
        boolean dated = (mark.is("-") || mark.is("/")) && separated(words, at);
        int year = dated ? year(words.get(at + 4)) : 0;
        if (year > 0) {
            return new Hit(one + "/" + two + "/" + year, 5);
        }
        boolean goesOn = at + 3 < words.size()
                && !words.get(at + 3).spaced()
                && (words.get(at + 3).is("/") || words.get(at + 3).kind() != Word.Kind.MARK);
        boolean weekday = at > 0
                && mark.is("-")
                && DateTerms.shared().at(DateTerms.Kind.WEEKDAY, words, at - 1).words() > 0;
        return (mark.is("/") || weekday) && !goesOn ? new Hit(one + "/" + two, 3) : DateTerms.NONE;
    }

    private static int year(Word word) {
        int year = word.number();
        return switch (word.text().length()) {
            case 4 -> year >= 1900 && year <= 2100 ? year : 0;
            case 2 -> year < 0 ? 0 : year < 40 ? 2000 + year : 1900 + year;
            default -> 0;
        };
    }

    /// A month and a year in digits, "11/2016" or "2016-11": the value is ISO 8601.
    static Hit month(List<Word> words, int at) {
        if (at + 2 >= words.size()
                || !(words.get(at + 1).is("-") || words.get(at + 1).is("/"))) {
            return DateTerms.NONE;
        }
        Word first = words.get(at);
        Word last = words.get(at + 2);
        boolean glued = !words.get(at + 1).spaced() && !last.spaced();
        boolean alone = at + 3 >= words.size()
                || words.get(at + 3).endsSentence()
                || words.get(at + 3).is(",");
        boolean goesOn = at + 3 < words.size() && !words.get(at + 3).spaced() && !alone;
        if (goesOn || !(glued || alone) || last.paragraph() != first.paragraph()) {
            return DateTerms.NONE;
        }
        Word year = first.text().length() == 4 ? first : last;
        int month = (first.text().length() == 4 ? last : first).number();
        boolean fits = year.text().length() == 4 && year(year) > 0 && month >= 1 && month <= 12;
        return fits && first.text().length() + last.text().length() <= 6
                ? new Hit(String.format(Locale.ROOT, "%d-%02d", year(year), month), 3)
                : DateTerms.NONE;
    }

    private static boolean separated(List<Word> words, int at) {
        if (at + 4 >= words.size()) {
            return false;
        }
        Word mark = words.get(at + 1);
        return (mark.is("-") || mark.is("/"))
                && words.get(at + 3).is(mark.text())
                && !mark.spaced()
                && !words.get(at + 2).spaced()
                && !words.get(at + 4).spaced();
    }

    private static Hit hit(String year, String month, String day, int words) {
        return day(year, month, day).map(d -> new Hit(d.toString(), words)).orElse(DateTerms.NONE);
    }

    /// The day with these numbers, if there is one.
    static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
