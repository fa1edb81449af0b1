package org.attache.date;

import java.util.List;
import org.attache.date.DateTerms.Hit;
import org.attache.date.DateTerms.Kind;

/// Years written out: "nineteen ninety-one", "nineteen zero one", "two thousand and eighteen", "twenty eighteen".
///
/// Rule `spelled-year`. Misses years before 1500 and "nineteen hundred and five".
final class SpelledYears {
    private SpelledYears() {}

    /// The year that begins at word `at`, in figures.
    static Hit at(List<Word> words, int at) {
        int first = number(words, at);
        if (first == 2 && is(words, at + 1, "thousand")) {
            int next = is(words, at + 2, "and") ? at + 3 : at + 2;
            Hit rest = twoDigits(words, next);
            return rest.words() > 0
                    ? hit(2000 + Integer.parseInt(rest.value()), next + rest.words() - at)
                    : hit(2000, 2);
        }
        if (first < 15 || first > 20) {
            return DateTerms.NONE;
        }
        int next = is(words, at + 1, "-") ? at + 2 : at + 1;
        if (is(words, next, "hundred")) {
            return hit(first * 100, next + 1 - at);
        }
        boolean zero = is(words, next, "zero") || is(words, next, "oh");
        Hit rest = twoDigits(words, zero ? next + 1 : next);
        int value = rest.words() > 0 ? Integer.parseInt(rest.value()) : 0;
        return (zero && value > 0 && value < 10) || (!zero && value >= 10)
                ? hit(first * 100 + value, (zero ? next + 1 : next) + rest.words() - at)
                : DateTerms.NONE;
    }

    private static Hit hit(int year, int words) {
        return new Hit(Integer.toString(year), words);
    }

    private static boolean is(List<Word> words, int at, String text) {
        return at < words.size() && words.get(at).is(text);
    }

    private static int number(List<Word> words, int at) {
        Hit hit = at < words.size() ? DateTerms.shared().at(Kind.NUMBER, words, at) : DateTerms.NONE;
        return hit.words() == 1 ? Integer.parseInt(hit.value()) : 0;
    }

    // "ninety-one", "eighteen", "four"
    private static Hit twoDigits(List<Word> words, int at) {
        int tens = number(words, at);
        if (tens == 0) {
            return DateTerms.NONE;
        }
        int next = is(words, at + 1, "-") ? at + 2 : at + 1;
        int ones = tens >= 20 ? number(words, next) : 0;
        return ones > 0 && ones < 10 ? hit(tens + ones, next + 1 - at) : hit(tens, 1);
    }
}
