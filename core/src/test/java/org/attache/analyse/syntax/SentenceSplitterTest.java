package org.attache.analyse.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.attache.text.Span;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {
    private static final Abbreviations ABBREVIATIONS = Abbreviations.load();
    private static final Tokenizer TOKENIZER = new Tokenizer(ABBREVIATIONS);
    private static final SentenceSplitter SPLITTER = new SentenceSplitter(ABBREVIATIONS);

    private static List<String> split(String text) {
        List<Span> tokens = TOKENIZER.tokens(text, 0, text.length());
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int end : SPLITTER.ends(text, tokens)) {
            sentences.add(text.substring(
                    tokens.get(start).start(), tokens.get(end - 1).end()));
            start = end;
        }
        return sentences;
    }

    @Test
    void titlesAndInitialsDoNotEndASentence() {
        assertEquals(
                1,
                split("Lt. Gen. J. Haddad met Dr. Ito in St. Petersburg on Sept. 3.")
                        .size());
    }

    @Test
    void anAbbreviationEndsASentenceBeforeAWordThatStartsOne() {
        assertEquals(
                List.of("He flew to the U.S.", "The visit lasted two days."),
                split("He flew to the U.S. The visit lasted two days."));
        assertEquals(1, split("The U.S. President arrived at 5 p.m. Tuesday.").size());
    }

    @Test
    void closingQuotesBelongToTheirSentence() {
        assertEquals(
                List.of("“We will build it.", "From the outset we said so,” the minister said.", "He left."),
                split("“We will build it. From the outset we said so,” the minister said. He left."));
        assertEquals(List.of("\"It is over.\"", "\"Is it?\" he asked."), split("\"It is over.\" \"Is it?\" he asked."));
        assertEquals(
                1, split("“Will it fly?” Defence Minister Amal Haddad asked.").size());
    }

    @Test
    void aLineBreakIsWhiteSpaceAndAnEmptyLineEndsASentence() {
        assertEquals(1, split("The ministers\nmet in Oslo.").size());
        assertEquals(2, split("TALKS IN OSLO\n\nThe ministers met.").size());
    }

    @Test
    void aVeryLongSentenceIsCut() {
        String text = "word, ".repeat(1000);
        List<Span> tokens = TOKENIZER.tokens(text, 0, text.length());
        int start = 0;
        for (int end : SPLITTER.ends(text, tokens)) {
            assertTrue(end - start <= SentenceSplitter.MAX_TOKENS);
            start = end;
        }
        assertEquals(tokens.size(), start);
    }

    @Test
    void aWireCodeInBracketsEndsTheSentenceBeforeIt() {
        assertEquals(
                List.of("The ship sank. [nL8N1N86I0]", "On Wednesday, rescuers arrived."),
                split("The ship sank. [nL8N1N86I0] On Wednesday, rescuers arrived."));
    }
}
