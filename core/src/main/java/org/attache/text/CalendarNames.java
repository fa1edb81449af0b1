package org.attache.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The English months, whole and cut short, and the days of the week, in small letters: what tells "26 March" from
/// twenty-six of something.
///
/// Other languages' names are the date room's, which reads whole dates.
public final class CalendarNames {
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
    public static final Map<String, Integer> MONTHS = months();

    /// "monday" to "sunday".
    public static final Set<String> WEEKDAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private CalendarNames() {}

    /// Whether a word is a month, in letters of any case.
    public static boolean isMonth(String word) {
        return MONTHS.containsKey(word.toLowerCase(Locale.ROOT));
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (int i = 0; i < WHOLE.length; i++) {
            months.put(WHOLE[i], i + 1);
            months.put(WHOLE[i].substring(0, 3), i + 1);
        }
        months.put("sept", 9);
        return Map.copyOf(months);
    }
}
