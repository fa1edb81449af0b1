package org.attache.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class PortionTest {
    @Test
    void smallEntriesAreTakenManyAtATimeAndLargeOnesFew() {
        Portion portion = new Portion(512);
        assertEquals(64, portion.end(0, 10_000));
        assertEquals(10, portion.end(0, 10));
        for (int i = 0; i < 5; i++) {
            portion.had(64, 64_000);
        }
        assertEquals(512, portion.end(0, 10_000));
        portion.had(512, 512L << 20);
        assertTrue(portion.end(0, 10_000) <= 4, "entries of a million characters each");
        portion.had(1, 1L << 40);
        assertEquals(1, portion.end(0, 10_000));
    }

    @Test
    void aPortionTakesOneEntryHoweverLargeAndNoMoreBehindIt() {
        assertTrue(Portion.hasRoom(0, 0));
        assertTrue(Portion.hasRoom(40, 40_000));
        assertFalse(Portion.hasRoom(1, 100L << 20));
    }
}
