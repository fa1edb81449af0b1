package org.attache.fact;

import org.attache.text.Quote;

/// A place of the text where something is spoken of. Apart from what it is resolved to: an [Entity] holds
/// the mentions that were resolved to it.
///
/// @param quote the words
/// @param kind how it is spoken of
/// @param provenance which rule found it or resolved it
public record Mention(Quote quote, Kind kind, Provenance provenance) {
    /// How something is spoken of.
    public enum Kind {
        /// By its name, long or short.
        NAME,
        /// By an adjective of its name: "Russian".
        DEMONYM,
        /// By another's name: "the Kremlin" for Russia.
        METONYM,
        /// By description: "the junta leader", "the general".
        DESCRIPTION,
        /// By pronoun.
        PRONOUN
    }
}
