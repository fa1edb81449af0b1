package org.attache.date;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// Keeps years that are aimed at apart from years that have been: "NATO's agenda for 2030", "through 2027", "fiscal
/// year 2027" say nothing of the day of writing.
///
/// Rule `year-aim`: a year without month or day behind a word of aiming (`guards.tsv`, kind `aim`), or before one
/// (kind `aimed`: "the 2030 targets", but not "the 2022 strategy", which is as old as that), and years of account.
/// Rule `year-ahead`: what begins later than the year after the newest event of `chronicle.tsv` is an aim, whatever
/// its sentence's tense ("the Vision 2030 adopted in March 2022"). The chronicle stands for a clock, which this
/// stage must not have: it grows with the program. Misses an aim before that year told of in the past tense.
final class YearsAhead {
    private static final int NEWEST = PublicEvent.all().stream()
            .mapToInt(event -> event.day().getYear())
            .max()
            .orElseThrow();

    private static final Set<String> BEFORE = Guards.words("aim");
    private static final Set<String> BEHIND = Guards.words("aimed");

    private YearsAhead() {}

    /// Whether an expression is a year and nothing finer.
    static boolean isWholeYear(Sense.Fixed fixed) {
        return fixed.from().getDayOfYear() == 1
                && fixed.to().equals(fixed.from().plusYears(1).minusDays(1));
    }

    /// Whether the words right before or behind the year aim at it.
    static boolean aims(List<Word> words, Expression expression) {
        return expression.rule().equals("fy")
                || stands(words, expression, expression.first() - 1, BEFORE)
                || stands(words, expression, expression.end(), BEHIND);
    }

    private static boolean stands(List<Word> words, Expression expression, int at, Set<String> aims) {
        return at >= 0
                && at < words.size()
                && words.get(at).paragraph() == words.get(expression.first()).paragraph()
                && aims.contains(words.get(at).text());
    }

    /// Whether a day lies so far ahead that a text hardly speaks of it as past.
    static boolean isAhead(LocalDate day) {
        return day.getYear() > NEWEST + 1;
    }
}
