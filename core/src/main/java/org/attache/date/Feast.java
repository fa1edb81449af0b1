package org.attache.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A holiday or commemoration whose day can be worked out for any year; from `lang/en/date/holidays.tsv`.
///
/// Hijri days are those of Umm al-Qura, as the JDK has them; other countries may keep a feast a day earlier or
/// later.
///
/// @param id of the line
/// @param names as texts write it
/// @param where words of which one must stand in the text; empty for none
/// @param rule of its day
record Feast(String id, List<String> names, Set<String> where, String rule) {
    private static final List<Feast> ALL = Table.read("holidays.tsv", 5).stream()
            .map(row -> new Feast(
                    row.getFirst(),
                    List.of(row.get(1).split("\\|", -1)),
                    row.get(2).equals("*") ? Set.of() : Set.of(row.get(2).split("\\|", -1)),
                    row.get(3)))
            .toList();
    private static final Map<Integer, LocalDate> LUNAR_NEW_YEARS = Table.read("lunar-new-year.tsv", 2).stream()
            .map(row -> LocalDate.parse(row.getFirst()))
            .collect(Collectors.toUnmodifiableMap(LocalDate::getYear, day -> day));

    Feast {
        names = List.copyOf(names);
        where = Set.copyOf(where);
    }

    static List<Feast> all() {
        return ALL;
    }

    /// Its days in a year of the common era: none, one, or two (Hijri years are short).
    List<LocalDate> in(int year) {
        if (rule.startsWith("easter")) {
            return List.of(easter(year).plusDays(Integer.parseInt(rule.substring(6))));
        }
        if (rule.startsWith("orthodox")) {
            return List.of(orthodoxEaster(year).plusDays(Integer.parseInt(rule.substring(8))));
        }
        if (rule.startsWith("hijri:")) {
            return hijri(year, MonthDay.parse("--" + rule.substring(6)));
        }
        if (rule.equals("quds")) {
            return hijri(year, MonthDay.of(10, 1)).stream()
                    .map(eid -> eid.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY)))
                    .toList();
        }
        if (rule.equals("lunar-new-year")) {
            return LUNAR_NEW_YEARS.containsKey(year)
                    ? List.of(LUNAR_NEW_YEARS.getOrDefault(year, LocalDate.EPOCH))
                    : List.of();
        }
        if (rule.startsWith("nth:")) {
            String[] parts = rule.substring(4).split("-", 3);
            LocalDate first = YearMonth.of(year, Integer.parseInt(parts[0])).atDay(1);
            return List.of(first.with(
                    TemporalAdjusters.dayOfWeekInMonth(Integer.parseInt(parts[2]), DayOfWeek.valueOf(parts[1]))));
        }
        MonthDay day = MonthDay.parse("--" + rule);
        return day.isValidYear(year) ? List.of(day.atYear(year)) : List.of();
    }

    // Gregorian Easter after the anonymous algorithm (Meeus, Astronomical Algorithms, chapter 8).
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }

    // Julian Easter after Meeus, moved to the Gregorian calendar (13 days from 1900 to 2099).
    static LocalDate orthodoxEaster(int year) {
        int d = (19 * (year % 19) + 15) % 30;
        int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
        int n = d + e + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1).plusDays(13);
    }

    private static List<LocalDate> hijri(int year, MonthDay day) {
        List<LocalDate> days = new ArrayList<>();
        // the JDK's table of Umm al-Qura begins in 1300 AH (1882) and ends in 1600 AH (2174)
        int first = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
        for (int hijri = first; hijri <= first + 1; hijri++) {
            LocalDate date =
                    LocalDate.from(HijrahChronology.INSTANCE.date(hijri, day.getMonthValue(), day.getDayOfMonth()));
            if (date.getYear() == year) {
                days.add(date);
            }
        }
        return days;
    }
}
