package org.attache.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.attache.fact.EventType;
import org.attache.fact.Modality;
import org.attache.text.LastWord;

/// Whether two event claims tell of one event: type, parties, days, place and wording. Rule LE1.
///
/// Catches a meeting told by three agencies with other details; two meetings of one visit stay two. Misses
/// an event that two articles read as two types.
final class EventComparison implements Comparison<EventFact> {
    /// Days by which the day of a copied sentence may be read differently.
    private static final int REPRINT = 31;
    /// Days within which a yearly conference cannot come back.
    private static final int ONCE_A_YEAR = 120;

    @Override
    public double threshold() {
        return 3.2;
    }

    @Override
    public List<String> keys(EventFact fact) {
        Set<String> keys = new TreeSet<>();
        String type = fact.type().key();
        for (List<Actor> actors : fact.roles().values()) {
            for (Actor actor : actors) {
                actor.keys().forEach(key -> keys.add(type + ' ' + key));
            }
        }
        fact.claim().country().ifPresent(country -> keys.add(type + " c:" + country));
        fact.place().ifPresent(place -> keys.add(type + " at:" + LastWord.of(place)));
        fact.families().forEach(family -> keys.add(type + " f:" + family));
        return List.copyOf(keys);
    }

    @Override
    public void compare(EventFact left, EventFact right, Tally tally) {
        if (left.type() != right.type()) {
            tally.veto("they are events of two types");
            return;
        }
        boolean copied = left.isCopyOf(right);
        if (left.isToldWith(right) && !isSameThingTwice(left, right)) {
            tally.veto("one article tells them as two");
            return;
        }
        double wording = left.terms().cosine(right.terms());
        boolean reprinted = copied && wording > 0.8 && !left.isToldWith(right);
        // A reprint of a later week reads "on Tuesday" as another Tuesday.
        Timeliness.weigh(left, right, slack(left, right, reprinted, copied), tally);
        if (tally.isVetoed()) {
            return;
        }
        weighModality(left, right, copied, tally);
        weighPlaces(left, right, tally);
        for (String role : roles(left, right)) {
            if (!tally.isVetoed()) {
                weighRole(role, left, right, tally);
            }
        }
        if (tally.isVetoed()) {
            return;
        }
        if (copied && wording > 0.5) {
            tally.add(2.5, "both stand in one copied sentence");
        } else {
            tally.add(2 * Math.max(0, wording - 0.1), "the sentences share words");
            if (left.type() != EventType.POWER_SEIZURE) {
                Timeliness.weighUndated(left, right, tally);
            }
        }
        Rarity.weigh(left, right, tally);
        double story = left.setting().story().cosine(right.setting().story());
        tally.add(0.8 * Math.max(0, story - 0.2), "their articles tell one story");
    }

    private static long slack(EventFact left, EventFact right, boolean reprinted, boolean copied) {
        if (reprinted) {
            return REPRINT;
        }
        if (isSameOccasion(left, right)) {
            return ONCE_A_YEAR;
        }
        return copied || lasts(left.type()) ? 3 : 1;
    }

    /// A conference of one name meets at one place once a year at most.
    private static boolean isSameOccasion(EventFact left, EventFact right) {
        return left.type() == EventType.ATTENDANCE
                && left.place().isPresent()
                && left.place().equals(right.place())
                && actors(left, "occasion").stream()
                        .anyMatch(a -> actors(right, "occasion").stream().anyMatch(a::sharesRole));
    }

    /// A stay may be told by the day of departure and by its days.
    private static boolean lasts(EventType type) {
        return type == EventType.VISIT || type == EventType.ATTENDANCE || type == EventType.EXERCISE;
    }

    /// An article may tell one event twice, in its lead and again below: then nothing differs, and what one
    /// leaves out the other may say where two parties at least are the same.
    private static boolean isSameThingTwice(EventFact left, EventFact right) {
        Set<String> ours = names(left);
        Set<String> theirs = names(right);
        Set<String> common = new TreeSet<>(ours);
        common.retainAll(theirs);
        boolean equal =
                ours.equals(theirs) && left.days().said() == right.days().said();
        boolean part = common.size() > 1 && common.size() == Math.min(ours.size(), theirs.size());
        return left.days().overlaps(right.days())
                && isOneModality(
                        left.claim().evidence().modality(),
                        right.claim().evidence().modality())
                && (equal
                        ? left.place().equals(right.place())
                        : part
                                && (left.place().isEmpty()
                                        || right.place().isEmpty()
                                        || left.place().equals(right.place())));
    }

