package org.attache.date;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attache.text.CalendarNames;

/// Reads full dates as pages of other languages print them beside an article, and dates in digits that may mean
/// two days: "16. Juli 2017", "le 27 juin 2019", "8.5.12", "06/07/2021", "2021年6月22日".
///
/// Only for printed dates and markup: in running text a number with slashes is too seldom a date. Two digits of a
/// year are of this century up to 39. Misses months in Arabic and Hebrew letters. Thread-safe.
final class WorldDates {
    /// Patterns are tried on at most this many units.
    private static final int WINDOW = 400;

    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<![\\d.,/])(\\d{1,2})(?:st|nd|rd|th|\\.|er|\u00BA|\u00AA|\u00B0)?[\\s-]+(?:de\\s+|di\\s+|d['\u2019])?([\\p{L}]{3,14})\\.?,?[\\s-]+(?:de\\s+|del\\s+)?(\\d{4})(?!\\d)");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("([\\p{L}]{3,14})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th|\\.)?,?\\s+(\\d{4})(?!\\d)");
    private static final Pattern DIGITS = Pattern.compile(
            "(?<![\\d.,/:-])(\\d{1,2})\\s?([./-])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4}|\\d{2})(?![\\d/]|[.,:-]\\d)");
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d{2})\\s?[./\u5E74\uB144-]\\s?(\\d{1,2})\\s?[./\u6708\uC6D4-]\\s?(\\d{1,2})(?!\\d)");

    private static final Map<String, Integer> MONTHS = months();

    private WorldDates() {}

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        try (InputStream in = WorldDates.class.getResourceAsStream("/lang/months.tsv")) {
            if (in == null) {
                throw new IllegalStateException("the table lang/months.tsv is not on the class path");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    List<String> row = List.of(line.split("\t", -1));
                    for (String name : row.get(1).split(" ", -1)) {
                        months.put(name, Integer.valueOf(row.get(0)));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read lang/months.tsv", e);
        }
        CalendarNames.MONTHS.forEach(months::putIfAbsent);
        return Map.copyOf(months);
    }

    /// What was found.
    ///
    /// @param day as a reader of most countries takes it: the day before the month
    /// @param other the day that it means where the month stands first; equal to `day` where there is no doubt
    record Found(LocalDate day, LocalDate other) {
        boolean isSure() {
            return day.equals(other);
        }
    }

    /// The first full date of `written`.
    static Optional<Found> first(String written) {
        String text = written.length() > WINDOW ? written.substring(0, WINDOW) : written;
        if (text.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        List<Found> found = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        Matcher named = DAY_FIRST.matcher(text);
        while (named.find()) {
            add(found, places, named.start(), day(named.group(3), month(named.group(2)), named.group(1)));
        }
        Matcher american = MONTH_FIRST.matcher(text);
        while (american.find()) {
            add(found, places, american.start(), day(american.group(3), month(american.group(1)), american.group(2)));
        }
        Matcher iso = YEAR_FIRST.matcher(text);
        while (iso.find()) {
            add(found, places, iso.start(), day(iso.group(1), iso.group(2), iso.group(3)));
        }
        Matcher digits = DIGITS.matcher(text);
        while (digits.find()) {
            if (digits.group(4).length() == 2 && followsName(text, digits.start())) {
                continue;
            }
            digits(digits).ifPresent(f -> {
                found.add(f);
                places.add(digits.start());
            });
        }
        int best = -1;
        for (int i = 0; i < found.size(); i++) {
            best = best < 0 || places.get(i) < places.get(best) ? i : best;
        }
        return best < 0 ? Optional.empty() : Optional.of(found.get(best));
    }

    private static void add(List<Found> found, List<Integer> places, int at, Optional<LocalDate> day) {
        day.ifPresent(d -> {
            found.add(new Found(d, d));
            places.add(at);
        });
    }

    // "Python 2.7.13": a number behind a name is a version, unless it is a weekday's or a preposition
    private static boolean followsName(String text, int at) {
        int end = at;
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        int start = end;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return end - start > 2 && end < at && Character.isUpperCase(text.charAt(start));
    }

    private static Optional<Found> digits(Matcher digits) {
        String year = digits.group(4).length() == 4 ? digits.group(4) : "20" + digits.group(4);
        Optional<LocalDate> european = day(year, digits.group(3), digits.group(1));
        Optional<LocalDate> american = day(year, digits.group(1), digits.group(3));
        boolean dotted = digits.group(2).equals(".");
        if (european.isEmpty()) {
            return dotted ? Optional.empty() : american.map(d -> new Found(d, d));
        }
        LocalDate day = european.orElseThrow();
        return Optional.of(new Found(day, dotted ? day : american.orElse(day)));
    }

    private static String month(String name) {
        return String.valueOf(MONTHS.getOrDefault(name.toLowerCase(Locale.ROOT), 0));
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        return NumericDates.day(year, month, day)
                .filter(d -> !d.isBefore(Constraint.FIRST) && !d.isAfter(Constraint.LAST));
    }
}
