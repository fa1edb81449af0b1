package org.attache.fact;

import java.util.List;
import java.util.Optional;

/// A claim that something happened, is planned, or did not happen.
///
/// @param id content hash, unique in the analysis
/// @param type what kind of event
/// @param roles who took part as what
/// @param place as the text names it
/// @param country ISO 3166-1 alpha-3 of the place
/// @param timing when
/// @param evidence words, chain, modality and rule
public record EventClaim(
        String id,
        EventType type,
        List<Role> roles,
        Optional<String> place,
        Optional<String> country,
        Timing timing,
        Evidence evidence)
        implements Claim {
    /// Copies its list.
    public EventClaim {
        roles = List.copyOf(roles);
    }

    /// One part in an event.
    ///
    /// @param name of the role as the contract has it: `participant`, `visitor`, `host` …
    /// @param party who fills it
    public record Role(String name, Party party) {}

    @Override
    public EventClaim told(String newId, Evidence newEvidence) {
        return new EventClaim(newId, type, roles, place, country, timing, newEvidence);
    }
}
