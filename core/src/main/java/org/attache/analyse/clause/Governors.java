package org.attache.analyse.clause;

import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;

/// What the verbs above a clause make of it.
final class Governors {
    private final Sentence sentence;
    private final ClauseReader reader;
    private final WordClasses words = WordClasses.english();

    Governors(Sentence sentence, ClauseReader reader) {
        this.sentence = sentence;
        this.reader = reader;
    }

    /// "called for the council to impose an embargo".
    boolean isCalledFor(Token verb) {
        return words.has("possible", verb.lemma() + " for")
                && sentence.children(verb, "obl").stream()
                        .anyMatch(o -> reader.preposition(o).equals("for"));
    }

    /// "has stepped up its attacks": they were made.
    boolean isIncreased(String lemma, Token verb) {
        return words.has("growing", lemma)
                && (verb.xpos().equals("VBD") || verb.xpos().equals("VBN"))
                && sentence.children(verb, "aux").stream()
                        .noneMatch(a -> a.xpos().equals("MD"));
    }

    /// Whether somebody is told to have said what the verb tells.
    boolean isReported(Token verb) {
        if (verb.isRelation("ccomp") || verb.isRelation("parataxis")) {
            return true;
        }
        return sentence.children(verb, "ccomp").isEmpty()
                && sentence.children(verb, "parataxis").stream().anyMatch(p -> words.has("speech", p.lemma()));
    }
}
