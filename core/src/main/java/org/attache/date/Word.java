package org.attache.date;

/// One word, number or mark of a text.
///
/// @param start first unit in the text
/// @param end one past the last
/// @param text in lower case, an abbreviation's full stop included
/// @param kind what it is
/// @param capital whether its first letter is a capital
/// @param spaced whether white space (or the text's start) stands before it
/// @param paragraph number of the stretch that it was read in, so that no expression reaches over two
record Word(int start, int end, String text, Kind kind, boolean capital, boolean spaced, int paragraph) {
    enum Kind {
        WORD,
        NUMBER,
        MARK
    }

    /// Whether a sentence ends here. A full stop inside an abbreviation is part of its word.
    boolean endsSentence() {
        return kind == Kind.MARK && (text.equals(".") || text.equals("!") || text.equals("?"));
    }

    boolean is(String other) {
        return text.equals(other);
    }

    /// The number's value; -1 for a word, or for a number too large for a date.
    int number() {
        if (kind != Kind.NUMBER || text.length() > 9) {
            return -1;
        }
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
