package org.attache.analyse.speech;

import java.util.Optional;
import org.attache.fact.Party;

/// Someone or something that speaks, identified as far as the article allows.
///
/// @param party who
/// @param role as the text gives it
/// @param sort what kind of thing
/// @param noun lemma of the word it was named by, for "the spokesman" later on
/// @param plural whether several speak with one voice
record Voice(Party party, Optional<String> role, Sort sort, String noun, boolean plural) {
    /// What kind of thing speaks.
    enum Sort {
        /// One human being, or several.
        PERSON,
        /// A state, office or group.
        BODY,
        /// A text.
        DOCUMENT,
        /// Press, radio, wire.
        CARRIER,
        /// None of these, as far as the words tell.
        THING,
        /// A thing or thought that says nothing: a computer, a risk, an economy.
        MUTE
    }

    boolean isSame(Voice other) {
        return party.equals(other.party);
    }
}
