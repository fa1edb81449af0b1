package org.attache.analyse.event;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.clause.Frames;
import org.attache.fact.EntityType;
import org.attache.fact.EventClaim;
import org.attache.fact.EventType;
import org.attache.fact.Party;

/// States that act where a text names who tells of the deed or looks on.
final class ActingStates {
    private static final Set<String> MINISTRIES = EventWords.of("ministry");

    private final Frames frames;
    private final Casting casting;

    ActingStates(Frames frames, Casting casting) {
        this.frames = frames;
        this.casting = casting;
    }

    /// "The leader watched the launch of a missile": his state tests.
    void lookers(EventType type, List<EventClaim.Role> roles) {
        for (int i = 0; type == EventType.WEAPONS_TEST && i < roles.size(); i++) {
            EventClaim.Role role = roles.get(i);
            if (role.name().equals("looker")) {
                Optional<Party> state = frames.parties()
                        .entity(role.party())
                        .filter(e -> e.type() == EntityType.PERSON)
                        .flatMap(e -> casting.state(e.country()));
                roles.remove(i--);
                if (state.isPresent() && roles.stream().noneMatch(r -> r.name().equals("actor"))) {
                    roles.addFirst(new EventClaim.Role("actor", state.orElseThrow()));
                    i++;
                }
            }
        }
    }

    /// Rule `event.party.ministry`: a ministry that tells of strikes, drills and deployments is its state.
    void ministries(EventType type, List<EventClaim.Role> roles) {
        boolean armed = type == EventType.CLASH || type == EventType.EXERCISE || type == EventType.DEPLOYMENT;
        for (int i = 0; armed && i < roles.size(); i++) {
            EventClaim.Role role = roles.get(i);
            Optional<Party> state = frames.parties()
                    .entity(role.party())
                    .filter(e -> e.type() == EntityType.ORGANIZATION)
                    .filter(e -> MINISTRIES.stream()
                            .anyMatch(w -> e.name().toLowerCase(Locale.ROOT).contains(w)))
                    .flatMap(e -> casting.state(e.country()));
            if (state.isPresent()) {
                EventClaim.Role other = new EventClaim.Role(role.name(), state.orElseThrow());
                if (roles.contains(other)) {
                    roles.remove(i);
                    i--;
                } else {
                    roles.set(i, other);
                }
            }
        }
    }
}
