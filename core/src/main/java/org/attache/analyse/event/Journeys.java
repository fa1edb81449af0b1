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

    private final Frames frames;
    private final States states;

    Journeys(Frames frames) {
        this.frames = frames;
        this.states = new States(frames);
    }

    /// The drafts in order, visits with the hosts that other drafts tell.
    List<Draft> hosted(List<Draft> drafts) {
        return drafts.stream().map(d -> needsHost(d) ? hosted(d, drafts) : d).toList();
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
