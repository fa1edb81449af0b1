package org.attache.analyse.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.attache.text.Span;

/// Cuts a stretch of text into [Word]s. Linear in the length of the text. Thread-safe: no state.
final class WordScanner {
    /// Longest run of letters kept as one word; the rest of a longer one is cut off as the next word.
    private static final int MAX_WORD = 80;

    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "gen", "lt", "sgt", "col", "maj", "capt", "cmdr", "cdr", "adm", "brig", "sen",
            "rep", "gov", "prof", "rev", "hon", "pres", "st", "jr", "sr", "no", "inc", "corp", "ltd", "co", "cpl",
            "pvt", "spc", "supt", "amb", "atty", "snr", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept",
            "oct", "nov", "dec", "sec", "mt", "ft", "vs", "1st", "2nd");

    private WordScanner() {}

    /// The words of `content` inside `span`.
    ///
    /// @param splits whether a hyphenated word is to be cut at its hyphens, such as "US-led"
    static List<Word> scan(String content, Span span, Predicate<String> splits) {
        List<Word> words = new ArrayList<>();
        boolean initial = true;
        int at = span.start();
        while (at < span.end()) {
            char c = content.charAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT) {
                at++;
                continue;
            }
            int end = Character.isLetterOrDigit(c) || Character.isHighSurrogate(c)
                    ? wordEnd(content, at, span.end())
                    : markEnd(content, at, span.end());
            initial = add(words, content, new Span(at, end), initial, splits);
            at = end;
        }
        return words;
    }

    /// The key of a word: lower case, no diacritics, straight apostrophes and hyphens.
    static String key(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length(); i++) {
            plain &= text.charAt(i) < 0x80;
        }
        if (plain) {
            return text.toLowerCase(Locale.ROOT);
        }
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder key = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                continue;
            }
            key.append(
                    switch (c) {
                        case '\u2019', '\u2018', '\u02BC' -> '\'';
                        case '\u2010', '\u2011', '\u2012', '\u2013' -> '-';
                        case '\u0131' -> 'i';
                        case '\u00F8' -> 'o';
                        case '\u0142' -> 'l';
                        default -> c;
                    });
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean add(List<Word> words, String content, Span span, boolean initial, Predicate<String> splits) {
        String text = content.substring(span.start(), span.end());
        String key = key(text);
        if (text.indexOf('-') > 0 && splits.test(text)) {
            int from = 0;
            boolean first = initial;
            for (int i = 1; i <= text.length(); i++) {
                if (i == text.length() || text.charAt(i) == '-' || text.charAt(i - 1) == '-') {
                    Span part = new Span(span.start() + from, span.start() + i);
                    String piece = text.substring(from, i);
                    words.add(new Word(words.size(), part, piece, key(piece), first));
                    first = false;
                    from = i;
                }
            }
            return false;
        }
        words.add(new Word(words.size(), span, text, key, initial));
        if (Character.isLetterOrDigit(text.codePointAt(0))) {
            return false;
        }
        return switch (text) {
            case ".", "!", "?", "\u201C", "\u00AB", "\"", "\u2018", ":", "\u2022", "\u2026" -> true;
            default -> initial && !text.equals(",");
        };
    }

    private static int wordEnd(String content, int start, int limit) {
        int end = start;
        int stop = Math.min(limit, start + MAX_WORD);
        while (end < stop) {
            char c = content.charAt(end);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || isMark(c)) {
                end++;
            } else if (end + 1 < stop && joins(content, start, end)) {
                end++;
            } else {
                break;
            }
        }
        if (end < limit && content.charAt(end) == '.' && keepsDot(content.substring(start, end))) {
            end++;
        }
        return end;
    }

    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /// Whether the mark at `at` joins the letters before and after it into one word.
    private static boolean joins(String content, int start, int at) {
        char mark = content.charAt(at);
        char before = content.charAt(at - 1);
        char after = content.charAt(at + 1);
        if (!Character.isLetterOrDigit(after) || !Character.isLetterOrDigit(before)) {
            return false;
        }
        return switch (mark) {
            case '-', '\u2010', '\u2011' -> true;
            case '\'', '\u2019', '\u2018' -> !isPossessive(content, at) && Character.isLetter(after);
            case '.' ->
                (Character.isDigit(before) && Character.isDigit(after))
                        || (Character.isUpperCase(before) && Character.isUpperCase(after) && at - start == 1)
                        || (Character.isLetter(before)
                                && Character.isLetter(after)
                                && at - start >= 2
                                && content.charAt(at - 2) == '.')
                        || (Character.isLowerCase(before) && Character.isLowerCase(after) && at - start == 1);
            case ',' ->
                Character.isDigit(before)
                        && Character.isDigit(after)
                        && at + 3 < content.length()
                        && Character.isDigit(content.charAt(at + 2))
                        && Character.isDigit(content.charAt(at + 3));
            case '/' -> isDesignation(content, start, at) && (Character.isUpperCase(after) || Character.isDigit(after));
            default -> false;
        };
    }

    private static boolean isDesignation(String content, int start, int at) {
        for (int i = start; i < at; i++) {
            char c = content.charAt(i);
            if (!Character.isUpperCase(c) && !Character.isDigit(c) && c != '-') {
                return false;
            }
        }
        return at - start <= 4;
    }

    private static boolean isPossessive(String content, int at) {
        char after = content.charAt(at + 1);
        return (after == 's' || after == 'S')
                && (at + 2 >= content.length() || !Character.isLetterOrDigit(content.charAt(at + 2)));
    }

    private static boolean keepsDot(String word) {
        if (word.indexOf('.') > 0) {
            return true;
        }
        if (word.length() == 1 && Character.isUpperCase(word.charAt(0))) {
            return true;
        }
        return ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT)) && Character.isUpperCase(word.charAt(0));
    }

    private static int markEnd(String content, int start, int limit) {
        char c = content.charAt(start);
        if ((c == '\'' || c == '\u2019')
                && start + 1 < limit
                && (content.charAt(start + 1) == 's' || content.charAt(start + 1) == 'S')
                && (start + 2 >= limit || !Character.isLetterOrDigit(content.charAt(start + 2)))) {
            return start + 2;
        }
        return start + 1;
    }
}
