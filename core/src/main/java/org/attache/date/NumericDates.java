package org.attache.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
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
