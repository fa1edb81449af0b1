package org.attache.serve.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attache.fact.Entry;
import org.attache.fact.Link;
import org.attache.ledger.Correction;
import org.attache.ledger.LedgerRecord;
import org.attache.ledger.Listing;
import org.attache.run.Dossier;
import org.attache.serve.book.Book;

/// `/entry/{id}`: one event, deal, statement or figure with all that it rests on: the merged slots each with who says
/// it, every report with its sentence, the chains, the independent origins, conflicts, what follows, and what the
/// ledger said of it when.
public final class EntryPage implements Page {
    @Override
    public String path() {
        return "/entry/{id}";
    }

    /// What the template shows.
    ///
    /// @param listing its line
    /// @param slots merged, each with who says it
    /// @param reports every report
    /// @param chains drawn
    /// @param origins independent ones
    /// @param conflicts values that cannot both be true
    /// @param course how it went on: stages of a deal, points of a series
    /// @param joins why the reports were joined, and what else belongs to it
    /// @param history what the ledger said when, oldest first
    public record Whole(
            Listing listing,
            List<SlotView> slots,
            List<ReportView> reports,
            ChainDrawing chains,
            List<Origin> origins,
            List<ConflictView> conflicts,
            Course course,
            Joins joins,
            List<Version> history) {}

    /// How it went on.
    ///
    /// @param track stages, for a deal
    /// @param points of the series, for a figure
    public record Course(Optional<StageTrack> track, List<SeriesPoint> points) {}

    /// An independent origin.
    ///
    /// @param name of the agency, outlet or body
    /// @param reports that rest on it
    /// @param reasons why each was folded into it
    public record Origin(String name, List<ReportView> reports, List<String> reasons) {}

    /// Why the reports are one entry, and what else belongs to it.
    ///
    /// @param reasons for each two reports
    /// @param related other entries
    public record Joins(List<Reason> reasons, List<Related> related) {}

    /// Why two reports were joined.
    ///
    /// @param one source
    /// @param other source
    /// @param kind same, copy or variant
    /// @param score 0 to 1
    /// @param because in words
    public record Reason(String one, String other, String kind, double score, List<String> because) {}

    /// Another entry.
    ///
    /// @param kind follows, contradicts …
    /// @param listing its line
    /// @param because in words
    public record Related(String kind, Listing listing, List<String> because) {}

    /// What the ledger said at a line.
    ///
    /// @param line its number
    /// @param at when it was written
    /// @param author who wrote it
    /// @param changes what was new, in words
    public record Version(long line, String at, String author, List<String> changes) {}

    @Override
    public Answer answer(Visit visit) {
        Book book = visit.book();
        String id = visit.part("id");
        Optional<Listing> listing = book.catalogue().find(id, book.line());
        if (listing.isEmpty()) {
            List<String> whole = book.catalogue().idsBeginning(id);
            return whole.size() == 1 && !whole.getFirst().equals(id)
                    ? new Answer.Moved("/entry/" + whole.getFirst())
                    : rejected(id, book).orElseGet(() -> Answer.missing("entry " + id));
        }
        Entry entry = book.entry(id).orElseThrow();
        Dossier dossier = book.traced(List.of(entry));
        ReportViews reports = new ReportViews(entry, dossier);
        if (visit.isDownload()) {
            return new Answer.Download(
                    switch (visit.query("table").orElse("")) {
                        case "series" -> SideTables.series(id, points(entry, reports, book));
                        case "joins" ->
                            SideTables.joins(id, joins(entry, reports, book).reasons());
                        case "related" ->
                            EntryTables.related(id, joins(entry, reports, book).related());
                        case "slots" -> EntryTables.slots(id, SlotView.of(entry, reports));
                        case "origins" -> EntryTables.origins(id, origins(entry, reports));
                        case "conflicts" -> EntryTables.conflicts(id, ConflictView.of(entry, dossier, book));
                        case "history" -> EntryTables.history(id, history(id, book));
                        default -> EntryTables.reports(id, reports);
                    });
        }
        Whole model = new Whole(
                listing.orElseThrow(),
                SlotView.of(entry, reports),
                reports.all(),
                ChainDrawing.of(reports.all()),
                origins(entry, reports),
                ConflictView.of(entry, dossier, book),
                new Course(
                        entry.kind() == Entry.Kind.DEAL ? Optional.of(StageTrack.of(entry)) : Optional.empty(),
                        points(entry, reports, book)),
                joins(entry, reports, book),
                history(id, book));
        return new Answer.Html("entry", model.listing().headline(), model);
    }

