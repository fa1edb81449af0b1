package org.attache.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.attache.fact.Entry;
import org.attache.fact.Link;

/// Joins claims to groups as [Joiner] does, pair by pair from the disk, so that neither the pairs nor the claims of one
/// group, nor those that pairs tie together, need fit into memory until the group's entry is made.
///
/// Not thread-safe.
final class DiskJoiner<F extends Fact> {
    private static final int NONE = -1;
    /// Pairs of groups that are remembered not to agree.
    private static final int REMEMBERED = 1 << 20;
    /// Pairs whose groups are asked before their turn.
    private static final int AHEAD = 4096;
    /// Claims whose entries are made at a time.
    private static final int AT_ONCE = 4096;

    private final Scratch scratch;
    private final ClaimSteps.Kind<F> kind;
    private final DiskFacts<F> facts;
    private final DiskInts fates;
    private final DiskInts parents;
    /// The claims of a group one after the other, as [Joiner] has them.
    private final DiskInts next;

    private final DiskInts last;
    private final DiskInts sizes;
    /// The decisions of a group one after the other, each at the claim whose group was given up for it: both claims.
    private final DiskInts lefts;

    private final DiskInts rights;
    private final DiskInts nextLink;
    private final DiskInts firstLink;
    private final DiskInts lastLink;
    private PairNotes disagreed = new PairNotes();
    /// Of pairs of groups whose turn comes next how many spokesmen they had when they were asked: below 0 where they
    /// did not agree.
    private PairNotes foreseen = new PairNotes();

    private int remembered;

    DiskJoiner(Scratch scratch, ClaimSteps.Kind<F> kind, DiskFacts<F> facts, DiskInts fates) {
        this.scratch = scratch;
        this.kind = kind;
        this.facts = facts;
        this.fates = fates;
        int size = facts.size();
        this.parents = DiskInts.counting(scratch, size);
        this.next = new DiskInts(scratch, size, NONE);
        this.last = DiskInts.counting(scratch, size);
        this.sizes = new DiskInts(scratch, size, 1);
        this.lefts = new DiskInts(scratch, size, NONE);
        this.rights = new DiskInts(scratch, size, NONE);
        this.nextLink = new DiskInts(scratch, size, NONE);
        this.firstLink = new DiskInts(scratch, size, NONE);
        this.lastLink = new DiskInts(scratch, size, NONE);
    }

    /// @param pairs those with most points first
    void join(DiskSorter pairs) {
        DiskSorter.Cursor rows = pairs.sorted();
        long[] some = new long[AHEAD];
        int size;
        do {
            size = 0;
            while (size < some.length && rows.next()) {
                some[size++] = rows.value();
            }
            foresee(some, size);
            for (int i = 0; i < size; i++) {
                int a = parents.root(left(some[i]));
                int b = parents.root(right(some[i]));
                if (a != b && agree(Math.min(a, b), Math.max(a, b))) {
                    unite(left(some[i]), right(some[i]), Math.min(a, b), Math.max(a, b));
                }
            }
        } while (size == some.length);
        disagreed = new PairNotes();
        foreseen = new PairNotes();
    }

    /// The first of a pair.
    static int left(long pair) {
        return (int) (pair >>> Integer.SIZE);
    }

    /// The second of a pair.
    static int right(long pair) {
        return (int) pair;
    }

    /// Asks by all processors, as the groups are now, what will be asked of the next pairs. It counts for a pair whose
    /// turn comes while the groups' spokesmen are the same; the others are asked anew.
    private void foresee(long[] pairs, int size) {
        foreseen = new PairNotes();
        int[] ones = new int[size];
        int[] others = new int[size];
        int asked = 0;
        for (int i = 0; i < size; i++) {
            int a = parents.root(left(pairs[i]));
            int b = parents.root(right(pairs[i]));
            int low = Math.min(a, b);
            int high = Math.max(a, b);
            int speaking = Joiner.speaking(sizes.get(low), sizes.get(high));
            if (a != b && disagreed.get(low, high) != speaking && foreseen.get(low, high) == 0) {
                foreseen.put(low, high, speaking);
                ones[asked] = low;
                others[asked++] = high;
            }
        }
        int[] agreed = IntStream.range(0, asked)
                .parallel()
                .map(i -> areOne(ones[i], others[i]) ? 1 : -1)
                .toArray();
        for (int i = 0; i < asked; i++) {
            foreseen.put(ones[i], others[i], agreed[i] * foreseen.get(ones[i], others[i]));
        }
    }

