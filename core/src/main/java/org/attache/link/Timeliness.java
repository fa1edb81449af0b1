package org.attache.link;

import org.attache.fact.Modality;

/// What the days of two claims say about their being of one thing. Rule LT1.
///
/// Catches "in March" beside "on Friday, 26 March". Misses an event told a day off on both sides of a time zone,
/// unless other things speak for it. Where nothing tells the time of one within years, it may be any of all such
/// things that ever were: that speaks against (`undated`).
final class Timeliness {
    /// Days from which on a time says nothing.
    private static final int YEARS = 366;
    private static final double UNDATED = -0.7;

    private Timeliness() {}

    /// Counts the days of `left` and `right`.
    ///
    /// @param slack days by which two told days may lie apart and still be one day, badly told
    static void weigh(Fact left, Fact right, long slack, Tally tally) {
        Days a = left.days();
        Days b = right.days();
        if (a.said() && b.said()) {
            weighSaid(a, b, slack, tally);
        } else if (a.said() || b.said()) {
            weighOneSaid(a.said() ? left : right, a.said() ? right : left, tally);
        } else {
            weighPublished(left, right, tally);
        }
    }

    /// Counts against what no copy ties together that nothing tells the year of one.
    static void weighUndated(Fact left, Fact right, Tally tally) {
        if (isUndated(left) || isUndated(right)) {
            tally.add(UNDATED, "nothing tells within a year when one of them was");
        }
    }

    private static boolean isUndated(Fact fact) {
        return (fact.days().said() ? fact.days() : fact.published()).length() > YEARS;
    }

    private static void weighSaid(Days a, Days b, long slack, Tally tally) {
        if (a.overlaps(b)) {
            long longer = Math.max(a.length(), b.length());
            if (longer == 1) {
                tally.add(2, "both tell of the same day");
            } else if (longer <= 8) {
                tally.add(1.5, "the days agree");
            } else if (longer <= 31) {
                tally.add(
                        a.first() == b.first() && a.last() == b.last() ? 1.3 : 1, "the day lies in the other's month");
            } else if (longer <= 92) {
                tally.add(0.7, "the days lie in one quarter of a year");
            } else if (longer <= 366) {
                tally.add(0.4, "the day lies in the other's year");
            } else {
                tally.add(0.1, "the days do not exclude each other");
            }
        } else if (a.gap(b) <= slack) {
            tally.add(-0.8, () -> "the days lie " + a.gap(b) + " apart");
        } else {
            tally.veto("the days exclude each other");
        }
    }

    private static void weighOneSaid(Fact told, Fact open, Tally tally) {
        if (!told.days().overlaps(open.days())) {
            tally.veto("one lies before the other's article, which speaks of it as still to come, or after it");
            return;
        }
        Days published = open.published();
        if (told.days().length() <= 31 && published.length() <= 31) {
            long distance = told.days().gap(published);
            if (distance <= 2) {
                tally.add(0.8, "the other article appeared within two days");
            } else if (distance <= 8) {
                tally.add(0.5, "the other article appeared within eight days");
            } else if (distance <= 16) {
                tally.add(0.3, "the other article appeared within sixteen days");
            } else if (distance > 62) {
                tally.add(-0.4, () -> "the other article appeared " + distance + " days off");
            }
        }
    }

    private static void weighPublished(Fact left, Fact right, Tally tally) {
        Days a = left.published();
        Days b = right.published();
        if (isPlanned(left) != isPlanned(right)
                && (isPlanned(left) ? a : b).first() > (isPlanned(left) ? b : a).last()) {
            tally.veto("one was still to come when the other was over");
            return;
        }
        long distance = a.gap(b);
        if (a.spread(b) <= 2) {
            tally.add(0.8, "the articles appeared within two days");
        } else if (a.spread(b) <= 8) {
            tally.add(0.5, "the articles appeared within eight days");
        } else if (distance > 62) {
            tally.add(-1, () -> "the articles appeared " + distance + " days apart");
        } else if (distance > 21) {
            tally.add(-0.4, () -> "the articles appeared " + distance + " days apart");
        }
    }

    private static boolean isPlanned(Fact fact) {
        return fact.evidence().modality() == Modality.PLANNED;
    }
}
