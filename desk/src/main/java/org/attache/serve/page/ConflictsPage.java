package org.attache.serve.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attache.fact.Entry;
import org.attache.ledger.Decision;
import org.attache.ledger.Listing;
import org.attache.ledger.Selection;
import org.attache.run.Dossier;
import org.attache.serve.book.Book;
import org.attache.serve.table.Table;

/// `/conflicts`: an inbox of what contradicts itself, each with its sentences side by side and the disputed words
/// marked; to be decided with a reason, or left open; below it what was decided, to be undone.
public final class ConflictsPage implements Page {
    private static final int SHOWN = 20;
    private static final int DECISIONS_SHOWN = 50;
    private static final int MOST_DECISIONS = 100_000;

    @Override
    public String path() {
        return "/conflicts";
    }

    /// What the template shows.
    ///
    /// @param items entries with conflicts that nobody has decided
    /// @param count of all of them
    /// @param after cursor of the next page
    /// @param decided the last decisions
    public record Inbox(List<Item> items, long count, Optional<String> after, List<Decided> decided) {}

    /// An entry.
    ///
    /// @param listing its line
    /// @param conflicts that are undecided
    public record Item(Listing listing, List<ConflictView> conflicts) {}

    /// A decision.
    ///
    /// @param decision itself
    /// @param headline of its entry; its id where the entry is gone
    /// @param words the value as a reader sees it
    public record Decided(Decision decision, String headline, String words) {}

    @Override
    public Answer answer(Visit visit) {
        Book book = visit.book();
        Selection disputed = book.selection()
                .with(new Selection.Marks(true, false, 0, Optional.empty(), Optional.empty()))
                .within(visit.days());
        Selection about =
                visit.query("topic").flatMap(Topic::of).map(t -> t.in(disputed)).orElse(disputed);
        if (visit.isTable("decisions")) {
            return new Answer.Download(SideTables.decisions(decisions(MOST_DECISIONS, book)));
        }
        if (visit.isDownload()) {
            return new Answer.Download(table(about, book));
        }
        List<Listing> listings = book.catalogue().list(about.page(visit.page(SHOWN)));
        Inbox model = new Inbox(
                items(listings, book),
                book.once("conflicts " + about, () -> book.catalogue().count(about)),
                Lists.after(listings, SHOWN),
                decisions(DECISIONS_SHOWN, book));
        return new Answer.Html("conflicts", "Conflicts", model);
    }

    private static List<Decided> decisions(int most, Book book) {
        return book.catalogue().decisions(most, book.line()).stream()
                .map(d -> decided(d, book))
                .toList();
    }

    private static List<Item> items(List<Listing> listings, Book book) {
        Map<Listing, Entry> entries = book.entries(listings);
        Dossier dossier = book.traced(List.copyOf(entries.values()));
        return entries.entrySet().stream()
                .map(one -> new Item(
                        one.getKey(),
                        ConflictView.of(one.getValue(), dossier, book).stream()
                                .filter(c -> c.decision().isEmpty())
                                .toList()))
                .toList();
    }

    private static Decided decided(Decision decision, Book book) {
        return new Decided(
                decision,
                book.catalogue()
                        .find(decision.entry(), book.line())
                        .map(Listing::headline)
                        .orElse(decision.entry()),
                SlotView.words(decision.slot(), decision.value(), Optional.empty()));
    }

    private static Table table(Selection about, Book book) {
        return new Table(
                "conflicts",
                List.of(
                        "entry",
                        "headline",
                        "slot",
                        "kind",
                        "reason",
                        "value",
                        "source",
                        "published",
                        "sentence",
                        "capture"),
                Lists.all(about, book)
                        .flatMap(l -> book.entry(l.id()).stream()
                                .flatMap((Entry entry) ->
                                        ConflictView.of(entry, book.traced(List.of(entry)), book).stream()
                                                .flatMap(c -> c.sides().stream()
                                                        .flatMap(s -> s.told().stream()
                                                                .map(t -> List.of(
                                                                        Table.cell(entry.id()),
                                                                        Table.cell(l.headline()),
                                                                        Table.cell(c.slot()),
                                                                        Table.cell(c.kind()),
                                                                        Table.cell(c.reason()),
                                                                        Table.cell(s.value()),
                                                                        Table.cell(String.join(
                                                                                " → ",
                                                                                t.report()
                                                                                        .chain())),
                                                                        Table.cell(t.report()
                                                                                .published()),
                                                                        Table.cell(t.before() + t.marked() + t.after()),
                                                                        Table.cell(t.report()
                                                                                .capture()))))))));
    }
}
