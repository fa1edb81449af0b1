package org.attache.fact;

/// What one article tells of: an event, a deal, a statement or a figure, with the words it rests on.
public sealed interface Claim permits EventClaim, DealClaim, StatementClaim, FigureClaim {
    /// Its name in the analysis of its article; other articles use the same names for other claims.
    String id();

    /// The words it rests on and how it is told.
    Evidence evidence();

    /// The same claim as another article tells it.
    Claim told(String newId, Evidence newEvidence);
}
