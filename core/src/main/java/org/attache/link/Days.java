package org.attache.link;

import java.time.LocalDate;
import java.util.Optional;
import org.attache.fact.Modality;
import org.attache.fact.When;

/// The days on which something may have been: what the text says, or else what follows from the day of
/// publication.
///
/// @param first first day, counted from 1970-01-01
/// @param last last day
/// @param said whether the text says it; otherwise it follows from the publication alone
record Days(long first, long last, boolean said) {
    private static final long FAR_PAST = LocalDate.of(1900, 1, 1).toEpochDay();
    private static final long FAR_FUTURE = LocalDate.of(2200, 1, 1).toEpochDay();

    /// Days of `when`; where it says nothing, the days that the publication leaves open: what happened lies
    /// before it, what is planned after it.
    static Days of(When when, Modality modality, Days published) {
        Optional<LocalDate> first = when.earliest();
        Optional<LocalDate> last = when.latest();
        if (first.isPresent() && last.isPresent()) {
            return new Days(first.orElseThrow().toEpochDay(), last.orElseThrow().toEpochDay(), true);
        }
        if (when instanceof When.Weekday weekday && published.length() <= 7) {
            // A weekday alone is the last one before the day of publication, or that day.
            for (long day = published.last; day > published.last - 7; day--) {
                if (LocalDate.ofEpochDay(day).getDayOfWeek() == weekday.day() && published.first == published.last) {
                    return modality == Modality.PLANNED ? new Days(day, day + 7, true) : new Days(day, day, true);
                }
            }
        }
        return switch (modality) {
            case PLANNED -> new Days(Math.max(published.first - 1, FAR_PAST), FAR_FUTURE, false);
            case OCCURRED, ONGOING -> new Days(FAR_PAST, Math.min(published.last + 1, FAR_FUTURE), false);
            case POSSIBLE, DENIED -> new Days(FAR_PAST, FAR_FUTURE, false);
        };
    }

    /// When an article was published, as far as known.
    static Days published(Optional<LocalDate> date, Optional<LocalDate> earliest, Optional<LocalDate> latest) {
        long first = date.or(() -> earliest).map(LocalDate::toEpochDay).orElse(FAR_PAST);
        long last = date.or(() -> latest).map(LocalDate::toEpochDay).orElse(FAR_FUTURE);
        return new Days(Math.min(first, last), Math.max(first, last), date.isPresent());
    }

    long length() {
        return last - first + 1;
    }

    boolean isDay() {
        return first == last;
    }

    boolean isOpen() {
        return first == FAR_PAST || last == FAR_FUTURE;
    }

    boolean overlaps(Days other) {
        return first <= other.last && other.first <= last;
    }

    /// Days between the two; 0 where they overlap.
    long gap(Days other) {
        return Math.max(0, Math.max(other.first - last, first - other.last));
    }

    /// Days between the two at most, were each at its farthest end.
    long spread(Days other) {
        return Math.max(Math.abs(last - other.first), Math.abs(other.last - first));
    }

    /// The days that both allow, or the narrower of the two where they have none in common.
    Days narrowed(Days other) {
        if (!overlaps(other)) {
            return length() <= other.length() ? this : other;
        }
        return new Days(Math.max(first, other.first), Math.min(last, other.last), said || other.said);
    }

    /// As the contract writes it: a day, or two with a slash; nothing where an end is open.
    Optional<String> written() {
        if (isOpen()) {
            return Optional.empty();
        }
        String from = LocalDate.ofEpochDay(first).toString();
        return Optional.of(isDay() ? from : from + "/" + LocalDate.ofEpochDay(last));
    }
}
