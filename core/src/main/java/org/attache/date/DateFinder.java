package org.attache.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attache.date.Constraint.Weight;
import org.attache.fact.Article;
import org.attache.fact.Block;
import org.attache.fact.BlockKind;
import org.attache.fact.DateClaim;
import org.attache.fact.Dating;
import org.attache.fact.Outcome;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;
import org.attache.fact.TimeMention;
import org.attache.text.SourceText;
import org.attache.text.Span;

/// Finds when an article was written and what times it speaks of.
///
/// A pure function: the clock is never asked. Thread-safe.
public final class DateFinder {
    /// Version of the stage.
    public static final String VERSION = "1";

    // rules whose clue contradicts a feed's date where it is not met
    private static final Set<String> STRONG = Set.of("published", "past", "caption", "weekday-day");

    // rules by which a page says the same day again and again
    private static final Set<String> ECHOING = Set.of(
            "markup",
            "markup-zone",
            "markup-changed",
            "changed-same",
            "printed",
            "printed-digits",
            "day-first",
            "published");

    // rules that bound the day from one side, as often as the page has captions or comments
    private static final Set<String> BOUNDING = Set.of("caption", "caption-near", "comment");

    /// A contradiction of the feed by as many days as this may be a matter of time zones.
    private static final int ZONE_DAYS = 1;

    /// A paragraph this long is running text: the lead.
    private static final int LEAD_UNITS = 80;

    /// Dates one article.
    public Outcome<Dating> date(Article article) {
        SourceText text = article.capture().text();
        List<Block> spoken = article.blocks().stream()
                .filter(b -> b.kind() == BlockKind.PARAGRAPH || b.kind() == BlockKind.TITLE)
                .toList();
        List<Word> words =
                WordReader.read(text.content(), spoken.stream().map(Block::span).toList());
        List<Expression> expressions = TimeScanner.scan(words);
        Set<String> places = FeastClues.placesIn(words);
        DateClaim claim = PublicationSolver.solve(clues(article, spoken, words, expressions, places));
        List<TimeMention> times =
                new TimeResolver(text, words, claim.earliest(), claim.latest()).resolve(expressions, places);
        return new Outcome.Done<>(new Dating(claim, times), conflicts(article, claim));
    }

    private static List<Constraint> clues(
            Article article, List<Block> spoken, List<Word> words, List<Expression> expressions, Set<String> places) {
        int lead = 0;
        while (lead < spoken.size()
                && (spoken.get(lead).kind() != BlockKind.PARAGRAPH
                        || spoken.get(lead).span().length() < LEAD_UNITS)) {
            lead++;
        }
        List<Constraint> clues = new ArrayList<>(OutsideClues.read(article.capture()));
        clues.addAll(PrintedClues.read(article));
        List<LocalDate> captionDays = new ArrayList<>();
        clues.addAll(captions(article, captionDays));
        clues.addAll(TextClues.read(article.capture().text().content(), words, expressions, places, lead, captionDays));
        clues.addAll(FeastClues.read(article.capture().text().content(), words, places));
        clues.addAll(YearClues.read(clues));
        return withoutEchoes(clues);
    }

