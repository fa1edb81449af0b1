package org.attache.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attache.date.Calendars.Range;
import org.attache.date.EventTimes.Placed;
import org.attache.fact.Provenance;
import org.attache.fact.TimeMention;
import org.attache.fact.TimeMention.Kind;
import org.attache.fact.When;
import org.attache.text.SourceText;

/// Lengths that become times: "a three-day conference which kicked off Tuesday" (rule `length-start`), "will fly
/// in two weeks" (rule `length2` with a future tense).
final class Lengths {
    private static final int REACH = 14;
    private static final Set<String> STARTS = Set.of(
            "beginning",
            "starting",
            "begins",
            "began",
            "begin",
            "starts",
            "started",
            "start",
            "opened",
            "opens",
            "opening",
            "kicked",
            "kicks",
            "kicking",
            "commenced",
            "commences",
            "commencing",
            "launched",
            "underway",
            "from");

    private Lengths() {}

    /// What a length means after "in" or "within" in a sentence about what will be; else the expression's own sense.
    static Sense ahead(List<Word> words, Expression expression, Tense tense) {
        if (tense != Tense.FUTURE || !(expression.sense() instanceof Sense.Length length) || length.count() == 0) {
            return expression.sense();
        }
        int at = expression.first() - 1;
        if (at < 0
                || (expression.end() < words.size()
                        && words.get(expression.end()).is("-"))) {
            return expression.sense();
        }
        if (words.get(at).is("in")) {
            return new Sense.Distance(length.unit(), length.count());
        }
        return words.get(at).is("within") ? new Sense.Stretch(length.unit(), length.count()) : expression.sense();
    }

    /// The mentions, with each length that a start follows in its sentence given its days.
    static List<TimeMention> join(
            SourceText text,
            List<Word> words,
            List<Expression> expressions,
            List<Placed> placed,
            List<TimeMention> mentions) {
        List<TimeMention> all = new ArrayList<>(mentions);
        for (Expression expression : expressions) {
            if (expression.sense() instanceof Sense.Length length && length.count() > 0) {
                start(words, expression, placed).ifPresent(day -> {
                    LocalDate last = length.unit().shift(day, length.count()).minusDays(1);
                    TimeMention joined = new TimeMention(
                            text.quote(expression.span()),
                            When.days(day, last.isBefore(day) ? day : last),
                            Kind.DATE,
                            "counted from its start, " + day,
                            new Provenance("date", DateFinder.VERSION, "length-start"));
                    all.replaceAll(m -> m.quote().span().equals(expression.span()) ? joined : m);
                });
            }
        }
        return all;
    }

    // "… which kicked off (on) Tuesday": a word of beginning between the length and one day of the same sentence
    private static Optional<LocalDate> start(List<Word> words, Expression length, List<Placed> placed) {
        int end = Reach.sentenceEnd(words, length.end(), REACH);
        boolean compound = words.subList(length.first(), length.end()).stream()
                .anyMatch(w -> w.is("-") || w.text().endsWith("long"));
        if (!compound) {
            return Optional.empty();
        }
        return placed.stream()
                .filter(p ->
                        p.expression().first() >= length.end() && p.expression().end() <= end)
                .filter(p -> p.range().from().equals(p.range().to()))
                .filter(p -> begins(words, length.end(), p.expression().first()))
                .map(Placed::range)
                .map(Range::from)
                .findFirst();
    }

    private static boolean begins(List<Word> words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (STARTS.contains(words.get(i).text())) {
                return true;
            }
        }
        return false;
    }
}
