package org.attache.fact;

/// Someone or something that takes part in a fact.
public sealed interface Party {
    /// How a reader would name it.
    String name();

    /// An entity of the same analysis.
    ///
    /// @param entityId id of the [Entity]
    /// @param name its name
    record Known(String entityId, String name) implements Party {}

    /// Someone the text names only by description: "a guerrilla group", "rights activists".
    ///
    /// @param name the words of the text, without article
    record Described(String name) implements Party {}
}
