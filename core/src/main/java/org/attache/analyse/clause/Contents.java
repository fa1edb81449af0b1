package org.attache.analyse.clause;

import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;

/// What is news in reported words and what is only mentioned there.
///
/// Rule `clause.time.background`: "said on Tuesday that the number of suspects in the bombing had risen", "said on
/// Friday the raid is not tied to the inquiry": the day of the words is not that of a deed that they only refer to.
/// "Said on Sunday that a bombing killed three people" tells of the deed itself, and the day is its best bound.
/// Missed: "said on Tuesday that the attack was a crime".
final class Contents {
    private final Sentence sentence;
    private final ClauseReader reader;
    private final WordClasses words = WordClasses.english();

    Contents(Sentence sentence, ClauseReader reader) {
        this.sentence = sentence;
        this.reader = reader;
    }

    /// Whether the noun `deed` is only referred to by the reported clause around `content`.
    boolean isBackground(Token deed, Token content) {
        if (deed.isVerb() || deed.index() == content.index() || deed.head() < 0) {
            return false;
        }
        Token at = deed;
        while (at.isRelation("conj")
                || (at.isRelation("nmod")
                        && sentence.head(at)
                                .filter(h -> words.has("counting", h))
                                .isPresent())) {
            // "a series of raids"
            at = sentence.token(at.head());
        }
        if (at.head() != content.index()) {
            return reader.isVerbal(content) && !isInside(at, content);
        }
        boolean standing = content.xpos().equals("VBZ") || content.xpos().equals("VBP");
        boolean copula = sentence.children(content, "cop").stream()
                .anyMatch(c -> c.xpos().equals("VBZ") || c.xpos().equals("VBP"));
        return at.isRelation("nsubj")
                && (copula || (standing && sentence.children(content, "aux").isEmpty()));
    }

    /// The deed hangs on another verb of the reported words ("that troops who took part in a raid had come home").
    private boolean isInside(Token deed, Token content) {
        Token at = deed;
        while (at.head() >= 0 && at.head() != content.index()) {
            at = sentence.token(at.head());
            if (at.isVerb()) {
                return true;
            }
        }
        return false;
    }
}
