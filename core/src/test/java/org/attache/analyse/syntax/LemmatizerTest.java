package org.attache.analyse.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LemmatizerTest {
    private static final Lemmatizer LEMMATIZER =
            Lemmatizer.load(SyntaxModel.load().lexicon());

    private static void verb(String base, String form, String xpos) {
        assertEquals(base, LEMMATIZER.lemma(form, "VERB", xpos));
    }

    @Test
    void irregularVerbsComeFromTheList() {
        verb("meet", "met", "VBD");
        verb("oversee", "overseen", "VBN");
        verb("lead", "led", "VBD");
        verb("withdraw", "Withdrew", "VBD");
        verb("be", "were", "VBD");
        verb("buy", "bought", "VBN");
        verb("lay", "laid", "VBD");
        verb("find", "found", "VBD");
        verb("found", "founded", "VBD");
    }

    @Test
    void regularVerbsAreCutByRule() {
        verb("visit", "visited", "VBD");
        verb("hope", "hoping", "VBG");
        verb("supply", "supplied", "VBD");
        verb("supply", "supplies", "VBZ");
        verb("create", "created", "VBN");
        verb("ban", "banned", "VBD");
        verb("launch", "launches", "VBZ");
        verb("purchase", "purchased", "VBD");
        verb("sanction", "sanctioned", "VBN");
        verb("seize", "seizing", "VBG");
        verb("agree", "agreed", "VBD");
        verb("train", "training", "VBG");
        verb("host", "hosted", "VBD");
    }

    @Test
    void pluralsBecomeSingular() {
        assertEquals("crisis", LEMMATIZER.lemma("crises", "NOUN", "NNS"));
        assertEquals("navy", LEMMATIZER.lemma("navies", "NOUN", "NNS"));
        assertEquals("missile", LEMMATIZER.lemma("Missiles", "NOUN", "NNS"));
        assertEquals("embargo", LEMMATIZER.lemma("embargoes", "NOUN", "NNS"));
        assertEquals("exercise", LEMMATIZER.lemma("exercises", "NOUN", "NNS"));
        assertEquals("forces", LEMMATIZER.lemma("Forces", "PROPN", "NNP"));
    }

    @Test
    void comparedAdjectivesBecomePlain() {
        assertEquals("large", LEMMATIZER.lemma("largest", "ADJ", "JJS"));
        assertEquals("heavy", LEMMATIZER.lemma("heavier", "ADJ", "JJR"));
        assertEquals("good", LEMMATIZER.lemma("better", "ADJ", "JJR"));
    }
}
