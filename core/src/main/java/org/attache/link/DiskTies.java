package org.attache.link;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final DiskFile told;
    private final DiskSorter byCapture;
    private final BitSet encounters = new BitSet();
    private final DiskFile stands;
    private final DiskSorter byDay;
    private final DiskFile ties;
    private final DiskFile reasons;
    private final DiskSorter byEntry;
    private final DiskFile kept;
    private final DiskFile places;

    /// @param ids gives the id of an entry
    DiskTies(Scratch scratch, IntFunction<String> ids) {
        this.scratch = scratch;
        this.ids = ids;
        this.told = new DiskFile(scratch);
        this.byCapture = new DiskSorter(scratch);
        this.stands = new DiskFile(scratch);
        this.byDay = new DiskSorter(scratch);
        this.ties = new DiskFile(scratch);
        this.reasons = new DiskFile(scratch);
        this.byEntry = new DiskSorter(scratch);
        this.kept = new DiskFile(scratch);
        this.places = new DiskFile(scratch);
    }

    /// Takes a claim by which its article may tie its entry to another ([Relations#isTied]). Entries come in order.
    ///
    /// @param capture its article's number, in the order of names
    /// @param claim its place among those of its kind
    void tell(int entry, int capture, Entry.Kind kind, int claim) {
        byCapture.add(capture, told.size());
        told.add(entry);
        told.add(kind == Entry.Kind.EVENT ? 1 : 0);
        told.add(claim);
        if (kind == Entry.Kind.EVENT) {
            encounters.set(capture);
        }
    }

    /// Takes a deal's place in a row of deals. Entries come in order.
    void stand(int entry, Relations.Stand stand) {
        byDay.add(stand.day(), stands.size());
        stands.add(entry);
        stands.addAll(Packer.pack(stand));
    }

    /// A claim of an article with its entry.
    private record Telling(int entry, boolean event, int claim) {}

    /// Finds the ties.
    void find(List<? extends Fact> events, List<? extends Fact> statements) {
        told.done();
        stands.done();
        articles(events, statements);
        deals();
        ties.done();
        reasons.done();
        List.of(told, stands).forEach(DiskFile::free);
        keep();
        ties.free();
    }

    private void articles(List<? extends Fact> events, List<? extends Fact> statements) {
        DiskSorter.Cursor rows = byCapture.sorted();
        List<List<Telling>> articles = new ArrayList<>();
        long capture = NONE;
        while (rows.next()) {
            if (encounters.get((int) rows.key())) {
                if (rows.key() != capture) {
                    if (articles.size() == AT_ONCE) {
                        within(articles, events, statements);
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
        within(articles, events, statements);
    }

    private void within(List<List<Telling>> articles, List<? extends Fact> events, List<? extends Fact> statements) {
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
                        .forEach(tie -> put(
                                entries.getOrDefault(tie.one(), NONE),
                                entries.getOrDefault(tie.other(), NONE),
                                tie.reason()));
            }
        }
        articles.clear();
    }

    /// Ties each deal to the one before it in its row, in order of their days. The rows are too many for a map: each
    /// deal finds the one before by a number for its row.
    private void deals() {
        DiskFile inOrder = new DiskFile(scratch);
        DiskSorter alike = new DiskSorter(scratch);
        DiskSorter.Cursor days = byDay.sorted();
        int size = 0;
        while (days.next()) {
            inOrder.add(days.value());
            alike.add(DiskTexts.hash(stand(days.value()).row()), size++);
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
            Integer met = last.put(stand(inOrder, deal).row(), deal);
            before.set(deal, met == null ? NONE : met);
        }
        for (int deal = 0; deal < size; deal++) {
            if (before.get(deal) != NONE) {
                int entry = stands.intAt(place(inOrder, deal));
                int other = stands.intAt(place(inOrder, before.get(deal)));
                stand(inOrder, deal)
                        .tie(stand(inOrder, before.get(deal)))
                        .ifPresent(tie -> put(other, entry, tie.reason()));
            }
        }
        inOrder.free();
        before.free();
    }

    private static long place(DiskFile inOrder, int deal) {
        return inOrder.longAt((long) deal * Long.BYTES);
    }

    private Relations.Stand stand(DiskFile inOrder, int deal) {
        return stand(place(inOrder, deal));
    }

    private Relations.Stand stand(long place) {
        return Unpacker.unpack(
                stands.bytesAt(place + Integer.BYTES), Relations.Stand.class, WordWeights.NONE.weigher());
    }

    private void put(int one, int other, String reason) {
        long at = reasons.addAll(reason.getBytes(StandardCharsets.UTF_8));
        put(one, other, at);
        put(other, one, at);
    }

    private void put(int from, int to, long reason) {
        byEntry.add(from, ties.size());
        ties.add(to);
        ties.add(reason);
    }

    /// Of each entry the first so many.
    private void keep() {
        DiskSorter.Cursor rows = byEntry.sorted();
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
