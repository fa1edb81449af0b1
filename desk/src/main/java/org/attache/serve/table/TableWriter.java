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
import org.attache.run.export.Parquet;
import org.attache.text.Printable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Writes a table row by row, so that a long one needs little memory.
public final class TableWriter {
    private static final JsonMapper JSON = new JsonMapper();
    /// So many rows tell what a column of a Parquet file holds.
    private static final int LOOKED_AT = 2000;

    private TableWriter() {}

    /// What a table can be written as.
    public enum Form {
        /// RFC 4180.
        CSV("text/csv; charset=utf-8"),
        /// One array.
        JSON("application/json"),
        /// One object a line.
        JSONL("application/x-ndjson"),
        /// Columns, for tools that read millions of rows.
        PARQUET("application/vnd.apache.parquet");

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
                case PARQUET -> parquet(table, to);
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
                cells.add(cell instanceof Table.Cell.Amount ? text(cell) : Printable.cell(text(cell)));
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

    /// Apache Parquet. A column holds numbers where all its cells among the first rows do, or hold nothing;
    /// else text.
    private static void parquet(Table table, OutputStream to) throws IOException {
        Iterator<List<Table.Cell>> rows = table.rows().iterator();
        List<List<Table.Cell>> first = new ArrayList<>();
        while (first.size() < LOOKED_AT && rows.hasNext()) {
            first.add(rows.next());
        }
        List<Parquet.Column> columns = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            int at = i;
            List<Table.Cell> cells = first.stream().map(row -> row.get(at)).toList();
            boolean numbers = cells.stream().anyMatch(Table.Cell.Amount.class::isInstance)
                    && cells.stream().allMatch(c -> c instanceof Table.Cell.Amount || text(c).isEmpty());
            columns.add(new Parquet.Column(table.columns().get(i), numbers ? Parquet.Type.REAL : Parquet.Type.TEXT));
        }
        Parquet file = new Parquet(to, table.name(), columns);
        for (List<Table.Cell> row : first) {
            file.row(values(row, columns));
        }
        while (rows.hasNext()) {
            file.row(values(rows.next(), columns));
        }
        file.finish();
    }

    private static List<Optional<?>> values(List<Table.Cell> row, List<Parquet.Column> columns) {
        List<Optional<?>> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Table.Cell cell = row.get(i);
            if (columns.get(i).type() == Parquet.Type.REAL) {
                values.add(cell instanceof Table.Cell.Amount number ? Optional.of(number.value()) : Optional.empty());
            } else {
                values.add(Optional.of(text(cell)).filter(t -> !t.isEmpty()));
            }
        }
        return values;
    }

    private static String text(Table.Cell cell) {
        return switch (cell) {
            case Table.Cell.Words words -> words.words();
            case Table.Cell.Amount number -> plain(number.value());
            case Table.Cell.Several several -> String.join("; ", several.words());
        };
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
