package org.attache.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attache.date.Calendars.Range;
import org.attache.fact.Provenance;
import org.attache.fact.TimeMention;
import org.attache.fact.TimeMention.Kind;
import org.attache.fact.When;
import org.attache.text.SourceText;

/// Times that are counted from an event: "since the coup", "after the army seized power".
///
/// Rule `since-event`. The event's day comes from the article itself ("a Feb. 1 coup") or, where it says none,
/// from the chronicle, if one event of the kind in a place that the text names lies in the years before. Misses
/// events that the article dates only by another event.
final class EventTimes {
    private static final int BETWEEN_WORDS = 7;
    private static final int NEAR_WORDS = 7;
    private static final int LONGEST_DAYS = 31;
    /// Without a day in the text, an event older than this would be named with its year.
    private static final int YEARS_BACK = 4;

    private static final Phrases<String> HAPPENINGS = happenings();

    /// An expression with the days that it was resolved to.
    record Placed(Expression expression, Range range) {}

    private EventTimes() {}

    private static Phrases<String> happenings() {
        Phrases<String> phrases = new Phrases<>();
        Table.read("happenings.tsv", 2).forEach(row -> phrases.add(row.getFirst(), row.get(1)));
        return phrases;
    }

    static List<TimeMention> find(
            SourceText text, List<Word> words, List<Placed> placed, Set<String> places, Optional<LocalDate> latest) {
        List<Phrases.Found<String>> happenings = HAPPENINGS.in(words);
        Map<String, Range> days = days(words, placed, happenings);
        List<TimeMention> mentions = new ArrayList<>();
        int done = -1;
        for (Phrases.Found<String> found : happenings) {
            int since = since(words, found.first());
            if (since < 0 || since <= done || overlaps(placed, since, found.end())) {
                continue;
            }
            Optional<Range> event = Optional.ofNullable(days.get(found.value()));
            String anchor = "the " + found.value() + " as the text dates it";
            if (event.isEmpty() && latest.isPresent()) {
                event = known(found.value(), places, latest.orElseThrow());
                anchor = "public record";
            }
            if (event.isPresent() && latest.isPresent()) {
                mentions.add(mention(text, words, since, found, event.orElseThrow(), latest.orElseThrow(), anchor));
                done = found.end();
            }
        }
        return mentions;
    }

    private static TimeMention mention(
            SourceText text,
            List<Word> words,
            int since,
            Phrases.Found<String> found,
            Range event,
            LocalDate latest,
            String anchor) {
        boolean until = words.get(since).is("since") && !event.from().isAfter(latest);
        return new TimeMention(
                text.quote(words.get(since).start(), words.get(found.end() - 1).end()),
                until ? When.days(event.from(), latest) : When.days(event.from(), event.to()),
                words.get(since).is("since") ? Kind.SINCE : words.get(since).is("before") ? Kind.BEFORE : Kind.AFTER,
                anchor,
                new Provenance("date", DateFinder.VERSION, "since-event"));
    }

    // Index of "since", "after" or "before" a few words before; -1 if there is none.
    private static int since(List<Word> words, int at) {
        int start = Reach.sentenceStart(words, at, BETWEEN_WORDS);
        for (int i = at - 1; i >= start; i--) {
            if (words.get(i).is("since")
                    || words.get(i).is("after")
                    || words.get(i).is("before")) {
                return i;
            }
            if (words.get(i).is(",")) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean overlaps(List<Placed> placed, int from, int to) {
        return placed.stream()
                .anyMatch(p -> p.expression().first() < to && p.expression().end() > from);
    }

    // The narrowest days that stand beside a word for the kind of event.
    private static Map<String, Range> days(
            List<Word> words, List<Placed> placed, List<Phrases.Found<String>> happenings) {
        Map<String, Range> days = new HashMap<>();
        for (Phrases.Found<String> found : happenings) {
            int from = Reach.sentenceStart(words, found.first(), NEAR_WORDS);
            int to = Reach.sentenceEnd(words, found.end(), NEAR_WORDS);
            placed.stream()
                    .filter(p ->
                            p.expression().first() >= from && p.expression().end() <= to)
                    .filter(p -> isDate(p.expression().sense()))
                    .map(Placed::range)
                    .filter(r -> length(r) <= LONGEST_DAYS)
                    .min(Comparator.comparingLong(EventTimes::length))
                    .ifPresent(r -> days.merge(found.value(), r, (a, b) -> length(b) < length(a) ? b : a));
        }
        return days;
    }

    // A weekday beside "coup" is the day of the speech about it as often as not.
    private static boolean isDate(Sense sense) {
        return sense instanceof Sense.Fixed || sense instanceof Sense.MonthDays || sense instanceof Sense.Months;
    }

    private static long length(Range range) {
        return range.to().toEpochDay() - range.from().toEpochDay() + 1;
    }

    private static Optional<Range> known(String kind, Set<String> places, LocalDate latest) {
        List<LocalDate> days = PublicEvent.of(kind, places).stream()
                .map(PublicEvent::day)
                .filter(d -> !d.isAfter(latest) && d.isAfter(latest.minusYears(YEARS_BACK)))
                .distinct()
                .toList();
        return days.size() == 1 ? Optional.of(Range.of(days.getFirst())) : Optional.empty();
    }
}
