package org.attache.analyse.syntax;

/// Turns words and features into numbers. The trained model depends on every constant here: a change
/// needs a newly trained model.
///
/// Thread-safe: no state.
final class Hashing {
    private static final long WORD_SEED = 0xcbf29ce484222325L;
    private static final long WORD_PRIME = 0x100000001b3L;

    private Hashing() {}

    /// A number for a feature of the kind `template` with one value.
    static int feature(int template, int a) {
        return feature(template, a, 0, 0);
    }

    /// A number for a feature of the kind `template` with two values.
    static int feature(int template, int a, int b) {
        return feature(template, a, b, 0);
    }

    /// A number for a feature of the kind `template` with three values.
    static int feature(int template, int a, int b, int c) {
        long hash = template * 0x9E3779B97F4A7C15L + a;
        hash = (hash ^ (hash >>> 32)) * 0xff51afd7ed558ccdL + b;
        hash = (hash ^ (hash >>> 29)) * 0xc4ceb9fe1a85ec53L + c;
        hash = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
        return (int) (hash >>> 32);
    }

    /// A number for the word, the same for any case and any digits; never 0.
    static long word(CharSequence text) {
        return word(text, 0, text.length());
    }

    /// A number for the part `[start, end)` of the word.
    static long word(CharSequence text, int start, int end) {
        long hash = WORD_SEED;
        for (int i = start; i < end; i++) {
            hash = (hash ^ fold(text.charAt(i))) * WORD_PRIME;
        }
        hash ^= hash >>> 31;
        return hash == 0 ? 1 : hash;
    }

    /// The character without what does not matter to grammar: case, which digit, which style of quote
    /// or dash.
    static char fold(char c) {
        if (c < 128) {
            if (c >= 'A' && c <= 'Z') {
                return (char) (c + 32);
            }
            return c >= '0' && c <= '9' ? '0' : c == '`' ? '\'' : c;
        }
        return switch (c) {
            case '\u2018', '\u2019', '\u00B4', '\u02BC' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB' -> '"';
            case '\u2010', '\u2011', '\u2013', '\u2212' -> '-';
            default -> Character.isDigit(c) ? '0' : Character.toLowerCase(c);
        };
    }
}
