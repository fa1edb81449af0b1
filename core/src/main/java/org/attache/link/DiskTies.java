package org.attache.link;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.attache.fact.Entry;
import org.attache.fact.Link;

/// Links entries of one story as [Relations] does, of more entries than memory holds.
///
/// Entries go by their places in the order in which they were made.
///
/// Not thread-safe.
final class DiskTies {
    private static final int AT_ONCE = 512;
    private static final int NONE = -1;

    private final Scratch scratch;
    private final IntFunction<String> ids;
    private Optional<Unfound> unfound;
    private final DiskFile reasons;
    private final DiskFile kept;
    private final DiskFile places;

    /// @param ids gives the id of an entry
    DiskTies(Scratch scratch, IntFunction<String> ids) {
        this.scratch = scratch;
        this.ids = ids;
        this.unfound = Optional.of(new Unfound(
                new DiskFile(scratch),
                new DiskSorter(scratch),
                new BitSet(),
                new DiskFile(scratch),
                new DiskSorter(scratch)));
        this.reasons = new DiskFile(scratch);
        this.kept = new DiskFile(scratch);
        this.places = new DiskFile(scratch);
    }

    /// As they were at a milestone.
    ///
    /// @param ids gives the id of an entry
    DiskTies(Scratch scratch, IntFunction<String> ids, MilestoneReader left) {
        this.scratch = scratch;
        this.ids = ids;
        this.unfound = left.whole() > 0
                ? Optional.of(new Unfound(
                        left.file(),
                        new DiskSorter(scratch, left),
                        BitSet.valueOf(left.longs()),
                        left.file(),
                        new DiskSorter(scratch, left)))
                : Optional.empty();
        this.reasons = left.file();
        this.kept = left.file();
        this.places = left.file();
    }

    /// Writes what a milestone is to know.
    void save(MilestoneWriter milestone) {
        milestone.whole(unfound.isPresent() ? 1 : 0);
        unfound.ifPresent(from -> {
            milestone.file(from.told());
            from.byCapture().save(milestone);
            milestone.longs(from.encounters().toLongArray());
            milestone.file(from.stands());
            from.byDay().save(milestone);
        });
        milestone.file(reasons);
        milestone.file(kept);
        milestone.file(places);
    }

    /// What ties are to be found from; given up once they were.
    ///
    /// @param told claims that may tie: entry, kind and claim of each
    /// @param byCapture places of what each capture tells
    /// @param encounters captures that tell of some
    /// @param stands of deals in their rows
    /// @param byDay places of the stands
    private record Unfound(DiskFile told, DiskSorter byCapture, BitSet encounters, DiskFile stands, DiskSorter byDay) {}

    /// Ties in the order in which they are found: of each the other entry, and where its reason lies.
    private final class Found {
        private final DiskFile ties = new DiskFile(scratch);
        private final DiskSorter byEntry = new DiskSorter(scratch);

        void put(int one, int other, String reason) {
            long at = reasons.addAll(reason.getBytes(StandardCharsets.UTF_8));
            put(one, other, at);
            put(other, one, at);
        }

        private void put(int from, int to, long reason) {
            byEntry.add(from, ties.size());
            ties.add(to);
            ties.add(reason);
        }
    }

    /// Takes a claim by which its article may tie its entry to another ([Relations#isTied]). Entries come in order.
    ///
    /// @param capture its article's number, in the order of names
    /// @param claim its place among those of its kind
    void tell(int entry, int capture, Entry.Kind kind, int claim) {
        Unfound to = unfound.orElseThrow();
        to.byCapture().add(capture, to.told().size());
        to.told().add(entry);
        to.told().add(kind == Entry.Kind.EVENT ? 1 : 0);
        to.told().add(claim);
        if (kind == Entry.Kind.EVENT) {
            to.encounters().set(capture);
        }
    }

    /// Takes a deal's place in a row of deals. Entries come in order.
    void stand(int entry, Relations.Stand stand) {
        Unfound to = unfound.orElseThrow();
        to.byDay().add(stand.day(), to.stands().size());
        to.stands().add(entry);
        to.stands().addAll(Packer.pack(stand));
    }

    /// A claim of an article with its entry.
    private record Telling(int entry, boolean event, int claim) {}

    /// Finds the ties, once.
    void find(List<? extends Fact> events, List<? extends Fact> statements) {
        Unfound from = unfound.orElseThrow();
        unfound = Optional.empty();
        from.told().done();
        from.stands().done();
        Found found = new Found();
        articles(from, found, events, statements);
        deals(from.stands(), from.byDay(), found);
        found.ties.done();
        reasons.done();
        List.of(from.told(), from.stands()).forEach(DiskFile::free);
        keep(found);
        found.ties.free();
    }

