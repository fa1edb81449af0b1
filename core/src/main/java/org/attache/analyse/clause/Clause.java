package org.attache.analyse.clause;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.Modality;

/// Who does what to whom around one predicate, whatever its syntax. The predicate is a verb, an adjective
/// or noun
/// after "be", or an eventive noun ("the visit of …"). Thread-safe: immutable.
///
/// @param sentence where it stands
/// @param predicate the verb or noun
/// @param voice of a verb; [Voice#NOMINAL] for a noun
/// @param arguments in order of the text
/// @param modality whether the clause is claimed to be so
public record Clause(Sentence sentence, Token predicate, Voice voice, List<Argument> arguments, Modality modality) {
    /// Copies its list.
    public Clause {
        arguments = List.copyOf(arguments);
    }

    /// Voice of a predicate.
    public enum Voice {
        /// "bought".
        ACTIVE,
        /// "was bought", "the jets bought by".
        PASSIVE,
        /// A noun or adjective.
        NOMINAL
    }

    /// Lemma of the predicate, with its particle: "carry out".
    public String lemma() {
        return sentence.child(predicate, "compound:prt")
                .map(p -> predicate.lemma() + " " + p.lemma())
                .orElse(predicate.lemma());
    }

    /// Who does it: for a verb the logical subjects, for a noun its possessors or by-phrase.
    public List<Token> subjects() {
        return tokens(Argument.Function.SUBJECT);
    }

    /// Whom or what it is done to.
    public List<Token> objects() {
        return tokens(Argument.Function.OBJECT);
    }

    /// To whom something is given, without preposition.
    public List<Token> recipients() {
        return tokens(Argument.Function.RECIPIENT);
    }

    /// The possessors of a noun.
    public List<Token> possessors() {
        return tokens(Argument.Function.POSSESSOR);
    }

    /// Names and adjectives before a noun.
    public List<Token> modifiers() {
        return tokens(Argument.Function.MODIFIER);
    }

    /// The participants after any of the prepositions, in order of the text.
    public List<Token> obliques(String... prepositions) {
        List<String> wanted = Arrays.asList(prepositions);
        List<Token> tokens = new ArrayList<>();
        for (Argument argument : arguments) {
            if (argument.function() == Argument.Function.OBLIQUE && wanted.contains(argument.preposition())) {
                tokens.add(argument.token());
            }
        }
        return tokens;
    }

    /// All arguments of a function.
    public List<Token> tokens(Argument.Function function) {
        List<Token> tokens = new ArrayList<>();
        for (Argument argument : arguments) {
            if (argument.function() == function) {
                tokens.add(argument.token());
            }
        }
        return tokens;
    }

    /// The first object.
    public Optional<Token> object() {
        return objects().stream().findFirst();
    }
}
