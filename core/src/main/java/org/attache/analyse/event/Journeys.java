package org.attache.analyse.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.attache.analyse.clause.Frames;
import org.attache.fact.Entity;
import org.attache.fact.EventClaim;
import org.attache.fact.EventType;
import org.attache.fact.Modality;
import org.attache.fact.Party;
import org.attache.fact.Timing;
import org.attache.fact.When;

/// Rule `event.visit.meeting`: a visit that its own clause leaves without a host is to where the visitor, away from
/// home, meets somebody close by in the text, and of that day: "Tavares met General Diop in Dakar on Friday. …
/// he said during the visit". Misses a journey through several states.
final class Journeys {
    private static final int REACH = 5;
    private static final int TIMES = 2;

    private final Frames frames;
    private final States states;
    private final Homes homesOf;

    Journeys(Frames frames) {
        this.frames = frames;
        this.homesOf = new Homes(frames);
        this.states = new States(frames);
    }

    /// The drafts in order, visits with the hosts that other drafts tell.
    List<Draft> hosted(List<Draft> drafts) {
        List<Draft> met =
                drafts.stream().map(d -> needsHost(d) ? hosted(d, drafts) : d).toList();
        return met.stream().map(d -> lacksHost(d) ? awaited(d, met) : d).toList();
    }

    private static boolean lacksHost(Draft draft) {
        return draft.type() == EventType.VISIT
                && draft.roles("host").isEmpty()
                && draft.setting().country().isEmpty()
                && draft.setting().place().isEmpty()
                && draft.modality() != Modality.DENIED;
    }

    /// Rule `event.visit.awaited`: a journey whose goal nothing tells ("during the recent visit of President
    /// X", "ahead of his three-day visit") goes to where the same traveller goes in another draft, else to
    /// the country that the article speaks of besides the traveller's own, where no third is named half as
    /// often. Misses a report from a journey on another topic.
    private Draft awaited(Draft visit, List<Draft> drafts) {
        Set<Party> visitors =
                visit.roles("visitor").stream().map(EventClaim.Role::party).collect(Collectors.toSet());
        Set<String> homes = visitors.stream()
                .flatMap(p -> frames.parties().entity(p).stream())
                .flatMap(e -> e.country().stream())
                .collect(Collectors.toSet());
        if (homes.size() != visitors.size() || homes.isEmpty()) {
            return visit;
        }
        Set<String> told = drafts.stream()
                .filter(d -> d.type() == EventType.VISIT && !d.roles("host").isEmpty())
                .filter(d -> d.roles("visitor").stream().anyMatch(r -> visitors.contains(r.party())))
                .flatMap(d -> d.setting().country().stream())
                .collect(Collectors.toSet());
        Optional<String> land = told.size() == 1
                ? told.stream().findFirst()
                : told.isEmpty() ? homesOf.other(homes, TIMES) : Optional.empty();
        Optional<Party> state = land.flatMap(states::of);
        if (state.isEmpty()) {
            return visit;
        }
        List<EventClaim.Role> roles = new ArrayList<>(visit.roles());
        roles.add(new EventClaim.Role("host", state.orElseThrow()));
        return visit.withRoles(roles)
                .withSetting(new Draft.Setting(
                        Optional.empty(), land, visit.setting().timing()));
    }

    private static boolean needsHost(Draft draft) {
        return draft.type() == EventType.VISIT
                && draft.roles("host").isEmpty()
                && draft.setting().country().isEmpty()
                && (draft.modality() == Modality.OCCURRED || draft.modality() == Modality.ONGOING);
    }

    private Draft hosted(Draft visit, List<Draft> drafts) {
        List<Draft> stays = drafts.stream().filter(d -> isStay(d, visit)).toList();
        Set<String> lands =
                stays.stream().flatMap(d -> d.setting().country().stream()).collect(Collectors.toSet());
        if (lands.size() != 1) {
            return visit;
        }
        String land = lands.iterator().next();
        Optional<Party> state = states.of(land);
        if (state.isEmpty()) {
            return visit;
        }
        List<EventClaim.Role> roles = new ArrayList<>(visit.roles());
        roles.add(new EventClaim.Role("host", state.orElseThrow()));
        List<Timing> days = stays.stream()
                .map(d -> d.setting().timing())
                .filter(t -> !(t.when() instanceof When.Unknown))
                .distinct()
                .toList();
        Timing own = visit.setting().timing();
        boolean open = own.when() instanceof When.Unknown && days.size() == 1;
        return visit.withRoles(roles)
                .withSetting(
                        new Draft.Setting(visit.setting().place(), Optional.of(land), open ? days.getFirst() : own));
    }

    /// Whether the draft tells where the visitor is while away from home.
    private boolean isStay(Draft draft, Draft visit) {
        List<?> sentences = frames.reading().sentences();
        int distance = Math.abs(sentences.indexOf(draft.sentence()) - sentences.indexOf(visit.sentence()));
        boolean gathering = draft.type() == EventType.MEETING || draft.type() == EventType.ATTENDANCE;
        return gathering
                && distance <= REACH
                && draft.modality() == Modality.OCCURRED
                && visit.roles("visitor").stream().anyMatch(v -> isAway(v.party(), draft));
    }

    private boolean isAway(Party visitor, Draft draft) {
        Optional<String> home = frames.parties().entity(visitor).flatMap(Entity::country);
        return home.isPresent()
                && draft.setting().country().isPresent()
                && !draft.setting().country().equals(home)
                && draft.roles().stream().anyMatch(r -> r.party().equals(visitor));
    }
}
