package org.attache.link;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.attache.fact.Entry;

/// The entries of one joining, on the disk.
///
/// Not thread-safe while entries are added; afterwards any number of threads may read them.
final class DiskEntries {
    /// In the order in which they are added.
    private static final List<Entry.Kind> KINDS = List.of(Entry.Kind.values());
    /// In the order of their ids.
    private static final List<Entry.Kind> ALPHABET =
            KINDS.stream().sorted(Comparator.comparing(Entry.Kind::name)).toList();
    private static final int MANY = 512;
    private static final long LONG = 1 << 20;

    /// Of the number that is the end of an id.
    private static final int BITS = 48;

    private final DiskFile file;
    private final DiskFile places;
    private final DiskFile ids;
    private final DiskFile kept;
    private final DiskFile keptAt;
    private final DiskSorter byId;
    private final DiskTies ties;
    private final DiskFile order;
    /// How many entries there were when those of a kind began, by the kind's place.
    private final int[] begins = new int[KINDS.size() + 1];

    private int size;

    DiskEntries(Scratch scratch) {
        this.file = new DiskFile(scratch);
        this.places = new DiskFile(scratch);
        this.ids = new DiskFile(scratch);
        this.kept = new DiskFile(scratch);
        this.keptAt = new DiskFile(scratch);
        this.byId = new DiskSorter(scratch);
        this.order = new DiskFile(scratch);
        this.ties = new DiskTies(scratch, this::id);
    }

    /// As they were at a milestone. What was kept of them is not.
    DiskEntries(Scratch scratch, MilestoneReader left) {
        this.file = left.file();
        this.places = left.file();
        this.ids = left.file();
        this.order = left.file();
        this.byId = new DiskSorter(scratch, left);
        this.ties = new DiskTies(scratch, this::id, left);
        this.size = left.whole();
        System.arraycopy(left.ints(), 0, begins, 0, begins.length);
        this.kept = new DiskFile(scratch);
        this.keptAt = new DiskFile(scratch);
    }

    /// Writes what a milestone is to know, but for what was kept of them.
    void save(MilestoneWriter milestone) {
        List.of(file, places, ids, order).forEach(milestone::file);
        byId.save(milestone);
        ties.save(milestone);
        milestone.whole(size);
        milestone.ints(begins);
    }

    /// An entry ready to be laid down.
    ///
    /// @param id of the entry
    /// @param entry packed and deflated
    /// @param words that it is found by, deflated
    /// @param claims places of its claims
    /// @param tied those of them by which articles tie it to others
    /// @param stands its places in rows of deals
    @SuppressWarnings("ArrayRecordComponent") // made and read in one place: never compared
    private record Ready(
            String id, byte[] entry, byte[] words, int[] claims, int[] tied, List<Relations.Stand> stands) {}

    /// Adds the entries of one kind, all of them.
    ///
    /// @param findable the words that an entry is found by, of it and of the words of its claims' evidence
    <F extends Fact> void add(
            DiskClaims<F> claims, DiskJoiner<F> joiner, BiFunction<Entry, Map<Entry.Report, String>, String> findable) {
        joiner.entries(new DiskJoiner.Maker<F, Ready>() {
            @Override
            public Ready make(DiskJoiner.Made<F> made) {
                return ready(made, findable);
            }

            @Override
            public void take(Ready ready) {
                lay(claims, ready);
            }
        });
        ids.done();
        for (int kind = place(claims.kind().kind()); kind < KINDS.size(); kind++) {
            begins[kind + 1] = size;
        }
        claims.facts().rest();
        joiner.free();
    }

    private static <F extends Fact> Ready ready(
            DiskJoiner.Made<F> made, BiFunction<Entry, Map<Entry.Report, String>, String> findable) {
        Map<Entry.Report, String> words = new HashMap<>();
        made.facts()
                .forEach(
                        fact -> words.put(fact.report(), fact.evidence().quote().words()));
        Entry entry = made.entry();
        return new Ready(
                entry.id(),
                Bytes.deflated(Packer.pack(entry)),
                Bytes.deflated(findable.apply(entry, words).getBytes(StandardCharsets.UTF_8)),
                made.claims(),
                IntStream.range(0, made.facts().size())
                        .filter(i -> Relations.isTied(made.facts().get(i)))
                        .map(i -> made.claims()[i])
                        .toArray(),
                entry.kind() == Entry.Kind.DEAL
                        ? Relations.stands(new Relations.Made(entry, made.facts()))
                        : List.of());
    }

