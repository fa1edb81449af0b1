package org.attache.analyse.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.attache.analyse.Sample;
import org.junit.jupiter.api.Test;

class TollFinderTest {
    private static final TollFinder FINDER = TollFinder.load();

    private static Toll toll(String... paragraphs) {
        return FINDER.find(Sample.reading(paragraphs));
    }

    private static Toll of(int killed, int injured) {
        return new Toll(OptionalInt.of(killed), OptionalInt.of(injured));
    }

    @Test
    void aSingleVictimCountsWithoutANumber() {
        assertEquals(
                of(1, 0),
                toll(
                        "A 17-year-old boy was shot and killed outside a shop in the harbour district on Monday.",
                        "The teenager died at the scene, police said. Detectives have not named a suspect."));
    }

    @Test
    void numbersOfDeadAndInjuredAreRead() {
        assertEquals(
                of(2, 4),
                toll(
                        "Two men were killed and four others were wounded when gunmen opened fire at a market.",
                        "The four people wounded were taken to a clinic; the two men killed were traders."));
    }

    @Test
    void theStruckAreTheInjuredWhereNobodyDied() {
        assertEquals(of(0, 3), toll("Three people were shot at a fuel station in the capital late on Sunday."));
    }

    @Test
    void attemptedMurderIsNoDeath() {
        assertEquals(
                of(0, 1),
                toll(
                        "A woman was shot in the arm on Friday.",
                        "A man was charged with attempted first-degree murder."));
    }

    @Test
    void severalIncidentsGetNoAnswer() {
        assertEquals(
                OptionalInt.empty(),
                toll("Two separate shootings left a driver dead and a guard wounded.", "One man died in hospital.")
                        .killed());
    }

    @Test
    void aPageWithoutVictimsGetsNoAnswer() {
        assertEquals(
                OptionalInt.empty(),
                toll("The council met to speak of the new harbour.").killed());
    }
}
