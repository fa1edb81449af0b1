package org.attache.analyse.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.attache.text.SourceText;
import org.attache.text.Span;
import org.junit.jupiter.api.Test;

class WordKindsTest {
    @Test
    void aRarePastTenseIsAVerb() {
        assertEquals("VBD", tag("The military overthrew President Mohamed Bazoum in July.", "overthrew"));
    }

    @Test
    void aRarePluralIsANoun() {
        assertEquals("NNS", tag("He visited several places, including arms factories, in Russia.", "factories"));
    }

    @Test
    void aPastTenseBetweenNounsIsNoParticiple() {
        assertEquals("VBD", tag("Since the army seized power, troops have put down protests.", "seized"));
    }

    @Test
    void theAdjectiveOfAStateIsAnAdjective() {
        assertEquals("JJ", tag("The president received Sudanese General Burhan.", "Sudanese"));
    }

    private static String tag(String text, String word) {
        List<Sentence> sentences = SyntaxReader.load().read(SourceText.of(text), new Span(0, text.length()), 0);
        return sentences.getFirst().tokens().stream()
                .filter(t -> t.text().equals(word))
                .findFirst()
                .orElseThrow()
                .xpos();
    }
}
