package org.attache.analyse.event;

import org.attache.analyse.syntax.Token;
import org.attache.fact.Party;

/// A party with the token that names it.
///
/// @param token head of the phrase
/// @param party who it is
record Filler(Token token, Party party) {}
