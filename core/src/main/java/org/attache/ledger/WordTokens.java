package org.attache.ledger;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A text as its index has it: runs of letters and digits, in small letters, Latin ones without their accents, each
/// by its stem. They are the tokens that SQLite's FTS5 makes with `porter unicode61 remove_diacritics 2`;
/// characters that
/// came into Unicode after its tables may be taken otherwise.
///
/// Immutable; thread-safe.
final class WordTokens {
    /// A tsvector knows no places beyond it.
    private static final int LAST_PLACE = 16_383;
    /// Places of one word in a tsvector.
    private static final int MOST_PLACES = 255;
    /// A word of a tsvector must be shorter than 2 KiB.
    private static final int LONGEST = 500;
    /// A tsvector must be smaller than 1 MiB: words beyond are not found.
    private static final int MOST_BYTES = 900_000;

    /// Accents that stand on their own and belong to the letter before them, from U+0300 on, as FTS5 lists them.
    private static final int FIRST_MARK = 0x300;
    private static final long MARKS = 0x0003_61F8_0802_9FDFL;
    private static final int DOTLESS_I = 0x131;

    private final List<Token> tokens;

    private WordTokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    /// A word of the text.
    ///
    /// @param stem that it is found by
    /// @param begin its first character
    /// @param end behind its last
    record Token(String stem, int begin, int end) {}

    static WordTokens of(String text) {
        List<Token> tokens = new ArrayList<>();
        PorterStem stems = new PorterStem();
        StringBuilder word = new StringBuilder();
        int begin = -1;
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (isOfWord(c)) {
                if (begin < 0) {
                    begin = at;
                }
                fold(c, word);
            } else if (begin >= 0 && isMark(c)) {
                // an accent that stands on its own belongs to the letter before it
            } else if (begin >= 0) {
                add(tokens, word, stems, begin, at);
                begin = -1;
            }
            at += Character.charCount(c);
        }
        if (begin >= 0) {
            add(tokens, word, stems, begin, text.length());
        }
        return new WordTokens(List.copyOf(tokens));
    }

    private static void add(List<Token> tokens, StringBuilder word, PorterStem stems, int begin, int end) {
        String whole = word.toString();
        word.setLength(0);
        String stem = stems.of(whole);
        tokens.add(new Token(stem.length() > LONGEST ? stem.substring(0, LONGEST) : stem, begin, end));
    }

    private static boolean isOfWord(int c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.PRIVATE_USE -> true;
            default -> false;
        };
    }

    private static boolean isMark(int c) {
        return c >= FIRST_MARK && c < FIRST_MARK + Long.SIZE && ((MARKS >>> (c - FIRST_MARK)) & 1) != 0;
    }

    /// A small letter; a Latin one without what stands on or under it.
    private static void fold(int c, StringBuilder word) {
        // by way of the capital one letter comes out for each kind of s
        int small = Character.toLowerCase(c == DOTLESS_I ? c : Character.toUpperCase(c));
        if (small < 0x80) {
            word.append((char) small);
            return;
        }
        String parts = Normalizer.normalize(Character.toString(small), Normalizer.Form.NFD);
        char first = parts.charAt(0);
        if (parts.length() > 1 && first >= 'a' && first <= 'z') {
            word.append(first);
        } else {
            word.appendCodePoint(small);
        }
    }

    List<Token> tokens() {
        return tokens;
    }

    int size() {
        return tokens.size();
    }

    /// As PostgreSQL writes a tsvector: words in order of their bytes, each with its places.
    String vector() {
        Map<String, List<Integer>> places = new TreeMap<>(WordTokens::byBytes);
        int bytes = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String stem = tokens.get(i).stem();
            List<Integer> known = places.get(stem);
            if (known == null) {
                bytes += stem.length() * 3 + 8;
                if (bytes > MOST_BYTES) {
                    break;
                }
                known = new ArrayList<>();
                places.put(stem, known);
            }
            int place = Math.min(LAST_PLACE, i + 1);
            if (known.size() < MOST_PLACES && (known.isEmpty() || known.getLast() < place)) {
                known.add(place);
                bytes += 2;
            }
        }
        StringBuilder vector = new StringBuilder();
        places.forEach((stem, at) -> {
            vector.append(vector.isEmpty() ? "'" : " '").append(stem).append('\'');
            char between = ':';
            for (int place : at) {
                vector.append(between).append(place);
                between = ',';
            }
        });
        return vector.toString();
    }

    private static int byBytes(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
