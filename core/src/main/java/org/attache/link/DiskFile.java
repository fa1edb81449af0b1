package org.attache.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.OptionalLong;
import java.util.zip.CRC32C;

/// Bytes on the disk: written one after the other, then read at any place.
///
/// Not thread-safe while it is written; afterwards any number of threads may read it.
final class DiskFile {
    private static final int BUFFER = 1 << 16;
    /// A buffer holds less than 2 GiB.
    private static final long PIECE = 1L << 30;
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;

    private final Scratch scratch;
    private final String name;
    private final FileChannel channel;
    private final Arena arena = Arena.ofShared();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(java.nio.ByteOrder.nativeOrder());
    private MemorySegment mapped = MemorySegment.NULL;
    private long size;

    DiskFile(Scratch scratch) {
        this(scratch, scratch.name());
    }

    private DiskFile(Scratch scratch, String name) {
        this.scratch = scratch;
        this.name = name;
        this.channel = scratch.channel(name);
        scratch.opened(this);
    }

    /// A file of a name of its own.
    static DiskFile named(Scratch scratch, String name) {
        DiskFile file = new DiskFile(scratch, name);
        file.cut(0);
        return file;
    }

    /// A file that was left, ready to be read and to be written on.
    ///
    /// @param size so many bytes of it; what is behind them is given up
    static DiskFile left(Scratch scratch, String name, long size) {
        DiskFile file = new DiskFile(scratch, name);
        file.cut(size);
        return file.done();
    }

    private void cut(long to) {
        try {
            channel.truncate(to).position(to);
        } catch (IOException e) {
            throw new UncheckedIOException("a file of joining cannot be written", e);
        }
        size = to;
    }

    /// What it is called in its room.
    String name() {
        return name;
    }

    /// Bytes so far.
    long size() {
        return size;
    }

    void add(int value) {
        room(Integer.BYTES).putInt(value);
    }

    void add(long value) {
        room(Long.BYTES).putLong(value);
    }

    /// Writes them as they are.
    void add(byte[] bytes) {
        for (int from = 0; from < bytes.length; from += BUFFER) {
            int length = Math.min(BUFFER, bytes.length - from);
            room(length).put(bytes, from, length);
        }
    }

    /// Writes how many there are, then them.
    ///
    /// @return where they begin
    long addAll(byte[] bytes) {
        long at = size;
        add(bytes.length);
        add(bytes);
        return at;
    }

    /// Writes how many there are, then them.
    ///
    /// @return where they begin
    long addAll(long[] values) {
        long at = size;
        add(values.length);
        for (long value : values) {
            add(value);
        }
        return at;
    }

    /// Writes how many there are, then them.
    ///
    /// @return where they begin
    long addAll(int[] values) {
        long at = size;
        add(values.length);
        for (int value : values) {
            add(value);
        }
        return at;
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            flush();
        }
        size += bytes;
        return buffer;
    }

    private void flush() {
        try {
            buffer.flip();
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            buffer.clear();
        } catch (IOException e) {
            throw new UncheckedIOException("no room on the disk for joining", e);
        }
    }

    /// Makes all that was written so far readable; more may be written behind it.
    DiskFile done() {
        flush();
        mapped = map(FileChannel.MapMode.READ_ONLY);
        return this;
    }

    /// Makes all of it readable, and what is read may be changed in its place.
    DiskFile changeable() {
        flush();
        mapped = map(FileChannel.MapMode.READ_WRITE);
        return this;
    }

    private MemorySegment map(FileChannel.MapMode mode) {
        try {
            return size == 0 ? MemorySegment.NULL : channel.map(mode, 0, size, arena);
        } catch (IOException e) {
            throw new UncheckedIOException("a file of joining cannot be read", e);
        }
    }

    /// CRC-32C of its first bytes, as far as they are readable.
    long sum(long to) {
        CRC32C sum = new CRC32C();
        for (long from = 0; from < to; from += PIECE) {
            sum.update(mapped.asSlice(from, Math.min(PIECE, to - from)).asByteBuffer());
        }
        return sum.getValue();
    }

    /// Makes certain that all of it is on the disk.
    void force() {
        flush();
        try {
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException("no room on the disk for joining", e);
        }
    }

    /// Gives its room on the disk back. It must not be read any more.
    void free() {
        mapped = MemorySegment.NULL;
        arena.close();
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a file of joining cannot be closed", e);
        }
        scratch.freed(this);
    }

    int intAt(long at) {
        return mapped.get(INT, at);
    }

    void setInt(long at, int value) {
        mapped.set(INT, at, value);
    }

    long longAt(long at) {
        return mapped.get(LONG, at);
    }

    /// What [#addAll(byte\[\])] wrote there.
    byte[] bytesAt(long at) {
        byte[] bytes = new byte[intAt(at)];
        MemorySegment.copy(mapped, ValueLayout.JAVA_BYTE, at + Integer.BYTES, bytes, 0, bytes.length);
        return bytes;
    }

    /// Where what follows them begins.
    long behindBytes(long at) {
        return at + Integer.BYTES + intAt(at);
    }

    /// What [#addAll(long\[\])] wrote there.
    long[] longsAt(long at) {
        long[] values = new long[intAt(at)];
        MemorySegment.copy(mapped, LONG, at + Integer.BYTES, values, 0, values.length);
        return values;
    }

    /// What [#addAll(int\[\])] wrote there.
    int[] intsAt(long at) {
        int[] values = new int[intAt(at)];
        MemorySegment.copy(mapped, INT, at + Integer.BYTES, values, 0, values.length);
        return values;
    }

    /// Where a number stands among numbers in ascending order, of which the file has nothing else.
    OptionalLong find(long value) {
        long low = 0;
        long high = size / Long.BYTES - 1;
        while (low <= high) {
            long middle = (low + high) >>> 1;
            long met = longAt(middle * Long.BYTES);
            if (met == value) {
                return OptionalLong.of(middle);
            }
            if (met < value) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return OptionalLong.empty();
    }
}
