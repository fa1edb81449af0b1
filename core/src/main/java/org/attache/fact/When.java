package org.attache.fact;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Optional;

/// A time as far as it is known. Unknown is said, never guessed. Days are those of the place spoken of;
/// no time zone is assumed.
public sealed interface When {
    /// The first day that it can mean; empty where nothing is known.
    Optional<LocalDate> earliest();

    /// The last day that it can mean; empty where nothing is known.
    Optional<LocalDate> latest();

    /// One day.
    ///
    /// @param date the day
    record Day(LocalDate date) implements When {
        @Override
        public Optional<LocalDate> earliest() {
            return Optional.of(date);
        }

        @Override
        public Optional<LocalDate> latest() {
            return Optional.of(date);
        }
    }

    /// One calendar month.
    ///
    /// @param month with its year
    record Month(YearMonth month) implements When {
        @Override
        public Optional<LocalDate> earliest() {
            return Optional.of(month.atDay(1));
        }

        @Override
        public Optional<LocalDate> latest() {
            return Optional.of(month.atEndOfMonth());
        }
    }

    /// One calendar year.
    ///
    /// @param year of the common era
    record Year(int year) implements When {
        @Override
        public Optional<LocalDate> earliest() {
            return Optional.of(LocalDate.of(year, 1, 1));
        }

        @Override
        public Optional<LocalDate> latest() {
            return Optional.of(LocalDate.of(year, 12, 31));
        }
    }

    /// A time of one day.
    ///
    /// @param time local to the place spoken of
    record Moment(LocalDateTime time) implements When {
        @Override
        public Optional<LocalDate> earliest() {
            return Optional.of(time.toLocalDate());
        }

        @Override
        public Optional<LocalDate> latest() {
            return Optional.of(time.toLocalDate());
        }
    }

    /// From one day to another, both included.
    ///
    /// @param from first day
    /// @param to last day, not before `from`
    record Between(LocalDate from, LocalDate to) implements When {
        /// Checks the order.
        ///
        /// @throws IllegalArgumentException if `to` lies before `from`
        public Between {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException(to + " lies before " + from);
            }
        }

        @Override
        public Optional<LocalDate> earliest() {
            return Optional.of(from);
        }

        @Override
        public Optional<LocalDate> latest() {
            return Optional.of(to);
        }
    }

    /// A weekday whose week cannot be told.
    ///
    /// @param day of the week
    record Weekday(DayOfWeek day) implements When {
        @Override
        public Optional<LocalDate> earliest() {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> latest() {
            return Optional.empty();
        }
    }

    /// Not known.
    ///
    /// @param reason why, in words a reader understands
    record Unknown(String reason) implements When {
        @Override
        public Optional<LocalDate> earliest() {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> latest() {
            return Optional.empty();
        }
    }

    /// The narrowest value that means the days from `from` to `to`: a day, a whole month, a whole year, or
    /// an interval.
    static When days(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return new Day(from);
        }
        YearMonth month = YearMonth.from(from);
        if (from.getDayOfMonth() == 1 && to.equals(month.atEndOfMonth())) {
            return new Month(month);
        }
        if (from.getDayOfYear() == 1 && to.equals(LocalDate.of(from.getYear(), 12, 31))) {
            return new Year(from.getYear());
        }
        return new Between(from, to);
    }

    /// Whether both can mean one same day. Unknown and weekdays without a week overlap with anything (a
    /// weekday only with days that hold it).
    default boolean overlaps(When other) {
        if (this instanceof Weekday w) {
            return mayFall(w, other);
        }
        if (other instanceof Weekday w) {
            return mayFall(w, this);
        }
        if (earliest().isEmpty() || other.earliest().isEmpty()) {
            return true;
        }
        return !earliest().orElseThrow().isAfter(other.latest().orElseThrow())
                && !other.earliest().orElseThrow().isAfter(latest().orElseThrow());
    }

    private static boolean mayFall(Weekday weekday, When other) {
        if (other instanceof Weekday second) {
            return weekday.day() == second.day();
        }
        if (other.earliest().isEmpty()) {
            return true;
        }
        LocalDate last = other.latest().orElseThrow();
        for (LocalDate d = other.earliest().orElseThrow(); !d.isAfter(last); d = d.plusDays(1)) {
            if (d.getDayOfWeek() == weekday.day()) {
                return true;
            }
        }
        return false;
    }
}
