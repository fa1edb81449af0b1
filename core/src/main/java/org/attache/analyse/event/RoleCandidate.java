package org.attache.analyse.event;

import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.Party;

/// A phrase that may fill a role of an event.
///
/// @param sentence where it stands
/// @param token its head
/// @param core the noun that tells what it is: "soldiers" of "dozens of soldiers"
/// @param kind what it is: the type of the entity, else the first class of words that has it
/// @param party who it stands for
/// @param mentions how often the article names it; 0 where it has no name
record RoleCandidate(Sentence sentence, Token token, Token core, String kind, Party party, int mentions) {}
