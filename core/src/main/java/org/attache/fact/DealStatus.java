package org.attache.fact;

/// How far an arms deal has come, in order; the last two end it.
public enum DealStatus {
    /// Someone would like to buy or sell.
    INTEREST,
    /// They talk about it.
    NEGOTIATION,
    /// The supplier has promised it.
    PLEDGED,
    /// A contract or order was made.
    ORDERED,
    /// It is being built.
    IN_PRODUCTION,
    /// A part has arrived.
    PART_DELIVERED,
    /// It has arrived.
    DELIVERED,
    /// The recipient uses it.
    IN_SERVICE,
    /// It was called off.
    CANCELLED,
    /// Someone says that there is no such deal.
    DENIED
}
