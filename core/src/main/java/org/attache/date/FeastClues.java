package org.attache.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.attache.date.Calendars.Range;
import org.attache.date.Constraint.Weight;
import org.attache.date.DateTerms.Hit;
import org.attache.date.DateTerms.Kind;

/// Clues from holidays and anniversaries: "a day ahead of Independence Day", "last year, the 75th anniversary
/// of …".
///
/// Rule `feast` catches a distance and a feast of one sentence; where the feast is kept by several countries that
/// the text names, any of their days will do. It misses feasts that the table lacks and feasts moved to the next
/// working day.
final class FeastClues {
    private static final int REACH = 16;
    private static final Phrases<Feast> FEASTS = feasts();
    private static final Phrases<String> PLACES = places();
    private static final Phrases<Integer> ORIGINS = origins();

    private FeastClues() {}

    private static Phrases<Feast> feasts() {
        Phrases<Feast> phrases = new Phrases<>();
        Feast.all().forEach(f -> f.names().forEach(n -> phrases.add(n, f)));
        return phrases;
    }

    private static Phrases<String> places() {
        Phrases<String> phrases = new Phrases<>();
        Feast.all().stream().flatMap(f -> f.where().stream()).distinct().forEach(w -> phrases.add(w, w));
        PublicEvent.all().stream().flatMap(e -> e.where().stream()).distinct().forEach(w -> phrases.add(w, w));
        return phrases;
    }

    private static Phrases<Integer> origins() {
        Phrases<Integer> phrases = new Phrases<>();
        for (List<String> row : Table.read("anniversaries.tsv", 4)) {
            for (String name : row.get(1).split("\\|", -1)) {
                phrases.add(name, Integer.parseInt(row.get(2)));
            }
        }
        return phrases;
    }

    /// The words for countries and places that the text holds, of those that the tables know.
    static Set<String> placesIn(List<Word> words) {
        return PLACES.in(words).stream()
                .filter(f -> words.get(f.first()).capital())
                .map(Phrases.Found::value)
                .collect(Collectors.toUnmodifiableSet());
    }

    static List<Constraint> read(String text, List<Word> words, Set<String> places) {
        List<Constraint> clues = new ArrayList<>();
        int done = -1;
        for (Phrases.Found<Feast> found : FEASTS.in(words)) {
            if (found.first() <= done || !words.get(found.first()).capital()) {
                continue;
            }
            List<Feast> kept = FEASTS.in(words.subList(found.first(), Math.min(words.size(), found.end() + 4))).stream()
                    .filter(f -> f.first() == 0)
                    .map(Phrases.Found::value)
                    .filter(f -> f.where().isEmpty() || f.where().stream().anyMatch(places::contains))
                    .distinct()
                    .toList();
            done = found.end();
            if (!kept.isEmpty()) {
                feast(text, words, found, nearest(words, found, kept)).ifPresent(clues::add);
            }
        }
        for (Phrases.Found<Integer> found : ORIGINS.in(words)) {
            anniversary(text, words, found).ifPresent(clues::add);
        }
        return clues;
    }

    // "Kenya's Madaraka Day": the feasts of the countries that the words just before name, if there are any
    private static List<Feast> nearest(List<Word> words, Phrases.Found<Feast> found, List<Feast> kept) {
        int start = Reach.sentenceStart(words, found.first(), REACH);
        List<Word> before = words.subList(start, found.first());
        List<Phrases.Found<String>> named = PLACES.in(before);
        for (int i = named.size() - 1; i >= 0; i--) {
            String place = named.get(i).value();
            List<Feast> there =
                    kept.stream().filter(f -> f.where().contains(place)).toList();
            if (!there.isEmpty()) {
                return there;
            }
        }
        return kept;
    }

    private static Optional<Constraint> feast(
            String text, List<Word> words, Phrases.Found<Feast> found, List<Feast> feasts) {
        int start = Reach.sentenceStart(words, found.first(), REACH);
        for (int i = found.first() - 1; i >= start; i--) {
            boolean before = Reach.stands(words, i, "ahead", "of")
                    || words.get(i).is("before")
                    || Reach.stands(words, i, "prior", "to");
            boolean after = words.get(i).is("after");
            boolean eve = Reach.stands(words, i, "eve", "of");
            if (before || after || eve) {
                int days = eve ? 1 : distance(words, start, i);
                String said = Reach.words(text, words, Math.max(start, i - 2), found.end());
                return Optional.of(near(feasts, days, after, said));
            }
        }
        return Optional.empty();
    }

