package org.attache.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.attache.date.Calendars.Range;
import org.attache.date.Constraint.Weight;

/// Pins the year of a dateline without one. "SEOUL, Aug. 27 (Yonhap)" with "on Tuesday" in its lead fits every
/// fifth or sixth year; the year of the page's copyright line, or the years after the last one that the text names,
/// choose among them.
///
/// Rules `dateline-copyright` and `dateline-past`. Neither decides where the weekday speaks against it: a page may
/// have been kept for years. Rule `dateline-copyright-next`: where the dateline's day falls on the day after the
/// lead's weekday in the year of the copyright, that year stays open beside those that fit to the day ("Sept. 14"
/// with "on Wednesday" and © 2023, when that was a Thursday), and is not taken for sure. Catches agency copies
/// without a feed; misses leads that name no weekday.
final class YearClues {
    /// Years after the last year named in the text in which it was most likely written: fewer than it takes a day to
    /// fall on the same weekday again.
    private static final int YEARS = 5;

    private YearClues() {}

    /// What the clues found so far say together.
    static List<Constraint> read(List<Constraint> clues) {
        List<Constraint> more = new ArrayList<>();
        for (Constraint dateline : clues) {
            if (!dateline.rule().equals("same-day")) {
                continue;
            }
            List<LocalDate> days = fitting(clues, dateline, "lead-weekday");
            List<LocalDate> next = fitting(clues, dateline, "lead-weekday-next").stream()
                    .filter(day -> !days.contains(day))
                    .toList();
            last(clues, "copyright", range -> range.to().getYear())
                    .ifPresent(year -> add(
                            more,
                            days,
                            day -> day.getYear() == year,
                            dateline.words() + " ©" + year,
                            "dateline-copyright",
                            Weight.HABIT));
            last(clues, "copyright", range -> range.to().getYear())
                    .ifPresent(year -> add(
                            more,
                            next,
                            day -> day.getYear() == year,
                            dateline.words() + " ©" + year,
                            "dateline-copyright-next",
                            Weight.HINT));
            last(clues, "past", range -> range.from().getYear())
                    .ifPresent(year -> add(
                            more,
                            days,
                            day -> day.getYear() >= year && day.getYear() < year + YEARS,
                            dateline.words() + " after " + year,
                            "dateline-past",
                            Weight.HINT));
        }
        return more;
    }

    /// The dateline's days that a clue of the rule allows.
    private static List<LocalDate> fitting(List<Constraint> clues, Constraint dateline, String rule) {
        return dateline.days().stream()
                .map(Range::from)
                .filter(day -> clues.stream().anyMatch(clue -> clue.rule().equals(rule) && clue.meets(day)))
                .toList();
    }

    private static Optional<Integer> last(
            List<Constraint> clues, String rule, java.util.function.Function<Range, Integer> year) {
        return clues.stream()
                .filter(clue -> clue.rule().equals(rule) && !clue.days().isEmpty())
                .map(clue -> year.apply(clue.days().getLast()))
                .max(Comparator.naturalOrder());
    }

    private static void add(
            List<Constraint> more,
            List<LocalDate> days,
            Predicate<LocalDate> fits,
            String words,
            String rule,
            int weight) {
        List<Range> ranges = days.stream().filter(fits).map(Range::of).toList();
        if (!ranges.isEmpty()) {
            more.add(new Constraint(
                    words,
                    "the dateline's day in a year in which it falls on the lead's weekday, or the day after",
                    rule,
                    weight,
                    ranges,
                    Optional.empty()));
        }
    }
}
