package org.attache.date;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attache.date.Calendars.Range;
import org.attache.text.Span;

/// Writes the times of a text as TIMEX3 values (TimeML 1.2.1): `1998-02-06`, `1998-W06`, `1998-Q1`, `P3D`,
/// `1998-02-06TMO`, `PAST_REF`. For exchange with programs and test sets that speak TimeML; the program itself works
/// with days.
///
/// Thread-safe.
public final class TimexWriter {
    /// One time expression.
    ///
    /// @param span of the text, without the preposition before it
    /// @param type `DATE`, `TIME`, `DURATION` or `SET`
    /// @param value as TIMEX3 has it
    public record Timex(Span span, String type, String value) {}

    /// A writer.
    public TimexWriter() {}

    /// The times of a text, in order.
    ///
    /// @param text with its paragraphs parted by empty lines
    /// @param written when
    public List<Timex> write(String text, LocalDate written) {
        List<Word> words = WordReader.read(text, paragraphs(text));
        List<Timex> timexes = new ArrayList<>();
        Recalled named = Recalled.NOTHING;
        for (Expression expression : TimeScanner.singles(words)) {
            Tense tense = Tense.round(words, expression);
            // "late November" is November with a modifier
            Optional<Range> range = Calendars.resolve(expression.sense(), Expression.Part.WHOLE, written, tense, named);
            String said = text.substring(
                            expression.core().start(), expression.core().end())
                    .toLowerCase(Locale.ROOT);
            if (range.isEmpty()
                    && (expression.sense() instanceof Sense.Period || expression.sense() instanceof Sense.Digits)) {
                continue;
            }
            timexes.add(new Timex(
                    expression.core(), type(expression, said), value(expression, range, said, written, tense)));
            if (range.isPresent()) {
                named = named.after(expression, range.orElseThrow());
            }
        }
        return timexes;
    }

