package org.attache.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.attache.run.NounPhrase.Article;
import org.junit.jupiter.api.Test;

class NounPhraseTest {
    private static String the(String name) {
        return phrase(name, Article.THE).words();
    }

    private static String a(String name) {
        return phrase(name, Article.A).words();
    }

    private static NounPhrase phrase(String name, Article article) {
        return NounPhrase.of(List.of(name), article).orElseThrow();
    }

    @Test
    void bodiesAndOfficesHaveTheirArticle() {
        assertEquals("the Treasury Department", the("Treasury Department"));
        assertEquals("the U.S. Pacific Command", the("U.S. Pacific Command"));
        assertEquals("the Joint Chiefs of Staff", the("Joint Chiefs of Staff"));
        assertEquals("the Office of National Security", the("Office of National Security"));
        assertEquals("the U.N.", the("U.N."));
        assertEquals("the Taliban", the("Taliban"));
    }

    @Test
    void namesOfStatesPeopleAndAgenciesHaveNone() {
        for (String name : List.of("Norway", "Ana Lund", "Reuters", "Congress", "NATO")) {
            assertEquals(name, the(name));
        }
    }

    @Test
    void whatIsCountedIsManyWhateverStandsBetween() {
        NounPhrase missiles = phrase("69 ballistic and cruise missiles", Article.A);
        assertEquals("69 ballistic and cruise missiles", missiles.words());
        assertTrue(missiles.plural());
        assertFalse(phrase("1 soldier", Article.A).plural());
        assertEquals("the 2020 study", the("2020 study"));
        assertFalse(phrase("2020 study", Article.THE).plural());
        assertEquals("a 30-year plan", a("30-year plan"));
    }

    @Test
    void whatIsOneOfItsKindIsKnown() {
        assertEquals("the most powerful bomb", a("most powerful bomb"));
        assertEquals("most soldiers", a("most soldiers"));
        assertEquals("the first submarine", a("first submarine"));
        assertEquals("the two sides", the("two sides"));
        assertEquals("two civilians", the("two civilians"));
    }

    @Test
    void menAreMany() {
        assertEquals("unidentified gunmen", the("unidentified gunmen"));
        assertTrue(phrase("unidentified gunmen", Article.THE).plural());
    }
}
