package org.attache.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class WeigherTest {
    @Test
    void wordsHaveTheirPlacesInTheAlphabetAsNumbers() {
        Map<String, Integer> counts = new TreeMap<>();
        for (int i = 0; i < 3000; i++) {
            counts.put("word" + i * 7919 % 3001, 1 + i % 5);
        }
        // one number for both
        counts.put("Aa", 1);
        counts.put("BB", 1);
        Terms.Weigher weigher = new Terms.Weigher(3000, counts);
        int place = 0;
        for (String word : counts.keySet()) {
            assertArrayEquals(
                    new int[] {place++}, weigher.weigh(List.of(word, word)).ids(), word);
        }
        assertEquals(0, weigher.weigh(List.of("word", "C#", "")).size());
        assertArrayEquals(new int[] {0, 1}, weigher.weigh(List.of("BB", "Aa")).ids());
    }

    @Test
    void noWordsAreNoTrouble() {
        assertEquals(0, new Terms.Weigher(0, Map.of()).weigh("any words").size());
    }
}
