package org.attache.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attache.fact.Analysis;
import org.attache.fact.CopyGroup;
import org.attache.fact.DealClaim;
import org.attache.fact.Entry;
import org.attache.fact.EventClaim;
import org.attache.fact.FigureClaim;
import org.attache.fact.Findings;
import org.attache.fact.StatementClaim;

/// What [DiskLinker] joined. It lies on the disk, and each part of it is read when it is asked for.
///
/// Thread-safe, as long as its [Scratch] is open.
public final class DiskLinked {
    private final DiskSaid said;
    private final DiskEntries entries;

    DiskLinked(DiskSaid said, DiskEntries entries) {
        this.said = said;
        this.entries = entries;
    }

    /// All entries with the words that they are found by, in order of their ids.
    public List<Map.Entry<Entry, String>> entries() {
        return entries.inOrder();
    }

    /// How many entries there are.
    public int size() {
        return entries.size();
    }

    /// All entries in the order in which they were made: those of a kind by their first claims, so that what one rests
    /// on lies near what the next rests on.
    public List<Entry> made() {
        return entries.made();
    }

    /// Where a portion of [#made()] ends that memory holds easily.
    public int portion(int from) {
        return entries.portion(from);
    }

    /// Keeps something of the next entry, in the order of [#made()]; to be asked for once it is kept of all.
    ///
    /// @param of what is to be kept
    public void keep(byte[] of) {
        entries.keep(of);
    }

    /// What was kept of an entry; nothing where there is no such entry.
    public Optional<byte[]> kept(String entry) {
        return entries.kept(entry);
    }

    /// All groups of copies, in the order of [org.attache.fact.Linking].
    public List<CopyGroup> copies() {
        return said.copies().all();
    }

    /// A capture without what it claims.
    ///
    /// @param head of its analysis, as [DiskLinker] was told to keep it
    /// @param claims how many there are
    public record Head(Analysis head, int claims) {}

    /// What was kept of a capture.
    public Optional<Head> head(String capture) {
        int place = said.names().find(capture);
        return place < 0 || !said.heads().has(place)
                ? Optional.empty()
                : Optional.of(new Head(said.heads().get(place), said.heads().claims(place)));
    }

    /// What the captures that report an entry say of it, and nothing else that they say: by the names of the captures.
    /// Nothing where there is no such entry.
    public Map<String, Analysis> analyses(String entry) {
        int[] own = entries.claims(entry);
        if (own.length == 0) {
            return Map.of();
        }
        DiskClaims<?> kind = said.claims().get(DiskEntries.place(DiskEntries.kind(entry)));
        Map<Integer, List<Object>> told = new HashMap<>();
        for (int claim : own) {
            told.computeIfAbsent(kind.capture(claim), c -> new ArrayList<>())
                    .add(kind.facts().read(claim).claim());
        }
        Map<String, Analysis> all = new HashMap<>();
        told.forEach((capture, some) -> {
            Analysis head = said.heads().get(capture);
            all.put(
                    head.captureName(),
                    new Analysis(
                            head.article(),
                            head.dating(),
                            new Findings(
                                    head.findings().entities(),
                                    of(EventClaim.class, some),
                                    of(DealClaim.class, some),
                                    of(StatementClaim.class, some),
                                    of(FigureClaim.class, some))));
        });
        return all;
    }

    private static <C> List<C> of(Class<C> type, List<Object> claims) {
        return claims.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /// Captures without their claims, on the disk; those that were asked for last are kept ready.
    ///
    /// Not thread-safe while they are added.
    static final class Heads {
        /// Captures kept ready for each row that is sorted at a time: some 50 MB where there are a quarter of a
        /// million.
        private static final int SHARE = 16;

        private final DiskFile file;
        private final long[] places;
        private final int[] claims;
        private final Ready[] ready;

        Heads(Scratch scratch, int captures) {
            file = new DiskFile(scratch);
            places = new long[captures];
            claims = new int[captures];
            ready = new Ready[Math.max(1, scratch.rows() / SHARE)];
            Arrays.fill(places, -1);
        }

        /// As they were at a milestone, when no more were added.
        Heads(Scratch scratch, MilestoneReader left) {
            file = left.file();
            places = left.longs();
            claims = left.ints();
            ready = new Ready[Math.max(1, scratch.rows() / SHARE)];
        }

        /// Writes what a milestone is to know.
        void save(MilestoneWriter milestone) {
            milestone.file(file);
            milestone.longs(places);
            milestone.ints(claims);
        }

        private record Ready(int capture, Analysis head) {}

        void add(int capture, byte[] head, int own) {
            places[capture] = file.addAll(head);
            claims[capture] = own;
        }

        void done() {
            file.done();
        }

        boolean has(int capture) {
            return places[capture] >= 0;
        }

        int claims(int capture) {
            return claims[capture];
        }

        Analysis get(int capture) {
            Ready known = ready[capture % ready.length];
            if (known != null && known.capture() == capture) {
                return known.head();
            }
            Analysis head = Unpacker.unpack(
                    Bytes.inflated(file.bytesAt(places[capture])), Analysis.class, WordWeights.NONE.weigher());
            ready[capture % ready.length] = new Ready(capture, head);
            return head;
        }
    }
}