    private boolean areOne(int a, int b) {
        return Joiner.areOne(kind.comparison(), facts, members(a, Joiner.SPOKESMEN), members(b, Joiner.SPOKESMEN));
    }

    private boolean agree(int a, int b) {
        int speaking = Joiner.speaking(sizes.get(a), sizes.get(b));
        if (disagreed.get(a, b) == speaking) {
            return false;
        }
        int known = foreseen.get(a, b);
        boolean agreed = Math.abs(known) == speaking ? known > 0 : areOne(a, b);
        if (!agreed) {
            if (++remembered > REMEMBERED) {
                disagreed = new PairNotes();
                remembered = 0;
            }
            disagreed.put(a, b, speaking);
        }
        return agreed;
    }

    private int[] members(int group, int most) {
        int[] all = new int[Math.min(most, sizes.get(group))];
        int at = group;
        for (int i = 0; i < all.length; i++) {
            all[i] = at;
            at = next.get(at);
        }
        return all;
    }

    private void unite(int left, int right, int kept, int gone) {
        parents.unite(kept, gone);
        next.set(last.get(kept), gone);
        last.set(kept, last.get(gone));
        sizes.set(kept, sizes.get(kept) + sizes.get(gone));
        lefts.set(gone, left);
        rights.set(gone, right);
        chain(kept, firstLink.get(gone), lastLink.get(gone));
        chain(kept, gone, gone);
    }

    /// Puts decisions behind those of a group.
    private void chain(int group, int first, int end) {
        if (first != NONE) {
            if (lastLink.get(group) == NONE) {
                firstLink.set(group, first);
            } else {
                nextLink.set(lastLink.get(group), first);
            }
            lastLink.set(group, end);
        }
    }

    /// A group of claims that is to become an entry.
    ///
    /// @param claims in order of publication
    /// @param followers of some claims, in order of publication
    /// @param lefts of each decision the claim that was published first
    /// @param rights of each decision the other
    @SuppressWarnings("ArrayRecordComponent") // made and read in one place, by the hundred thousand: never compared
    private record Gathered(int[] claims, Map<Integer, int[]> followers, int[] lefts, int[] rights) {
        int size() {
            return claims.length
                    + followers.values().stream().mapToInt(f -> f.length).sum();
        }
    }

    /// An entry with all that it was made of.
    ///
    /// @param entry without its ties
    /// @param claims places of its claims, in order of publication
    /// @param facts the claims
    /// @param <F> the kind of claim
    @SuppressWarnings("ArrayRecordComponent") // likewise
    record Made<F extends Fact>(Entry entry, int[] claims, List<F> facts) {}

    /// Takes what is made of each entry by whoever has the time, then in order what came of it.
    interface Maker<F extends Fact, R> {
        R make(Made<F> made);

        void take(R result);
    }

    /// Makes the entries, in order of their first claims.
    <R> void entries(Maker<F, R> maker) {
        Followers followers = new Followers();
        List<Gathered> waiting = new ArrayList<>();
        int size = 0;
        for (int i = 0; i < facts.size(); i++) {
            int fate = fates.get(i);
            if (fate == DiskClaims.ALONE || (fate == DiskClaims.COMPARED && parents.root(i) == i)) {
                Gathered group = gathered(i, followers);
                waiting.add(group);
                size += group.size();
                if (size >= AT_ONCE) {
                    make(waiting, maker);
                    size = 0;
                }
            }
        }
        make(waiting, maker);
        followers.free();
    }

