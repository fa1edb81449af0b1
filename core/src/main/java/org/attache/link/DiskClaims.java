package org.attache.link;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Claims of one kind, joined by the decisions of [Reprints], [Pairs] and [Joiner], of which memory holds a few at a
/// time. Claims go by their places in the order of publication.
///
/// Not thread-safe.
final class DiskClaims<F extends Fact> {
    /// It is compared with others.
    static final int COMPARED = -1;
    /// It is an entry of its own.
    static final int ALONE = -2;

    private static final int AT_ONCE = 1 << 15;

    private final Scratch scratch;
    private final ClaimSteps.Kind<F> kind;
    private final DiskFacts<F> facts;
    private final DiskFile captures;
    /// What joining them asks for; given up once they were joined.
    private Optional<Unjoined> unjoined;

    /// @param packs where the claims lie
    DiskClaims(Scratch scratch, ClaimSteps.Kind<F> kind, DiskPacks packs) {
        this.scratch = scratch;
        this.kind = kind;
        this.facts = new DiskFacts<>(scratch, kind.type(), packs);
        this.captures = new DiskFile(scratch);
        this.unjoined =
                Optional.of(new Unjoined(new DiskFile(scratch), new DiskSorter(scratch), new DiskSorter(scratch)));
    }

    /// As they were at a milestone, when no more were added.
    DiskClaims(Scratch scratch, ClaimSteps.Kind<F> kind, DiskPacks packs, MilestoneReader left) {
        this.scratch = scratch;
        this.kind = kind;
        this.facts = new DiskFacts<>(scratch, kind.type(), packs, left);
        this.captures = left.file();
        this.unjoined = left.whole() > 0
                ? Optional.of(new Unjoined(left.file(), new DiskSorter(scratch, left), new DiskSorter(scratch, left)))
                : Optional.empty();
    }

    /// Writes what a milestone is to know.
    void save(MilestoneWriter milestone) {
        facts.save(milestone);
        milestone.file(captures);
        milestone.whole(unjoined.isPresent() ? 1 : 0);
        unjoined.ifPresent(waiting -> {
            milestone.file(waiting.keys());
            waiting.days().save(milestone);
            waiting.prints().save(milestone);
        });
    }

    /// What joining claims asks for.
    ///
    /// @param keys of the blocks of each, one claim after the other
    /// @param days by which each stands in its blocks
    /// @param prints numbers that the reprints of each have too
    private record Unjoined(DiskFile keys, DiskSorter days, DiskSorter prints) {}

    /// A claim made ready by whoever has the time: the day by which it stands in its blocks, a number that its reprints
    /// have too, and the keys of its blocks.
    static final class Ready {
        private final long day;
        private final int print;
        private final long[] keys;

        private Ready(long day, int print, long[] keys) {
            this.day = day;
            this.print = print;
            this.keys = keys;
        }

        static <F extends Fact> Ready of(ClaimSteps.Kind<F> kind, F fact) {
            return new Ready(
                    fact.order(),
                    Reprints.rough(fact),
                    kind.comparison().keys(fact).stream()
                            .mapToLong(DiskTexts::hash)
                            .toArray());
        }
    }

    /// Takes the next claim in order of publication.
    ///
    /// @param capture its number
    /// @param pack where its block lies
    /// @param at which of the block it is
    void add(int capture, Ready claim, long pack, int at) {
        Unjoined waiting = unjoined.orElseThrow();
        waiting.days().add(claim.day, facts.size());
        waiting.prints().add(claim.print, facts.size());
        facts.add(pack, at);
        waiting.keys().addAll(claim.keys);
        captures.add(capture);
    }

    /// Ends the adding.
    void done() {
        facts.done();
        captures.done();
        unjoined.ifPresent(waiting -> waiting.keys().done());
    }

    DiskFacts<F> facts() {
        return facts;
    }

    ClaimSteps.Kind<F> kind() {
        return kind;
    }

    /// The number of a claim's capture.
    int capture(int claim) {
        return captures.intAt((long) claim * Integer.BYTES);
    }

    /// Joins them, once.
    DiskJoiner<F> join() {
        Unjoined waiting = unjoined.orElseThrow();
        unjoined = Optional.empty();
        DiskInts fates = fates(waiting.prints());
        DiskJoiner<F> joiner = new DiskJoiner<>(scratch, kind, facts, fates);
        joiner.join(pairs(waiting, fates));
        waiting.keys().free();
        return joiner;
    }

