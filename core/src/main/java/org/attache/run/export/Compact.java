package org.attache.run.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Structures in Thrift's compact protocol, as far as Parquet's headers need them. Fields must come in order of their
/// numbers.
final class Compact {
    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;
    /// A list of as many elements or more has its size behind its head.
    private static final int LONG_LIST = 15;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Deque<Integer> outer = new ArrayDeque<>();
    private int last;

    /// Everything that was written.
    byte[] bytes() {
        return out.toByteArray();
    }

    void raw(byte[] some) {
        out.writeBytes(some);
    }

    void varint(long number) {
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    private void zigzag(long number) {
        varint((number << 1) ^ (number >> 63));
    }

    private void field(int number, int type) {
        out.write(((number - last) << 4) | type);
        last = number;
    }

    Compact number(int field, int number) {
        field(field, I32);
        zigzag(number);
        return this;
    }

    Compact number64(int field, long number) {
        field(field, I64);
        zigzag(number);
        return this;
    }

    Compact text(int field, String text) {
        field(field, BINARY);
        text(text);
        return this;
    }

    private void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        varint(utf8.length);
        raw(utf8);
    }

    Compact numbers(int field, List<Integer> numbers) {
        list(field, numbers.size(), I32);
        numbers.forEach(this::zigzag);
        return this;
    }

    Compact texts(int field, List<String> texts) {
        list(field, texts.size(), BINARY);
        texts.forEach(this::text);
        return this;
    }

    /// A list of structures: each begins with [#begin()].
    Compact list(int field, int size) {
        list(field, size, STRUCT);
        return this;
    }

    private void list(int field, int size, int type) {
        field(field, LIST);
        if (size < LONG_LIST) {
            out.write((size << 4) | type);
        } else {
            out.write(0xF0 | type);
            varint(size);
        }
    }

    /// A structure as an element of a list.
    Compact begin() {
        outer.push(last);
        last = 0;
        return this;
    }

    /// A structure as a field.
    Compact begin(int field) {
        field(field, STRUCT);
        return begin();
    }

    /// The end of the structure that was begun last, or of the whole.
    Compact end() {
        out.write(0);
        last = outer.isEmpty() ? 0 : outer.pop();
        return this;
    }
}
