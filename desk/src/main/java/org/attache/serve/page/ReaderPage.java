package org.attache.serve.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.attache.fact.Analysis;
import org.attache.fact.Article;
import org.attache.fact.CopyGroup;
import org.attache.fact.DateClaim;
import org.attache.fact.TimeMention;
import org.attache.ledger.CaptureCatalogue;
import org.attache.ledger.CaptureListing;
import org.attache.run.Days;
import org.attache.run.FactSheet;
import org.attache.run.SharedText;
import org.attache.run.SourceNames;
import org.attache.serve.book.Book;
import org.attache.serve.table.Table;
import org.attache.text.Printable;

/// `/captures/{id}`: a capture as it is, junk greyed with its label, facts marked with a card each, the dating clue
/// by clue, and what it shares with other captures paragraph by paragraph.
public final class ReaderPage implements Page {
    /// A wording that a hundred captures carry is shown beside this many of them.
    private static final int MOST_COPIES = 8;
    /// A longer row of junk is folded.
    private static final int SHORT_ROW = 4;

    @Override
    public String path() {
        return "/captures/{id}";
    }

    /// What the template shows.
    ///
    /// @param listing its line
    /// @param head what is known of the article
    /// @param pieces the text
    /// @param left characters of a very long text that are not shown
    /// @param dating how it was dated
    /// @param copies what it shares with others
    /// @param shared percent of the body that stands elsewhere too
    public record Reader(
            CaptureListing listing,
            List<Map.Entry<String, String>> head,
            List<ReaderText.Piece> pieces,
            int left,
            Dated dating,
            List<Copy> copies,
            int shared) {
        /// The text in stretches: long rows of junk apart, to be folded.
        public List<Stretch> stretches() {
            List<Stretch> all = new ArrayList<>();
            List<ReaderText.Piece> row = new ArrayList<>();
            for (ReaderText.Piece piece : pieces) {
                if (!row.isEmpty()
                        && row.getLast().role().equals("junk") != piece.role().equals("junk")) {
                    all.add(new Stretch(List.copyOf(row)));
                    row.clear();
                }
                row.add(piece);
            }
            if (!row.isEmpty()) {
                all.add(new Stretch(row));
            }
            return all;
        }

        /// How many facts were found.
        public int facts() {
            return pieces.stream().mapToInt(p -> p.cards().size()).sum();
        }

        /// The id of the fact with a number in the text: what links from reports name.
        public String fact(int number) {
            return pieces.stream()
                    .flatMap(p -> p.cards().stream())
                    .filter(c -> c.number() == number)
                    .map(c -> c.sheet().id())
                    .findFirst()
                    .orElse("");
        }

        /// Title, or name where there is none.
        public String title() {
            return listing.title().isEmpty() ? SourceNames.shortened(listing.name()) : listing.title();
        }
    }

    /// Pieces one after the other that are all junk, or none of them.
    ///
    /// @param pieces at least one
    public record Stretch(List<ReaderText.Piece> pieces) {
        /// Copies its list.
        public Stretch {
            pieces = List.copyOf(pieces);
        }

        /// Whether a reader would have to scroll past it.
        public boolean isLongJunk() {
            return pieces.size() > SHORT_ROW && pieces.getFirst().role().equals("junk");
        }

        /// What it is: "ticker, navigation".
        public String labels() {
            return String.join(
                    ", ",
                    pieces.stream().map(p -> Show.words(p.label())).distinct().toList());
        }
    }

    /// How a capture was dated.
    ///
    /// @param day as a reader sees it
    /// @param basis in words
    /// @param bounds the days between which it lies, where they are not one
    /// @param clues each with its meaning
    /// @param times that the text speaks of
    public record Dated(String day, String basis, String bounds, List<DateClaim.Clue> clues, List<TimeMention> times) {
        /// A time of the text, resolved.
        public String when(TimeMention time) {
            return Days.day(time.when());
        }
    }

    /// Another capture that carries the same text.
    ///
    /// @param capture its name
    /// @param outlet or a short form of the name
    /// @param published when
    /// @param kind how much is shared
    /// @param origin whose text it is; empty where it cannot be told
    /// @param reasons in words
    /// @param pairs paragraph beside paragraph
    public record Copy(
            String capture,
            String outlet,
            String published,
            String kind,
            String origin,
            List<String> reasons,
            List<SharedText.Pair> pairs) {}

