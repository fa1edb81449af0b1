package org.attache.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;

/// What one joining lays down on the disk, since the heap does not hold it. All of it is given back when this is
/// closed.
///
/// Not thread-safe; what was written may be read by any number of threads.
public final class Scratch implements AutoCloseable {
    private final Room room;
    private final int rows;
    private final Arena arena = Arena.ofShared();
    private final List<FileChannel> open = new ArrayList<>();

    /// Where there is room on the disk.
    @FunctionalInterface
    public interface Room {
        /// A new, empty file to be written and read, which is gone once it is closed or the program has ended.
        FileChannel open() throws IOException;
    }

    /// In some room.
    public Scratch(Room room) {
        this(room, 1 << 18);
    }

    /// @param rows of 16 bytes that are sorted at a time
    Scratch(Room room, int rows) {
        this.room = room;
        this.rows = rows;
    }

    /// A new file, to be mapped by [#arena].
    FileChannel open() {
        try {
            FileChannel channel = room.open();
            open.add(channel);
            return channel;
        } catch (IOException e) {
            throw new UncheckedIOException("no room for joining", e);
        }
    }

    Arena arena() {
        return arena;
    }

    /// Rows that are sorted at a time.
    int rows() {
        return rows;
    }

    @Override
    public void close() {
        arena.close();
        for (FileChannel channel : open) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException("a file of joining cannot be closed", e);
            }
        }
    }
}
