package org.attache.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SayingTest {
    private static String told(String words, boolean direct) {
        return new Saying(Saying.bare(words), direct).told();
    }

    @Test
    void turnsAParticipleIntoThePast() {
        assertEquals("called for restraint", told("calling for restraint", false));
        assertEquals("urged both sides to talk", told("urging both sides to talk", false));
        assertEquals("denied the charge", told("denying the charge", false));
    }

    @Test
    void tellsAClauseWithThat() {
        assertEquals("said that two boats would come", told("Two boats would come,", false));
        assertEquals("said that its crews work on", told("and that its crews work on", false));
    }

    @Test
    void shutsAMarkThatTheCutLeftOpen() {
        assertEquals("said that it feared a “wider war”", told("it feared a “wider war", false));
        assertEquals("said: “We will come.”", told("“We will come.”", true));
    }

    @Test
    void callsWordsTornOutOfASentenceWords() {
        assertEquals("used the words “running out of time”", told("“running out of time,”", true));
        assertEquals("used the words “Autumn of the Boats”", told("“Autumn of the Boats”", true));
    }
}
