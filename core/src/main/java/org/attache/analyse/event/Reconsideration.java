package org.attache.analyse.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attache.fact.EventClaim;
import org.attache.fact.EventType;
import org.attache.fact.Party;

/// What the rest of an article tells about a draft. Rule `event.fire-in-war`: who is fighting somebody in the same article
/// and fires missiles does not test them ("Russia fired 28 missiles" beside "Russia's attack on Ukraine").
final class Reconsideration {
    /// The drafts, set right by each other.
    List<Draft> of(List<Draft> drafts) {
        List<Draft> result = new ArrayList<>();
        for (Draft draft : drafts) {
            result.add(isFiring(draft) ? atWar(draft, drafts).orElse(draft) : draft);
        }
        return result;
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
            List<Party> mine = draft.roles("actor").stream().map(EventClaim.Role::party).toList();
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