    /// Gives the room on the disk back, once the entries were made.
    void free() {
        List.of(fates, parents, next, last, sizes, lefts, rights, nextLink, firstLink, lastLink)
                .forEach(DiskInts::free);
    }

    /// Of each claim that others follow those that do, one behind the other.
    private final class Followers {
        private final DiskInts firsts = new DiskInts(scratch, facts.size(), NONE);
        private final DiskInts nexts = new DiskInts(scratch, facts.size(), NONE);

        Followers() {
            // the last first: each comes before those that were met
            for (int i = facts.size() - 1; i >= 0; i--) {
                int leader = fates.get(i);
                if (leader >= 0) {
                    nexts.set(i, firsts.get(leader));
                    firsts.set(leader, i);
                }
            }
        }

        /// In order of publication.
        int[] of(int leader) {
            int size = 0;
            for (int at = firsts.get(leader); at != NONE; at = nexts.get(at)) {
                size++;
            }
            int[] own = new int[size];
            int at = firsts.get(leader);
            for (int i = 0; i < size; i++) {
                own[i] = at;
                at = nexts.get(at);
            }
            return own;
        }

        void free() {
            firsts.free();
            nexts.free();
        }
    }

    private Gathered gathered(int first, Followers followers) {
        int[] claims = members(first, Integer.MAX_VALUE);
        Arrays.sort(claims);
        Map<Integer, int[]> following = new HashMap<>();
        for (int claim : claims) {
            int[] own = followers.of(claim);
            if (own.length > 0) {
                following.put(claim, own);
            }
        }
        int[] left = new int[claims.length - 1];
        int[] right = new int[claims.length - 1];
        int link = firstLink.get(first);
        for (int i = 0; i < left.length; i++) {
            left[i] = lefts.get(link);
            right[i] = rights.get(link);
            link = nextLink.get(link);
        }
        return new Gathered(claims, following, left, right);
    }

    private <R> void make(List<Gathered> waiting, Maker<F, R> maker) {
        waiting.parallelStream().map(group -> maker.make(made(group))).toList().forEach(maker::take);
        waiting.clear();
    }

    private Made<F> made(Gathered gathered) {
        Map<Integer, F> read = new HashMap<>();
        List<F> own = new ArrayList<>();
        for (int claim : gathered.claims()) {
            F fact = facts.read(claim);
            read.put(claim, fact);
            own.add(fact);
        }
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < gathered.lefts().length; i++) {
            F left = read.get(gathered.lefts()[i]);
            F right = read.get(gathered.rights()[i]);
            if (left != null && right != null) {
                links.add(Joiner.link(kind.comparison(), left, right));
            }
        }
        Map<Entry.Report, List<F>> followers = new HashMap<>();
        int[] claims = Arrays.copyOf(gathered.claims(), gathered.size());
        int size = gathered.claims().length;
        for (int claim : gathered.claims()) {
            int[] following = gathered.followers().get(claim);
            if (following != null) {
                F leader = facts.get(claim);
                followers.put(
                        leader.report(),
                        Arrays.stream(following)
                                .mapToObj(follower -> reprinted(leader, facts.read(follower)))
                                .toList());
                System.arraycopy(following, 0, claims, size, following.length);
                size += following.length;
            }
        }
        Arrays.sort(claims);
        Joiner.Group<F> group = new Joiner.Group<>(own, links);
        group = followers.isEmpty() ? group : Reprints.with(kind.comparison(), group, followers);
        return new Made<>(kind.maker().apply(group), claims, group.facts());
    }

    /// A claim as what it shares with the one that it is a reprint of, and what it does not: an entry may have a
    /// hundred
    /// thousand of them.
    private F reprinted(F leader, F follower) {
        return kind.type().cast(leader.reprinted(Reprint.of(follower)));
    }
}
