package org.attache.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordOrderTest {
    private static int inOneOrder(String one, String other) {
        return WordOrder.of(List.of(one.split(" ", -1))).inOneOrder(WordOrder.of(List.of(other.split(" ", -1))));
    }

    @Test
    void wordsInOneOrderAreCountedAndOthersAreNot() {
        assertEquals(4, inOneOrder("a knife in our back", "a stab in our back"));
        assertEquals(1, inOneOrder("back our", "our back"));
        assertEquals(0, inOneOrder("one two", "three four"));
    }

    @Test
    void aWordThatStandsTwiceCountsAsOftenAsBothHaveIt() {
        assertEquals(3, inOneOrder("more and more", "more and more and more"));
        assertEquals(1, inOneOrder("more", "more and more"));
    }

    @Test
    void theCountIsThatOfTheTableOfAllPairsUpToTheLongestText() {
        Random random = new Random(11);
        for (int round = 0; round < 500; round++) {
            List<String> ours = some(random, 1 + random.nextInt(WordOrder.LONGEST));
            List<String> theirs = some(random, 1 + random.nextInt(90));
            assertEquals(table(ours, theirs), WordOrder.of(ours).inOneOrder(WordOrder.of(theirs)));
        }
    }

    private static List<String> some(Random random, int size) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            words.add("w" + random.nextInt(12));
        }
        return words;
    }

    private static int table(List<String> ours, List<String> theirs) {
        int[][] longest = new int[ours.size() + 1][theirs.size() + 1];
        for (int i = 1; i <= ours.size(); i++) {
            for (int j = 1; j <= theirs.size(); j++) {
                longest[i][j] = ours.get(i - 1).equals(theirs.get(j - 1))
                        ? longest[i - 1][j - 1] + 1
                        : Math.max(longest[i - 1][j], longest[i][j - 1]);
            }
        }
        return longest[ours.size()][theirs.size()];
    }
}
