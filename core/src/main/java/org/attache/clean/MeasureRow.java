package org.attache.clean;

import java.util.List;

/// A growing row of measures for [BoostedTrees].
final class MeasureRow {
    private static final String STOPS = ".!?\u3002\uFF01\uFF1F\u2026\u061F\u06D4\u0964";
    private static final String COMMAS = ",\u3001\uFF0C\u060C;";
    private static final String SIGNS = "|\u00BB\u203A>/\u2022\u00B7+#@\u00A9";
    private static final String QUOTES = "\"\u201C\u201D\u201E\u00AB\u00BB";
    private static final int LETTER = 1;
    private static final int UPPER = 1 << 1;
    private static final int DIGIT = 1 << 2;
    private static final int STOP = 1 << 3;
    private static final int COMMA = 1 << 4;
    private static final int SIGN = 1 << 5;
    private static final int QUOTE = 1 << 6;
    /// What the characters of Latin 1 are, looked up: every character of a page is asked.
    private static final byte[] LATIN = new byte[256];

    static {
        for (char c = 0; c < LATIN.length; c++) {
            LATIN[c] = (byte) classes(c);
        }
    }

    private float[] values = new float[200];
    private int size;

    void add(double value) {
        if (size == values.length) {
            values = java.util.Arrays.copyOf(values, size * 2);
        }
        values[size++] = (float) value;
    }

    void add(boolean value) {
        add(value ? 1 : 0);
    }

    float[] done() {
        return java.util.Arrays.copyOf(values, size);
    }

    /// Which of the counted classes a character belongs to.
    private static int classes(char c) {
        return (Character.isLetter(c) ? LETTER : 0)
                | (Character.isUpperCase(c) ? UPPER : 0)
                | (Character.isDigit(c) ? DIGIT : 0)
                | (STOPS.indexOf(c) >= 0 ? STOP : 0)
                | (COMMAS.indexOf(c) >= 0 ? COMMA : 0)
                | (SIGNS.indexOf(c) >= 0 ? SIGN : 0)
                | (QUOTES.indexOf(c) >= 0 ? QUOTE : 0);
    }

    /// What a stretch of text looks like, whatever its language.
    void looks(String text, List<Piece> pieces) {
        int letters = 0;
        int upper = 0;
        int digits = 0;
        int stops = 0;
        int commas = 0;
        int signs = 0;
        int quotes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int classes = c < LATIN.length ? LATIN[c] : classes(c);
            letters += classes & LETTER;
            upper += (classes & UPPER) >> 1;
            digits += (classes & DIGIT) >> 2;
            stops += (classes & STOP) >> 3;
            commas += (classes & COMMA) >> 4;
            signs += (classes & SIGN) >> 5;
            quotes += (classes & QUOTE) >> 6;
        }
        int length = Math.max(1, text.length());
        int wordCount = 0;
        int capitalised = 0;
        int small = 0;
        for (Piece piece : pieces) {
            wordCount += piece.words().size();
            for (Words.Word word : piece.words()) {
                capitalised += word.isCapitalised() ? 1 : 0;
                small += word.text().length() <= 3 ? 1 : 0;
            }
        }
        int words = Math.max(1, wordCount);
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        add(Math.min(600, wordCount));
        add(Math.min(4000, text.length()));
        add(letters / (double) words);
        add(upper / (double) Math.max(1, letters));
        add(digits / (double) length);
        add(stops * 100.0 / length);
        add(Math.min(40, stops));
        add(commas * 100.0 / length);
        add(signs * 100.0 / length);
        add(quotes);
        add(capitalised / (double) words);
        add(small / (double) words);
        add(".!?\u3002\uFF01\uFF1F\u061F\u06D4\u0964\"\u201D\u201C\u00BB)".indexOf(last) >= 0);
        add(last == ':');
        add(last == '?');
        add(last == '\u2026' || text.endsWith("..."));
        add(last == ')');
        add(Character.isLowerCase(first));
        add(!Character.isLetterOrDigit(first));
        add(text.indexOf('\u00A9') >= 0);
        add(text.indexOf("http") >= 0 || text.indexOf("www.") >= 0 || text.indexOf('@') >= 0);
    }
}