    private void lay(DiskClaims<?> claims, Ready ready) {
        long number = number(ready.id());
        ids.add(number);
        byId.add(key(claims.kind().kind(), number), size);
        places.add(file.addAll(ready.entry()));
        file.addAll(ready.words());
        file.addAll(ready.claims());
        for (int claim : ready.tied()) {
            ties.tell(size, claims.capture(claim), claims.kind().kind(), claim);
        }
        for (Relations.Stand stand : ready.stands()) {
            ties.stand(size, stand);
        }
        size++;
    }

    /// Where the claims of a kind stand among those of all kinds.
    static int place(Entry.Kind kind) {
        return KINDS.indexOf(kind);
    }

    /// The kind of an entry, which is the beginning of its id.
    static Entry.Kind kind(String id) {
        return Entry.Kind.valueOf(id.substring(0, id.lastIndexOf('-')).toUpperCase(Locale.ROOT));
    }

    int size() {
        return size;
    }

    /// Where a portion of all in the order in which they were made ends: after [#MANY] entries, or [#LONG] bytes.
    int portion(int from) {
        int to = from;
        long begin = from < size ? places.longAt((long) from * Long.BYTES) : 0;
        while (to < size && to - from < MANY && places.longAt((long) to * Long.BYTES) - begin < LONG) {
            to++;
        }
        return to;
    }

    /// All in the order in which they were made.
    List<Entry> made() {
        return new DiskList<>(size, at -> read(at).getKey());
    }

    /// Keeps something of the next in the order in which they were made.
    void keep(byte[] of) {
        keptAt.add(kept.addAll(of));
        if (keptAt.size() == (long) size * Long.BYTES) {
            kept.done();
            keptAt.done();
        }
    }

    /// What was kept of an entry.
    Optional<byte[]> kept(String id) {
        int at = find(id);
        return at < 0 ? Optional.empty() : Optional.of(kept.bytesAt(keptAt.longAt((long) at * Long.BYTES)));
    }

    /// Places of an entry's claims among those of its kind; none where there is no such entry.
    int[] claims(String id) {
        int at = find(id);
        if (at < 0) {
            return new int[0];
        }
        long from = file.behindBytes(places.longAt((long) at * Long.BYTES));
        return file.intsAt(file.behindBytes(from));
    }

    /// The place of an entry in the order in which they were made; below 0 where there is none.
    private int find(String id) {
        long wanted = key(kind(id), number(id));
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int at = order.intAt((long) middle * Integer.BYTES);
            long met = key(kind(at), ids.longAt((long) at * Long.BYTES));
            if (met == wanted) {
                return at;
            }
            if (met < wanted) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /// By which entries come in order of their ids.
    private static long key(Entry.Kind kind, long number) {
        return (long) ALPHABET.indexOf(kind) << BITS | number;
    }

    private static long number(String id) {
        return Long.parseLong(id.substring(id.lastIndexOf('-') + 1), 16);
    }

    private Entry.Kind kind(int entry) {
        int kind = 0;
        while (entry >= begins[kind + 1]) {
            kind++;
        }
        return KINDS.get(kind);
    }

    /// The id of an entry, once all of its kind were added.
    private String id(int entry) {
        return String.format(
                Locale.ROOT,
                "%s-%012x",
                kind(entry).name().toLowerCase(Locale.ROOT),
                ids.longAt((long) entry * Long.BYTES));
    }

    /// Ends the adding: finds the ties, puts the entries in order of their ids.
    void done(List<? extends Fact> events, List<? extends Fact> statements) {
        file.done();
        places.done();
        ids.done();
        ties.find(events, statements);
        DiskSorter.Cursor rows = byId.sorted();
        while (rows.next()) {
            order.add((int) rows.value());
        }
        order.done();
    }

    /// All entries with the words that they are found by, in order of their ids.
    List<Map.Entry<Entry, String>> inOrder() {
        return new DiskList<>(size, place -> read(order.intAt((long) place * Integer.BYTES)));
    }

    private Map.Entry<Entry, String> read(int at) {
        long from = places.longAt((long) at * Long.BYTES);
        Entry entry = Unpacker.unpack(Bytes.inflated(file.bytesAt(from)), Entry.class, WordWeights.NONE.weigher());
        String words = new String(Bytes.inflated(file.bytesAt(file.behindBytes(from))), StandardCharsets.UTF_8);
        return Map.entry(EntryLinker.with(entry, ties.of(at)), words);
    }
}
