package org.attache.link;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class NamesTest {
    @Test
    void shortenedRespeltAndAbbreviatedNamesAreTheSame() {
        assertTrue(Names.isSame("min aung hlaing", "aung hlaing"));
        assertTrue(Names.isSame("zelensky", "volodymyr zelenskyy"));
        assertTrue(Names.isSame("iaea", "international atomic energy agency"));
        assertTrue(Names.isSame("kim jong un", Wording.fold("Kim Jong-un")));
    }

    @Test
    void otherNamesAreNot() {
        assertFalse(Names.isSame("ann example", "carl example"));
        assertFalse(Names.isSame("", "carl example"));
        assertFalse(Names.isSame("national guard", "national bank of freedonia and trust"));
    }

    @Test
    void foldingBringsSpellingAndAccentsTogether() {
        assertTrue(Wording.fold("Chávez’s U.S. “plan”").equals("chavez s us plan"));
        assertTrue(Wording.english()
                .contentTerms("defense")
                .equals(Wording.english().contentTerms("defence")));
    }
}
