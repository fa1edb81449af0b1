package org.attache.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class WordComparisonTest {
    @Test
    void marksTheWordsThatTheOtherWordingLacks() {
        WordComparison compared =
                WordComparison.of("We are ready to go on with the talks.", "We are prepared to continue the talks");
        assertEquals(List.of("prepared", "continue"), differing(compared.right()));
        assertEquals(List.of("ready", "go on with"), differing(compared.left()));
        assertEquals("We are prepared to continue the talks", joined(compared.right()));
    }

    @Test
    void caseAndMarksAreNoDifference() {
        assertEquals(1, WordComparison.of("“Peace, now!”", "peace now").shared());
    }

    @Test
    void textsWithoutWordsAreTakenAsTheyAre() {
        assertEquals("…", joined(WordComparison.of("…", "peace").left()));
        assertEquals(0, WordComparison.of("war", "peace").shared());
        assertEquals(0, WordComparison.likeness("", ""));
    }

    @Test
    void aVeryLongTextIsComparedInItsBeginningOnly() {
        String longText = "word ".repeat(50_000);
        WordComparison compared = WordComparison.of(longText, longText);
        assertEquals(longText, joined(compared.left()));
        assertTrue(compared.shared() > 0.99);
    }

    private static List<String> differing(List<WordComparison.Run> runs) {
        return runs.stream()
                .filter(r -> !r.shared())
                .map(r -> r.words().strip())
                .toList();
    }

    private static String joined(List<WordComparison.Run> runs) {
        return runs.stream().map(WordComparison.Run::words).collect(Collectors.joining());
    }
}
