package org.attache.link;

import java.util.Set;
import org.attache.fact.EventType;

/// How many events of a kind there are beside which two tellings could be of two: a nuclear test in a month is
/// rare, an exchange of fire is not. Rule LE2.
///
/// Catches "its sixth nuclear test" told by month and by day. Misses that a war of many strikes has quiet weeks.
final class Rarity {
    /// Days from which a time is no longer that of one event.
    private static final int SEASON = 92;
    /// Days after which an article looks back on an event.
    private static final int LOOKED_BACK_ON = 183;
    private static final int MONTH = 31;
    /// Codes of bodies of many states.
    private static final Set<String> BODIES = Set.of("UN", "EU", "NATO", "ASEAN");

    private Rarity() {}

    /// Counts what the kind of the events says, whose types are the same.
    static void weigh(EventFact left, EventFact right, Tally tally) {
        if (left.type() == EventType.WEAPONS_TEST) {
            if (left.traits().nuclear() != right.traits().nuclear()) {
                tally.veto("a nuclear test and another");
                return;
            }
            if (left.traits().nuclear()) {
                tally.add(0.6, "nuclear tests are rare");
            }
        }
        left.traits().ordinals().stream()
                .filter(right.traits().ordinals()::contains)
                .findFirst()
                .ifPresent(ordinal -> tally.add(0.8, () -> "both say " + ordinal));
        weighCommon(left, right, tally);
        boolean sameCountry = left.claim().country().isPresent()
                && left.claim().country().equals(right.claim().country());
        if (sameCountry && left.type() == EventType.POWER_SEIZURE) {
            tally.add(2, "coups are few in one country");
        } else if (sameCountry && left.type() == EventType.ELECTION) {
            tally.add(1.2, "few such events befall one country");
        }
        if (isRemembered(left) && isRemembered(right) && left.days().overlaps(right.days())) {
            tally.add(1, "both articles look back on it, and such events are few");
        }
        if (isDecisionOfMany(left, right)) {
            tally.add(0.7, "such a body decides so but now and then");
        }
        if (isOneJourney(left, right)) {
            tally.add(0.5, "one person is on one journey at a time");
        }
        if (isSummary(left, right) || isSummary(right, left)) {
            tally.add(-1.5, "one sums up several of a long time");
        }
    }

    /// Between two parties many of these may happen; without a day, or with days enough for two, they are hard to
    /// tell apart.
    private static void weighCommon(EventFact left, EventFact right, Tally tally) {
        if (!isCommon(left)) {
            return;
        }
        if (!(left.days().said() && right.days().said())) {
            boolean atOnce = left.published().spread(right.published()) <= 2;
            tally.add(atOnce ? -0.3 : -0.6, "there are many such events and a day is missing");
        } else if (Math.max(left.days().length(), right.days().length()) > (left.type() == EventType.CLASH ? 2 : SEASON)
                && !(isRemembered(left) && isRemembered(right))) {
            tally.add(-1, "there are many such events in so many days");
        }
    }

    private static boolean isCommon(EventFact fact) {
        return switch (fact.type()) {
            case CLASH, SANCTION, DEPLOYMENT, PROTEST, VOTE -> true;
            case WEAPONS_TEST -> !fact.traits().nuclear();
            default -> false;
        };
    }

    /// Whether the article looks back on it half a year later or more and still knows its month. Of an article
    /// without a day the end of what is known counts.
    private static boolean isRemembered(EventFact fact) {
        Days published = fact.published();
        return fact.days().said()
                && fact.days().length() <= MONTH
                && (published.length() <= MONTH ? published.first() : published.last())
                                - fact.days().last()
                        > LOOKED_BACK_ON;
    }

    /// Sanctions or a vote of one international body in one month.
    private static boolean isDecisionOfMany(EventFact left, EventFact right) {
        return (left.type() == EventType.SANCTION || left.type() == EventType.VOTE)
                && left.days().said()
                && right.days().said()
                && left.days().overlaps(right.days())
                && Math.max(left.days().length(), right.days().length()) <= MONTH
                && left.doers().stream()
                        .anyMatch(one -> one.country().filter(BODIES::contains).isPresent()
                                && right.doers().stream()
                                        .anyMatch(other -> one.likeness(other) == Actor.Likeness.SAME));
    }

    /// Visits of one person in the same days; another host would have been a veto.
    private static boolean isOneJourney(EventFact left, EventFact right) {
        Days first = left.days().said() ? left.days() : left.published();
        Days second = right.days().said() ? right.days() : right.published();
        return left.type() == EventType.VISIT
                && first.spread(second) <= 3
                && left.doers().stream()
                        .filter(Actor::isPerson)
                        .anyMatch(one -> right.doers().stream()
                                .anyMatch(other -> other.isPerson() && one.likeness(other) == Actor.Likeness.SAME));
    }

    /// "Both have visited the country since spring": a long time, and more persons than the other names; or "has
    /// toured several factories in recent weeks".
    private static boolean isSummary(EventFact one, EventFact other) {
        return one.days().said()
                && ((one.days().length() > SEASON
                                && one.doers().stream().filter(Actor::isPerson).count()
                                        > other.doers().stream()
                                                .filter(Actor::isPerson)
                                                .count())
                        || (one.days().length() > 8
                                && !(other.days().said() && other.days().length() > 8)
                                && one.traits().several()));
    }
}
