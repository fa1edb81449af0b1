package org.attache.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CopyFinderTest {
    private static String text(int seed, int words) {
        Random random = new Random(seed);
        return IntStream.range(0, words)
                .mapToObj(i -> "word" + random.nextInt(5000))
                .collect(Collectors.joining(" "));
    }

    private static List<String> found(SortedMap<String, String> texts) {
        List<String> names = new ArrayList<>();
        new CopyFinder().find(texts).forEach(p -> names.add(p.left() + ' ' + p.right()));
        return names;
    }

    @Test
    void findsAReprintWithAnotherEndAndOneCutShort() {
        SortedMap<String, String> texts = new TreeMap<>();
        texts.put("a", text(1, 300) + ' ' + text(2, 40));
        texts.put("b", text(1, 300).replace(' ', '\n') + ' ' + text(3, 60));
        texts.put("c", text(1, 300).substring(0, 700));
        texts.put("d", text(4, 300));
        assertEquals(List.of("a b", "a c", "b c"), found(texts));
    }

    @Test
    void aSharedParagraphMakesNoCopy() {
        SortedMap<String, String> texts = new TreeMap<>();
        texts.put("a", text(1, 60) + ' ' + text(2, 200));
        texts.put("b", text(1, 60) + ' ' + text(3, 200));
        assertEquals(List.of(), found(texts));
    }

    @Test
    void aRetouchedCutOfALongReportIsOneTextWithIt() {
        SortedMap<String, String> texts = new TreeMap<>();
        texts.put("a", text(1, 700));
        texts.put("b", text(5, 60) + ' ' + text(1, 100) + ' ' + text(6, 10));
        assertEquals(List.of("a b"), found(texts));
        assertEquals(true, new CopyFinder().find(texts).getFirst().retouched());
    }

    @Test
    void aPageOfManyReportsIsNoCopyOfOneThatItCutsShort() {
        SortedMap<String, String> texts = new TreeMap<>();
        texts.put("a", text(1, 100) + ' ' + text(7, 3000));
        texts.put("b", text(5, 60) + ' ' + text(1, 100) + ' ' + text(6, 10));
        assertEquals(List.of(), found(texts));
    }

    @Test
    void aTextOfFewWordsIsNoCopyOfAnother() {
        SortedMap<String, String> texts = new TreeMap<>();
        texts.put("a", "See also");
        texts.put("b", "See also");
        assertEquals(List.of(), found(texts));
    }
}
