package org.attache.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The English months, whole and cut short, in small letters: what tells "26 March" from twenty-six of something.
///
/// Other languages' months are the date room's, which reads whole dates.
public final class MonthNames {
    private static final String[] WHOLE = {
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december"
    };

    /// "january", "jan" to 1, … "december", "dec" to 12; "sept" too.
    public static final Map<String, Integer> ENGLISH = english();

    private MonthNames() {}

    /// Whether a word is one, in letters of any case.
    public static boolean isOne(String word) {
        return ENGLISH.containsKey(word.toLowerCase(Locale.ROOT));
    }

    private static Map<String, Integer> english() {
        Map<String, Integer> months = new HashMap<>();
        for (int i = 0; i < WHOLE.length; i++) {
            months.put(WHOLE[i], i + 1);
            months.put(WHOLE[i].substring(0, 3), i + 1);
        }
        months.put("sept", 9);
        return Map.copyOf(months);
    }
}
