package org.attache.fact;

import java.util.List;
import java.util.Optional;

/// A person, state, body, agency, place or weapon, as one article speaks of it.
///
/// @param id content hash, unique in the analysis
/// @param type what it is
/// @param name the fullest name of the text, without title
/// @param country ISO 3166-1 alpha-3, or the short name of a supranational actor
/// @param role as the text gives it: "defence minister"
/// @param mentions in order of the text, at least one
public record Entity(
        String id,
        EntityType type,
        String name,
        Optional<String> country,
        Optional<String> role,
        List<Mention> mentions) {
    /// Copies its list.
    ///
    /// @throws IllegalArgumentException if there is no mention
    public Entity {
        mentions = List.copyOf(mentions);
        if (mentions.isEmpty()) {
            throw new IllegalArgumentException("an entity needs a mention: " + name);
        }
    }
}
