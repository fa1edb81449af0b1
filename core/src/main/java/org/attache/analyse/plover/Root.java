package org.attache.analyse.plover;

import java.util.Set;

/// The roots of the PLOVER codebook, as far as its test sets use them.
public enum Root {
    /// Intends to cooperate, agrees, promises.
    AGREE,
    /// Meets, talks, visits, mediates.
    CONSULT,
    /// Praises, recognizes, signs an accord.
    SUPPORT,
    /// Shares intelligence, exercises, trades.
    COOPERATE,
    /// Gives money, materiel, shelter, peacekeepers.
    AID,
    /// Releases, retreats, eases, allows.
    YIELD,
    /// Asks or demands.
    REQUEST,
    /// Accuses, investigates, criticizes.
    ACCUSE,
    /// Refuses, cancels, vetoes.
    REJECT,
    /// Threatens or warns.
    THREATEN,
    /// Demonstrates, strikes, boycotts.
    PROTEST,
    /// Puts forces on alert or moves them.
    MOBILIZE,
    /// Reduces or breaks relations, withdraws aid, expels.
    SANCTION,
    /// Arrests, bans, seizes, imposes.
    COERCE,
    /// Attacks.
    ASSAULT;

    private static final Set<Root> HOSTILE = Set.of(PROTEST, MOBILIZE, SANCTION, COERCE, ASSAULT, THREATEN);
    private static final Set<Root> FRIENDLY = Set.of(CONSULT, SUPPORT, COOPERATE, AID, YIELD, AGREE);

    /// The root of the same thing intended: friendly things are agreed to, hostile ones threatened.
    Root intended() {
        return FRIENDLY.contains(this) ? AGREE : HOSTILE.contains(this) ? THREATEN : this;
    }

    /// The root of the same thing asked for: who asks for sanctions threatens, who asks for an inquiry accuses.
    Root asked() {
        return this == SANCTION || this == COERCE ? THREATEN : this == ACCUSE ? ACCUSE : REQUEST;
    }

    /// The root of the same thing ended: friendly relations are reduced, hostile acts eased.
    Root stopped() {
        return FRIENDLY.contains(this) ? SANCTION : HOSTILE.contains(this) ? YIELD : this;
    }
}
