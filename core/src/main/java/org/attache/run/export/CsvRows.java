package org.attache.run.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.attache.text.Printable;

/// Rows of CSV (RFC 4180) under a head line. A cell that a spreadsheet would take for a formula gets an apostrophe
/// before it, and nothing in a cell can steer a terminal.
final class CsvRows {
    private final CSVPrinter csv;
    private final int columns;

    CsvRows(Writer out, List<String> head) throws IOException {
        // the printer is not closed: the writer is another's
        this.csv = new CSVPrinter(out, CSVFormat.RFC4180);
        this.columns = head.size();
        csv.printRecord(head);
    }

    void row(List<String> cells) throws IOException {
        if (cells.size() != columns) {
            throw new IllegalArgumentException(cells.size() + " cells under " + columns + " columns");
        }
        csv.printRecord(cells.stream().map(CsvRows::cell).toList());
    }

    /// A number below nought (a latitude) begins like a formula and is none.
    private static String cell(String text) {
        return text.matches("-\\d+(?:\\.\\d+)?") ? text : Printable.cell(text);
    }
}