    /// What goes on in the lead may have begun further below.
    private static boolean isOneModality(Modality one, Modality other) {
        return one == other
                || (one == Modality.OCCURRED && other == Modality.ONGOING)
                || (one == Modality.ONGOING && other == Modality.OCCURRED);
    }

    private static Set<String> names(EventFact fact) {
        Set<String> names = new TreeSet<>();
        fact.roles().forEach((role, actors) -> actors.forEach(a -> names.add(role + Wording.fold(a.shown()))));
        return names;
    }

    private static void weighModality(EventFact left, EventFact right, boolean copied, Tally tally) {
        Modality a = left.claim().evidence().modality();
        Modality b = right.claim().evidence().modality();
        if ((a == Modality.DENIED) != (b == Modality.DENIED)) {
            tally.add(-2, "one is denied");
        } else if (a == Modality.DENIED) {
            boolean dated = left.days().said() && right.days().said();
            boolean atOnce = left.published().spread(right.published()) <= 8;
            if (!dated && !copied && !atOnce) {
                tally.veto("two denials of two times");
                return;
            }
            tally.add(dated || copied ? -0.3 : -1.2, "two denials need not be of one thing");
        } else if ((a == Modality.POSSIBLE) != (b == Modality.POSSIBLE)) {
            tally.add(-0.5, "one is only possible");
        }
    }

    /// Whether the country of a fight is worked out from other words than its place and who was attacked.
    private static boolean isDoubtful(EventFact fact) {
        return fact.type() == EventType.CLASH
                && fact.place().isEmpty()
                && fact.claim().country().isPresent()
                && actors(fact, "opponent").stream()
                        .noneMatch(a -> a.country().equals(fact.claim().country()));
    }

    private static void weighPlaces(EventFact left, EventFact right, Tally tally) {
        boolean countries =
                left.claim().country().isPresent() && right.claim().country().isPresent();
        if (countries && !left.claim().country().equals(right.claim().country())) {
            if (left.place().isPresent() && right.place().isPresent()) {
                tally.veto("they lie in two countries");
                return;
            }
            if (isDoubtful(left) || isDoubtful(right)) {
                return;
            }
            // Without a place the country is only worked out from the parties.
            tally.add(-1.5, "the countries differ");
            return;
        }
        if (left.place().isPresent() && right.place().isPresent()) {
            String a = left.place().orElseThrow();
            String b = right.place().orElseThrow();
            Set<String> words = new HashSet<>(List.of(a.split(" ", -1)));
            words.retainAll(List.of(b.split(" ", -1)));
            words.removeIf(Wording::isFunctionWord);
            if (Names.isSame(a, b)) {
                tally.add(1, "the place is the same");
            } else if (!words.isEmpty() || Wording.fold(a + b).contains("region")) {
                tally.add(0.3, "the places share a name");
            } else {
                tally.add(-1.5, "the places differ");
            }
        } else if (countries) {
            tally.add(left.type() == EventType.CLASH ? 0.5 : 0.3, "the country is the same");
        } else if (left.type() == EventType.CLASH
                && !isDoubtful(left)
                && !isDoubtful(right)
                && left.claim().country().isPresent() != right.claim().country().isPresent()) {
            tally.add(-0.3, "only one says where");
        }
    }

    private static boolean isSamePlace(EventFact left, EventFact right) {
        return left.place().isPresent()
                && right.place().isPresent()
                && Names.isSame(left.place().orElseThrow(), right.place().orElseThrow());
    }

    private static Set<String> roles(EventFact left, EventFact right) {
        Set<String> roles = new TreeSet<>();
        left.roles().keySet().forEach(r -> roles.add(merged(r)));
        right.roles().keySet().forEach(r -> roles.add(merged(r)));
        return roles;
    }

