package org.attache.analyse.figure;

import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.attache.analyse.figure.TollReader.Told;

/// Draws the toll of an article from what its sentences tell. Rules, in words: the highest number of dead that is
/// written counts, twice told or alone; without one, a death told at the beginning and again is one; no word of death
/// at all is none. The injured are those told, or those struck without the dead; no word of injury beside a death is
/// none; without a death somebody struck is one.
final class TollSum {
    /// Numbers above it must be told twice.
    private static final int PLENTY = 9;

    private final TollReader read;

    TollSum(TollReader read) {
        this.read = read;
    }

    Toll toll() {
        OptionalInt killed = killed();
        return new Toll(killed, injured(killed));
    }

    private OptionalInt killed() {
        NavigableMap<Integer, Integer> counts = counts(read.killed);
        int most = counts.isEmpty() ? 0 : counts.lastKey();
        if (most >= 2) {
            boolean agreed = counts.tailMap(2).size() == 1 || counts.getOrDefault(most, 0) >= 2;
            boolean doubtful = read.several || read.self || most > PLENTY;
            boolean certain = !doubtful || counts.getOrDefault(most, 0) >= 2;
            return agreed && certain ? OptionalInt.of(most) : OptionalInt.empty();
        }
        if (read.fatal == 0) {
            // whoever lies dying may be dead when the next report is written
            return read.harm > 0 && read.grave == 0 ? OptionalInt.of(0) : OptionalInt.empty();
        }
        boolean one = !read.self && !read.several && read.plural == 0 && read.fatalEarly > 0;
        boolean sure = !read.killed.isEmpty() || read.fatal >= 3;
        return one && sure ? OptionalInt.of(1) : OptionalInt.empty();
    }

    private OptionalInt injured(OptionalInt killed) {
        boolean open = read.fatal == 0 && read.harm > 0;
        if (killed.isEmpty() && !open) {
            return OptionalInt.empty();
        }
        int dead = killed.orElse(0);
        NavigableMap<Integer, Integer> hurt = counts(read.injured);
        NavigableMap<Integer, Integer> shot = counts(read.struck);
        int mostHurt = hurt.isEmpty() ? 0 : hurt.lastKey();
        int mostShot = shot.isEmpty() ? 0 : shot.lastKey();
        if (read.several && hurt.getOrDefault(mostHurt, 0) < 2 && shot.getOrDefault(mostShot, 0) < 2) {
            return OptionalInt.empty();
        }
        if (mostHurt >= 2 && mostShot >= 2) {
            boolean agree =
                    mostShot - dead == mostHurt || (mostShot <= mostHurt && hurt.getOrDefault(mostHurt, 0) >= 2);
            return agree ? OptionalInt.of(mostHurt) : OptionalInt.empty();
        }
        if (mostHurt >= 2) {
            return isSure(read.injured, hurt) ? OptionalInt.of(mostHurt) : OptionalInt.empty();
        }
        if (mostShot >= 2) {
            boolean rest = mostShot >= dead && isSure(read.struck, shot);
            return rest ? OptionalInt.of(mostShot - dead) : OptionalInt.empty();
        }
        if (read.vague > 0 || read.several) {
            return OptionalInt.empty();
        }
        if (dead > 0) {
            boolean nobody = read.survivors == 0 && read.hurt <= 1 && read.injured.isEmpty() && mostShot <= 1;
            return nobody ? OptionalInt.of(0) : OptionalInt.empty();
        }
        return mostHurt == 1 || mostShot == 1 ? OptionalInt.of(1) : OptionalInt.empty();
    }

    /// Whether the highest number is told at the beginning, or twice, and no number of two or more besides.
    private static boolean isSure(List<Told> told, NavigableMap<Integer, Integer> counts) {
        int most = counts.lastKey();
        boolean early = told.stream().anyMatch(t -> t.count() == most && t.early());
        boolean only = counts.tailMap(2).size() == 1;
        return counts.getOrDefault(most, 0) >= 2 ? early || only : early && only;
    }

    private static NavigableMap<Integer, Integer> counts(List<Told> told) {
        NavigableMap<Integer, Integer> counts = new TreeMap<>();
        told.forEach(t -> counts.merge(t.count(), 1, Integer::sum));
        return counts;
    }
}
