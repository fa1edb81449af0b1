package org.attache.analyse.syntax;

import java.util.Locale;
import java.util.Set;

/// Endings that are words of their own: "n't", "'s", "'re", and the fused "cannot", "gonna".
/// Thread-safe: no state.
final class Clitics {
    private static final Set<String> AFTER_APOSTROPHE = Set.of("s", "re", "ve", "ll", "d", "m");

    private Clitics() {}

    /// Where the word `[start, end)` is to be cut; `start` if it stays whole.
    static int cut(String text, int start, int end) {
        int length = end - start;
        if (length < 3) {
            return start;
        }
        for (int tail = 2; tail <= 3 && tail < length; tail++) {
            if (Tokenizer.isApostrophe(text.charAt(end - tail))) {
                String after = text.substring(end - tail + 1, end).toLowerCase(Locale.ROOT);
                if (AFTER_APOSTROPHE.contains(after)) {
                    return end - tail;
                }
                if (after.equals("t") && length > 3 && isN(text.charAt(end - 3))) {
                    return end - 3;
                }
            }
        }
        if (length == 6 && text.regionMatches(true, start, "cannot", 0, 6)) {
            return start + 3;
        }
        if (length == 5
                && (text.regionMatches(true, start, "gonna", 0, 5)
                        || text.regionMatches(true, start, "gotta", 0, 5)
                        || text.regionMatches(true, start, "wanna", 0, 5))) {
            return start + 3;
        }
        return start;
    }

    private static boolean isN(char c) {
        return c == 'n' || c == 'N';
    }
}
