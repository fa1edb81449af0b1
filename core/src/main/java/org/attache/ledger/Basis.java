package org.attache.ledger;

/// What a linking rests on.
///
/// @param seen last line that there was when captures and corrections were read
/// @param stage which program linked: where it is another one, everything is to be linked anew
public record Basis(long seen, String stage) {}
