package org.attache.analyse.event;

import java.util.List;

/// What may fill one role of a rule.
///
/// @param role name of the contract's role; `_` for a condition that is no role
/// @param sources groups of argument sources; the first group that gives anything wins, all of its sources
/// together
/// @param kinds what the filler must be, one of them
/// @param required whether the rule gives nothing without it
record Slot(String role, List<List<String>> sources, List<String> kinds, boolean required) {
    Slot {
        sources = sources.stream().map(List::copyOf).toList();
        kinds = List.copyOf(kinds);
    }

    boolean isCondition() {
        return role.equals("_");
    }
}
