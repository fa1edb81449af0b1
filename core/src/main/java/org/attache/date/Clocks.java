package org.attache.date;

import java.util.List;
import java.util.Locale;
import org.attache.date.DateTerms.Hit;

/// Times of day: "18:30", "6 p.m.", "0900 GMT", "noon".
final class Clocks {
    private Clocks() {}

    /// A time of day at word `at`; the value is `HH:MM`.
    static Hit at(List<Word> words, int at) {
        Word first = words.get(at);
        if (first.is("noon") || first.is("midday")) {
            return new Hit("12:00", 1);
        }
        if (first.is("midnight")) {
            return new Hit("00:00", 1);
        }
        int end = at + 1;
        int hour = first.number();
        int minute = 0;
        boolean sure = false;
        if (first.kind() == Word.Kind.NUMBER
                && first.text().length() == 5
                && first.text().charAt(2) == '.') {
            hour = digits(first.text().substring(0, 2));
            minute = digits(first.text().substring(3));
        } else if (hour >= 0
                && hour <= 24
                && end + 1 < words.size()
                && words.get(end).is(":")
                && !words.get(end).spaced()
                && words.get(end + 1).text().length() == 2) {
            minute = words.get(end + 1).number();
            end += 2;
            sure = minute >= 0 && minute < 60;
        } else if (first.text().length() == 4 && zone(words, end)) {
            minute = hour % 100;
            hour /= 100;
            sure = true;
        }
        if (hour < 0 || hour > 24 || minute < 0 || minute > 59) {
            return glued(first);
        }
        if (end < words.size()) {
            String half = words.get(end).text();
            if (half.equals("p.m.") || half.equals("pm")) {
                hour = hour < 12 ? hour + 12 : hour;
                end++;
                sure = true;
            } else if (half.equals("a.m.") || half.equals("am")) {
                hour = hour == 12 ? 0 : hour;
                end++;
                sure = true;
            }
        }
        if (sure && zone(words, end)) {
            end++;
        }
        return sure ? new Hit(String.format(Locale.ROOT, "%02d:%02d", hour % 24, minute), end - at) : DateTerms.NONE;
    }

    // "6pm" in one word
    private static Hit glued(Word word) {
        String text = word.text();
        if (text.length() < 3 || text.length() > 4 || !(text.endsWith("pm") || text.endsWith("am"))) {
            return DateTerms.NONE;
        }
        int hour = digits(text.substring(0, text.length() - 2));
        if (hour < 1 || hour > 12) {
            return DateTerms.NONE;
        }
        int shifted = hour % 12 + (text.endsWith("pm") ? 12 : 0);
        return new Hit(String.format(Locale.ROOT, "%02d:00", shifted), 1);
    }

    private static boolean zone(List<Word> words, int at) {
        return at < words.size()
                && switch (words.get(at).text()) {
                    case "gmt", "utc", "est", "edt", "cet", "ist", "kst", "jst", "pst", "et", "bst", "msk" -> true;
                    default -> false;
                };
    }

    private static int digits(String text) {
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }
}
