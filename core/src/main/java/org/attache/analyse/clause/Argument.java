package org.attache.analyse.clause;

import org.attache.analyse.syntax.Token;

/// One participant of a clause, by its logical function: the subject of a passive is an [Function#OBJECT], its
/// by-phrase a [Function#SUBJECT]. Conjuncts are arguments of their own.
///
/// @param function what the participant is to the predicate
/// @param preposition lower-case preposition of an oblique ("ahead of"); empty for other functions and bare
/// times
/// @param token head of the participant's phrase
public record Argument(Function function, String preposition, Token token) {
    /// Logical functions.
    public enum Function {
        /// Who does it.
        SUBJECT,
        /// Whom or what it is done to.
        OBJECT,
        /// To whom something is given: the first object of "gave him a medal".
        RECIPIENT,
        /// Joined by a preposition.
        OBLIQUE,
        /// "Russia's visit", "his visit".
        POSSESSOR,
        /// An adjective or name before the noun: "Russian strike", "Moscow talks".
        MODIFIER
    }
}
