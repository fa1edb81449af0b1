package org.attache.analyse.event;

import java.util.List;
import org.attache.fact.EventType;

/// One line of `lang/en/events.tsv`.
///
/// @param id of the rule, as provenance cites it
/// @param noun whether the trigger is a noun
/// @param lemmas of the trigger
/// @param type of the event
/// @param slots roles and conditions
/// @param example a sentence that it reads
/// @param expected what it must give for the example
record Rule(
        String id,
        boolean noun,
        List<String> lemmas,
        EventType type,
        List<Slot> slots,
        String example,
        String expected) {
    Rule {
        lemmas = List.copyOf(lemmas);
        slots = List.copyOf(slots);
    }
}
