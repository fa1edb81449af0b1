package org.attache.fact;

/// What a speaker does by speaking.
public enum StatementKind {
    /// Speaks well of someone.
    PRAISE,
    /// Thanks someone.
    THANK,
    /// Promises something.
    PLEDGE,
    /// Says that someone did wrong.
    ACCUSE,
    /// Says that something is not so.
    DENY,
    /// Asks for something to be done.
    DEMAND,
    /// Is worried.
    CONCERN,
    /// Says that something bad will come.
    WARN,
    /// Says why something was right.
    JUSTIFY,
    /// Judges how things stand or will go.
    ASSESS,
    /// Tells a fact.
    INFORM
}
