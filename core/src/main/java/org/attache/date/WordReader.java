package org.attache.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.attache.date.Word.Kind;
import org.attache.text.Span;

/// Splits a stretch of text into words, numbers and marks in one pass, without regular expressions.
///
/// Not a linguistic tokenizer: "three-day" is three words, "22nd" and "1980s" are one word each, "p.m."
/// and "Feb." keep their full stops. A word longer than [#LONGEST] is kept as a mark without meaning.
final class WordReader {
    /// No time word is longer; guards the lower-casing of megabytes without a space.
    private static final int LONGEST = 40;

    /// Digits of a year.
    private static final int YEAR = 4;

    private WordReader() {}

    static List<Word> read(String text, List<Span> stretches) {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            read(text, stretches.get(i), i, words);
        }
        return words;
    }

    private static void read(String text, Span span, int paragraph, List<Word> words) {
        int at = span.start();
        boolean spaced = true;
        while (at < span.end()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                spaced = true;
                at++;
                continue;
            }
            int end = at + 1;
            Kind kind;
            if (isDigit(c)) {
                end = endOfNumber(text, at, span.end());
                kind = Kind.NUMBER;
                int letters = endOfLetters(text, end, span.end());
                if (letters > end && letters - end <= 2) {
                    end = letters;
                    kind = Kind.WORD;
                }
            } else if (Character.isLetter(c)) {
                end = endOfLetters(text, at, span.end());
                kind = Kind.WORD;
                end = withStops(text, at, end, span.end());
            } else {
                kind = Kind.MARK;
            }
            words.add(new Word(at, end, fold(text, at, end), kind, Character.isUpperCase(c), spaced, paragraph));
            spaced = false;
            at = end;
        }
    }

    private static int endOfNumber(String text, int from, int limit) {
        int at = from;
        while (at < limit && (isDigit(text.charAt(at)) || joinsDigits(text, at, limit))) {
            at++;
        }
        return isYearAndClock(text, from, at, limit) ? from + YEAR : at;
    }

    // "November 9, 20235:01 AM": a page's two elements without a space between, the year and the clock
    private static boolean isYearAndClock(String text, int from, int end, int limit) {
        int clock = end - from - YEAR;
        return (clock == 1 || clock == 2)
                && (text.startsWith("19", from) || text.startsWith("20", from))
                && end + 2 < limit
                && text.charAt(end) == ':'
                && isDigit(text.charAt(end + 1))
                && isDigit(text.charAt(end + 2));
    }

    // "2,000" and "21.30", but not the comma of "June 22, 2021"
    private static boolean joinsDigits(String text, int at, int limit) {
        if (text.charAt(at) == '.') {
            return at + 1 < limit && isDigit(text.charAt(at + 1));
        }
        if (text.charAt(at) != ',' || at + 3 >= limit) {
            return false;
        }
        boolean three = isDigit(text.charAt(at + 1)) && isDigit(text.charAt(at + 2)) && isDigit(text.charAt(at + 3));
        return three && !(at + 4 < limit && isDigit(text.charAt(at + 4)));
    }

    private static int endOfLetters(String text, int from, int limit) {
        int at = from;
        while (at < limit && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    // "p.m.", "Sept.": one to four letters with a stop, kept as one word where letters with stops go on or
    // the word is a short one with a capital.
    private static int withStops(String text, int start, int end, int limit) {
        if (end >= limit || text.charAt(end) != '.') {
            return end;
        }
        int length = end - start;
        if (length == 1) {
            int at = end;
            while (at + 1 < limit && text.charAt(at) == '.' && Character.isLetter(text.charAt(at + 1))) {
                if (at + 2 < limit && Character.isLetter(text.charAt(at + 2))) {
                    break;
                }
                at += 2;
            }
            return at < limit && text.charAt(at) == '.' ? at + 1 : at;
        }
        return length <= 5 && DateTerms.shared().isAbbreviation(fold(text, start, end) + ".") ? end + 1 : end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String fold(String text, int start, int end) {
        if (end - start > LONGEST) {
            return "\uFFFC";
        }
        String word = text.substring(start, end);
        if (word.length() == 1) {
            switch (word.charAt(0)) {
                case '–', '—', '‐', '‑', '−' -> {
                    return "-";
                }
                case '’', '‘', '´', '`' -> {
                    return "'";
                }
                default -> {
                    // kept as it is
                }
            }
        }
        return word.toLowerCase(Locale.ROOT);
    }
}
