package org.attache.clean;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.attache.text.Span;

/// The words of a stretch of text: runs of letters and digits, with apostrophes, points and hyphens inside
/// them, and where they stand.
final class Words {
    /// The first letter of Thai: what stands before it in Unicode has spaces between words.
    private static final char FIRST_UNSPACED = '\u0E01';

    private static final Set<Character.UnicodeScript> UNSPACED = EnumSet.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.THAI,
            Character.UnicodeScript.LAO,
            Character.UnicodeScript.KHMER,
            Character.UnicodeScript.MYANMAR);

    private Words() {}

    /// One word.
    ///
    /// @param key lower case, apostrophes and points left out: what lists are searched by
    /// @param text as written
    /// @param span of the whole text
    record Word(String key, String text, Span span) {
        /// Whether every letter is a capital, and there are at least two.
        boolean isCapitals() {
            int letters = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (Character.isLowerCase(c)) {
                    return text.length() > 2 && i == text.length() - 1 && c == 's' && letters > 1;
                }
                if (Character.isLetter(c)) {
                    letters++;
                }
            }
            return letters > 1;
        }

        /// Whether it begins with a capital letter.
        boolean isCapitalised() {
            return Character.isUpperCase(text.codePointAt(0));
        }

        boolean hasDigit() {
            for (int i = 0; i < text.length(); i++) {
                if (Character.isDigit(text.charAt(i))) {
                    return true;
                }
            }
            return false;
        }
    }

    /// The words of `content` within `span`, at most `max` of them.
    static List<Word> of(String content, Span span, int max) {
        List<Word> words = new ArrayList<>();
        int at = span.start();
        while (at < span.end() && words.size() < max) {
            if (!isWordPart(content.charAt(at))) {
                at++;
                continue;
            }
            int end = at + 1;
            while (end < span.end() && (isWordPart(content.charAt(end)) || isInside(content, end, span.end()))) {
                end++;
            }
            String text = content.substring(at, end);
            words.add(new Word(key(text), text, new Span(at, end)));
            at = end;
        }
        return words;
    }

    /// How many words there are, where a run of a script without spaces between words (Chinese, Japanese, Thai,
    /// Khmer, Burmese) counts one for two characters.
    static int count(List<Word> words) {
        int count = 0;
        for (Word word : words) {
            char first = word.text().charAt(0);
            count += first >= FIRST_UNSPACED && isUnspaced(first)
                    ? Math.max(1, word.text().length() / 2)
                    : 1;
        }
        return count;
    }

    private static boolean isUnspaced(char c) {
        return Character.isIdeographic(c) || UNSPACED.contains(Character.UnicodeScript.of(c));
    }

    /// The words of a short text as search keys.
    static List<String> keys(String text) {
        return of(text, new Span(0, text.length()), Integer.MAX_VALUE).stream()
                .map(Word::key)
                .toList();
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isInside(String content, int at, int end) {
        char c = content.charAt(at);
        boolean joins = c == '\'' || c == '\u2019' || c == '.' || c == '-' || c == '\u2010' || c == '\u2011';
        return joins && at + 1 < end && isWordPart(content.charAt(at + 1));
    }

    private static String key(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.indexOf('\'') < 0 && lower.indexOf('\u2019') < 0 && lower.indexOf('.') < 0) {
            return lower;
        }
        StringBuilder key = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c != '\'' && c != '\u2019' && c != '.') {
                key.append(c);
            }
        }
        return key.toString();
    }
}
