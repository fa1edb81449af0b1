package org.attache.serve.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attache.fact.Entry;
import org.attache.ledger.Listing;
import org.attache.ledger.Selection;
import org.attache.run.Dossier;
import org.attache.run.WordComparison;
import org.attache.serve.book.Book;
import org.attache.serve.table.Table;
import org.attache.text.Printable;

/// `/words`: who said what, through whom, to whom and where; the variants of one saying side by side with the words
/// that differ; what the same speaker said again on another day, which is not merged.
public final class WordsPage implements Page {
    private static final int SHOWN = 20;
    /// Sayings of one speaker that are compared to find what was said again.
    private static final int MOST_COMPARED = 150;
    /// Sayings that share fewer of their words are not called the same again.
    private static final double AGAIN = 0.6;

    private static final int MOST_AGAIN = 4;

    @Override
    public String path() {
        return "/words";
    }

    /// What the template shows.
    ///
    /// @param sayings of this page
    /// @param count of all that are chosen
    /// @param kinds of statements with how many of each
    /// @param speakers who said most
    /// @param after where the next page begins
    public record Words(
            List<Saying> sayings,
            long count,
            Map<String, Long> kinds,
            Map<String, Long> speakers,
            Optional<String> after) {}

    /// One statement.
    ///
    /// @param listing its line
    /// @param speaker who spoke
    /// @param as what the speaker is called, each once
    /// @param occasion to whom and where; empty where not said
    /// @param verbatim whether the words are the speaker's own
    /// @param variants wordings, the best supported first
    /// @param again what the speaker said on other days in nearly the same words
    public record Saying(
            Listing listing,
            String speaker,
            List<String> as,
            String occasion,
            boolean verbatim,
            List<Variant> variants,
            List<Again> again) {}

    /// One wording.
    ///
    /// @param runs words, those marked that the first wording lacks
    /// @param reports that have it
    public record Variant(List<WordComparison.Run> runs, List<ReportView> reports) {

        /// Chains, each once.
        public List<List<String>> chains() {
            return reports.stream().map(ReportView::chain).distinct().toList();
        }
    }

    /// The same said on another day.
    ///
    /// @param listing of the other statement
    /// @param percent of the words that both have
    public record Again(Listing listing, int percent) {}

    @Override
    public Answer answer(Visit visit) {
        Book book = visit.book();
        Selection selection = selection(visit);
        Map<String, Long> speakers =
                book.once("words speakers", () -> book.catalogue().parties("speaker", book.line(), 14));
        if (visit.isDownload()) {
            return new Answer.Download(
                    visit.isTable("speakers")
                            ? SideTables.counted("speakers", "speaker", speakers)
                            : table(selection, book));
        }
        List<Listing> listed = book.catalogue().list(selection.page(visit.page(SHOWN)));
        Selection all = book.selection().of(Entry.Kind.STATEMENT);
        Words model = new Words(
                sayings(listed, book),
                book.once(
                        "words count " + Lists.key(visit, "kind", "speaker", "origins", "since", "until"),
                        () -> book.catalogue().count(selection)),
                book.once("words kinds", () -> Lists.byType(book.catalogue().counts(all))),
                speakers,
                Lists.after(listed, SHOWN));
        return new Answer.Html("words", "Words", model);
    }

    private static Selection selection(Visit visit) {
        Selection selection = visit.book().selection().of(Entry.Kind.STATEMENT).within(visit.days());
        Optional<String> kind = visit.query("kind");
        if (kind.isPresent()) {
            selection = selection.ofTypes(List.of(kind.orElseThrow()));
        }
        boolean confirmed = visit.query("origins").filter("several"::equals).isPresent();
        return selection.with(visit.query("speaker")
                .map(s -> Selection.Marks.spokenBy(s, confirmed))
                .orElse(new Selection.Marks(false, confirmed, 0, Optional.empty(), Optional.empty())));
    }

    private static List<Saying> sayings(List<Listing> listings, Book book) {
        Map<Listing, Entry> entries = book.entries(listings);
        Dossier dossier = book.traced(List.copyOf(entries.values()));
        return entries.entrySet().stream()
                .map(one -> saying(one.getKey(), one.getValue(), dossier, book))
                .toList();
    }