    // "a day", "two days", "a week" right before word `at`; 0 where no length is said
    private static int distance(List<Word> words, int start, int at) {
        if (at - 2 < start) {
            return 0;
        }
        Hit unit = DateTerms.shared().at(Kind.UNIT, words, at - 1);
        unit = unit.words() > 0 ? unit : DateTerms.shared().at(Kind.UNITS, words, at - 1);
        if (unit.words() == 0) {
            return 0;
        }
        int days = switch (Unit.valueOf(unit.value())) {
            case DAY, NIGHT -> 1;
            case WEEK -> 7;
            default -> 0;
        };
        Word count = words.get(at - 2);
        Hit number = WordClass.at("QUANT", words, at - 2);
        int many = number.words() > 0 ? Integer.parseInt(number.value()) : count.is("a") || count.is("the") ? 1 : 0;
        return days * many;
    }

    private static Constraint near(List<Feast> feasts, int days, boolean after, String said) {
        List<Range> ranges = new ArrayList<>();
        for (int year = Constraint.FIRST.getYear(); year <= Constraint.LAST.getYear(); year++) {
            for (Feast feast : feasts) {
                for (LocalDate day : feast.in(year)) {
                    ranges.add(around(day, days, after));
                }
            }
        }
        String names = feasts.stream().map(f -> f.names().getFirst()).distinct().collect(Collectors.joining(" or "));
        String meaning = (days == 0 ? "within three weeks " : days == 1 ? "a day " : days + " days ")
                + (after ? "after " : "before ")
                + names;
        return new Constraint(said, meaning, "feast", Weight.FEAST, merged(ranges), Optional.empty());
    }

    // The event lies `days` from the feast; the text is of that day or the two after it.
    private static Range around(LocalDate feast, int days, boolean after) {
        if (days == 0) {
            return after ? new Range(feast, feast.plusDays(21)) : new Range(feast.minusDays(21), feast);
        }
        LocalDate event = after ? feast.plusDays(days) : feast.minusDays(days);
        return new Range(event, event.plusDays(2));
    }

    private static List<Range> merged(List<Range> ranges) {
        List<Range> sorted = new ArrayList<>(ranges);
        sorted.sort(java.util.Comparator.comparing(Range::from));
        List<Range> all = new ArrayList<>();
        for (Range range : sorted) {
            if (!all.isEmpty() && !range.from().isAfter(all.getLast().to())) {
                Range last = all.removeLast();
                all.add(new Range(last.from(), last.to().isAfter(range.to()) ? last.to() : range.to()));
            } else {
                all.add(range);
            }
        }
        return all;
    }

    private static Optional<Constraint> anniversary(String text, List<Word> words, Phrases.Found<Integer> found) {
        int start = Reach.sentenceStart(words, found.first(), 2 * REACH);
        for (int i = found.first() - 1; i > start && i > found.first() - 10; i--) {
            Hit ordinal = WordClass.at("ORDINAL", words, i - 1);
            if (words.get(i).is("anniversary") && ordinal.words() > 0) {
                int year = found.value() + Integer.parseInt(ordinal.value());
                String said = Reach.words(text, words, i - 1, found.end());
                int end = Reach.sentenceEnd(words, i, REACH);
                int shift = yearShift(words, start, end);
                if (shift != 0) {
                    return Optional.of(year(year - shift, year - shift, said, Weight.ANNIVERSARY));
                }
                return Optional.of(year(year - 1, year + 1, said, Weight.CHRONICLE));
            }
        }
        return Optional.empty();
    }

    private static int yearShift(List<Word> words, int start, int end) {
        for (int i = start; i + 1 < end; i++) {
            if (Reach.stands(words, i, "last", "year")) {
                return -1;
            }
            if (Reach.stands(words, i, "next", "year")) {
                return 1;
            }
        }
        return 0;
    }

    private static Constraint year(int from, int to, String said, int weight) {
        String meaning = from == to ? "the year " + from : "the years " + from + " to " + to;
        return Constraint.within(
                LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31), said, meaning, "anniversary", weight);
    }
}
