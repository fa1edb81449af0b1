package org.attache.serve.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attache.ledger.Listing;
import org.attache.ledger.Selection;
import org.attache.serve.book.Book;

/// `/`: what is new since the last visit, new conflicts, activity over time, the busiest pairs.
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
    /// @param since number of the line of the last visit; empty for the first
    /// @param fresh entries that are new since, newest day first
    /// @param freshCount how many there are
    /// @param disputed entries with conflicts
    /// @param disputedCount how many there are
    /// @param activity entries by month
    /// @param chart the same, to be drawn
    /// @param pairs of states with how many entries are about both
    /// @param counts entries by kind
    public record Today(
            Optional<Long> since,
            List<Listing> fresh,
            long freshCount,
            List<Listing> disputed,
            long disputedCount,
            Map<String, Long> activity,
            String chart,
            Map<String, Long> pairs,
            Map<String, Long> counts) {}

    @Override
    public Answer answer(Visit visit) {
        Book book = visit.book();
        // The line of the visit before this one. A reload keeps it, and so do lines that bring no entry: a
        // decision must
        // not hide what is new.
        long last = book.catalogue().lastBorn(book.line());
        Optional<Long> seen = line(visit, "desk-seen");
        Optional<Long> before = line(visit, "desk-before");
        if (book.isNow() && !seen.equals(Optional.of(last))) {
            visit.keep("desk-before", seen.map(String::valueOf).orElse("0"));
            visit.keep("desk-seen", Long.toString(last));
            before = seen;
        }
        Optional<Long> since = before.filter(b -> b > 0 && b < book.line());
        Selection all = book.selection();
        Selection fresh = since.map(
                        s -> all.with(new Selection.Marks(false, false, s, Optional.empty(), Optional.empty())))
                .orElse(all);
        Selection disputed = all.with(new Selection.Marks(true, false, 0, Optional.empty(), Optional.empty()));
        Map<String, Long> activity =
                book.once("today activity", () -> Chart.filled(book.catalogue().activity(all, 7)));
        Today model = new Today(
                since,
                book.catalogue().list(fresh.page(new Selection.Page(NEW_SHOWN, Optional.empty(), false))),
                book.once("today fresh " + since, () -> book.catalogue().count(fresh)),
                book.catalogue().list(disputed.page(new Selection.Page(CONFLICTS_SHOWN, Optional.empty(), false))),
                book.once("today disputed", () -> book.catalogue().count(disputed)),
                activity,
                Chart.bars(
                        activity,
                        "entries",
                        activity.keySet().stream()
                                .map(m -> "/search?since=" + m + "&until=" + m)
                                .toList()),
                book.once("today pairs", () -> book.catalogue().pairs(book.line(), PAIRS_SHOWN)),
                book.once("today counts", () -> book.catalogue().kinds(all)));
        return new Answer.Html("today", "Today", model);
    }

    private static Optional<Long> line(Visit visit, String cookie) {
        return visit.cookie(cookie).filter(c -> c.matches("\\d{1,18}")).map(Long::valueOf);
    }
}