    private static Saying saying(Listing listing, Entry entry, Dossier dossier, Book book) {
        ReportViews reports = new ReportViews(entry, dossier);
        String speaker = entry.value("speaker").orElse("not named");
        return new Saying(
                listing,
                Printable.of(speaker),
                values(entry, "speaker_role"),
                occasion(entry),
                entry.value("direct").filter("verbatim"::equals).isPresent(),
                variants(entry, reports),
                again(listing, speaker, book));
    }

    private static List<String> values(Entry entry, String slot) {
        return entry.values(slot).stream().map(Show::clean).distinct().toList();
    }

    private static String occasion(Entry entry) {
        String to = String.join(", ", values(entry, "addressee"));
        String at = String.join(", ", values(entry, "venue"));
        return Stream.of(to.isEmpty() ? "" : "to " + to, at.isEmpty() ? "" : "at " + at)
                .filter(w -> !w.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static List<Variant> variants(Entry entry, ReportViews reports) {
        List<Variant> variants = new ArrayList<>();
        List<Entry.SlotValue> texts = entry.slots().stream()
                .filter(s -> s.name().equals("text"))
                .flatMap(s -> s.values().stream())
                .toList();
        for (Entry.SlotValue text : texts) {
            String words = bare(text.value());
            List<WordComparison.Run> runs = variants.isEmpty()
                    ? List.of(new WordComparison.Run(words, true))
                    : WordComparison.of(bare(texts.getFirst().value()), words).right();
            variants.add(new Variant(runs, reports.of(text.saidBy())));
        }
        return variants;
    }

    /// The words on one line, without the comma that led on to who said them.
    private static String bare(String words) {
        return Show.clean(words).replaceFirst("[,;:]+$", "");
    }

    /// A statement with its words, kept to be compared.
    private record Said(Listing listing, WordComparison.Bag words) {}

    private static List<Again> again(Listing listing, String speaker, Book book) {
        List<Said> others = book.once(
                "words of " + speaker,
                () -> book
                        .catalogue()
                        .list(book.selection()
                                .of(Entry.Kind.STATEMENT)
                                .with(Selection.Marks.spokenBy(speaker, false))
                                .page(new Selection.Page(MOST_COMPARED, Optional.empty(), false)))
                        .stream()
                        .map(l -> new Said(l, WordComparison.Bag.of(said(l, speaker))))
                        .toList());
        WordComparison.Bag words = WordComparison.Bag.of(said(listing, speaker));
        return others.stream()
                .filter(o -> !o.listing().id().equals(listing.id()))
                .map(o -> new Again(o.listing(), (int) Math.round(100 * words.likeness(o.words()))))
                .filter(a -> a.percent() >= AGAIN * 100)
                .sorted(Comparator.comparingInt(Again::percent).reversed())
                .limit(MOST_AGAIN)
                .toList();
    }

    /// The headline without the speaker and "said that", which every headline has.
    private static String said(Listing listing, String speaker) {
        String headline = listing.headline();
        String words = headline.startsWith(speaker) ? headline.substring(speaker.length()) : headline;
        return words.replaceFirst("^ (?:said that|said:|used the words)", "");
    }

    private static Table table(Selection selection, Book book) {
        return new Table(
                "words",
                List.of(
                        "entry",
                        "day",
                        "speaker",
                        "speaking_as",
                        "kind",
                        "verbatim",
                        "words",
                        "occasion",
                        "capture",
                        "source",
                        "chain",
                        "published",
                        "sentence"),
                Lists.all(selection, book)
                        .flatMap(l -> sayings(List.of(l), book).stream())
                        .flatMap(WordsPage::rows));
    }

    private static Stream<List<Table.Cell>> rows(Saying s) {
        return s.variants().stream()
                .flatMap(v -> v.reports().stream()
                        .map(r -> List.of(
                                Table.cell(s.listing().id()),
                                Table.cell(s.listing().day().text()),
                                Table.cell(s.speaker()),
                                Table.cell(s.as()),
                                Table.cell(s.listing().type()),
                                Table.cell(s.verbatim() ? "yes" : "no"),
                                Table.cell(v.runs().stream()
                                        .map(WordComparison.Run::words)
                                        .collect(Collectors.joining())),
                                Table.cell(s.occasion()),
                                Table.cell(r.capture()),
                                Table.cell(r.source()),
                                Table.cell(r.chain()),
                                Table.cell(r.published()),
                                Table.cell(r.words().sentence()))));
    }
}
