package org.attache.analyse.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.attache.fact.EventClaim;
import org.attache.fact.EventType;
import org.attache.fact.Modality;
import org.attache.fact.Party;
import org.attache.fact.Timing;
import org.attache.fact.When;
import org.attache.text.LastWord;

/// Joins the drafts of one article that tell the same event: same type, parties that fit, dates that
/// overlap, places
/// that
/// do not differ. The richer telling stays as evidence; date and place are filled in from the others.
final class Merger {
    private static final Set<String> RESULTS = EventWords.of("rulers");
    private static final Set<String> OFFICES = EventWords.of("titled");

    /// The events, in order of first telling.
    List<Draft> merge(List<Draft> drafts) {
        List<Draft> merged = new ArrayList<>();
        for (Draft draft : drafts) {
            add(merged, draft);
        }
        return merged;
    }

    /// Joins one more draft with the first event that it may be, or makes it the last.
    void add(List<Draft> merged, Draft draft) {
        for (int i = 0; i < merged.size(); i++) {
            if (isSame(merged.get(i), draft)) {
                merged.set(i, join(merged.get(i), draft));
                return;
            }
        }
        merged.add(draft);
    }

    private static boolean isSame(Draft a, Draft b) {
        if (a.type() != b.type()) {
            return false;
        }
        if ((a.modality() == Modality.DENIED) != (b.modality() == Modality.DENIED)) {
            return false;
        }
        if (isAhead(a) != isAhead(b)
                && !(known(a)
                        && known(b)
                        && a.setting()
                                .timing()
                                .when()
                                .overlaps(b.setting().timing().when()))) {
            return false;
        }
        if (!a.setting().timing().when().overlaps(b.setting().timing().when())) {
            return false;
        }
        if ((isRecent(a) && isLongAgo(b)) || (isRecent(b) && isLongAgo(a))) {
            return false;
        }
        if (differ(a.setting().country(), b.setting().country())) {
            return false;
        }
        return rolesFit(a, b);
    }

    /// Rule `event.merge.week`: what happened "on Tuesday" or "overnight", in a week that cannot be told, is
    /// not what happened "in February 2022".
    private static boolean isRecent(Draft draft) {
        When when = draft.setting().timing().when();
        return when instanceof When.Weekday
                || (when instanceof When.Unknown
                        && draft.setting().timing().words().isPresent());
    }

    private static boolean isLongAgo(Draft draft) {
        When when = draft.setting().timing().when();
        return when instanceof When.Month || when instanceof When.Year;
    }

    private static boolean known(Draft draft) {
        return !(draft.setting().timing().when() instanceof When.Unknown);
    }

    private static boolean isAhead(Draft draft) {
        return draft.modality() == Modality.PLANNED || draft.modality() == Modality.POSSIBLE;
    }

    private static boolean differ(Optional<String> a, Optional<String> b) {
        return a.isPresent() && b.isPresent() && !a.equals(b);
    }

    private static boolean rolesFit(Draft a, Draft b) {
        if (a.type() == EventType.POWER_SEIZURE
                && a.modality() == b.modality()
                && a.setting().country().equals(b.setting().country())) {
            // an article that tells of two coups in one country dates them
            return true;
        }
        if (isTurned(a, b)) {
            return false;
        }
        Set<String> left = names(a);
        Set<String> right = names(b);
        long common = left.stream().filter(n -> holds(right, n)).count();
        if (common == 0 && a.type() != EventType.ATTENDANCE) {
            return false;
        }
        if (isOffice(a, b) || isOffice(b, a)) {
            return true;
        }
        boolean contained =
                left.stream().allMatch(n -> holds(right, n)) || right.stream().allMatch(n -> holds(left, n));
        if (a.type() == EventType.ATTENDANCE) {
            return isSameOccasion(a, b);
        }
        boolean loose = a.type() == EventType.EXERCISE;
        return contained || (loose && common * 2 >= Math.min(left.size(), right.size()));
    }

    /// Rule `event.merge.sides`: who strikes in one telling and is struck in the other tells of two attacks
    /// ("Iran's strikes", "the attack on Iran"), unless one of them has both as sides of one fight.
    private static boolean isTurned(Draft a, Draft b) {
        return a.type() == EventType.CLASH && !isMutual(a) && !isMutual(b) && (crosses(a, b) || crosses(b, a));
    }

