package org.attache.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attache.date.Calendars.Range;
import org.attache.date.Expression.Part;
import org.attache.date.Sense.Shift;
import org.attache.text.Span;

/// Joins two times that a text names as the ends of one stretch: "from March 1 to May 7", "between 1998 and 2003",
/// "January through March 2019".
///
/// Rule `two-ends`. Catches "from May 2015 to the end of 2018" as one stretch. Misses ends with other words between
/// them ("from Monday, when it began, to Friday").
final class TwoEnds {
    private static final Set<String> TO = Set.of("to", "until", "till", "through", "thru", "-", "~");

    private TwoEnds() {}

    /// The expressions of a text, with pairs joined to [Sense.Ends].
    static List<Expression> pairs(List<Word> words, List<Expression> expressions) {
        List<Expression> joined = new ArrayList<>();
        for (int i = 0; i < expressions.size(); i++) {
            Expression first = expressions.get(i);
            if (i + 1 < expressions.size() && isPair(words, first, expressions.get(i + 1))) {
                joined.add(pair(words, first, expressions.get(i + 1)));
                i++;
            } else {
                joined.add(first);
            }
        }
        return joined;
    }

    /// The same with each pair in its plainest form; pairs whose ends do not fit together are taken apart again.
    static List<Expression> join(List<Word> words, List<Expression> expressions) {
        List<Expression> joined = new ArrayList<>();
        int single = 0;
        for (Expression pair : pairs(words, expressions)) {
            boolean two = pair.sense() instanceof Sense.Ends;
            Optional<Sense> plain = pair.sense() instanceof Sense.Ends ends ? plain(ends) : Optional.of(pair.sense());
            if (plain.isPresent()) {
                joined.add(with(pair, plain.orElseThrow()));
            } else {
                joined.addAll(expressions.subList(single, single + 2));
            }
            single += two ? 2 : 1;
        }
        return joined;
    }

    private static Expression with(Expression e, Sense sense) {
        return new Expression(e.core(), e.lead(), sense, e.part(), e.rule(), e.first(), e.end());
    }

    private static Expression pair(List<Word> words, Expression first, Expression second) {
        boolean between = first.first() > 0 && isBetween(words, first);
        int start = between ? first.first() - 1 : first.first();
        int from = words.get(start).start();
        return new Expression(
                new Span(from, second.core().end()),
                between ? new Expression.Lead(Expression.Relation.NONE, from) : first.lead(),
                new Sense.Ends(dated(first.sense()), dated(second.sense())),
                Part.WHOLE,
                "two-ends",
                start,
                second.end());
    }

    private static boolean isBetween(List<Word> words, Expression first) {
        return words.get(first.first() - 1).is("between")
                && words.get(first.first() - 1).paragraph()
                        == words.get(first.first()).paragraph();
    }

    private static boolean isPair(List<Word> words, Expression first, Expression second) {
        int gap = first.end();
        if (gap < words.size() && words.get(gap).is(",") && gap + 1 < second.first()) {
            gap++;
        }
        if (second.first() != gap + 1
                || words.get(gap).paragraph() != words.get(first.first()).paragraph()
                || words.get(second.first()).paragraph() != words.get(gap).paragraph()
                || first.part() != Part.WHOLE
                || second.part() != Part.WHOLE
                || !isEnd(first.sense())
                || !isEnd(second.sense())) {
            return false;
        }
        boolean led = first.first() > 0 && (words.get(first.first() - 1).is("from") || isBetween(words, first));
        if (led && first.first() > 0 && isBetween(words, first)) {
            return words.get(gap).is("and")
                    || (TO.contains(words.get(gap).text()) && !words.get(gap).is("until"));
        }
        boolean today = second.sense() instanceof Sense.Days || second.sense() instanceof Sense.Vague;
        boolean alike = isDated(first.sense()) && (today || isDated(second.sense()));
        return TO.contains(words.get(gap).text()) && (led || alike);
    }

    // a time that can begin or close a stretch
    private static boolean isEnd(Sense sense) {
        return switch (sense) {
            case Sense.Fixed _, Sense.Months _, Sense.MonthsOfYear _, Sense.Weekday _, Sense.Days _, Sense.Nth _ ->
                true;
            case Sense.Units _,
                    Sense.Distance _,
                    Sense.Feast _,
                    Sense.Digits _,
                    Sense.WeekdayDate _,
                    Sense.NumberedWeek _ -> true;
            case Sense.MonthDays days -> days.month() == days.toMonth() && days.day() == days.toDay();
            case Sense.Vague vague -> vague.how().equals("PRESENT");
            default -> false;
        };
    }

    // "between now and May 21": as an end, now is the day of writing
    private static Sense dated(Sense sense) {
        return sense instanceof Sense.Vague ? new Sense.Vague("NOW") : sense;
    }

    private static boolean isDated(Sense sense) {
        return sense instanceof Sense.Fixed
                || sense instanceof Sense.MonthDays
                || sense instanceof Sense.Months
                || sense instanceof Sense.WeekdayDate
                || sense instanceof Sense.Digits;
    }

    // days and months without a year take it from the other end
    private static Optional<Sense> plain(Sense.Ends ends) {
        Sense from = ends.from();
        Sense to = ends.to();
        if (from instanceof Sense.MonthDays a && to instanceof Sense.MonthDays b) {
            return a.equals(b)
                    ? Optional.empty()
                    : Optional.of(new Sense.MonthDays(a.month(), a.day(), b.month(), b.day()));
        }
        if (from instanceof Sense.Months a && to instanceof Sense.Months b && a.shift() == b.shift()) {
            return Optional.of(new Sense.Months(a.month(), b.toMonth(), Shift.NONE));
        }
        if (isDated(from) && isDated(to) && (from instanceof Sense.Fixed || to instanceof Sense.Fixed)) {
            return fixed(ends).map(r -> new Sense.Fixed(r.from(), r.to()));
        }
        return Optional.of(ends);
    }

    private static Optional<Range> fixed(Sense.Ends ends) {
        LocalDate any = ends.to() instanceof Sense.Fixed to
                ? to.from()
                : ends.from() instanceof Sense.Fixed from ? from.to() : LocalDate.EPOCH;
        return Calendars.ends(ends, any, Tense.PAST, Recalled.NOTHING)
                .map(e -> new Range(e.getFirst().from(), e.getLast().to()));
    }
}