    /// What becomes of each claim: [#COMPARED], [#ALONE], or the claim where it goes.
    private DiskInts fates(DiskSorter prints) {
        DiskInts fates = new DiskInts(scratch, facts.size(), COMPARED);
        DiskSorter.Cursor rows = prints.sorted();
        int[] same = new int[64];
        int size = 0;
        long print = 0;
        while (rows.next()) {
            if (size > 0 && rows.key() != print) {
                decide(same, size, fates);
                size = 0;
            }
            print = rows.key();
            same = size == same.length ? Arrays.copyOf(same, size * 2) : same;
            same[size++] = (int) rows.value();
        }
        decide(same, size, fates);
        return fates;
    }

    private void decide(int[] same, int size, DiskInts fates) {
        if (size <= Reprints.COMPARED) {
            return;
        }
        Map<Long, int[]> byNumber = new HashMap<>();
        Map<Long, Integer> often = new HashMap<>();
        Set<String> met = new HashSet<>();
        for (int i = 0; i < size; i++) {
            F fact = facts.read(same[i]);
            long number = Packer.number(fact);
            while (!met.add(fact.capture() + ' ' + number)) {
                number = Reprints.again(number);
            }
            int[] firsts = byNumber.computeIfAbsent(number, n -> new int[] {-1, -1});
            int before = often.merge(number, 1, Integer::sum) - 1;
            if (before < firsts.length) {
                firsts[before] = same[i];
            }
            if (before >= Reprints.COMPARED) {
                boolean one = Reprints.areOne(kind.comparison(), facts.get(firsts[0]), facts.get(firsts[1]));
                fates.set(same[i], one ? firsts[0] : ALONE);
            }
        }
    }

    /// The pairs that are probably one thing, those with most points first, of as many points by their places.
    private DiskSorter pairs(Unjoined waiting, DiskInts fates) {
        DiskFile inOrder = new DiskFile(scratch);
        DiskInts places = new DiskInts(scratch, facts.size(), 0);
        DiskSorter.Cursor rows = waiting.days().sorted();
        for (int at = 0; rows.next(); at++) {
            inOrder.add((int) rows.value());
            places.set((int) rows.value(), at);
        }
        inOrder.done();
        DiskBlocks blocks = new DiskBlocks(scratch);
        long at = 0;
        for (int claim = 0; claim < facts.size(); claim++) {
            long[] own = waiting.keys().longsAt(at);
            at += Integer.BYTES + (long) own.length * Long.BYTES;
            if (fates.get(claim) == COMPARED) {
                for (long key : own) {
                    blocks.add(key, places.get(claim));
                }
            }
        }
        Compared compared = new Compared();
        DiskSorter.Cursor met = blocks.pairs(Pairs.WINDOW).sorted();
        while (met.next()) {
            compared.add(claim(inOrder, DiskJoiner.left(met.value())), claim(inOrder, DiskJoiner.right(met.value())));
        }
        compared.compare();
        inOrder.free();
        places.free();
        return compared.pairs;
    }

    /// Compares some pairs at a time, by all processors.
    private final class Compared {
        private final DiskSorter pairs = new DiskSorter(scratch);
        private final int[] lefts = new int[AT_ONCE];
        private final int[] rights = new int[AT_ONCE];
        private int size;

        void add(int one, int other) {
            if (size == AT_ONCE) {
                compare();
            }
            lefts[size] = Math.min(one, other);
            rights[size++] = Math.max(one, other);
        }

        void compare() {
            double[] points = IntStream.range(0, size)
                    .parallel()
                    .mapToDouble(i -> Pairs.points(kind.comparison(), facts.get(lefts[i]), facts.get(rights[i])))
                    .toArray();
            for (int i = 0; i < size; i++) {
                if (points[i] >= kind.comparison().threshold()) {
                    pairs.add(-Double.doubleToLongBits(points[i]), pair(lefts[i], rights[i]));
                }
            }
            size = 0;
        }
    }

    private static int claim(DiskFile inOrder, int place) {
        return inOrder.intAt((long) place * Integer.BYTES);
    }

    private static long pair(int left, int right) {
        return (long) left << Integer.SIZE | right;
    }
}