    /// `participant` and `party` are one role: which is used depends on the verb.
    private static String merged(String role) {
        return role.equals("party") ? "participant" : role;
    }

    private static List<Actor> actors(EventFact fact, String role) {
        List<Actor> all = new ArrayList<>();
        for (Map.Entry<String, List<Actor>> entry : fact.roles().entrySet()) {
            if (merged(entry.getKey()).equals(role)) {
                all.addAll(entry.getValue());
            }
        }
        return all;
    }

    /// Pairs the actors of one role off, best first, and counts what is left over on both sides.
    private static void weighRole(String role, EventFact left, EventFact right, Tally tally) {
        List<Actor> ours = actors(left, role);
        List<Actor> theirs = actors(right, role);
        if (ours.isEmpty() || theirs.isEmpty()) {
            if (!EventFact.isSpokenOf(role)) {
                tally.add(-0.2, () -> "only one names the " + role);
            }
            return;
        }
        boolean allies = role.equals("actor") && ours.size() > 1 && ours.size() == theirs.size();
        for (Actor.Likeness wanted : List.of(Actor.Likeness.SAME, Actor.Likeness.RELATED, Actor.Likeness.OPEN)) {
            pairOff(role, wanted, ours, theirs, tally);
            if (allies && ours.isEmpty() && wanted == Actor.Likeness.SAME) {
                tally.add(0.8, "the same act together");
            }
        }
        if (ours.isEmpty() != theirs.isEmpty() && !EventFact.isSpokenOf(role)) {
            tally.add(-0.3, () -> "only one names all as " + role);
        }
        if (!ours.isEmpty() && !theirs.isEmpty()) {
            Actor one = ours.getFirst();
            Actor other = theirs.getFirst();
            if (EventFact.isSpokenOf(role)) {
                // What was set off in a nuclear test is named in many ways.
                tally.add(
                        left.traits().nuclear() && right.traits().nuclear() ? 0 : -1, () -> "the " + role + " differs");
            } else if (role.equals("opponent") && isSamePlace(left, right)) {
                tally.add(-0.5, "one names the owner of the place, the other its country");
            } else if ((one.isPerson() && other.isPerson())
                    || role.equals("host")
                    || (ours.size() == actors(left, role).size()
                            && theirs.size() == actors(right, role).size())) {
                tally.veto(() -> "the " + role + " differs: " + one.shown() + ", " + other.shown());
            } else {
                tally.add(-1.5, () -> "the " + role + " differs in part");
            }
        }
    }

    private static void pairOff(String role, Actor.Likeness wanted, List<Actor> ours, List<Actor> theirs, Tally tally) {
        for (int i = 0; i < ours.size(); i++) {
            for (int j = 0; j < theirs.size(); j++) {
                Actor one = ours.get(i);
                Actor other = theirs.get(j);
                Actor.Likeness likeness = one.likeness(other);
                boolean spokenOf = EventFact.isSpokenOf(role);
                if (likeness == wanted && (!spokenOf || wanted == Actor.Likeness.SAME || isVague(one, other))) {
                    tally.add(points(wanted, one, other), () -> why(role, wanted, one, other));
                    ours.remove(i--);
                    theirs.remove(j);
                    break;
                }
            }
        }
    }

    /// Things spoken of are paired only by shared words, or where one is a state and says nothing of its kind.
    private static boolean isVague(Actor one, Actor other) {
        return one.sharesRole(other) || !one.isDescribed() || !other.isDescribed();
    }

    private static double points(Actor.Likeness likeness, Actor one, Actor other) {
        return switch (likeness) {
            case SAME -> one.isPerson() ? 2 : one.isDescribed() || other.isDescribed() ? 0.8 : one.isState() ? 1 : 1.4;
            case RELATED -> one.isPerson() == other.isPerson() ? 0.5 : 0.3;
            case OPEN -> 0;
            case DIFFERENT -> -1;
        };
    }

    private static String why(String role, Actor.Likeness likeness, Actor one, Actor other) {
        return likeness == Actor.Likeness.SAME
                ? "same " + role + ": " + one.shown()
                : role + " may be the same: " + one.shown() + ", " + other.shown();
    }
}
