package org.attache.analyse.casing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.attache.text.Span;

/// A word as casing sees it: a run of letters or digits, with apostrophes inside; words joined by a hyphen are two.
/// "U.S." is one word.
///
/// @param span of the text
/// @param key in lower case
/// @param initial whether a sentence begins with it
record CaseWord(Span span, String key, boolean initial) {
    private static final int LONGEST = 40;

    /// The words of a stretch of text, in order. Linear in its length.
    static List<CaseWord> scan(String text, Span within) {
        List<CaseWord> words = new ArrayList<>();
        boolean initial = true;
        int at = within.start();
        while (at < within.end()) {
            char c = text.charAt(at);
            if (!Character.isLetterOrDigit(c)) {
                initial |= (c == '.' && endsSentence(words, at, text, within)) || c == '!' || c == '?';
                at++;
                continue;
            }
            int end = end(text, at, within.end());
            words.add(new CaseWord(new Span(at, end), text.substring(at, end).toLowerCase(Locale.ROOT), initial));
            initial = false;
            at = end;
        }
        return words;
    }

    /// Whether the word is letters with full stops between: "u.s".
    boolean isDotted() {
        return key.length() > 2 && key.charAt(1) == '.';
    }

    private static int end(String text, int from, int limit) {
        int at = from;
        int stop = Math.min(limit, from + LONGEST);
        while (at < stop) {
            char c = text.charAt(at);
            boolean joins = at + 1 < stop
                    && at > from
                    && Character.isLetter(text.charAt(at + 1))
                    && (((c == '\'' || c == '\u2019') && !isClitic(text, at + 1, limit))
                            || (c == '.'
                                    && (at - from) % 2 == 1
                                    && isSingle(text, at + 1, limit)
                                    && isDots(text, from, at)));
            if (!Character.isLetterOrDigit(c) && !joins) {
                break;
            }
            at++;
        }
        return at;
    }

    private static boolean isDots(String text, int from, int to) {
        for (int i = from + 1; i < to; i += 2) {
            if (text.charAt(i) != '.') {
                return false;
            }
        }
        return true;
    }

    private static boolean isSingle(String text, int at, int limit) {
        return at + 1 >= limit || !Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private static boolean isClitic(String text, int at, int limit) {
        int end = at;
        while (end < limit && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end - at <= 2;
    }

    private static boolean endsSentence(List<CaseWord> words, int at, String text, Span within) {
        if (words.isEmpty() || words.getLast().span().end() != at) {
            return at + 1 >= within.end() || !Character.isLetterOrDigit(text.charAt(at + 1));
        }
        String last = words.getLast().key();
        return last.length() > 3 || (last.length() > 1 && last.charAt(0) != '.' && !last.contains("."));
    }
}