    static List<Span> paragraphs(String text) {
        List<Span> paragraphs = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf("\n\n"); at >= 0; at = text.indexOf("\n\n", from)) {
            if (at > from) {
                paragraphs.add(new Span(from, at));
            }
            from = at + 2;
        }
        if (from < text.length()) {
            paragraphs.add(new Span(from, text.length()));
        }
        return paragraphs;
    }

    private static String type(Expression expression, String said) {
        return switch (expression.sense()) {
            case Sense.Length _, Sense.Stretch _ -> "DURATION";
            case Sense.Again _ -> "SET";
            case Sense.Vague vague -> vague.how().startsWith("clock") ? "TIME" : "DATE";
            case Sense.Overnight _ -> "TIME";
            case Sense.Distance distance -> distance.unit().compareTo(Unit.DAY) < 0 ? "TIME" : "DATE";
            default -> partOfDay(said).isEmpty() ? "DATE" : "TIME";
        };
    }

    private static String value(
            Expression expression, Optional<Range> range, String said, LocalDate written, Tense tense) {
        return switch (expression.sense()) {
            case Sense.Length length -> duration(length.unit(), length.count());
            case Sense.Stretch stretch -> duration(stretch.unit(), Math.abs(stretch.count()));
            case Sense.Again _ -> again(said);
            case Sense.Vague vague -> vague(vague.how(), said, written);
            case Sense.Aside aside -> vague(aside.how(), said, written);
            case Sense.Units units ->
                range.map(r -> unit(units.unit(), whole(units, written, tense).from()))
                                .orElse("XXXX")
                        + partOfDay(said);
            case Sense.Distance distance
            when range.filter(Recalled::isQuarter).isPresent() ->
                unit(Unit.QUARTER, range.orElseThrow().from());
            case Sense.FromMention _
            when range.filter(Recalled::isQuarter).isPresent() ->
                unit(Unit.QUARTER, range.orElseThrow().from());
            case Sense.Distance distance ->
                range.map(r -> unit(coarse(distance.unit()), distance.unit().shift(written, distance.count())))
                        .orElse("XXXX");
            case Sense.FromMention from ->
                range.map(r -> from.unit().compareTo(Unit.WEEK) < 0 ? r.from().toString() : unit(from.unit(), r.from()))
                        .orElse("XXXX");
            case Sense.Overnight _ -> written.minusDays(1) + "TNI";
            case Sense.Nth nth
            when nth.weekday().isEmpty() ->
                range.map(r -> unit(Unit.WEEK, r.from())).orElse("XXXX");
            case Sense.Months _, Sense.MonthsOfYear _ ->
                range.map(r -> season(said, r).orElseGet(() -> days(r.from(), r.to())))
                        .orElse("XXXX");
            case Sense.Fixed fixed
            when said.contains("half of") && fixed.from().getDayOfYear() == 1 ->
                fixed.from().getYear() + (expression.part() == Expression.Part.EARLY ? "-H1" : "-H2");
            default ->
                range.map(r -> season(said, r).orElseGet(() -> days(r.from(), r.to())))
                                .orElse("XXXX")
                        + timeOfDay(said);
        };
    }

    private static Range whole(Sense.Units units, LocalDate written, Tense tense) {
        return Calendars.resolve(units, Expression.Part.WHOLE, written, tense, Recalled.NOTHING)
                .orElse(Range.of(written));
    }

    private static Unit coarse(Unit unit) {
        return unit.compareTo(Unit.DAY) < 0 || unit == Unit.NIGHT ? Unit.DAY : unit;
    }

    // the unit that holds a day
    private static String unit(Unit unit, LocalDate day) {
        return switch (unit) {
            case SECOND, MINUTE, HOUR, DAY, NIGHT -> day.toString();
            case WEEK, FORTNIGHT -> week(day);
            case WEEKEND -> week(day) + "-WE";
            case MONTH -> day.toString().substring(0, 7);
            case QUARTER -> day.getYear() + "-Q" + ((day.getMonthValue() - 1) / 3 + 1);
            case YEAR -> String.valueOf(day.getYear());
            case DECADE -> String.valueOf(day.getYear() / 10);
            case CENTURY -> String.valueOf(day.getYear() / 100);
        };
    }

    private static String week(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static String days(LocalDate from, LocalDate to) {
        long length = to.toEpochDay() - from.toEpochDay() + 1;
        if (length == 1) {
            return from.toString();
        }
        if (from.getDayOfMonth() == 1 && to.equals(from.plusMonths(1).minusDays(1))) {
            return unit(Unit.MONTH, from);
        }
        if (from.getDayOfMonth() == 1
                && from.getMonthValue() % 3 == 1
                && to.equals(from.plusMonths(3).minusDays(1))) {
            return unit(Unit.QUARTER, from);
        }
        // a quarter of a business year is named after the calendar's quarter that holds its middle
        if (from.getDayOfMonth() == 1 && to.equals(from.plusMonths(3).minusDays(1)) && from.getMonthValue() % 3 == 2) {
            return unit(Unit.QUARTER, from.plusMonths(1));
        }
        if (from.getDayOfYear() == 1 && to.equals(from.plusYears(1).minusDays(1))) {
            return unit(Unit.YEAR, from);
        }
        if (from.getDayOfYear() == 1 && to.equals(from.plusYears(10).minusDays(1)) && from.getYear() % 10 == 0) {
            return unit(Unit.DECADE, from);
        }
        if (length > 3000) {
            return unit(Unit.CENTURY, from);
        }
        return length > 300 ? unit(Unit.YEAR, from) : length > 25 ? unit(Unit.MONTH, from) : from.toString();
    }

    private static String duration(Unit unit, int count) {
        String number = count == 0 ? "X" : String.valueOf(count);
        return switch (unit) {
            case SECOND -> "PT" + number + "S";
            case MINUTE -> "PT" + number + "M";
            case HOUR -> "PT" + number + "H";
            case DAY -> "P" + number + "D";
            case NIGHT -> "P" + number + "D";
            case WEEK -> "P" + number + "W";
            case FORTNIGHT -> count == 0 ? "PXW" : "P" + 2 * count + "W";
            case WEEKEND -> "P" + number + "WE";
            case MONTH -> "P" + number + "M";
            case QUARTER -> "P" + number + "Q";
            case YEAR -> "P" + number + "Y";
            case DECADE -> count == 0 ? "PXE" : "P" + 10 * count + "Y";
            case CENTURY -> count == 0 ? "PXC" : "P" + 100 * count + "Y";
        };
    }

    private static String again(String said) {
        List<List<String>> lengths = List.of(
                List.of("P1D", "dai", "every day", "each day", "nightly", "night", "morning", "evening"),
                List.of("P1W", "week", "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"),
                List.of("P1M", "month"),
                List.of("P3M", "quarter"),
                List.of("P1Y", "annual", "year", "per annum"),
                List.of("PT1H", "hour"));
        for (List<String> length : lengths) {
            for (String word : length.subList(1, length.size())) {
                if (said.contains(word)) {
                    return length.getFirst();
                }
            }
        }
        return "PXX";
    }

    private static final List<List<String>> SEASONS = List.of(
            List.of("spring", "SP"),
            List.of("summer", "SU"),
            List.of("autumn", "FA"),
            List.of("fall", "FA"),
            List.of("winter", "WI"));

    // three months that the text calls a season; a winter is of the year in which it ends
    private static Optional<String> season(String said, Range range) {
        return SEASONS.stream()
                .filter(season -> said.contains(season.getFirst())
                        && range.to().toEpochDay() - range.from().toEpochDay() > 80)
                .map(season -> range.to().getYear() + "-" + season.getLast())
                .findFirst();
    }

    // "9 a.m. Tuesday", "noon Saturday"
    private static String timeOfDay(String said) {
        boolean clock =
                said.matches(".*\\d\\s?[ap]\\.?m\\b.*|.*\\b(?:noon|midnight)\\b.*") && !said.contains("afternoon");
        return clock ? clock(said) : partOfDay(said);
    }

    private static String vague(String how, String said, LocalDate written) {
        if (how.startsWith("clock")) {
            return written + clock(said);
        }
        if (how.startsWith("PAST") || how.startsWith("RECENT")) {
            for (Unit unit : List.of(Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.YEAR, Unit.DECADE)) {
                if (said.startsWith("recent " + unit.name().toLowerCase(Locale.ROOT))) {
                    return duration(unit, 0);
                }
            }
            return "PAST_REF";
        }
        return how.startsWith("FUTURE") ? "FUTURE_REF" : "PRESENT_REF";
    }

    private static String clock(String said) {
        String digits = said.replaceAll("[^0-9:.]", "").replaceAll("\\.$", "").replace('.', ':');
        if (digits.isEmpty()) {
            return said.contains("noon") ? "T12:00" : said.contains("midnight") ? "T24:00" : partOfDay(said);
        }
        String[] parts = digits.replaceAll("^:+|:+$", "").split(":", -1);
        int hour = parts[0].isEmpty() || parts[0].length() > 2 ? 0 : Integer.parseInt(parts[0]);
        boolean afternoon = said.contains("p.m") || said.contains("pm");
        int full = afternoon && hour < 12 ? hour + 12 : !afternoon && hour == 12 && said.contains("a") ? 0 : hour;
        String minutes = parts.length > 1 && parts[1].length() == 2 ? parts[1] : "00";
        return String.format(Locale.ROOT, "T%02d:%s", full, minutes);
    }

    private static String partOfDay(String said) {
        if (said.contains("morning")) {
            return "TMO";
        }
        if (said.contains("afternoon")) {
            return "TAF";
        }
        if (said.contains("evening")) {
            return "TEV";
        }
        return (said.contains("night") && !said.contains("fortnight")) || said.contains("tonight") ? "TNI" : "";
    }
}
