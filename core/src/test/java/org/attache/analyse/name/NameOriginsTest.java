package org.attache.analyse.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NameOriginsTest {
    private final NameOrigins origins = new NameOrigins();

    @Test
    void choosesTheOneNamedStateOfTheArea() {
        Map<String, Integer> named = Map.of("RUS", 9, "MMR", 4);
        assertEquals(Optional.of("MMR"), origins.state(List.of("tun", "maung"), named));
        assertEquals(Optional.of("RUS"), origins.state(List.of("arkady", "ronuve"), named));
    }

    @Test
    void saysNothingWhereTwoStatesOfTheAreaAreNamedMuchAlike() {
        Map<String, Integer> named = Map.of("GBR", 3, "USA", 4);
        assertEquals(Optional.empty(), origins.state(List.of("harold", "ronuve"), named));
        assertEquals(Optional.of("USA"), origins.state(List.of("harold", "ronuve"), Map.of("GBR", 1, "USA", 6)));
    }

    @Test
    void doesNotGoByAFamilyNameAlone() {
        assertEquals(Optional.empty(), origins.state(List.of("harold"), Map.of("USA", 4)));
        assertEquals(Optional.empty(), origins.state(List.of("ronuve", "arkady"), Map.of("RUS", 4)));
        assertEquals(Optional.empty(), origins.state(List.of("min", "ronuve"), Map.of("MMR", 4)));
    }

    @Test
    void knowsTheStatesOfEveryArea() {
        List<List<String>> rows = Lexicon.rows("name-origins.tsv");
        Set<String> areas = rows.stream()
                .filter(r -> r.get(1).equals("area"))
                .map(List::getFirst)
                .collect(Collectors.toSet());
        Lexicon lexicon = new Lexicon();
        for (List<String> row : rows) {
            for (String cell : Arrays.asList(row.get(2).split("\\|", -1))) {
                if (row.get(1).equals("area")) {
                    assertFalse(lexicon.stateName(cell).isEmpty(), cell);
                } else {
                    assertEquals(true, areas.contains(cell), row.getFirst());
                }
            }
        }
    }
}
