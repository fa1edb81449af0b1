package org.attache.run.export;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CsvRowsTest {
    @Test
    void cellsThatASpreadsheetWouldRunAreDefused() {
        assertAll(
                () -> assertEquals("'=1+1", CsvRows.cell("=1+1")),
                () -> assertEquals("'@x", CsvRows.cell("@x")),
                () -> assertEquals("'-2", CsvRows.cell("-2")),
                () -> assertEquals("a b", CsvRows.cell("a\nb")),
                () -> assertEquals("say \"x\", y", CsvRows.cell("say \"x\", y")));
    }

    @Test
    void aRowMustFitItsHead() throws IOException {
        CsvRows rows = new CsvRows(new StringWriter(), List.of("a", "b"));
        assertThrows(IllegalArgumentException.class, () -> rows.row(List.of("1")));
    }
}