    private void articles(Unfound from, Found all, List<? extends Fact> events, List<? extends Fact> statements) {
        DiskFile told = from.told();
        DiskSorter.Cursor rows = from.byCapture().sorted();
        List<List<Telling>> articles = new ArrayList<>();
        long capture = NONE;
        while (rows.next()) {
            if (from.encounters().get((int) rows.key())) {
                if (rows.key() != capture) {
                    if (articles.size() == AT_ONCE) {
                        within(articles, all, events, statements);
                    }
                    articles.add(new ArrayList<>());
                    capture = rows.key();
                }
                long at = rows.value();
                articles.getLast()
                        .add(new Telling(
                                told.intAt(at),
                                told.intAt(at + Integer.BYTES) > 0,
                                told.intAt(at + 2 * Integer.BYTES)));
            }
        }
        within(articles, all, events, statements);
    }

    private void within(
            List<List<Telling>> articles, Found all, List<? extends Fact> events, List<? extends Fact> statements) {
        List<List<Relations.Tie>> found = articles.parallelStream()
                .map(article -> Relations.within(article.stream()
                        .map(one -> new Relations.Told(
                                ids.apply(one.entry()), (one.event() ? events : statements).get(one.claim())))
                        .toList()))
                .toList();
        for (int i = 0; i < articles.size(); i++) {
            if (!found.get(i).isEmpty()) {
                Map<String, Integer> entries = new HashMap<>();
                articles.get(i).forEach(one -> entries.put(ids.apply(one.entry()), one.entry()));
                found.get(i)
                        .forEach(tie -> all.put(
                                entries.getOrDefault(tie.one(), NONE),
                                entries.getOrDefault(tie.other(), NONE),
                                tie.reason()));
            }
        }
        articles.clear();
    }

    /// Ties each deal to the one before it in its row, in order of their days. The rows are too many for a map: each
    /// deal finds the one before by a number for its row.
    private void deals(DiskFile stands, DiskSorter byDay, Found found) {
        DiskFile inOrder = new DiskFile(scratch);
        DiskSorter alike = new DiskSorter(scratch);
        DiskSorter.Cursor days = byDay.sorted();
        int size = 0;
        while (days.next()) {
            inOrder.add(days.value());
            alike.add(DiskTexts.hash(stand(stands, days.value()).row()), size++);
        }
        inOrder.done();
        DiskInts before = new DiskInts(scratch, size, NONE);
        // of one number, by their rows
        Map<String, Integer> last = new HashMap<>();
        DiskSorter.Cursor rows = alike.sorted();
        long number = 0;
        while (rows.next()) {
            if (rows.key() != number) {
                last.clear();
                number = rows.key();
            }
            int deal = (int) rows.value();
            Integer met = last.put(stand(stands, place(inOrder, deal)).row(), deal);
            before.set(deal, met == null ? NONE : met);
        }
        for (int deal = 0; deal < size; deal++) {
            if (before.get(deal) != NONE) {
                int entry = stands.intAt(place(inOrder, deal));
                int other = stands.intAt(place(inOrder, before.get(deal)));
                stand(stands, place(inOrder, deal))
                        .tie(stand(stands, place(inOrder, before.get(deal))))
                        .ifPresent(tie -> found.put(other, entry, tie.reason()));
            }
        }
        inOrder.free();
        before.free();
    }

    private static long place(DiskFile inOrder, int deal) {
        return inOrder.longAt((long) deal * Long.BYTES);
    }

    private static Relations.Stand stand(DiskFile stands, long place) {
        return Unpacker.unpack(
                stands.bytesAt(place + Integer.BYTES), Relations.Stand.class, WordWeights.NONE.weigher());
    }

    /// Of each entry the first so many.
    private void keep(Found found) {
        DiskFile ties = found.ties;
        DiskSorter.Cursor rows = found.byEntry.sorted();
        Map<Integer, Long> own = new LinkedHashMap<>();
        int from = NONE;
        while (rows.next()) {
            if (rows.key() != from) {
                keep(from, own);
                from = (int) rows.key();
            }
            if (own.size() < Relations.KEPT) {
                own.putIfAbsent(ties.intAt(rows.value()), ties.longAt(rows.value() + Integer.BYTES));
            }
        }
        keep(from, own);
        kept.done();
        places.done();
    }

    private void keep(int from, Map<Integer, Long> own) {
        if (from != NONE) {
            while (places.size() < (long) from * Long.BYTES) {
                places.add((long) NONE);
            }
            places.add(kept.size());
            kept.add(own.size());
            own.forEach((to, reason) -> {
                kept.add(to);
                kept.add(reason);
            });
            own.clear();
        }
    }

    /// The ties of an entry, in order of the ids of the others.
    List<Link> of(int entry) {
        long place = (long) entry * Long.BYTES < places.size() ? places.longAt((long) entry * Long.BYTES) : NONE;
        if (place == NONE) {
            return List.of();
        }
        List<Link> links = new ArrayList<>();
        int size = kept.intAt(place);
        long at = place + Integer.BYTES;
        for (int i = 0; i < size; i++) {
            links.add(Relations.link(
                    ids.apply(entry),
                    ids.apply(kept.intAt(at)),
                    new String(reasons.bytesAt(kept.longAt(at + Integer.BYTES)), StandardCharsets.UTF_8)));
            at += Integer.BYTES + Long.BYTES;
        }
        links.sort(Comparator.comparing(Link::to));
        return links;
    }
}
