package org.attache.analyse.syntax;

import java.util.List;
import java.util.Locale;

/// The place, day and agency before the first sentence of a report ("SEOUL, Sept. 14 (Yonhap) --", "NEW DELHI:",
/// "(Reuters) -"): no words of that sentence, though they share its line. Read as part of it they take the
/// subject's place in its tree.
///
/// Rule `syntax.head`: at most 14 tokens, the first in capitals (or in brackets, or with the agency in brackets
/// right before the dash), a dash or colon, and a capital after it. Missed: heads without dash or colon.
final class ReportHead {
    private static final int LONGEST = 14;
    private static final int SHORTEST_REST = 3;
    private static final int SHORTEST_PLACE = 3;

    private ReportHead() {}

    /// How many tokens belong to it; 0 where there is none.
    static int length(List<String> texts) {
        int last = Math.min(LONGEST, texts.size() - SHORTEST_REST);
        for (int i = 1; i < last; i++) {
            String text = texts.get(i);
            boolean dash = text.equals("-") || text.equals("--") || text.equals("–") || text.equals("—");
            boolean bracket = texts.get(i - 1).equals(")");
            boolean colon = text.equals(":") && (bracket || i <= 2) && isPlace(texts.subList(0, i));
            if (dash || colon) {
                boolean opened = bracket ? isBracketed(texts, i) : isPlace(texts.subList(0, i));
                return opened && isOpening(texts.get(i + 1)) ? i + 1 : 0;
            }
        }
        return 0;
    }

    /// "(Reuters) -", "Seoul, Sept. 14 (Yonhap) -": a capital or a bracket at the front, one bracket in all.
    private static boolean isBracketed(List<String> texts, int dash) {
        String first = texts.getFirst();
        long brackets =
                texts.subList(0, dash).stream().filter(t -> t.equals("(")).count();
        return brackets == 1 && (first.equals("(") || Character.isUpperCase(first.charAt(0)));
    }

    /// "NEW DELHI", "MOSCOW": words in capitals at the front, more than three letters in all.
    private static boolean isPlace(List<String> texts) {
        int letters = 0;
        for (String text : texts) {
            boolean capitals = text.equals(text.toUpperCase(Locale.ROOT)) && Character.isLetter(text.charAt(0));
            if (!capitals) {
                break;
            }
            letters += text.length();
        }
        return letters > SHORTEST_PLACE;
    }

    private static boolean isOpening(String text) {
        char first = text.charAt(0);
        return Character.isUpperCase(first) || Character.isDigit(first) || "\"“‘'".indexOf(first) >= 0;
    }
}
