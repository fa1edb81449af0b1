package org.attache.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// What one joining lays down on the disk, since the heap does not hold it. All of it is given back when this is
/// closed.
///
/// Not thread-safe; what was written may be read by any number of threads.
public final class Scratch implements AutoCloseable {
    private final Room room;
    private final int rows;
    private final Set<DiskFile> open = Collections.newSetFromMap(new IdentityHashMap<>());

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

    /// A new, empty file.
    FileChannel channel() {
        try {
            return room.open();
        } catch (IOException e) {
            throw new UncheckedIOException("no room for joining", e);
        }
    }

    /// Takes a file that is to be given back at the end at the latest.
    void opened(DiskFile file) {
        open.add(file);
    }

    /// Takes leave of a file that is given back.
    void freed(DiskFile file) {
        open.remove(file);
    }

    /// Rows that are sorted at a time.
    int rows() {
        return rows;
    }

    @Override
    public void close() {
        List.copyOf(open).forEach(DiskFile::free);
    }
}
