package org.attache.date;

import java.time.LocalDate;

/// Units that time is counted in.
enum Unit {
    SECOND,
    MINUTE,
    HOUR,
    DAY,
    NIGHT,
    WEEK,
    FORTNIGHT,
    WEEKEND,
    MONTH,
    QUARTER,
    YEAR,
    DECADE,
    CENTURY;

    /// The day that lies `count` of these units after `day` (before, where negative). Less than a day
    /// rounds up to whole days.
    LocalDate shift(LocalDate day, long count) {
        return switch (this) {
            case SECOND -> day.plusDays(count / 86_400);
            case MINUTE -> day.plusDays(count / 1_440);
            case HOUR -> day.plusDays(count / 24);
            case DAY, NIGHT -> day.plusDays(count);
            case WEEK, WEEKEND -> day.plusWeeks(count);
            case FORTNIGHT -> day.plusWeeks(2 * count);
            case MONTH -> day.plusMonths(count);
            case QUARTER -> day.plusMonths(3 * count);
            case YEAR -> day.plusYears(count);
            case DECADE -> day.plusYears(10 * count);
            case CENTURY -> day.plusYears(100 * count);
        };
    }

    /// The first day of the unit that holds `day`; weeks begin on Monday (ISO 8601).
    LocalDate floor(LocalDate day) {
        return switch (this) {
            case SECOND, MINUTE, HOUR, DAY, NIGHT -> day;
            case WEEK, FORTNIGHT -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
            case WEEKEND -> day.minusDays(day.getDayOfWeek().getValue() - 1L).plusDays(5);
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
            case YEAR -> day.withDayOfYear(1);
            case DECADE -> LocalDate.of(day.getYear() / 10 * 10, 1, 1);
            case CENTURY -> LocalDate.of((day.getYear() - 1) / 100 * 100 + 1, 1, 1);
        };
    }

    /// The last day of the unit that begins on `first`.
    LocalDate last(LocalDate first) {
        return this == WEEKEND
                ? first.plusDays(1)
                : this.compareTo(DAY) < 0 ? first : shift(first, 1).minusDays(1);
    }
}
