package org.attache.tools.bench;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attache.fact.Entity;
import org.attache.fact.EventClaim;
import org.attache.fact.Findings;
import org.attache.fact.Party;

/// How the sets of events are handed over: each event with its parties, place, days and the words that tell it.
final class EventForm {
    private EventForm() {}

    /// All events of the findings, in order of the text.
    static List<Map<String, Object>> of(Findings findings) {
        return findings.events().stream().map(e -> event(e, findings)).toList();
    }

    private static Map<String, Object> event(EventClaim event, Findings findings) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("type", event.type().key());
        form.put("roles", event.roles().stream().map(r -> role(r, findings)).toList());
        event.place().ifPresent(p -> form.put("place", p));
        event.country().ifPresent(c -> form.put("country", c));
        day(event.timing().when().earliest()).ifPresent(d -> form.put("from", d));
        day(event.timing().when().latest()).ifPresent(d -> form.put("to", d));
        form.put("modality", event.evidence().modality().name());
        form.put("words", event.evidence().quote().words());
        form.put("b", event.evidence().quote().span().start());
        form.put("e", event.evidence().quote().span().end());
        return form;
    }

    private static Map<String, Object> role(EventClaim.Role role, Findings findings) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("role", role.name());
        form.put("name", role.party().name());
        entity(role.party(), findings).ifPresent(e -> {
            e.country().ifPresent(c -> form.put("country", c));
            form.put(
                    "mentions",
                    e.mentions().stream().map(m -> m.quote().words()).distinct().toList());
        });
        return form;
    }

    private static Optional<Entity> entity(Party party, Findings findings) {
        return party instanceof Party.Known known
                ? findings.entities().stream()
                        .filter(e -> e.id().equals(known.entityId()))
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<String> day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString);
    }
}
