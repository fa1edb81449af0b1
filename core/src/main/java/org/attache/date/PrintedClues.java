package org.attache.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attache.date.Constraint.Weight;
import org.attache.fact.Article;
import org.attache.fact.Block;
import org.attache.fact.BlockKind;
import org.attache.fact.DateClaim.Basis;
import org.attache.text.SourceText;
import org.attache.text.Span;

/// Clues from dates printed on the page beside the article: labelled, between title and text, or anywhere else,
/// where they are the crawl's date as often as the article's.
final class PrintedClues {
    /// A longer block is running text.
    private static final int MOST_WORDS = 22;

    private static final int LONG_PARAGRAPH = 160;

    /// Units of a block that is no more than a date.
    private static final int ALONE = 40;

    /// Units at the head of running text where a date may stand.
    private static final int HEAD = 60;

    private static final Pattern DASHED =
            Pattern.compile("^\\d.{4,24}\\d{2}\\s*(?:[-\u2013\u2014|:\u201E\u201C\"]|\\d\\d:\\d\\d|\\p{Lu})");

    /// Words back to what a day of something else is labelled by.
    private static final int LABEL_REACH = 4;

    private static final Set<String> PUBLISHED = labels("published");
    private static final Pattern CLOCK = Pattern.compile("\\b[0-2]?\\d:[0-5]\\d\\b");
    private static final Set<String> ELSEWHERE = labels("else");
    private static final Set<String> BEHIND = labels("behind");
    private static final Set<String> CHANGED = labels("changed");

    private PrintedClues() {}

    private static Set<String> labels(String kind) {
        return Table.read("labels.tsv", 2).stream()
                .filter(row -> row.get(1).equals(kind))
                .map(List::getFirst)
                .collect(Collectors.toUnmodifiableSet());
    }

    static List<Constraint> read(Article article) {
        List<Constraint> clues = new ArrayList<>();
        List<Block> blocks = article.blocks();
        int title = -1;
        int body = blocks.size();
        for (int i = blocks.size() - 1; i >= 0; i--) {
            Block block = blocks.get(i);
            if (block.kind() == BlockKind.PARAGRAPH && block.span().length() > LONG_PARAGRAPH) {
                body = i;
            }
        }
        for (int i = 0; i < body; i++) {
            if (blocks.get(i).kind() == BlockKind.TITLE) {
                title = i;
            }
        }
        int end = body;
        for (int i = body; i < blocks.size(); i++) {
            end = blocks.get(i).kind() == BlockKind.PARAGRAPH ? i : end;
        }
        for (int i = 0; i < blocks.size(); i++) {
            int weight = i < body && i > title && title >= 0
                    ? Weight.BESIDE_TITLE
                    : i == title - 1 || (title < 0 && i < body) || i == end + 1
                            ? Weight.BESIDE_TITLE / 2
                            : Weight.FURNITURE;
            read(article.capture().text(), blocks.get(i), weight, clues);
        }
        return once(clues);
    }

    // Lists of other stories print one day again and again: away from the article a day counts once.
    private static List<Constraint> once(List<Constraint> clues) {
        Set<List<Calendars.Range>> seen = new HashSet<>();
        List<Constraint> kept = new ArrayList<>();
        for (Constraint clue : clues) {
            boolean far = clue.rule().equals("printed") && clue.weight() == Weight.FURNITURE;
            kept.add(far && !seen.add(clue.days()) ? clue.weighing(Weight.HINT) : clue);
        }
        return kept;
    }

    private static void read(SourceText text, Block block, int weight, List<Constraint> clues) {
        switch (block.kind()) {
            case CAPTION, RELATED, TITLE, ADVERTISEMENT, TICKER -> {
                // a date alone, which a page's markup may well call a caption or link
                boolean posted = block.kind() == BlockKind.CAPTION && isPosted(text, block.span());
                if (block.kind() == BlockKind.TITLE) {
                    // a heading that holds a day holds its own, or the event's
                    PrintedDates.parse(text.slice(block.span()))
                            .ifPresent(day -> clues.add(Constraint.on(
                                    day,
                                    text.slice(block.span()),
                                    "the heading says " + day,
                                    "heading",
                                    Weight.HABIT,
                                    Basis.PRINTED)));
                }
                if (block.kind() == BlockKind.TITLE || (block.span().length() > ALONE && !posted)) {
                    return;
                }
            }
            default -> {
                // may print the date
            }
        }
        if (block.span().length() > 400) {
            head(text, block, weight, clues);
            return;
        }
        List<Word> words = WordReader.read(text.content(), List.of(block.span()));
        if (words.size() > (block.kind() == BlockKind.PARAGRAPH ? MOST_WORDS : 2 * MOST_WORDS)) {
            head(text, block, weight, clues);
            return;
        }
        String written = text.slice(block.span());
        boolean running = block.kind() == BlockKind.PARAGRAPH && words.getLast().endsSentence();
        boolean told = false;
        for (Expression expression : TimeScanner.scan(words)) {
            if (!(expression.sense() instanceof Sense.Fixed fixed)) {
                continue;
            }
            boolean day = fixed.from().equals(fixed.to());
            told |= day;
            if (day && block.kind() == BlockKind.FORM) {
                clues.add(Constraint.until(fixed.from(), written, "comment", Weight.HABIT));
            } else if (day && !running) {
                day(fixed.from(), words, expression.first(), written, weight, clues);
            } else if (!day && block.kind() == BlockKind.NOTICE && isCopyright(words)) {
                clues.add(Constraint.until(fixed.to(), written, "copyright", Weight.HABIT));
            }
        }
        if (!told && !running) {
            WorldDates.first(written).ifPresent(found -> elsewhere(found, block, words, written, weight, clues));
        }
    }

