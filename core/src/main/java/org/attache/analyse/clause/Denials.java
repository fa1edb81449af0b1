package org.attache.analyse.clause;

import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;

/// Nouns that a sentence says there was none of.
final class Denials {
    private final Sentence sentence;
    private final ClauseReader reader;
    private final WordClasses words = WordClasses.english();

    Denials(Sentence sentence, ClauseReader reader) {
        this.sentence = sentence;
        this.reader = reader;
    }

    /// "no talks", "neither side".
    boolean isNothing(Token noun) {
        return words.has("negation", noun)
                || sentence.children(noun, "det").stream()
                        .anyMatch(d -> d.lemma().equals("no") || d.lemma().equals("neither"));
    }

    /// "no face to face meeting": a "no" close before, whatever it was hung on.
    boolean followsNo(Token noun) {
        for (int i = noun.index() - 1; i >= 0 && i >= noun.index() - 5; i--) {
            Token token = sentence.token(i);
            if (token.lemma().equals("no") && token.upos().equals("DET")) {
                return true;
            }
            if (reader.isVerbal(token)
                    || token.upos().equals("PUNCT")
                    || token.upos().equals("AUX")) {
                return false;
            }
        }
        return false;
    }
}
