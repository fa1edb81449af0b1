package org.attache.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class LastWordTest {
    @Test
    void theLastWordStandsBehindTheLastSpace() {
        assertEquals("Army", LastWord.of("Free Syrian Army"));
        assertEquals("army", LastWord.inLowerCase("Free Syrian Army"));
    }

    @Test
    void aSingleWordIsItsOwnLast() {
        assertEquals("Interpol", LastWord.of("Interpol"));
        assertEquals("", LastWord.of(""));
    }
}
