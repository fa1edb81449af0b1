package org.attache.date;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.attache.date.Expression.Part;
import org.attache.text.TermFile;

/// Keeps words that only look like times apart: "2,000 troops", "May" the verb, "March" the verb.
final class Guards {
    private static final Set<String> BEFORE_TIMES = words("before");
    private static final Set<String> MEASURES = words("measure");

    private static final Set<String> NUMBERED = TermFile.read("lang/en/numbered.tsv").rows().stream()
            .filter(row -> row.cell(1).equals("never"))
            .map(row -> row.cell(0).toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> COMMON = words("common");

    /// The words of a kind of `guards.tsv`.
    static Set<String> words(String kind) {
        return Table.read("guards.tsv", 2).stream()
                .filter(row -> row.get(1).equals(kind))
                .map(List::getFirst)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Guards() {}

    /// Whether a number before word `at` counts or measures something.
    static boolean measures(List<Word> words, int at) {
        return at < words.size()
                && words.get(at).paragraph() == words.get(at - 1).paragraph()
                && MEASURES.contains(words.get(at).text());
    }

    /// Whether word `at` is what an ordinal before it counts: "the first of May speeches", "March second quarter".
    static boolean counts(List<Word> words, int at) {
        return at < words.size()
                && words.get(at).paragraph() == words.get(at - 1).paragraph()
                && (words.get(at).is("quarter")
                        || words.get(at).is("half")
                        || words.get(at).is("week"));
    }

    /// Whether "a year" at word `at` says how often or how much a year: "four flights a week", "$2 million a year".
    static boolean isRate(List<Word> words, int at) {
        if (at < 2
                || afterPreposition(words, at)
                || words.get(at - 1).paragraph() != words.get(at).paragraph()) {
            return false;
        }
        boolean counted = isCount(words, at - 1)
                || (isCount(words, at - 2) && words.get(at - 1).kind() == Word.Kind.WORD);
        return counted && !words.get(at - 1).is("for") && !words.get(at - 1).is("of");
    }

    /// Whether a sign of money stands before word `at`.
    static boolean isSum(List<Word> words, int at) {
        return at > 0
                && switch (words.get(at - 1).text()) {
                    case "$", "€", "£", "¥", "₹" -> true;
                    default -> false;
                };
    }

    private static boolean isCount(List<Word> words, int at) {
        return words.get(at).kind() == Word.Kind.NUMBER
                || DateTerms.shared().at(DateTerms.Kind.NUMBER, words, at).words() > 0
                || (MEASURES.contains(words.get(at).text()) && !words.get(at).is("won"));
    }

    /// Whether a preposition stands before word `at`.
    static boolean afterPreposition(List<Word> words, int at) {
        return at > 0
                && words.get(at - 1).paragraph() == words.get(at).paragraph()
                && BEFORE_TIMES.contains(words.get(at - 1).text());
    }

    /// Whether a capitalised month name alone is the month: "may" and "march" only after a preposition or a
    /// part of time; no name before another name ("April Ryan", "May's government").
    static boolean isMonth(List<Word> words, int at, Part part) {
        Word word = words.get(at);
        boolean goesOn = at + 2 < words.size()
                && (words.get(at + 1).is("-")
                        || words.get(at + 1).is("to")
                        || words.get(at + 1).is("through"))
                && DateTerms.shared().at(DateTerms.Kind.MONTH, words, at + 2).words() > 0;
        boolean led = afterPreposition(words, at) || part != Part.WHOLE || goesOn;
        if (word.is("may") || word.is("march") || word.is("mar") || word.is("dec") || word.is("jan")) {
            return led;
        }
        if (led) {
            return true;
        }
        boolean nameFollows = at + 1 < words.size()
                && words.get(at + 1).kind() == Word.Kind.WORD
                && words.get(at + 1).capital()
                && words.get(at + 1).paragraph() == word.paragraph();
        return !nameFollows || !(word.is("april") || word.is("june") || word.is("august"));
    }

    /// Whether a year in words is one: "in two thousand" is, "two thousand people" is not.
    static boolean isSpelledYear(List<Word> words, int at, int end, int year) {
        boolean counts = end < words.size()
                && words.get(end).kind() == Word.Kind.WORD
                && words.get(end).paragraph() == words.get(at).paragraph()
                && !BEFORE_TIMES.contains(words.get(end).text());
        return year < 2000 ? year % 100 > 0 : afterPreposition(words, at) && !counts;
    }

    // "Resolution 1973", "UNSCR 1701", "Flight 1907"
    private static boolean isNumberOf(List<Word> words, int at) {
        return at > 0
                && words.get(at - 1).paragraph() == words.get(at).paragraph()
                && NUMBERED.contains(words.get(at - 1).text());
    }

    /// Whether the noun at word `at` names what happens every month somewhere, and is told of as new: "a rocket
    /// attack".
    static boolean isCommon(List<Word> words, int at) {
        if (!COMMON.contains(words.get(at).text())) {
            return false;
        }
        for (int i = at - 1; i >= Math.max(0, at - 3); i--) {
            Word word = words.get(i);
            if (word.kind() != Word.Kind.WORD
                    || word.paragraph() != words.get(at).paragraph()) {
                return false;
            }
            if (word.is("a") || word.is("an") || word.is("another")) {
                return true;
            }
        }
        return false;
    }

    /// Whether four digits alone are a year.
    static boolean isYear(List<Word> words, int at) {
        Word word = words.get(at);
        int value = word.number();
        if (at > 0 && !word.spaced()) {
            Word before = words.get(at - 1);
            if (before.paragraph() == word.paragraph()
                    && !before.is("(")
                    && !before.is("-")
                    && !before.is("/")
                    && !before.is("~")
                    && !before.is("'")
                    && !before.is("\"")
                    && !before.is("“")) {
                return false;
            }
            if (before.is("-")
                    && !before.spaced()
                    && at > 1
                    && words.get(at - 2).kind() == Word.Kind.WORD
                    && !words.get(at - 2).is("mid")
                    && words.get(at - 2).text().length() <= 3) {
                return false;
            }
        }
        if (measures(words, at + 1) || isNumberOf(words, at)) {
            return false;
        }
        if (at + 1 < words.size()
                && !words.get(at + 1).spaced()
                && words.get(at + 1).is("-")
                && at + 2 < words.size()
                && words.get(at + 2).kind() == Word.Kind.NUMBER) {
            return false;
        }
        boolean likely = value >= 1900 && value <= 2060;
        return likely || (afterPreposition(words, at) && value >= 1600);
    }
}
