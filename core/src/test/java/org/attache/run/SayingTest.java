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
    void marksThatTheSubjectStoodBeforeTheSpeaker() {
        assertEquals("said that … will end the talks", told("will end the talks", false));
        assertEquals("said that … apparently reached the port", told("apparently reached the port", false));
        assertEquals("was opposed to the plan", told("opposed to the plan", false));
        assertEquals("opposed the plan", told("opposed the plan", false));
    }

    @Test
    void takesAnAdjectiveForNoVerbOfTelling() {
        assertEquals("said that unidentified gunmen left", told("unidentified gunmen left", false));
        assertEquals("said that armed men left", told("armed men left", false));
        assertEquals("unveiled plans", told("unveiled plans", false));
        assertEquals("suspected the crew", told("suspected the crew", false));
    }

    @Test
    void writesWordsSmallThatOnlyBeganTheSentence() {
        assertEquals("said that by noon the port was shut", told("By noon the port was shut", false));
        assertEquals("said that fifty-five boats came", told("Fifty-five boats came", false));
        assertEquals("said that Byron came", told("Byron came", false));
    }

    @Test
    void leavesOutTheNumberOfAStory() {
        assertEquals("blamed the crew.", told("blamed the crew. [nL2N1N805Y]", false));
        assertEquals("blamed the crew [of a boat]", told("blamed the crew [of a boat]", false));
    }

    @Test
    void callsOneWordAWord() {
        assertEquals("used the word “concerned”", told("“concerned”", true));
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

    @Test
    void whatBeginsWithTheVerbOfItsRuleIsToldAsItStands() {
        String rule = "speech/judge/blame";
        assertEquals("blames Chad for the delay", new Saying("blames Chad for the delay", false).told(rule));
        assertEquals("said that Chad is to blame", new Saying("Chad is to blame", false).told(rule));
    }
}
