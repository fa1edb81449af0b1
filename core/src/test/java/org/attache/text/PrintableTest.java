package org.attache.text;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class PrintableTest {
    @Test
    void cellsThatASpreadsheetWouldRunAreDefused() {
        assertAll(
                () -> assertEquals("'=1+1", Printable.cell("=1+1")),
                () -> assertEquals("'@x", Printable.cell("@x")),
                () -> assertEquals("'-2", Printable.cell("-2")),
                () -> assertEquals("'＝1", Printable.cell("＝1")),
                () -> assertEquals("a b", Printable.cell("a\nb")),
                () -> assertEquals("say \"x\", y", Printable.cell("say \"x\", y")));
    }
}
