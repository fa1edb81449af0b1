package org.attache.link;

import java.util.ArrayList;
import java.util.List;

/// Adds up what speaks for and against two claims being of one thing, and why. Points are added, like
/// log-odds; a veto ends the matter.
///
/// Not thread-safe.
final class Tally {
    private final List<String> reasons = new ArrayList<>();
    private double points;
    private boolean vetoed;

    /// Counts `given` points for `reason`.
    void add(double given, String reason) {
        points += given;
        if (given > 0) {
            reasons.add(reason);
        } else if (given < 0) {
            reasons.add("although " + reason);
        }
    }

    /// Says that they cannot be one.
    void veto(String reason) {
        vetoed = true;
        reasons.clear();
        reasons.add(reason);
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
