package org.attache.run.export;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CsvRowsTest {
    @Test
    void aRowMustFitItsHead() throws IOException {
        CsvRows rows = new CsvRows(new StringWriter(), List.of("a", "b"));
        assertThrows(IllegalArgumentException.class, () -> rows.row(List.of("1")));
    }
}
