package org.attache.serve.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attache.ledger.Listing;
import org.attache.ledger.Selection;
import org.attache.run.CountryNames;
import org.attache.serve.book.Book;

/// `/RUS-MMR`, `/RUS`: everything between two states, or about one, as a list and as a timeline. The last of the
/// routes: its path takes every word that no other page takes.
public final class PairPage implements Page {
    private static final Pattern PAIR = Pattern.compile("([A-Z]{2,5})(?:-([A-Z]{2,5}))?");
    private static final int SHOWN = 50;

    @Override
    public String path() {
        return "/{pair}";
    }

    /// What the template shows.
    ///
    /// @param states their codes, one or two
    /// @param counts entries by topic
    /// @param topic that is shown alone, if one is
    /// @param seen first and last day, of entries that have a day of their own
    /// @param timeline drawn
    /// @param listings of this page of the list
    /// @param after cursor of the next page
    /// @param partners with whom a single state has most to do
    public record Pair(
            List<String> states,
            Map<Topic, Long> counts,
            Optional<Topic> topic,
            List<String> seen,
            String timeline,
            List<Listing> listings,
            Optional<String> after,
            Map<String, Long> partners) {
        /// How many entries there are.
        public long all() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }

        /// "Russia – Myanmar".
        public String title() {
            return String.join(" – ", states.stream().map(CountryNames::of).toList());
        }
    }

    @Override
    public Answer answer(Visit visit) {
        Book book = visit.book();
        Matcher asked = PAIR.matcher(visit.part("pair"));
        if (!asked.matches()) {
            return new Answer.Trouble(
                    404,
                    "No such page",
                    "The address leads nowhere. A pair of states is written with their ISO codes, as in /RUS-MMR.");
        }
        List<String> states = Stream.of(Optional.ofNullable(asked.group(1)), Optional.ofNullable(asked.group(2)))
                .flatMap(Optional::stream)
                .toList();
        Optional<Topic> topic = visit.query("topic").flatMap(Topic::of);
        Selection about = book.selection().about(states);
        Selection bounded = about.within(visit.days());
        Selection selected = topic.map(t -> t.in(bounded)).orElse(bounded).page(visit.page(SHOWN));
        if (visit.isDownload() && !visit.isTable("partners")) {
            return visit.query("table").filter("timeline"::equals).isPresent()
                    ? new Answer.Json(Timeline.of(topic.map(t -> t.in(bounded)).orElse(bounded), book))
                    : new Answer.Download(Lists.table(String.join("-", states), selected, book));
        }
        String key = String.join("-", states) + " ";
        Map<String, Long> partners = states.size() == 1
                ? book.once(key + "partners", () -> book.catalogue().partners(states.getFirst(), book.line(), 12))
                : Map.of();
        if (visit.isTable("partners")) {
            return new Answer.Download(SideTables.counted("partners-" + states.getFirst(), "with", partners));
        }
        Map<Topic, Long> counts = book.once(
                key + "counts " + visit.days(),
                () -> Topic.summed(book.catalogue().counts(bounded)));
        if (counts.isEmpty() && visit.days().equals(Selection.Days.ANY)) {
            return new Answer.Trouble(
                    404,
                    "Nothing about "
                            + String.join(
                                    " and ",
                                    states.stream().map(CountryNames::of).toList()),
                    "The ledger holds no entry about "
                            + (states.size() > 1 ? "both" : "this state")
                            + ". Codes are those of ISO 3166-1 (RUS, MMR), or EU, UN, NATO, ASEAN.");
        }
        List<Listing> listings = book.catalogue().list(selected);
        Pair model = new Pair(
                states,
                counts,
                topic,
                book.once(key + "seen", () -> seen(about, book)),
                book.once(
                        key + "timeline " + topic + visit.days(),
                        () -> Timeline.of(topic.map(t -> t.in(bounded)).orElse(bounded), book)),
                listings,
                Lists.after(listings, SHOWN),
                partners);
        return new Answer.Html("pair", model.title(), model);
    }

    private static List<String> seen(Selection about, Book book) {
        Selection dated = about.within(new Selection.Days(Optional.of("0001"), Optional.empty()));
        return Stream.of(true, false)
                .flatMap(oldest ->
                        book.catalogue().list(dated.page(new Selection.Page(1, Optional.empty(), oldest))).stream())
                .map(l -> l.day().text())
                .toList();
    }
}
