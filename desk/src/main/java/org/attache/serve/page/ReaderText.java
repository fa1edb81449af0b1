package org.attache.serve.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.attache.fact.Analysis;
import org.attache.fact.Block;
import org.attache.fact.BlockKind;
import org.attache.run.FactSheet;
import org.attache.text.Printable;
import org.attache.text.SourceText;
import org.attache.text.Span;

/// The text of a capture cut into pieces to be shown: its blocks in order, each with the facts that begin in it.
public final class ReaderText {
    /// A browser shows a longer text only after a while.
    private static final int MOST_CHARACTERS = 400_000;

    private final SourceText text;
    private final List<FactSheet> sheets;
    private final Map<String, String> entries;
    private final Map<Span, Set<String>> elsewhere = new LinkedHashMap<>();
    private final List<Piece> pieces = new ArrayList<>();
    private int shown;
    private int left;

    /// A block of the capture.
    ///
    /// @param label what it is: "paragraph", "navigation"
    /// @param role `body`, `head` or `junk`
    /// @param runs its words
    /// @param cards of the facts that begin in it
    /// @param elsewhere outlets that carry it too
    public record Piece(String label, String role, List<Run> runs, List<Card> cards, List<String> elsewhere) {}

    /// Words that the same facts rest on.
    ///
    /// @param words to be shown
    /// @param facts numbers of the facts, in order
    /// @param ends numbers of those that end here
    /// @param kind of the first of them, for the colour; empty for none
    public record Run(String words, List<Integer> facts, List<Integer> ends, String kind) {}

    /// A fact at the side of the text.
    ///
    /// @param number in the text
    /// @param sheet what it says
    /// @param entry it was joined to
    public record Card(int number, FactSheet sheet, Optional<String> entry) {}

    ReaderText(Analysis analysis, List<FactSheet> sheets, Map<String, String> entries, List<ReaderPage.Copy> copies) {
        this.text = analysis.article().capture().text();
        this.sheets = sheets;
        this.entries = entries;
        copies.forEach(c -> c.pairs()
                .forEach(p -> elsewhere
                        .computeIfAbsent(p.left(), s -> new LinkedHashSet<>())
                        .add(c.outlet())));
        int reached = 0;
        for (Block block : analysis.article().blocks()) {
            between(reached, block.span().start());
            add(block.kind(), block.span());
            reached = Math.max(reached, block.span().end());
        }
        between(reached, text.length());
    }

    List<Piece> pieces() {
        return Collections.unmodifiableList(pieces);
    }

    /// Characters that are not shown.
    int left() {
        return left;
    }

    private void between(int from, int to) {
        if (from < to) {
            Span span = text.trim(new Span(from, to));
            if (!span.isEmpty()) {
                add(BlockKind.OTHER, span);
            }
        }
    }

    private void add(BlockKind kind, Span span) {
        if (shown + span.length() > MOST_CHARACTERS) {
            left += span.length();
            return;
        }
        shown += span.length();
        List<Card> cards = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            FactSheet sheet = sheets.get(i);
            if (span.contains(sheet.evidence().quote().span().start())) {
                cards.add(new Card(i + 1, sheet, Optional.ofNullable(entries.get(sheet.id()))));
            }
        }
        pieces.add(new Piece(
                kind.name().toLowerCase(Locale.ROOT),
                role(kind),
                runs(span),
                cards,
                List.copyOf(elsewhere.getOrDefault(span, Set.of()))));
    }

    private static String role(BlockKind kind) {
        return switch (kind) {
            case PARAGRAPH -> "body";
            case TITLE, BYLINE, DATE, CAPTION, SUMMARY, CREDIT -> "head";
            case TICKER, NAVIGATION, RELATED, SHARE, NOTICE, FORM, ADVERTISEMENT, OTHER -> "junk";
        };
    }

    private List<Run> runs(Span block) {
        Set<Integer> cuts = new TreeSet<>(List.of(block.start(), block.end()));
        List<Integer> here = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            Span span = sheets.get(i).evidence().quote().span();
            if (span.overlaps(block)) {
                here.add(i);
                cuts.add(Math.max(block.start(), span.start()));
                cuts.add(Math.min(block.end(), span.end()));
            }
        }
        List<Run> runs = new ArrayList<>();
        int from = block.start();
        for (int to : cuts) {
            if (to > from) {
                runs.add(run(new Span(from, to), here, block));
                from = to;
            }
        }
        return runs;
    }

    private Run run(Span span, List<Integer> here, Span block) {
        List<Integer> facts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        String kind = "";
        for (int i : here) {
            Span fact = sheets.get(i).evidence().quote().span();
            if (fact.contains(span)) {
                facts.add(i + 1);
                kind = kind.isEmpty() ? sheets.get(i).kind().name().toLowerCase(Locale.ROOT) : kind;
                if (Math.min(fact.end(), block.end()) == span.end()) {
                    ends.add(i + 1);
                }
            }
        }
        return new Run(Printable.of(text.slice(span)), facts, ends, kind);
    }
}
