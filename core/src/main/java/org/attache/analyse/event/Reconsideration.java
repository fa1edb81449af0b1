package org.attache.analyse.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.clause.Parties;
import org.attache.analyse.syntax.Token;
import org.attache.fact.Entity;
import org.attache.fact.EventClaim;
import org.attache.fact.EventType;
import org.attache.fact.Modality;
import org.attache.fact.Party;
import org.attache.fact.When;

/// What the rest of an article tells about a draft. Rule `event.fire-in-war`: who is fighting somebody in the same
/// article and fires missiles does not test them ("Russia fired 28 missiles" beside "Russia's attack on Ukraine").
final class Reconsideration {
    static final String INTERCEPT = "clash.intercept";

    private static final Set<String> AFAR = EventWords.of("afar");
    private static final int LONGEST_STAY = 14;

    private final Parties parties;

    Reconsideration(Parties parties) {
        this.parties = parties;
    }

    /// The drafts, set right by each other.
    List<Draft> of(List<Draft> drafts) {
        List<Draft> result = new ArrayList<>();
        for (Draft draft : drafts) {
            if (isToldBetter(draft, drafts) || isOutcome(draft, drafts)) {
                continue;
            }
            if (draft.rule().equals(INTERCEPT) && draft.roles("actor").isEmpty()) {
                attacker(draft, drafts, 1).ifPresent(result::add);
            } else if (isFromAfar(draft)) {
                result.add(attacker(draft, drafts, 2).orElse(draft));
            } else {
                result.add(isFiring(draft) ? atWar(draft, drafts).orElse(draft) : draft);
            }
        }
        return result.stream().map(d -> paired(d, result)).toList();
    }

    /// Rule `event.casualty.cause`: "guards were killed in an attack on a convoy", "when militants ambushed the
    /// patrol": the killing is the attack that the rest of the clause tells.
    private static boolean isToldBetter(Draft draft, List<Draft> drafts) {
        return draft.rule().equals("clash.casualty")
                && drafts.stream()
                        .anyMatch(o -> o.type() == EventType.CLASH
                                && !o.equals(draft)
                                && o.sentence().equals(draft.sentence())
                                && !o.rule().equals("clash.casualty")
                                && draft.sentence()
                                        .subtreeSpan(draft.trigger())
                                        .contains(o.trigger().span()));
    }

    /// "raided three villages, killing 58 people": the deaths are the outcome of the raid.
    private static boolean isOutcome(Draft draft, List<Draft> drafts) {
        Token verb = draft.trigger().isRelation("conj")
                ? draft.sentence().head(draft.trigger()).orElse(draft.trigger())
                : draft.trigger();
        return draft.rule().equals("clash.kill")
                && verb.xpos().equals("VBG")
                && verb.isRelation("advcl")
                && drafts.stream()
                        .anyMatch(o -> o.type() == EventType.CLASH
                                && o.sentence().equals(draft.sentence())
                                && o.trigger().index() == verb.head()
                                && !o.roles("opponent").isEmpty());
    }

    /// Rule `event.opponent.war`: a state that strikes without the sentence saying whom strikes the one state that
    /// it fights in the article.
    private Draft paired(Draft draft, List<Draft> drafts) {
        List<Party> actors = states(draft, "actor");
        if (draft.type() != EventType.CLASH
                || actors.size() != 1
                || !draft.roles("opponent").isEmpty()) {
            return draft;
        }
        Party actor = actors.getFirst();
        Set<Party> foes = new LinkedHashSet<>();
        for (Draft other : drafts) {
            if (other.type() == EventType.CLASH) {
                if (states(other, "actor").contains(actor)) {
                    foes.addAll(states(other, "opponent"));
                }
                if (states(other, "opponent").contains(actor)) {
                    foes.addAll(states(other, "actor"));
                }
            }
        }
        foes.remove(actor);
        if (foes.size() != 1) {
            return draft;
        }
        List<EventClaim.Role> roles = new ArrayList<>(draft.roles());
        Party foe = foes.iterator().next();
        roles.add(new EventClaim.Role("opponent", foe));
        Draft.Setting setting = draft.setting();
        Optional<String> land = parties.entity(foe).flatMap(Entity::country);
        boolean told = setting.place().isPresent() || setting.country().isEmpty() || land.isEmpty();
        return draft.withRoles(roles)
                .withSetting(told ? setting : new Draft.Setting(setting.place(), land, setting.timing()));
    }

    private static List<Party> states(Draft draft, String role) {
        return draft.roles(role).stream()
                .map(EventClaim.Role::party)
                .filter(p -> p instanceof Party.Known)
                .toList();
    }

    /// "was subjected to a missile attack", "drone strikes hit the port": by whom is not said.
    private static boolean isFromAfar(Draft draft) {
        return draft.type() == EventType.CLASH
                && draft.roles("actor").isEmpty()
                && !draft.trigger().isVerb()
                && draft.sentence().children(draft.trigger(), "compound").stream()
                        .anyMatch(c -> AFAR.contains(c.lemma()));
    }

