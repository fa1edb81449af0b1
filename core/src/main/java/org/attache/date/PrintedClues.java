package org.attache.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.attache.date.Constraint.Weight;
import org.attache.fact.Article;
import org.attache.fact.Block;
import org.attache.fact.BlockKind;
import org.attache.fact.DateClaim.Basis;
import org.attache.text.SourceText;

/// Clues from dates printed on the page beside the article: labelled, between title and text, or anywhere else,
/// where they are the crawl's date as often as the article's.
final class PrintedClues {
    /// A longer block is running text.
    private static final int MOST_WORDS = 22;

    private static final int LONG_PARAGRAPH = 160;

    private static final Set<String> PUBLISHED = labels("published");
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
        return clues;
    }

    private static void read(SourceText text, Block block, int weight, List<Constraint> clues) {
        switch (block.kind()) {
            case CAPTION, RELATED, TITLE, ADVERTISEMENT, TICKER -> {
                return;
            }
            default -> {
                // may print the date
            }
        }
        if (block.span().length() > 400) {
            return;
        }
        List<Word> words = WordReader.read(text.content(), List.of(block.span()));
        if (words.size() > MOST_WORDS) {
            return;
        }
        String written = text.slice(block.span());
        boolean running = block.kind() == BlockKind.PARAGRAPH && words.getLast().endsSentence();
        for (Expression expression : TimeScanner.scan(words)) {
            if (!(expression.sense() instanceof Sense.Fixed fixed)) {
                continue;
            }
            boolean day = fixed.from().equals(fixed.to());
            if (day && block.kind() == BlockKind.FORM) {
                clues.add(Constraint.until(fixed.from(), written, "comment", Weight.HABIT));
            } else if (day && !running) {
                day(fixed.from(), words, expression.first(), written, weight, clues);
            } else if (!day && block.kind() == BlockKind.NOTICE && isCopyright(words)) {
                clues.add(Constraint.until(fixed.to(), written, "copyright", Weight.HABIT));
            }
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
            if (PUBLISHED.contains(words.get(i).text())) {
                clues.add(
                        Constraint.on(day, written, "printed as " + day, "published", Weight.LABELLED, Basis.PRINTED));
                return;
            }
        }
        clues.add(Constraint.on(day, written, "printed " + day, "printed", weight, Basis.PRINTED));
        clues.add(Constraint.until(day.plusDays(1), written, "printed-bound", Weight.HABIT));
    }

    private static boolean isCopyright(List<Word> words) {
        return words.stream().anyMatch(w -> w.is("©") || w.is("copyright") || w.is("(c)"));
    }
}