    // "Posted on May 2, 2019 by …", which a page's markup may call a caption too
    private static boolean isPosted(SourceText text, Span block) {
        Span head = new Span(block.start(), Math.min(block.end(), block.start() + HEAD));
        return WordReader.read(text.content(), List.of(head)).stream()
                .findFirst()
                .filter(word -> PUBLISHED.contains(word.text()))
                .isPresent();
    }

    // Rule `printed-head`: running text that begins with a full date and a dash, or with a label and a date:
    // "27.1.2022 - …", "Published on 16 August 2019 …". Misses a date behind a long label.
    private static void head(SourceText text, Block block, int weight, List<Constraint> clues) {
        Span head = new Span(
                block.span().start(), Math.min(block.span().end(), block.span().start() + HEAD));
        String written = text.slice(head);
        List<Word> words = WordReader.read(text.content(), List.of(head));
        boolean labelled = words.stream().limit(2).anyMatch(word -> PUBLISHED.contains(word.text()));
        boolean figure = !written.isEmpty() && Character.isDigit(written.charAt(0));
        boolean dashed = DASHED.matcher(written).find();
        if (labelled || (figure && dashed)) {
            PrintedDates.parse(written)
                    .ifPresent(day -> clues.add(Constraint.on(
                            day,
                            written,
                            "the text begins with " + day,
                            labelled ? "published" : "printed",
                            labelled ? Weight.LABELLED : weight == Weight.FURNITURE ? weight : Weight.BESIDE_TITLE / 2,
                            Basis.PRINTED)));
        }
    }

    // in another language, or in digits that may mean two days
    private static void elsewhere(
            WorldDates.Found found, Block block, List<Word> words, String written, int weight, List<Constraint> clues) {
        if (block.kind() == BlockKind.FORM) {
            clues.add(Constraint.until(found.day(), written, "comment", Weight.HABIT));
        } else if (found.isSure()) {
            day(found.day(), words, words.size(), written, weight, clues);
        } else {
            clues.add(Constraint.either(found.day(), found.other(), written, "printed-digits", weight - 1));
            // most countries print the day first
            clues.add(Constraint.on(
                    found.day(), written, "the day before the month", "day-first", Weight.HINT, Basis.PRINTED));
        }
    }

    private static void day(
            LocalDate day, List<Word> words, int at, String written, int weight, List<Constraint> clues) {
        for (int i = at - 1; i >= 0; i--) {
            if (CHANGED.contains(words.get(i).text())) {
                clues.add(Constraint.until(day, written, "changed", Weight.HABIT));
                clues.add(Constraint.on(day, written, "a change printed", "changed-same", Weight.HABIT, Basis.PRINTED));
                return;
            }
            if (at - i <= LABEL_REACH && ELSEWHERE.contains(words.get(i).text())) {
                return;
            }
            if (PUBLISHED.contains(words.get(i).text())) {
                clues.add(
                        Constraint.on(day, written, "printed as " + day, "published", Weight.LABELLED, Basis.PRINTED));
                return;
            }
        }
        // "Dieser Beitrag wurde am … veröffentlicht"
        if (words.stream().skip(at).anyMatch(word -> BEHIND.contains(word.text()))) {
            clues.add(Constraint.on(day, written, "printed as " + day, "published", Weight.LABELLED, Basis.PRINTED));
            return;
        }
        // lists of other stories seldom print the hour
        boolean hour = CLOCK.matcher(written).find();
        clues.add(Constraint.on(
                day, written, "printed " + day, "printed", hour ? weight + Weight.HABIT : weight, Basis.PRINTED));
        clues.add(Constraint.until(day.plusDays(1), written, "printed-bound", Weight.HABIT));
    }

    private static boolean isCopyright(List<Word> words) {
        return words.stream().anyMatch(w -> w.is("©") || w.is("copyright") || w.is("(c)"));
    }
}