    // A list of other stories prints one day ten times, and a page names its own under five names: what one kind of
    // source says again counts little. Of the days that a page cannot be older than the last alone counts.
    private static List<Constraint> withoutEchoes(List<Constraint> clues) {
        List<Constraint> kept = new ArrayList<>();
        Map<String, Integer> strongest = new HashMap<>();
        List<Constraint> byWeight = new ArrayList<>(clues);
        byWeight.sort(Comparator.comparingInt(Constraint::weight).reversed());
        for (Constraint clue : byWeight) {
            if (!ECHOING.contains(clue.rule())) {
                kept.add(clue);
                continue;
            }
            int said = strongest.merge(clue.rule() + clue.days(), 1, Integer::sum);
            if (said == 1) {
                kept.add(clue);
            } else if (said == 2) {
                kept.add(clue.weighing(Math.min(Weight.HABIT, clue.weight())));
            }
        }
        Optional<Constraint> bound = kept.stream()
                .filter(clue ->
                        clue.rule().equals("printed-bound") && !clue.days().isEmpty())
                .max(Comparator.comparing(clue -> clue.days().getLast().to()));
        kept.removeIf(clue -> clue.rule().equals("printed-bound") && !clue.equals(bound.orElse(clue)));
        // a page with many captions or comments has as many bounds; two say it as well
        Map<String, Integer> bounds = new HashMap<>();
        kept.removeIf(clue -> BOUNDING.contains(clue.rule()) && bounds.merge(clue.rule(), 1, Integer::sum) > 2);
        return withoutLists(kept);
    }

    // three stories or more, each with "published" and its day, are a list of others; so old a list's page is as
    // its newest
    private static List<Constraint> withoutLists(List<Constraint> clues) {
        long labelled = clues.stream()
                .filter(clue -> clue.rule().equals("published"))
                .map(Constraint::days)
                .distinct()
                .count();
        List<Constraint> kept = new ArrayList<>();
        for (Constraint clue : clues) {
            boolean listed = labelled > 2 && clue.rule().equals("published");
            kept.add(listed ? clue.weighing(Weight.FURNITURE) : clue);
        }
        clues.stream()
                .filter(clue -> clue.rule().equals("printed") && !clue.days().isEmpty())
                .max(Comparator.comparing(clue -> clue.days().getLast().to()))
                .ifPresent(newest -> kept.add(new Constraint(
                        newest.words(),
                        "the newest of the days printed",
                        "newest",
                        Weight.HINT,
                        newest.days(),
                        newest.basis())));
        return kept;
    }

    // What a caption shows lies before the text, and seldom long before it.
    private static List<Constraint> captions(Article article, List<LocalDate> days) {
        List<Constraint> clues = new ArrayList<>();
        List<Span> spans =
                article.blocks(BlockKind.CAPTION).stream().map(Block::span).toList();
        String text = article.capture().text().content();
        List<Word> words = WordReader.read(text, spans);
        for (Expression expression : TimeScanner.scan(words)) {
            if (expression.sense() instanceof Sense.Fixed fixed && !fixed.from().isBefore(Constraint.FIRST)) {
                String said = Reach.words(text, words, expression.first(), expression.end());
                clues.add(Constraint.from(fixed.from(), said, "caption", Weight.PAST_DAY));
                clues.add(Constraint.within(
                        fixed.from(),
                        fixed.to().plusDays(14),
                        said,
                        "within two weeks of a caption's day",
                        "caption-near",
                        Weight.HABIT));
                if (fixed.from().equals(fixed.to())) {
                    days.add(fixed.from());
                }
            }
        }
        return clues;
    }

    private static List<Problem> conflicts(Article article, DateClaim claim) {
        Optional<LocalDate> feed = article.capture().sidecar().published().flatMap(PrintedDates::parse);
        if (feed.isEmpty()) {
            return List.of();
        }
        LocalDate day = feed.orElseThrow();
        String against = claim.clues().stream()
                .filter(c -> !c.used() && STRONG.contains(c.rule()))
                .map(DateClaim.Clue::words)
                .findFirst()
                .orElse("");
        boolean moved = claim.date().isEmpty()
                || Math.abs(claim.date().orElseThrow().toEpochDay() - day.toEpochDay()) > ZONE_DAYS;
        if (against.isEmpty() && !moved) {
            return List.of();
        }
        String answer = claim.date().map(LocalDate::toString).orElse("another time");
        return List.of(new Problem(
                ProblemCode.DATE_CONFLICT,
                "the feed says " + day + ", the text " + (moved ? "fits " + answer : "says \"" + against + "\"")
                        + "; both are kept among the clues",
                article.capture().id()));
    }
}
