package org.attache.fact;

/// What a figure counts.
public enum Measure {
    /// People killed.
    KILLED,
    /// People wounded.
    INJURED,
    /// Killed and wounded together, or "casualties" without saying which.
    CASUALTIES,
    /// People arrested or held.
    ARRESTED,
    /// People driven from home.
    DISPLACED,
    /// A share of arms bought or sold, in percent.
    ARMS_SHARE,
    /// Money spent on arms or defence.
    ARMS_VALUE,
    /// Soldiers, staff or units.
    TROOPS,
    /// Any other figure that matters to the reader.
    OTHER
}