    private static boolean isMutual(Draft draft) {
        return draft.roles("opponent").isEmpty() && draft.roles("actor").size() > 1;
    }

    private static boolean crosses(Draft a, Draft b) {
        Set<String> struck = names(b, "opponent");
        return names(a, "actor").stream().anyMatch(struck::contains);
    }

    /// Rule `event.merge.office`: "the new speaker met X", later "Petrova's talks with X": a person by office
    /// only is the
    /// one named in another telling where all others agree. Misses two ministers who met X one after the other.
    private static boolean isOffice(Draft vague, Draft clear) {
        if (vague.type() != EventType.MEETING && vague.type() != EventType.VISIT) {
            return false;
        }
        List<EventClaim.Role> open = vague.roles().stream()
                .filter(r -> r.party() instanceof Party.Described
                        && OFFICES.stream().anyMatch(r.party().name()::contains))
                .toList();
        Set<String> others = names(vague);
        open.forEach(r -> others.remove(r.party().name()));
        Set<String> named = names(clear);
        long rest = named.stream().filter(n -> !holds(others, n)).count();
        return open.size() == 1
                && rest == 1
                && !others.isEmpty()
                && clear.roles().size() == vague.roles().size()
                && others.stream().allMatch(n -> holds(named, n))
                && clear.roles().stream()
                        .anyMatch(r -> r.party() instanceof Party.Known
                                && !holds(others, r.party().name())
                                && r.name().equals(open.getFirst().name()));
    }

    /// The same guest at an occasion of the same kind: "an international military conference", later "the
    /// security conference". Two conferences in one place at one time that one person goes to are taken for
    /// one.
    private static boolean isSameOccasion(Draft a, Draft b) {
        Set<String> left = names(a, "participant");
        Set<String> right = names(b, "participant");
        boolean guests = left.stream().anyMatch(n -> holds(right, n));
        return guests
                && names(a, "occasion").stream()
                        .anyMatch(n -> names(b, "occasion").stream()
                                .anyMatch(m -> LastWord.inLowerCase(n).equals(LastWord.inLowerCase(m))));
    }

    private static Set<String> names(Draft draft, String role) {
        return draft.roles(role).stream().map(r -> r.party().name()).collect(Collectors.toSet());
    }

    /// Whether one of the names is `name`, or is it with words left out at the front ("security conference" for
    /// "international security conference").
    private static boolean holds(Set<String> names, String name) {
        return names.stream().anyMatch(n -> n.equals(name) || n.endsWith(" " + name) || name.endsWith(" " + n));
    }

    private static Set<String> names(Draft draft) {
        Set<String> names = new HashSet<>();
        draft.roles().forEach(r -> names.add(r.party().name()));
        return names;
    }

    private static Draft join(Draft first, Draft second) {
        boolean dated = !known(first) && known(second);
        int gain = second.roles().size() - first.roles().size();
        boolean richer = !isOffice(second, first) && (isOffice(first, second) || gain > 0 || (gain == 0 && dated));

        if (first.type() == EventType.POWER_SEIZURE && isResult(first) != isResult(second)) {
            // a junta is what a seizure of power makes; who seized it is told by "the army seized power"
            richer = isResult(first);
        }
        Draft base = richer ? second : first;
        Draft other = richer ? first : second;
        List<EventClaim.Role> roles = new ArrayList<>(base.roles());
        Timing timing = narrower(base.setting().timing(), other.setting().timing());
        return base.withRoles(roles)
                .withSetting(new Draft.Setting(
                        base.setting().place().or(other.setting()::place),
                        base.setting().country().or(other.setting()::country),
                        timing));
    }

    private static boolean isResult(Draft draft) {
        return draft.roles().stream()
                .allMatch(r -> RESULTS.contains(LastWord.inLowerCase(r.party().name())));
    }

    private static Timing narrower(Timing a, Timing b) {
        if (a.when() instanceof When.Unknown) {
            return b;
        }
        return a;
    }
}
