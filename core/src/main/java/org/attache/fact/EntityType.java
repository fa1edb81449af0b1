package org.attache.fact;

/// What an entity is.
public enum EntityType {
    /// A named human being.
    PERSON,
    /// A country or a self-declared one.
    STATE,
    /// A body: ministry, army, party, firm, alliance.
    ORGANIZATION,
    /// A news agency, paper, broadcaster or other outlet spoken of as a source.
    AGENCY,
    /// A city, region, sea, base, building.
    PLACE,
    /// A weapon, platform or system by designation or name.
    WEAPON
}