    @Override
    public Answer answer(Visit visit) {
        Book book = visit.book();
        String name = visit.part("id");
        CaptureCatalogue captures = book.catalogue().captures();
        Optional<CaptureListing> listing = captures.find(name, book.line());
        Optional<Analysis> found = listing.flatMap(l -> book.analysis(l.name()));
        if (listing.isEmpty() || found.isEmpty()) {
            return Answer.missing("capture " + name);
        }
        Analysis analysis = found.orElseThrow();
        List<FactSheet> sheets = FactSheet.of(analysis);
        Map<String, String> entries = captures.entriesOf(name, book.line());
        List<CopyGroup> groups = captures.copiesOf(List.of(name), book.line());
        List<Copy> copies = copies(analysis, groups, book);
        if (visit.isDownload()) {
            return new Answer.Download(
                    switch (visit.query("table").orElse("")) {
                        case "clues" -> SideTables.clues(name, dated(analysis));
                        case "times" -> SideTables.times(name, dated(analysis));
                        case "copies" -> SideTables.copies(name, copies);
                        case "about" -> SideTables.about(name, head(analysis));
                        default -> table(name, sheets, entries);
                    });
        }
        ReaderText text = new ReaderText(analysis, sheets, entries, copies);
        Reader reader = new Reader(
                listing.orElseThrow(), head(analysis), text.pieces(), text.left(), dated(analysis), copies, (int)
                        Math.round(SharedText.percent(analysis, groups)));
        return new Answer.Html("reader", reader.title(), reader);
    }

    private static List<Map.Entry<String, String>> head(Analysis analysis) {
        Article article = analysis.article();
        List<Map.Entry<String, String>> all = new ArrayList<>();
        all.add(Map.entry("capture", analysis.captureName()));
        article.outlet().ifPresent(o -> all.add(Map.entry("outlet", o)));
        article.byline().ifPresent(b -> all.add(Map.entry("byline", b)));
        article.dateline()
                .ifPresent(d -> all.add(Map.entry(
                        "dateline",
                        d.place() + d.agency().map(a -> " (" + a + ")").orElse(""))));
        String origins = String.join(
                ", ",
                article.origins().stream().map(Article.Origin::name).distinct().toList());
        all.add(Map.entry("text of", origins.isEmpty() ? "no agency named" : origins));
        all.add(Map.entry("language", article.language()));
        all.add(Map.entry("media type", article.capture().mediaType()));
        article.capture().charset().ifPresent(c -> all.add(Map.entry("read as", c)));
        article.capture().sidecar().url().ifPresent(u -> all.add(Map.entry("address", u)));
        all.add(Map.entry("SHA-256", article.capture().sha256()));
        all.replaceAll(e -> Map.entry(e.getKey(), Printable.of(e.getValue())));
        return all;
    }

    private static Dated dated(Analysis analysis) {
        DateClaim date = analysis.dating().published();
        String basis = switch (date.basis()) {
            case PRINTED -> "printed on the page";
            case METADATA -> "said by the page’s metadata or its feed";
            case URL -> "said by the page’s address";
            case DATELINE -> "said by the dateline";
            case INFERRED -> "worked out from the text";
            case CAPTURE -> "only the day of the crawl is known, which is the latest it can be";
        };
        String bounds = date.date().isPresent()
                ? ""
                : date.candidates().size() > 1
                        ? "one of "
                                + String.join(
                                        ", ",
                                        date.candidates().stream()
                                                .map(Object::toString)
                                                .toList())
                        : (date.earliest().map(e -> "not before " + e).orElse("")
                                        + date.latest()
                                                .map(l -> " not after " + l)
                                                .orElse(""))
                                .strip();
        return new Dated(
                Days.published(date),
                basis,
                bounds,
                date.clues().stream().distinct().toList(),
                analysis.dating().times());
    }

    private static List<Copy> copies(Analysis analysis, List<CopyGroup> groups, Book book) {
        List<Copy> copies = new ArrayList<>();
        for (CopyGroup group : groups) {
            List<String> others = group.parts().stream()
                    .map(CopyGroup.Part::capture)
                    .distinct()
                    .filter(c -> !c.equals(analysis.captureName()))
                    .toList();
            for (String other : others) {
                if (copies.size() < MOST_COPIES) {
                    book.analysis(other).ifPresent(o -> copies.add(copy(analysis, o, group)));
                }
            }
        }
        return copies;
    }

    private static Copy copy(Analysis analysis, Analysis other, CopyGroup group) {
        return new Copy(
                other.captureName(),
                Printable.of(other.article().outlet().orElse(SourceNames.shortened(other.captureName()))),
                Days.published(other.dating().published()),
                switch (group.kind()) {
                    case ARTICLE -> "the same article";
                    case PARAGRAPHS -> "the same paragraphs";
                    case SENTENCES -> "the same sentences";
                    case CAPTION -> "the same caption only";
                },
                SourceNames.shortened(group.origin()),
                group.reasons(),
                SharedText.aligned(analysis, other, group));
    }

    private static Table table(String name, List<FactSheet> sheets, Map<String, String> entries) {
        return new Table(
                "facts-" + name,
                List.of("fact", "kind", "type", "headline", "entry", "start", "end", "words", "slots"),
                sheets.stream()
                        .map(f -> List.of(
                                Table.cell(f.id()),
                                Table.cell(f.kind().name().toLowerCase(Locale.ROOT)),
                                Table.cell(f.type()),
                                Table.cell(f.headline()),
                                Table.cell(entries.getOrDefault(f.id(), "")),
                                Table.cell(f.evidence().quote().span().start()),
                                Table.cell(f.evidence().quote().span().end()),
                                Table.cell(f.evidence().quote().words()),
                                Table.cell(f.slots().stream()
                                        .map(s -> s.getKey() + ": " + s.getValue())
                                        .toList()))));
    }
}