    /// What stands where an entry stood that somebody rejected.
    ///
    /// @param id of the entry
    /// @param headline as it was
    /// @param fix the rejection
    /// @param before the last line at which it was counted
    public record Rejected(String id, String headline, Fix fix, long before) {}

    private static Optional<Answer> rejected(String id, Book book) {
        return book.ledger().corrections().entrySet().stream()
                .filter(c -> c.getValue() instanceof Correction.Reject r
                        && r.subject().equals(id)
                        && c.getKey() <= book.line())
                .findFirst()
                .map(c -> new Rejected(
                        id,
                        book.catalogue()
                                .find(id, c.getKey() - 1)
                                .map(Listing::headline)
                                .orElse(id),
                        Fix.of(c.getKey(), "It is not counted", c.getValue(), book),
                        c.getKey() - 1))
                .map(rejected -> new Answer.Html("rejected", rejected.headline(), rejected));
    }

    private static List<Origin> origins(Entry entry, ReportViews reports) {
        return entry.origins().stream()
                .map(o -> new Origin(
                        reports.origin(o),
                        reports.of(o.reports()),
                        o.reasons().stream().map(reports::readable).distinct().toList()))
                .toList();
    }

    private static List<SeriesPoint> points(Entry entry, ReportViews reports, Book book) {
        return entry.kind() == Entry.Kind.FIGURE ? SeriesPoint.of(entry, reports, book) : List.of();
    }

    private static Joins joins(Entry entry, ReportViews reports, Book book) {
        List<Reason> reasons = new ArrayList<>();
        List<Related> related = new ArrayList<>();
        for (Link link : entry.links()) {
            Optional<Listing> other = book.catalogue()
                    .find(link.to(), book.line())
                    .or(() -> book.catalogue().find(link.from(), book.line()))
                    .filter(o -> !o.id().equals(entry.id()));
            if (other.isPresent()) {
                related.add(new Related(
                        Show.words(link.kind().name()),
                        other.orElseThrow(),
                        link.reasons().stream().map(reports::readable).toList()));
            } else if (!link.to().equals(entry.id())) {
                reasons.add(new Reason(
                        reports.readable(link.from()),
                        reports.readable(link.to()),
                        Show.words(link.kind().name()),
                        link.score(),
                        link.reasons().stream().map(reports::readable).toList()));
            }
        }
        return new Joins(reasons, related);
    }

    private static List<Version> history(String id, Book book) {
        List<Version> versions = new ArrayList<>();
        Optional<Entry> before = Optional.empty();
        for (Map.Entry<LedgerRecord, Optional<Entry>> one :
                book.ledger().history(id).entrySet()) {
            LedgerRecord line = one.getKey();
            if (line.seq() > book.line()) {
                break;
            }
            versions.add(new Version(
                    line.seq(),
                    line.at().toString().substring(0, 16).replace('T', ' '),
                    line.author(),
                    changes(before, one.getValue())));
            before = one.getValue();
        }
        return versions;
    }

    private static List<String> changes(Optional<Entry> before, Optional<Entry> after) {
        if (after.isEmpty()) {
            return List.of("no longer in the ledger");
        }
        Entry now = after.orElseThrow();
        String support = Show.count(now.reports().size(), "report") + ", "
                + Show.count(now.origins().size(), "independent origin");
        if (before.isEmpty()) {
            return List.of("first entered with " + support);
        }
        Entry old = before.orElseThrow();
        List<String> changes = new ArrayList<>();
        Set<Entry.Report> fresh = new LinkedHashSet<>(now.reports());
        old.reports().forEach(fresh::remove);
        if (!fresh.isEmpty()) {
            changes.add(Show.count(fresh.size(), "new report") + ", now " + support);
        } else if (old.reports().size() != now.reports().size()) {
            changes.add("now " + support);
        }
        for (Entry.Slot slot : now.slots()) {
            Optional<String> was = old.value(slot.name());
            Optional<String> is = now.value(slot.name());
            if (!was.equals(is)
                    && !slot.name().equals("status_history")
                    && !slot.name().equals("series")) {
                changes.add(Show.words(slot.name()) + ": "
                        + was.map(w -> SlotView.words(slot.name(), w, Optional.empty()) + " → ")
                                .orElse("")
                        + is.map(i -> SlotView.words(slot.name(), i, Optional.empty()))
                                .orElse("nothing"));
            }
        }
        if (old.conflicts().size() != now.conflicts().size()) {
            changes.add(Show.count(now.conflicts().size(), "conflict"));
        }
        return changes.isEmpty() ? List.of("joined anew, " + support) : changes;
    }
}
