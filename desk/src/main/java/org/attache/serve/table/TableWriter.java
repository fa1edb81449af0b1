package org.attache.serve.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.attache.text.Printable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Writes a table row by row, so that a long one needs little memory.
public final class TableWriter {
    private static final JsonMapper JSON = new JsonMapper();

    private TableWriter() {}

    /// What a table can be written as.
    public enum Form {
        /// RFC 4180.
        CSV("text/csv; charset=utf-8"),
        /// One array.
        JSON("application/json"),
        /// One object a line.
        JSONL("application/x-ndjson");

        private final String mediaType;

        Form(String mediaType) {
            this.mediaType = mediaType;
        }

        /// The form with a name such as `csv`.
        public static Optional<Form> find(String name) {
            return Arrays.stream(values()).filter(f -> f.key().equals(name)).findFirst();
        }

        /// Its name in addresses, and how its files end.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Its media type.
        public String mediaType() {
            return mediaType;
        }

        /// Writes a table; the stream stays open.
        public void write(Table table, OutputStream to) throws IOException {
            switch (this) {
                case CSV -> csv(table, to);
                case JSON -> json(table, to);
                case JSONL -> lines(table, to);
            }
        }
    }

    /// RFC 4180 with a head line, UTF-8. Cells that a spreadsheet would run are written behind an apostrophe.
    private static void csv(Table table, OutputStream to) throws IOException {
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
    private static void json(Table table, OutputStream to) throws IOException {
        try (JsonGenerator out = JSON.createGenerator(to)) {
            out.writeStartArray();
            Iterator<List<Table.Cell>> rows = table.rows().iterator();
            while (rows.hasNext()) {
                row(table.columns(), rows.next(), out);
            }
            out.writeEndArray();
        }
    }

    /// An object a line for each row, UTF-8.
    private static void lines(Table table, OutputStream to) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        Iterator<List<Table.Cell>> rows = table.rows().iterator();
        while (rows.hasNext()) {
            StringWriter line = new StringWriter();
            try (JsonGenerator out = JSON.createGenerator(line)) {
                row(table.columns(), rows.next(), out);
            }
            writer.write(line.toString());
            writer.write('\n');
        }
        writer.flush();
    }

    private static void row(List<String> columns, List<Table.Cell> cells, JsonGenerator out) {
        out.writeStartObject();
        for (int i = 0; i < columns.size(); i++) {
            out.writeName(columns.get(i));
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

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
