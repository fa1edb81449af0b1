package org.attache.analyse.speech;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.attache.fact.Entity;
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

    /// An entity of the cast as a speaker.
    ///
    /// @param noun it was named by
    static Voice of(Entity entity, String noun) {
        Sort sort = switch (entity.type()) {
            case PERSON -> Sort.PERSON;
            case STATE, ORGANIZATION -> Sort.BODY;
            case AGENCY -> Sort.CARRIER;
            case PLACE, WEAPON -> Sort.THING;
        };
        return new Voice(
                new Party.Known(entity.id(), entity.name()), entity.role(), sort, noun.toLowerCase(Locale.ROOT), false);
    }

    boolean isSame(Voice other) {
        return party.equals(other.party);
    }

    /// Whether a definite description can mean an earlier speaker: the same noun, or a noun of his role, and no
    /// word more that the earlier description lacks.
    boolean isMeantBy(Voice now) {
        if (plural != now.plural() && sort == Sort.PERSON) {
            return false;
        }
        Set<String> before = Set.copyOf(List.of(
                (party.name() + " " + role.orElse("")).toLowerCase(Locale.ROOT).split("\\s+", -1)));
        boolean same = noun.equals(now.noun()) || before.contains(now.noun());
        for (String word : now.party().name().toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            if (!before.contains(word) && !word.equals(now.noun())) {
                return false;
            }
        }
        return same || isLoosely(now);
    }

    /// "The source added" of an official described before, whom nobody has named.
    private boolean isLoosely(Voice now) {
        return now.noun().equals("source")
                && now.party().name().equalsIgnoreCase("source")
                && sort == Sort.PERSON
                && party instanceof Party.Described;
    }
}
