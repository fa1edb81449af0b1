package org.attache.fact;

/// Whether a thing is said to have happened.
public enum Modality {
    /// It happened.
    OCCURRED,
    /// It is going on.
    ONGOING,
    /// It is announced for later.
    PLANNED,
    /// It may happen, or may have.
    POSSIBLE,
    /// It is said not to have happened, or not to be going to.
    DENIED
}
