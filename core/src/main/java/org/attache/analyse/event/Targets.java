package org.attache.analyse.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.attache.analyse.clause.Frames;
import org.attache.fact.Entity;
import org.attache.fact.EntityType;
import org.attache.fact.EventClaim;
import org.attache.fact.EventType;
import org.attache.fact.Party;

/// Rule `event.sanction.target`: whom sanctions are on that a text speaks of as known ("in violation of U.N.
/// sanctions", "U.S. sanctions cited transfers of oil"): the only state that the article's other sanctions are on.
/// Misses sanctions on two states, of which one is told. The country that the article is about is no clue: of seven
/// such targets in 393 open texts four were wrong (2026-11-23).
///
/// Thread-safe: immutable.
final class Targets {
    private final Frames frames;
    private final States states;

    Targets(Frames frames) {
        this.frames = frames;
        this.states = new States(frames);
    }

    /// The drafts in order, sanctions with their targets.
    List<Draft> found(List<Draft> drafts) {
        return drafts.stream().map(d -> lacks(d) ? found(d, drafts) : d).toList();
    }

    private static boolean lacks(Draft draft) {
        return draft.type() == EventType.SANCTION && draft.roles("target").isEmpty();
    }

    private Draft found(Draft draft, List<Draft> drafts) {
        Set<String> imposers = draft.roles("imposer").stream()
                .flatMap(r -> frames.parties().entity(r.party()).stream())
                .flatMap(e -> e.country().stream())
                .collect(Collectors.toSet());
        Set<String> told = targets(drafts);
        told.removeAll(imposers);
        Optional<String> land = told.size() == 1 ? told.stream().findFirst() : Optional.empty();
        Optional<Party> state = land.filter(l -> !imposers.isEmpty()).flatMap(states::of);
        if (state.isEmpty()) {
            return draft;
        }
        List<EventClaim.Role> roles = new ArrayList<>(draft.roles());
        roles.add(new EventClaim.Role("target", state.orElseThrow()));
        return draft.withRoles(roles)
                .withSetting(new Draft.Setting(
                        draft.setting().place(), land, draft.setting().timing()));
    }

    private Set<String> targets(List<Draft> drafts) {
        return drafts.stream()
                .filter(d -> d.type() == EventType.SANCTION)
                .flatMap(d -> d.roles("target").stream())
                .flatMap(r -> frames.parties().entity(r.party()).stream())
                .filter(e -> e.type() == EntityType.STATE)
                .flatMap((Entity e) -> e.country().stream())
                .collect(Collectors.toSet());
    }
}
