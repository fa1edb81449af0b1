package org.attache.serve.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attache.ledger.Listing;
import org.attache.ledger.Selection;
import org.attache.run.AsOf;
import org.attache.serve.book.Book;

/// `/`: what is new since the last visit, since yesterday or in a week, new conflicts, activity over time, the
/// busiest pairs.
public final class TodayPage implements Page {
    private static final int NEW_SHOWN = 30;
    private static final int CONFLICTS_SHOWN = 6;
    private static final int PAIRS_SHOWN = 12;

    @Override
    public String path() {
        return "/";
    }

    /// What the template shows.
    ///
    /// @param news what is new
    /// @param disputes what is in conflict
    /// @param activity entries by month
    /// @param chart the same, to be drawn
    /// @param pairs of states with how many entries are about both
    /// @param counts entries by kind
    public record Today(
            News news,
            Disputes disputes,
            Map<String, Long> activity,
            String chart,
            Map<String, Long> pairs,
            Map<String, Long> counts) {}

    /// Entries that are new.
    ///
    /// @param choice since when, as the address says it
    /// @param since number of the line after which an entry is new; empty where all are shown
    /// @param entries newest day first
    /// @param count how many there are
    /// @param returning whether there was a visit before this one
    public record News(Choice choice, Optional<Long> since, List<Listing> entries, long count, boolean returning) {
        /// What can be chosen.
        public List<Choice> choices() {
            return Stream.of(Choice.values())
                    .filter(c -> returning || c != Choice.VISIT)
                    .toList();
        }
    }

    /// Entries with conflicts that nobody has decided.
    ///
    /// @param entries those that are new first
    /// @param fresh ids of those that came, or were changed, after the line of the news
    /// @param count how many there are
    /// @param freshCount how many of them are new
    public record Disputes(List<Listing> entries, Set<String> fresh, long count, long freshCount) {}

    /// Since when an entry is new.
    public enum Choice {
        /// Since the visit before this one.
        VISIT("your last visit", "New since your last visit"),
        /// Since yesterday began, UTC.
        YESTERDAY("yesterday", "New since yesterday"),
        /// Seven days.
        WEEK("7 days", "New in 7 days"),
        /// Everything.
        ALL("everything", "In the ledger");

        private final String words;
        private final String title;

        Choice(String words, String title) {
            this.words = words;
            this.title = title;
        }

        /// As a link says it.
        public String words() {
            return words;
        }

        /// As the heading says it.
        public String title() {
            return title;
        }

        /// As the address says it.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Answer answer(Visit visit) {
        Book book = visit.book();
        Optional<Long> visited = lastVisit(visit);
        Choice choice = List.of(Choice.values()).stream()
                .filter(c -> visit.query("new").equals(Optional.of(c.key())))
                .filter(c -> c != Choice.VISIT || visited.isPresent())
                .findFirst()
                .orElse(visited.isPresent() ? Choice.VISIT : Choice.ALL);
        Optional<Long> since = switch (choice) {
            case VISIT -> visited;
            case YESTERDAY -> Optional.of(endOf(visit.shelf().today().minusDays(2), book));
            case WEEK -> Optional.of(endOf(visit.shelf().today().minusDays(8), book));
            case ALL -> Optional.empty();
        };
        Selection all = book.selection();
        Selection fresh = since.map(
                        s -> all.with(new Selection.Marks(false, false, s, Optional.empty(), Optional.empty())))
                .orElse(all);
        if (visit.isTable("conflicts")) {
            Selection disputed = all.with(Selection.Marks.disputedSince(0)).page(first(CONFLICTS_SHOWN));
            return new Answer.Download(Lists.table("in-conflict", disputed, book));
        }
        if (visit.isTable("pairs")) {
            return new Answer.Download(
                    SideTables.counted("pairs", "pair", book.once("today pairs", () -> pairs(book))));
        }
        if (visit.isDownload() && !visit.isTable("activity")) {
            return new Answer.Download(Lists.table("new-" + choice.key(), fresh, book));
        }
        Map<String, Long> activity =
                book.once("today activity", () -> Chart.filled(book.catalogue().activity(all, 7)));
        if (visit.isDownload()) {
            return new Answer.Download(SideTables.activity(activity));
        }
        Today model = new Today(
                new News(
                        choice,
                        since,
                        book.once("today new " + since, () -> book.catalogue().list(fresh.page(first(NEW_SHOWN)))),
                        book.once("today fresh " + since, () -> book.catalogue().count(fresh)),
                        visited.isPresent()),
                book.once("today disputes " + since, () -> disputes(since, book)),
                activity,
                Chart.bars(
                        activity,
                        "entries",
                        activity.keySet().stream()
                                .map(m -> "/search?since=" + m + "&until=" + m)
                                .toList()),
                book.once("today pairs", () -> pairs(book)),
                book.once("today counts", () -> book.catalogue().kinds(all)));
        return new Answer.Html("today", "Today", model);
    }

    private static Map<String, Long> pairs(Book book) {
        return book.catalogue().pairs(book.line(), PAIRS_SHOWN);
    }

    private static Selection.Page first(int most) {
        return new Selection.Page(most, Optional.empty(), false);
    }

    private static Disputes disputes(Optional<Long> since, Book book) {
        Selection disputed = book.selection().with(Selection.Marks.disputedSince(0));
        Selection late = book.selection().with(Selection.Marks.disputedSince(since.orElse(book.line())));
        List<Listing> fresh = book.catalogue().list(late.page(first(CONFLICTS_SHOWN)));
        Set<String> ids = fresh.stream().map(Listing::id).collect(Collectors.toSet());
        List<Listing> shown = new ArrayList<>(fresh);
        book.catalogue().list(disputed.page(first(CONFLICTS_SHOWN))).stream()
                .filter(l -> !ids.contains(l.id()))
                .limit(CONFLICTS_SHOWN - fresh.size())
                .forEach(shown::add);
        return new Disputes(
                shown, ids, book.catalogue().count(disputed), book.catalogue().count(late));
    }

    /// The line of the visit before this one. A reload keeps it, and so do lines that bring no entry: a decision must
    /// not hide what is new.
    private static Optional<Long> lastVisit(Visit visit) {
        Book book = visit.book();
        long last = book.catalogue().lastBorn(book.line());
        Optional<Long> seen = line(visit, "desk-seen");
        Optional<Long> before = line(visit, "desk-before");
        if (book.isNow() && !visit.isDownload() && !seen.equals(Optional.of(last))) {
            visit.keep("desk-before", seen.map(String::valueOf).orElse("0"));
            visit.keep("desk-seen", Long.toString(last));
            before = seen;
        }
        return before.filter(b -> b > 0 && b < book.line());
    }

    /// The last line that was written by the end of a day, UTC.
    private static long endOf(LocalDate day, Book book) {
        return book.once("line at the end of " + day, () -> AsOf.seq(book.ledger(), day.toString()));
    }

    private static Optional<Long> line(Visit visit, String cookie) {
        return visit.cookie(cookie).filter(c -> c.matches("\\d{1,18}")).map(Long::valueOf);
    }
}
