package org.attache.run.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes a flat table as Apache Parquet: every column optional, values plain and not compressed, one page a
/// column and
/// group of rows. It is what every reader of the format must read, in a few hundred lines; the reference writer
/// brings
/// 14 MB of jars, with native code, for encodings that a table of some million rows does not need.
///
/// The bytes follow the format's specification (version 1 data pages, footer in Thrift's compact protocol).
public final class Parquet {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int ROWS_A_GROUP = 20_000;
    private static final int UNCOMPRESSED = 0;
    private static final int PLAIN = 0;
    private static final int RLE = 3;
    private static final int OPTIONAL = 1;
    private static final int BITS = 8;

    private final OutputStream out;
    private final String table;
    private final List<Column> columns;
    private final List<Values> group = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private long position;
    private int rows;

    /// Begins a file.
    ///
    /// @param out what is written to; stays open
    /// @param table name of the table
    /// @param columns their names and types
    public Parquet(OutputStream out, String table, List<Column> columns) throws IOException {
        this.out = out;
        this.table = table;
        this.columns = List.copyOf(columns);
        columns.forEach(c -> group.add(new Values()));
        bytes(MAGIC);
    }

    /// What a column holds, with the numbers that the format has for it.
    public enum Type {
        /// UTF-8.
        TEXT(6, 0),
        /// 64 bits.
        WHOLE(2, -1),
        /// 64 bits.
        REAL(5, -1),
        /// Days since 1970-01-01.
        DAY(1, 6);

        private final int physical;
        private final int converted;

        Type(int physical, int converted) {
            this.physical = physical;
            this.converted = converted;
        }
    }

    /// A column.
    ///
    /// @param name in the head
    /// @param type of its values
    public record Column(String name, Type type) {}

    /// What is written of a column in one group of rows.
    private record Chunk(long offset, int length) {}

    private record Group(int rows, List<Chunk> chunks) {}

    /// The values of a column until its group is full.
    private static final class Values {
        private final ByteArrayOutputStream present = new ByteArrayOutputStream();
        private final ByteArrayOutputStream plain = new ByteArrayOutputStream();
        private int bits;
        private int count;

        void add(Optional<?> value) {
            bits |= (value.isPresent() ? 1 : 0) << (count % BITS);
            count++;
            if (count % BITS == 0) {
                present.write(bits);
                bits = 0;
            }
            value.ifPresent(this::plain);
        }

        private void plain(Object value) {
            switch (value) {
                case String text -> {
                    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                    little(utf8.length, Integer.BYTES);
                    plain.writeBytes(utf8);
                }
                case Long whole -> little(whole, Long.BYTES);
                case Double real -> little(Double.doubleToRawLongBits(real), Long.BYTES);
                case LocalDate day -> little(day.toEpochDay(), Integer.BYTES);
                default -> throw new IllegalArgumentException("no value of a column: " + value.getClass());
            }
        }

        private void little(long number, int size) {
            for (int i = 0; i < size; i++) {
                plain.write((int) (number >> (BITS * i)));
            }
        }

        /// Which values are there, as one run of packed bits, then the values.
        byte[] page() {
            if (count % BITS != 0) {
                present.write(bits);
            }
            Compact levels = new Compact();
            levels.varint(((long) present.size() << 1) | 1);
            levels.raw(present.toByteArray());
            byte[] run = levels.bytes();
            ByteArrayOutputStream page = new ByteArrayOutputStream();
            for (int i = 0; i < Integer.BYTES; i++) {
                page.write(run.length >> (BITS * i));
            }
            page.writeBytes(run);
            page.writeBytes(plain.toByteArray());
            return page.toByteArray();
        }
    }

    /// Adds a row: a text, a `Long`, a `Double` or a day for each column, or nothing.
    public void row(List<? extends Optional<?>> values) throws IOException {
        if (values.size() != columns.size()) {
            throw new IllegalArgumentException(values.size() + " values for " + columns.size() + " columns");
        }
        for (int i = 0; i < values.size(); i++) {
            group.get(i).add(values.get(i));
        }
        rows++;
        if (rows == ROWS_A_GROUP) {
            flush();
        }
    }

    private void flush() throws IOException {
        List<Chunk> chunks = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            byte[] page = group.get(i).page();
            Compact header = new Compact();
            header.number(1, 0).number(2, page.length).number(3, page.length);
            header.begin(5)
                    .number(1, rows)
                    .number(2, PLAIN)
                    .number(3, RLE)
                    .number(4, RLE)
                    .end();
            header.end();
            byte[] head = header.bytes();
            chunks.add(new Chunk(position, head.length + page.length));
            bytes(head);
            bytes(page);
            group.set(i, new Values());
        }
        groups.add(new Group(rows, List.copyOf(chunks)));
        rows = 0;
    }

    /// Writes what is left and the footer; the stream stays open.
    public void finish() throws IOException {
        if (rows > 0) {
            flush();
        }
        Compact footer = new Compact();
        footer.number(1, 1);
        footer.list(2, columns.size() + 1);
        footer.begin().text(4, table).number(5, columns.size()).end();
        for (Column column : columns) {
            footer.begin().number(1, column.type().physical).number(3, OPTIONAL).text(4, column.name());
            if (column.type().converted >= 0) {
                footer.number(6, column.type().converted);
            }
            footer.end();
        }
        footer.number64(3, groups.stream().mapToLong(Group::rows).sum());
        footer.list(4, groups.size());
        for (Group one : groups) {
            group(footer, one);
        }
        footer.text(6, "attache");
        footer.end();
        byte[] bytes = footer.bytes();
        bytes(bytes);
        for (int i = 0; i < Integer.BYTES; i++) {
            out.write(bytes.length >> (BITS * i));
        }
        bytes(MAGIC);
        out.flush();
    }

    private void group(Compact footer, Group one) {
        footer.begin().list(1, columns.size());
        for (int i = 0; i < columns.size(); i++) {
            Chunk chunk = one.chunks().get(i);
            footer.begin().number64(2, chunk.offset());
            footer.begin(3)
                    .number(1, columns.get(i).type().physical)
                    .numbers(2, List.of(PLAIN, RLE))
                    .texts(3, List.of(columns.get(i).name()))
                    .number(4, UNCOMPRESSED)
                    .number64(5, one.rows())
                    .number64(6, chunk.length())
                    .number64(7, chunk.length())
                    .number64(9, chunk.offset())
                    .end();
            footer.end();
        }
        footer.number64(2, one.chunks().stream().mapToLong(Chunk::length).sum())
                .number64(3, one.rows())
                .end();
    }

    private void bytes(byte[] some) throws IOException {
        out.write(some);
        position += some.length;
    }
}
