package org.attache.analyse.figure;

import java.time.LocalDate;
import java.util.Optional;
import org.attache.analyse.syntax.Token;
import org.attache.fact.Measure;
import org.attache.fact.TimeMention;
import org.attache.fact.Timing;
import org.attache.fact.When;

/// Tells which day a figure stands for.
///
/// A count that grew until now ("have been killed since the coup") stands for the day of publication; any other for
/// the time that its sentence names nearest to it.
final class FigureTimes {
    private FigureTimes() {}

    static Timing of(Line line, Found found) {
        boolean since = line.times().stream().anyMatch(t -> t.kind() == TimeMention.Kind.SINCE);
        Optional<LocalDate> published = line.reading().dating().published().date();
        boolean people = found.measure() == Measure.KILLED
                || found.measure() == Measure.INJURED
                || found.measure() == Measure.ARRESTED
                || found.measure() == Measure.DISPLACED;
        if (people && published.isPresent() && (since || isPerfect(line, found.trigger()))) {
            Optional<TimeMention> date = nearest(line, found);
            if (since || date.isEmpty()) {
                return new Timing(new When.Day(published.orElseThrow()), Optional.empty());
            }
        }
        return nearest(line, found)
                .map(t -> new Timing(t.when(), Optional.of(t.quote().words())))
                .orElse(Timing.UNKNOWN);
    }

    /// Whether people were struck on a day, which is not that of the telling.
    private static boolean isHarm(Found found) {
        return found.measure() == Measure.KILLED
                || found.measure() == Measure.INJURED
                || found.measure() == Measure.CASUALTIES;
    }

    private static Optional<TimeMention> nearest(Line line, Found found) {
        Token at = line.sentence().token(found.trigger());
        Optional<TimeMention> best = Optional.empty();
        int distance = Integer.MAX_VALUE;
        for (TimeMention time : line.times()) {
            if (time.kind() != TimeMention.Kind.DATE
                    || isAhead(line, time)
                    || (isHarm(found) && IncidentDays.isOfTelling(line.sentence(), time))) {
                continue;
            }
            int away = Math.abs(time.quote().span().start() - at.span().start());
            if (away < distance) {
                distance = away;
                best = Optional.of(time);
            }
        }
        return best;
    }

    /// "will cost $2bn over the next ten years": the time of the money, not of the count.
    private static boolean isAhead(Line line, TimeMention time) {
        Optional<LocalDate> published = line.reading().dating().published().latest();
        return published.isPresent()
                && time.when()
                        .latest()
                        .filter(published.orElseThrow().plusYears(1)::isBefore)
                        .isPresent();
    }

    private static boolean isPerfect(Line line, int trigger) {
        for (int i = trigger - 1; i >= 0 && i >= trigger - 4; i--) {
            if (line.word(i).equals("have") || line.word(i).equals("has")) {
                return true;
            }
        }
        return false;
    }
}
