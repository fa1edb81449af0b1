package org.attache.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.attache.date.Calendars.Range;
import org.attache.date.Constraint.Weight;
import org.attache.date.Expression.Relation;
import org.attache.fact.DateClaim.Basis;

/// Clues from the times that the article itself speaks of.
final class TextClues {
    /// A past named in full counts twice at most: many dates of one history are one clue.
    private static final int MAX_BOUNDS = 2;
    private static final int NEAR_WORDS = 5;

    /// Made once for each month: many pages name one.
    private static final Map<Integer, List<Range>> AFTER_MONTH = new ConcurrentHashMap<>();

    private final String text;
    private final List<Word> words;
    private final Set<String> places;
    private final int lead;
    private final List<Constraint> clues = new ArrayList<>();
    private final List<Constraint> bounds = new ArrayList<>();
    private final List<LocalDate> pastDays = new ArrayList<>();
    private final EnumSet<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);

    private TextClues(String text, List<Word> words, Set<String> places, int lead) {
        this.text = text;
        this.words = words;
        this.places = places;
        this.lead = lead;
    }

    /// @param text that the words are of
    /// @param words of title and body
    /// @param captionDays days named in full in captions
    /// @param lead number of the first long paragraph; it and the next are the lead
    static List<Constraint> read(
            String text,
            List<Word> words,
            List<Expression> expressions,
            Set<String> places,
            int lead,
            List<LocalDate> captionDays) {
        TextClues reader = new TextClues(text, words, places, lead);
        reader.pastDays.addAll(captionDays);
        expressions.forEach(reader::read);
        reader.bounds.stream()
                .sorted(Comparator.comparingInt(Constraint::weight)
                        .thenComparing(c -> c.days().getFirst().from())
                        .reversed())
                .limit(MAX_BOUNDS)
                .forEach(reader.clues::add);
        reader.bindWeekdays();
        return reader.clues;
    }

    private void read(Expression expression) {
        Tense tense = Tense.round(words, expression);
        switch (expression.sense()) {
            case Sense.Fixed fixed -> fixed(expression, fixed, tense);
            case Sense.MonthDays days
            when days.month() == days.toMonth() && days.day() == days.toDay() ->
                monthDay(expression, MonthDay.of(days.month(), days.day()), tense);
            case Sense.Months months -> months(expression, months, tense);
            case Sense.Weekday weekday -> weekday(expression, weekday, tense);
            default -> {
                // says nothing of the calendar by itself
            }
        }
    }

    private void fixed(Expression expression, Sense.Fixed fixed, Tense tense) {
        String said = said(expression);
        boolean day = fixed.from().equals(fixed.to());
        Relation relation = expression.lead().relation();
        if (fixed.from().isBefore(Constraint.FIRST)
                || fixed.from().isAfter(Constraint.LAST)
                || relation == Relation.BY
                || relation == Relation.BEFORE
                || fixed.to().isAfter(fixed.from().plusYears(1))) {
            return;
        }
        if (YearsAhead.isWholeYear(fixed) && YearsAhead.aims(words, expression)) {
            return;
        }
        boolean titled =
                expression.end() < words.size() && words.get(expression.end()).capital();
        if (tense == Tense.FUTURE && !titled) {
            if (relation != Relation.NONE) {
                clues.add(Constraint.until(fixed.to(), said, "future", Weight.HABIT));
            }
            return;
        }
        if (!day && named(expression) && !YearsAhead.isAhead(fixed.from())) {
            clues.add(Constraint.within(
                    fixed.from(), fixed.to(), said, "the year of a meeting's name", "name-year", Weight.HABIT));
        }
        if (day && inDateline(expression)) {
            clues.add(Constraint.on(
                    fixed.from(), said, "the dateline's day", "dateline", Weight.DATELINE, Basis.DATELINE));
        }
        if (day) {
            pastDays.add(fixed.from());
        }
        if (!YearsAhead.isAhead(fixed.from())) {
            bounds.add(Constraint.from(fixed.from(), said, "past", day ? Weight.PAST_DAY : Weight.PAST_YEAR));
        }
    }

    // "Army 2021", "Cobra Gold 2019": a name right before the year, without a preposition
    private boolean named(Expression expression) {
        if (!expression.rule().equals("y")
                || expression.first() == 0
                || expression.lead().relation() != Relation.NONE) {
            return false;
        }
        Word before = words.get(expression.first() - 1);
        boolean follows =
                expression.end() < words.size() && words.get(expression.end()).capital();
        return before.kind() == Word.Kind.WORD
                && before.capital()
                && before.paragraph() == words.get(expression.first()).paragraph()
                && !follows;
    }

    private void monthDay(Expression expression, MonthDay day, Tense tense) {
        Optional<DayOfWeek> weekday = Reach.weekday(words, expression.first(), expression.end());
        String said = said(expression);
        int paragraph = words.get(expression.first()).paragraph();
        if (inDateline(expression)) {
            clues.add(new Constraint(
                    said,
                    "the dateline's day or the next",
                    "dateline",
                    Weight.DATELINE,
                    Constraint.everyYear(year -> Constraint.dayOf(year, day, weekday), 1),
                    Optional.of(Basis.DATELINE)));
            clues.add(exactly(said, day, weekday, "the dateline's day"));
        } else if (weekday.isPresent() && tense != Tense.FUTURE) {
            boolean first = paragraph <= lead + 1;
            clues.add(new Constraint(
                    said,
                    "within " + (first ? 3 : 30) + " days after a " + name(weekday.orElseThrow()) + ", "
                            + day.getDayOfMonth() + " "
                            + day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                    "weekday-day",
                    Weight.WEEKDAY_AND_DAY,
                    Constraint.everyYear(year -> Constraint.dayOf(year, day, weekday), first ? 3 : 30),
                    Optional.empty()));
            if (first) {
                clues.add(exactly(said, day, weekday, "the lead's day is the day of writing"));
            }
        }
        chronicle(expression, day.getMonthValue(), day.getDayOfMonth(), tense);
    }

    private static Constraint exactly(String said, MonthDay day, Optional<DayOfWeek> weekday, String meaning) {
        return new Constraint(
                said,
                meaning,
                "same-day",
                Weight.HABIT,
                Constraint.everyYear(year -> Constraint.dayOf(year, day, weekday), 0),
                Optional.empty());
    }

    // "NAIROBI, Nov 3 (Reuters) -": among the first words of the first paragraphs, a bracket or a dash after it
    private boolean inDateline(Expression expression) {
        Word first = words.get(expression.first());
        if (first.paragraph() > lead || expression.end() >= words.size()) {
            return false;
        }
        int start = Reach.sentenceStart(words, expression.first(), 10);
        boolean head = start == 0 || words.get(start - 1).paragraph() != first.paragraph();
        Word next = words.get(expression.end());
        boolean closed = next.is("(") || next.is("-") || next.is(":") || next.is("/");
        boolean opened = expression.first() > 0
                && (words.get(expression.first() - 1).is(",")
                        || words.get(expression.first() - 1).is(")"));
        return head && expression.first() - start < 10 && expression.first() > start && opened && closed;
    }

    // "since the Feb. 1 coup": an event of the chronicle with this day, in a place that the text names; with a month
    // alone, no "rocket attack in June", which is news and none that every reader knows
    private void chronicle(Expression expression, int month, int day, Tense tense) {
        if (tense == Tense.FUTURE) {
            return;
        }
        List<Range> years = new ArrayList<>();
        int from = Math.max(Reach.sentenceStart(words, expression.first(), NEAR_WORDS), 0);
        int to = Reach.sentenceEnd(words, expression.end(), NEAR_WORDS);
        String names = "";
        for (int i = from; i < to; i++) {
            if (day == 0 && Guards.isCommon(words, i)) {
                continue;
            }
            for (PublicEvent event : PublicEvent.of(words.get(i).text(), places)) {
                boolean fits = event.day().getMonthValue() == month
                        && (day == 0 || event.day().getDayOfMonth() == day);
                if (fits && years.stream().noneMatch(r -> r.from().equals(event.day()))) {
                    years.add(new Range(event.day(), event.day().plusYears(1)));
                    names = (names.isEmpty() ? "" : names + " or ") + event.told();
                }
            }
        }
        if (!years.isEmpty()) {
            years.sort(Comparator.comparing(Range::from));
            LocalDate first = years.getFirst().from();
            String said = said(expression);
            clues.add(Constraint.within(
                    first, Constraint.LAST, said, "not before " + names, "chronicle", Weight.PAST_YEAR));
            clues.add(new Constraint(
                    said,
                    "within a year of " + names + ", for the year is left out",
                    "chronicle-year",
                    Weight.CHRONICLE,
                    years,
                    Optional.empty()));
        }
    }

    private void months(Expression expression, Sense.Months months, Tense tense) {
        if (months.shift() != Sense.Shift.NONE || months.month() != months.toMonth() || tense == Tense.FUTURE) {
            return;
        }
        clues.add(new Constraint(
                said(expression),
                "later in the year, for the year is left out",
                "month",
                Weight.HINT,
                AFTER_MONTH.computeIfAbsent(months.month(), TextClues::afterMonth),
                Optional.empty()));
        chronicle(expression, months.month(), 0, tense);
    }

    /// What is left of every year after the month.
    private static List<Range> afterMonth(int month) {
        List<Range> ranges = new ArrayList<>();
        for (int year = Constraint.FIRST.getYear(); year <= Constraint.LAST.getYear(); year++) {
            LocalDate from = YearMonth.of(year, month).atEndOfMonth().plusDays(1);
            LocalDate to = LocalDate.of(year, 12, 31);
            if (!from.isAfter(to)) {
                ranges.add(new Range(from, to));
            }
        }
        return List.copyOf(ranges);
    }

    private void weekday(Expression expression, Sense.Weekday weekday, Tense tense) {
        if (weekday.shift() != Sense.Shift.NONE || tense == Tense.FUTURE) {
            return;
        }
        weekdays.add(weekday.day());
        int paragraph = words.get(expression.first()).paragraph();
        if (paragraph == lead || paragraph == lead + 1) {
            clues.add(new Constraint(
                    said(expression),
                    "the lead's weekday is the day of writing",
                    "lead-weekday",
                    Weight.HABIT,
                    Constraint.allOf(weekday.day()),
                    Optional.empty()));
            clues.add(new Constraint(
                    said(expression),
                    "the lead's weekday is the day before",
                    "lead-weekday-next",
                    Weight.HINT,
                    Constraint.allOf(weekday.day().plus(1)),
                    Optional.empty()));
        }
    }

    // A weekday alone means the last one: where the latest day named in full falls on it, the text is of that week.
    private void bindWeekdays() {
        pastDays.stream()
                .max(Comparator.naturalOrder())
                .ifPresent(latest -> pastDays.stream()
                        .distinct()
                        .filter(d -> d.isAfter(latest.minusDays(7)) && weekdays.contains(d.getDayOfWeek()))
                        .forEach(d -> clues.add(Constraint.within(
                                d,
                                d.plusDays(6),
                                name(d.getDayOfWeek()),
                                "within a week of " + d + ", which the text calls by its weekday",
                                "bound-weekday",
                                Weight.HABIT + Weight.HINT))));
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    // with its preposition, as the text has it
    private String said(Expression expression) {
        return Reach.words(text, expression.span());
    }
}
