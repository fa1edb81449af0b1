package org.attache.ledger;

/// One search result.
///
/// @param entry id of the entry
/// @param snippet the words around the match, the match between `[` and `]`
public record Hit(String entry, String snippet) {}
