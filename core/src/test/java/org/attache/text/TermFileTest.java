package org.attache.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TermFileTest {
    private static final TermFile FILE = new TermFile(
            "test.tsv",
            List.of(
                    new TermFile.Row(2, List.of("verb", "carry on| say ")),
                    new TermFile.Row(3, List.of("noun", "army")),
                    new TermFile.Row(5, List.of("verb", "say|tell", "more")),
                    new TermFile.Row(6, List.of("none"))));

    private enum Kind {
        VERB,
        NOUN,
        NONE,
        NOT_THERE
    }

    private enum Fewer {
        VERB
    }

    @Test
    void aClassMayHaveSeveralLinesAndNoTerms() {
        assertEquals(
                Map.of("verb", Set.of("carry on", "say", "tell"), "noun", Set.of("army"), "none", Set.of()),
                FILE.byClass());
    }

    @Test
    void classesThatTheProgramKnowsGoByTheirConstants() {
        Map<Kind, Set<String>> all = FILE.byClass(Kind.class);
        assertEquals(Set.of("carry on", "say", "tell"), all.get(Kind.VERB));
        assertEquals(Set.of(Kind.VERB, Kind.NOUN, Kind.NONE), all.keySet());
        assertThrows(IllegalArgumentException.class, () -> FILE.byClass(Fewer.class));
    }

    @Test
    void aResourceIsReadWithoutItsRemarks() {
        TermFile file = TermFile.read("lang/en/clause.tsv");
        assertTrue(file.rows().stream().noneMatch(row -> row.cell(0).startsWith("#")));
        assertTrue(file.byClass().values().stream().noneMatch(Set::isEmpty), "a class without words");
        assertThrows(IllegalStateException.class, () -> TermFile.read("lang/en/nothing.tsv"));
    }
}
