package org.attache.analyse.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.attache.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LexiconTest {
    private static final Set<String> CATEGORIES = Set.of(
            "aircraft",
            "air-defence system",
            "armoured vehicle",
            "artillery",
            "engine",
            "missile",
            "naval weapon",
            "satellite",
            "sensor",
            "ship",
            "UAV",
            "small arms",
            "ammunition",
            "other");

    private final Lexicon lexicon = new Lexicon();

    private List<Term> find(String text) {
        return lexicon.longest(WordScanner.scan(text, new Span(0, text.length()), lexicon::splits), 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"countries.tsv", "organizations.tsv", "places.tsv", "weapons.tsv"})
    void findsEveryTermOfEveryList(String file) {
        int column = file.startsWith("countries") ? 1 : 0;
        for (List<String> row : Lexicon.rows(file)) {
            assertFalse(find(row.get(column)).isEmpty(), row.get(column));
        }
    }

    @Test
    void everyWeaponHasACategoryOfTheRegisterAndAMaker() {
        for (List<String> row : Lexicon.rows("weapons.tsv")) {
            assertTrue(CATEGORIES.contains(row.get(2)), row.toString());
            assertTrue(row.get(3).matches("[A-Z]{3}"), row.toString());
        }
    }

    @Test
    void noStateIsListedTwice() {
        Set<String> seen = new TreeSet<>();
        for (List<String> row : Lexicon.rows("countries.tsv")) {
            if (row.get(5).equals("state")) {
                assertTrue(seen.add(row.get(0)), row.get(0));
            }
        }
        assertTrue(seen.size() >= 195, "only " + seen.size() + " states");
    }

    @Test
    void partsWordsJoinedToNamesAndKeepsNamesWithHyphens() {
        assertTrue(lexicon.splits("US-led"));
        assertTrue(lexicon.splits("Paris-based"));
        assertFalse(lexicon.splits("Guinea-Bissau"));
        assertFalse(lexicon.splits("Jong-un"));
    }

    @Test
    void readsAbbreviationsInitialsAndPossessivesAsWords() {
        String text = "U.S. Lt. Gen. H.R. Doe's Su-30s";
        List<String> words = WordScanner.scan(text, new Span(0, text.length()), w -> false).stream()
                .map(Word::text)
                .toList();
        assertEquals(List.of("U.S.", "Lt.", "Gen.", "H.R.", "Doe", "'s", "Su-30s"), words);
    }
}
