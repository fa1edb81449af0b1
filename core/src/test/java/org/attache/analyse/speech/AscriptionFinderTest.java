package org.attache.analyse.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.attache.analyse.clause.Reading;
import org.attache.text.Span;
import org.junit.jupiter.api.Test;

class AscriptionFinderTest {
    private static final AscriptionFinder FINDER = AscriptionFinder.load();

    /// Source, cue and content of each ascription, with bars between.
    private static List<String> ascribed(String text) {
        Reading reading = Readings.of(text);
        return FINDER.find(reading).stream()
                .map(a -> words(text, a.source()) + " | " + words(text, a.cue()) + " | " + words(text, a.content()))
                .toList();
    }

    private static String words(String text, List<Span> spans) {
        return spans.stream().map(s -> text.substring(s.start(), s.end())).collect(Collectors.joining(" … "));
    }

    @Test
    void aStatementIsAnAscription() {
        assertEquals(
                List.of("The minister | said | the bridge was closed."),
                ascribed("The minister said that the bridge was closed."));
    }

    @Test
    void aWishIsAscribed() {
        assertEquals(
                List.of("The general | wants | to leave the coast"), ascribed("The general wants to leave the coast."));
    }

    @Test
    void aBeliefIsAscribed() {
        assertTrue(ascribed("Officials believe the convoy has reached the border.")
                .contains("Officials | believe | the convoy has reached the border"));
    }

    @Test
    void whatWasNotSaidIsAscribedAllTheSame() {
        assertTrue(ascribed("The ministry did not say that the ship had been lost.").stream()
                .anyMatch(a -> a.contains("| say |") && a.contains("the ship had been lost")));
    }

    @Test
    void theHalvesOfAQuotationAroundItsCueAreOne() {
        List<String> found = ascribed("“The road is open,” the mayor said. “Nobody will be stopped.”");
        assertEquals(List.of("the mayor | said | “The road is open,” … “Nobody will be stopped.”"), found);
    }

    @Test
    void twoSingleMarksAreADoubleOne() {
        List<String> found = ascribed("''The road is open,'' the mayor said.");
        assertEquals(List.of("the mayor | said | ''The road is open,''"), found);
    }

    @Test
    void aThingThinksNothing() {
        assertEquals(List.of(), ascribed("The old engine needs a new pump and wants oil."));
    }

    @Test
    void aTurnOfATranscriptIsItsSpeakers() {
        assertEquals(
                List.of("MINISTER | : | We do not know who fired. I think we never will."),
                ascribed("MINISTER: We do not know who fired. I think we never will."));
    }

    @Test
    void nobodyInAQuotationSaysIt() {
        List<String> found = ascribed("“It is a costly plan,” said a professor at the naval college in the capital.");
        assertTrue(found.getFirst().startsWith("a professor"), found.toString());
    }
}
