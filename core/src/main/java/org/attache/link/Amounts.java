package org.attache.link;

import java.util.Locale;
import org.attache.fact.Bound;

/// The numbers that a bounded number allows: "about 200" allows 180 to 220, "at least 320" all from 320.
///
/// @param least smallest number allowed
/// @param most largest number allowed
record Amounts(double least, double most) {
    /// How far a round number may be off, as a share of it.
    private static final double ROUND = 0.1;

    static Amounts of(double value, Bound bound) {
        double off = Math.abs(value) * ROUND;
        return switch (bound) {
            case EXACTLY -> new Amounts(value, value);
            case ABOUT -> new Amounts(value - off, value + off);
            case AT_LEAST, MORE_THAN -> new Amounts(value, Double.POSITIVE_INFINITY);
            case UP_TO, LESS_THAN -> new Amounts(Double.NEGATIVE_INFINITY, value);
        };
    }

    boolean overlaps(Amounts other) {
        return least <= other.most && other.least <= most;
    }

    /// "about 204000000", "6".
    static String written(double value, Bound bound) {
        String number = value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%s", value);
        return bound == Bound.EXACTLY
                ? number
                : bound.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ' ' + number;
    }
}