    /// Rule `event.attacker`: missiles that somebody brought down without saying whose they were are those of
    /// the one who attacks most in the article; so is a missile attack without a doer, where that one attacks at
    /// least twice.
    private static Optional<Draft> attacker(Draft draft, List<Draft> drafts, int least) {
        Map<Party, Integer> attacks = new LinkedHashMap<>();
        for (Draft other : drafts) {
            if (other.type() == EventType.CLASH || isFiring(other)) {
                other.roles("actor").stream()
                        .map(EventClaim.Role::party)
                        .filter(p -> p instanceof Party.Known)
                        .filter(p ->
                                draft.roles().stream().noneMatch(r -> r.party().equals(p)))
                        .forEach(p -> attacks.merge(p, 1, Integer::sum));
            }
        }
        return attacks.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(most -> most.getValue() >= least)
                .map(most -> {
                    List<EventClaim.Role> roles = new ArrayList<>();
                    roles.add(new EventClaim.Role("actor", most.getKey()));
                    roles.addAll(draft.roles());
                    return draft.withRoles(roles);
                });
    }

    /// Rule `event.place.visit`: a meeting, award or ceremony without a place takes that of the journey its
    /// participant is on in the same article.
    List<Draft> placed(List<Draft> drafts) {
        return drafts.stream().map(d -> needsPlace(d) ? placed(d, drafts) : d).toList();
    }

    /// A visit's own place is where it went.
    private static boolean needsPlace(Draft draft) {
        return draft.setting().country().isEmpty() && draft.isOccasion() && draft.type() != EventType.VISIT;
    }

    /// What happened on one day is not placed by a journey of which only the month or year is known.
    private static boolean isVague(Draft draft, Draft journey) {
        When day = draft.setting().timing().when();
        When stay = journey.setting().timing().when();
        return !(day instanceof When.Unknown)
                && stay.earliest()
                        .flatMap(e -> stay.latest().map(l -> l.isAfter(e.plusDays(LONGEST_STAY))))
                        .orElse(false);
    }

    /// What the same sentence tells comes first.
    private static Draft placed(Draft draft, List<Draft> drafts) {
        List<Draft> nearest = new ArrayList<>(drafts);
        nearest.sort(Comparator.comparing(o -> !o.sentence().equals(draft.sentence())));
        for (Draft other : nearest) {
            boolean journey = other.type() == EventType.VISIT
                    || other.type() == EventType.MEETING
                    || other.type() == EventType.ATTENDANCE;
            boolean close = draft.setting()
                    .timing()
                    .when()
                    .overlaps(other.setting().timing().when());
            boolean vague = !other.sentence().equals(draft.sentence())
                    && other.sentence().paragraph() != draft.sentence().paragraph()
                    && isVague(draft, other);
            if (!journey
                    || !close
                    || vague
                    || other.setting().country().isEmpty()
                    || other.modality() == Modality.DENIED) {
                continue;
            }
            boolean shared = draft.roles().stream()
                    .map(EventClaim.Role::party)
                    .anyMatch(p -> p instanceof Party.Known
                            && other.roles().stream()
                                    .anyMatch(r ->
                                            r.party().equals(p) && !r.name().equals("host")));
            if (shared) {
                Draft.Setting setting = draft.setting();
                return draft.withSetting(new Draft.Setting(
                        setting.place().or(other.setting()::place),
                        other.setting().country(),
                        setting.timing()));
            }
        }
        return draft;
    }

    private static boolean isFiring(Draft draft) {
        String lemma = draft.trigger().lemma();
        return draft.rule().equals("test.fire") && !lemma.startsWith("test") && !lemma.equals("detonate");
    }

    private static Optional<Draft> atWar(Draft draft, List<Draft> drafts) {
        for (Draft other : drafts) {
            if (other.type() != EventType.CLASH) {
                continue;
            }
            List<Party> mine =
                    draft.roles("actor").stream().map(EventClaim.Role::party).toList();
            boolean same = other.roles("actor").stream().anyMatch(r -> mine.contains(r.party()));
            List<EventClaim.Role> opponents = other.roles("opponent").stream()
                    .filter(r -> r.party() instanceof Party.Known)
                    .toList();
            if (same && !opponents.isEmpty()) {
                List<EventClaim.Role> roles = new ArrayList<>(draft.roles("actor"));
                roles.addAll(opponents);
                Draft.Setting setting = draft.setting();
                return Optional.of(new Draft(
                        "event.fire-in-war",
                        EventType.CLASH,
                        roles,
                        draft.modality(),
                        new Draft.Setting(setting.place(), other.setting().country(), setting.timing()),
                        draft.sentence(),
                        draft.trigger()));
            }
        }
        return Optional.empty();
    }
}
