package org.attache.link;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Adds up what speaks for and against two claims being of one thing, and why. Points are added, like
/// log-odds; a veto ends the matter.
///
/// Not thread-safe.
final class Tally {
    private final List<String> reasons;
    private double points;
    private final boolean telling;
    private boolean vetoed;

    /// @param telling whether reasons are kept; without them only the points count, and most pairs need no more
    Tally(boolean telling) {
        this.telling = telling;
        this.reasons = telling ? new ArrayList<>() : List.of();
    }

    /// Counts `given` points for `reason`.
    void add(double given, String reason) {
        points += given;
        if (telling && given > 0) {
            reasons.add(reason);
        } else if (telling && given < 0) {
            reasons.add("although " + reason);
        }
    }

    /// The same; the reason is worded only if it is kept.
    void add(double given, Supplier<String> reason) {
        add(given, telling ? reason.get() : "");
    }

    /// Says that they cannot be one.
    void veto(String reason) {
        vetoed = true;
        if (telling) {
            reasons.clear();
            reasons.add(reason);
        }
    }

    /// The same; the reason is worded only if it is kept.
    void veto(Supplier<String> reason) {
        veto(telling ? reason.get() : "");
    }

    boolean isVetoed() {
        return vetoed;
    }

    double points() {
        return vetoed ? Double.NEGATIVE_INFINITY : points;
    }

    List<String> reasons() {
        return reasons;
    }
}
