package org.attache.ledger;

import org.attache.fact.Analysis;

/// A capture on its way into the book.
///
/// @param analysis with its capture
/// @param raw the unmodified bytes
/// @param versions the stage versions that made the analysis, as `run` writes them
public record Intake(Analysis analysis, RawBytes raw, String versions) {}
