package org.attache.serve.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.attache.text.Printable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Writes a table row by row, so that a long one needs little memory.
public final class TableWriter {
    private static final JsonMapper JSON = new JsonMapper();

    private TableWriter() {}

    /// RFC 4180 with a head line, UTF-8. Cells that a spreadsheet would run are written behind an apostrophe.
    public static void csv(Table table, OutputStream to) throws IOException {
        Writer writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(table.columns());
        Iterator<List<Table.Cell>> rows = table.rows().iterator();
        while (rows.hasNext()) {
            List<Object> cells = new ArrayList<>();
            for (Table.Cell cell : rows.next()) {
                cells.add(
                        switch (cell) {
                            case Table.Cell.Words words -> Printable.cell(words.words());
                            case Table.Cell.Amount number -> plain(number.value());
                            case Table.Cell.Several several -> Printable.cell(String.join("; ", several.words()));
                        });
            }
            printer.printRecord(cells);
        }
        printer.flush();
    }

    /// An array with an object for each row, UTF-8.
    public static void json(Table table, OutputStream to) throws IOException {
        try (JsonGenerator out = JSON.createGenerator(to)) {
            out.writeStartArray();
            Iterator<List<Table.Cell>> rows = table.rows().iterator();
            while (rows.hasNext()) {
                List<Table.Cell> cells = rows.next();
                out.writeStartObject();
                for (int i = 0; i < table.columns().size(); i++) {
                    out.writeName(table.columns().get(i));
                    switch (cells.get(i)) {
                        case Table.Cell.Words words -> out.writeString(words.words());
                        case Table.Cell.Amount number -> out.writeRawValue(plain(number.value()));
                        case Table.Cell.Several several -> {
                            out.writeStartArray();
                            several.words().forEach(out::writeString);
                            out.writeEndArray();
                        }
                    }
                }
                out.writeEndObject();
            }
            out.writeEndArray();
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
