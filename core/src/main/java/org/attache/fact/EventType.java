package org.attache.fact;

import java.util.Locale;

/// The event types of the contract; `../shared/SCHEMA.md` says what counts as each.
public enum EventType {
    /// Two named parties met or spoke, face to face or by phone.
    MEETING,
    /// A person or delegation travelled to a place or country.
    VISIT,
    /// A forum, conference, parade, exercise or ceremony was attended.
    ATTENDANCE,
    /// An accord, contract or memorandum other than an arms deal.
    AGREEMENT,
    /// Training, scholarships, technical cooperation, exchanges of prisoners.
    COOPERATION,
    /// A military exercise, joint or alone.
    EXERCISE,
    /// A test launch or firing, a nuclear test, a satellite launch.
    WEAPONS_TEST,
    /// Forces or weapons moved to or stationed at a place; mobilisation.
    DEPLOYMENT,
    /// Forces or weapons pulled back.
    WITHDRAWAL,
    /// Materiel, money or relief given.
    AID,
    /// A medal, order, sword or title bestowed.
    AWARD,
    /// Sanctions, an embargo, a blacklist.
    SANCTION,
    /// A coup, an overthrow.
    POWER_SEIZURE,
    /// Armed fighting, an attack, a bombardment.
    CLASH,
    /// Crackdown, arrests, killing of protesters.
    REPRESSION,
    /// Demonstrations, strikes.
    PROTEST,
    /// A vote held, annulled, promised.
    ELECTION,
    /// A decision of a body.
    VOTE,
    /// A person views or inspects arms or a site.
    INSPECTION;

    /// The name as the contract writes it: `weapons_test`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
