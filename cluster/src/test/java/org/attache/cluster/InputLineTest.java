package org.attache.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class InputLineTest {
    private static InputLine lines(String text, int most) {
        return new InputLine(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), most);
    }

    @Test
    void aLineEndsWhereItEnds() throws IOException {
        try (InputLine line = lines("first\n\nthird, unread\nlast", 100)) {
            assertTrue(line.next());
            assertEquals("first", new String(line.readAllBytes(), StandardCharsets.UTF_8));
            assertEquals("first", line.whole());
            assertTrue(line.next());
            assertEquals(-1, line.read());
            assertTrue(line.next());
            assertEquals('t', line.read());
            assertTrue(line.next());
            assertEquals("last", line.whole());
            assertFalse(line.next());
        }
    }

    @Test
    void aLongLineIsReadAndNotKept() throws IOException {
        String wide = "x".repeat(200_000);
        try (InputLine line = lines(wide + "\nshort", 1000)) {
            assertTrue(line.next());
            assertEquals(wide.length(), line.readAllBytes().length);
            assertNull(line.whole());
            assertTrue(line.next());
            assertEquals("short", line.whole());
        }
    }
}
