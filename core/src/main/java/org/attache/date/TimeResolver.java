package org.attache.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.attache.date.Calendars.Range;
import org.attache.date.EventTimes.Placed;
import org.attache.fact.Provenance;
import org.attache.fact.TimeMention;
import org.attache.fact.TimeMention.Kind;
import org.attache.fact.When;
import org.attache.text.SourceText;

/// Resolves the expressions of one text against its publication date, in order, because some count from the
/// time named before.
///
/// Every sense moves forward with the day of writing, so that the first and the last day that the
/// publication can have bound what an expression can mean: where both give one answer, it is the answer.
final class TimeResolver {
    /// A hull of meanings wider than this says nothing worth keeping.
    private static final int WIDEST_DAYS = 800;

    private final SourceText text;
    private final List<Word> words;
    private final Optional<LocalDate> earliest;
    private final Optional<LocalDate> latest;
    private final String anchor;

    /// @param earliest first day that the text can be of
    /// @param latest last day
    TimeResolver(SourceText text, List<Word> words, Optional<LocalDate> earliest, Optional<LocalDate> latest) {
        this.text = text;
        this.words = words;
        this.earliest = earliest;
        this.latest = latest;
        this.anchor = earliest.isEmpty() || latest.isEmpty()
                ? "publication date unknown"
                : earliest.equals(latest)
                        ? "published " + earliest.orElseThrow()
                        : "published between " + earliest.orElseThrow() + " and " + latest.orElseThrow();
    }

    List<TimeMention> resolve(List<Expression> expressions, Set<String> places) {
        List<TimeMention> mentions = new ArrayList<>();
        List<Placed> placed = new ArrayList<>();
        Recalled named = Recalled.NOTHING;
        for (Expression expression : expressions) {
            Optional<Range> range = range(expression, named);
            if (range.isEmpty() && isUntold(expression.sense())) {
                continue;
            }
            range.ifPresent(r -> placed.add(new Placed(expression, r)));
            When when = range.map(r -> When.days(r.from(), r.to())).orElseGet(() -> unresolved(expression));
            Kind kind = kind(expression, range.isPresent());
            if (kind == Kind.SINCE) {
                when = since(when);
            }
            boolean chained = expression.sense() instanceof Sense.FromMention;
            mentions.add(new TimeMention(
                    text.quote(expression.span()),
                    when,
                    kind,
                    chained && named.time().isPresent()
                            ? "named before: " + named.time().orElseThrow().from()
                            : expression.sense() instanceof Sense.Fixed ? "named in full" : anchor,
                    new Provenance("date", DateFinder.VERSION, expression.rule())));
            if (range.isPresent()) {
                named = named.after(expression, range.orElseThrow());
            }
        }
        mentions.addAll(EventTimes.find(text, words, placed, places, latest));
        List<TimeMention> all = new ArrayList<>(Lengths.join(text, words, expressions, placed, mentions));
        all.sort(Comparator.comparing(m -> m.quote().span()));
        return all;
    }

    // "the quarter" where none is named, "recent" and "4/5" tell no time
    private static boolean isUntold(Sense sense) {
        return sense instanceof Sense.Period || sense instanceof Sense.Aside || sense instanceof Sense.Digits;
    }

    private Optional<Range> range(Expression expression, Recalled named) {
        if (expression.sense() instanceof Sense.Fixed
                || expression.sense() instanceof Sense.FromMention
                || expression.sense() instanceof Sense.Period) {
            LocalDate any = latest.orElse(LocalDate.of(2000, 1, 1));
            return Calendars.resolve(expression.sense(), expression.part(), any, Tense.PAST, named);
        }
        if (earliest.isEmpty() || latest.isEmpty()) {
            return Optional.empty();
        }
        Tense tense = Tense.round(words, expression);
        Sense sense = Lengths.ahead(words, expression, tense);
        if (earliest.equals(latest) && tense != Tense.FUTURE && isTomorrowThere(expression, latest.orElseThrow())) {
            return Optional.of(Range.of(latest.orElseThrow().plusDays(1)));
        }
        Optional<Range> first = Calendars.resolve(sense, expression.part(), earliest.orElseThrow(), tense, named);
        if (earliest.equals(latest) || first.isEmpty()) {
            return first;
        }
        Optional<Range> last = Calendars.resolve(sense, expression.part(), latest.orElseThrow(), tense, named);
        if (first.equals(last) || last.isEmpty()) {
            return last;
        }
        if (expression.sense() instanceof Sense.Weekday) {
            return Optional.empty();
        }
        Range hull = new Range(
                first.orElseThrow().from().isBefore(last.orElseThrow().from())
                        ? first.orElseThrow().from()
                        : last.orElseThrow().from(),
                first.orElseThrow().to().isAfter(last.orElseThrow().to())
                        ? first.orElseThrow().to()
                        : last.orElseThrow().to());
        return hull.to().toEpochDay() - hull.from().toEpochDay() > WIDEST_DAYS ? Optional.empty() : Optional.of(hull);
    }

    /// "Friday morning local time" in a text of Thursday: it is Friday already where the thing happened.
    private boolean isTomorrowThere(Expression expression, LocalDate day) {
        return expression.sense() instanceof Sense.Weekday weekday
                && weekday.shift() == Sense.Shift.NONE
                && weekday.day() == day.plusDays(1).getDayOfWeek()
                && IntStream.range(expression.end(), Math.min(expression.end() + 3, words.size() - 1))
                        .anyMatch(i ->
                                words.get(i).is("local") && words.get(i + 1).is("time"));
    }

    private static When unresolved(Expression expression) {
        return switch (expression.sense()) {
            case Sense.Weekday weekday -> new When.Weekday(weekday.day());
            case Sense.Length length -> new When.Unknown("a length only");
            case Sense.Again again -> new When.Unknown("it comes back");
            case Sense.Vague vague ->
                new When.Unknown(vague.how().startsWith("clock") ? "a time of day only" : "the words name no day");
            case Sense.FromMention from -> new When.Unknown("it counts from a time that the text does not name");
            case Sense.Stretch stretch -> new When.Unknown("its length or the publication date is not known");
            default -> new When.Unknown("the publication date is not known well enough");
        };
    }

    private When since(When start) {
        return start.earliest().isPresent()
                        && latest.isPresent()
                        && !start.earliest().orElseThrow().isAfter(latest.orElseThrow())
                ? When.days(start.earliest().orElseThrow(), latest.orElseThrow())
                : start;
    }

    private static Kind kind(Expression expression, boolean resolved) {
        if (expression.sense() instanceof Sense.Length) {
            return resolved ? Kind.DATE : Kind.DURATION;
        }
        if (expression.sense() instanceof Sense.Again) {
            return Kind.SET;
        }
        return switch (expression.lead().relation()) {
            case NONE, ON, FROM -> Kind.DATE;
            case SINCE -> Kind.SINCE;
            case BEFORE, BY -> Kind.BEFORE;
            case AFTER -> Kind.AFTER;
        };
    }
}
