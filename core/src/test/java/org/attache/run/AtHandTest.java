package org.attache.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.attache.fact.Analysis;
import org.junit.jupiter.api.Test;

final class AtHandTest {
    @Test
    void theLedgerIsAskedOnceForEachNameAndOnlyWhenItsThreadAsks() {
        List<String> questions = new ArrayList<>();
        Function<String, Optional<Analysis>> ledger = name -> {
            questions.add(name);
            return Optional.empty();
        };
        Map<String, Optional<Analysis>> shared = new ConcurrentHashMap<>();
        AtHand one = new AtHand(Map.of(), shared);
        AtHand other = new AtHand(Map.of(), shared);
        assertTrue(one.of("Tidningarnas").isEmpty());
        assertTrue(other.of("Tidningarnas").isEmpty());
        assertEquals(List.of(), questions);
        assertTrue(one.ask(ledger), "what was said not to be there has to be worded anew");
        assertFalse(one.ask(ledger), "nothing is wanted any more");
        // the other was told so too, and words anew as well
        assertTrue(other.ask(ledger));
        assertTrue(other.of("Tidningarnas").isEmpty());
        assertFalse(other.ask(ledger));
        assertEquals(List.of("Tidningarnas"), questions);
    }
}
