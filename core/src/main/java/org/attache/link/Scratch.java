package org.attache.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// Room on the disk for one joining that the heap does not hold: files without a name. Each is taken out of its folder
/// as soon as it is opened, so that nothing stays behind however the program ends; what they hold is given back when
/// this is closed, or when the program is killed.
///
/// Not thread-safe; what was written may be read by any number of threads.
public final class Scratch implements AutoCloseable {
    /// What its files are called while they have a name.
    static final String PREFIX = ".attache-joining-";

    private final Path folder;
    private final int rows;
    private final Arena arena = Arena.ofShared();
    private final List<FileChannel> open = new ArrayList<>();

    /// @param folder where there is room
    public Scratch(Path folder) {
        this(folder, 1 << 18);
    }

    /// @param rows of 16 bytes that are sorted at a time
    Scratch(Path folder, int rows) {
        this.folder = folder;
        this.rows = rows;
    }

    /// A new file, to be mapped by [#arena].
    FileChannel open() {
        try {
            // beside others of its kind only if the system cannot take an open file out of its folder
            Path file = Files.createTempFile(folder, PREFIX, "");
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            open.add(channel);
            return channel;
        } catch (IOException e) {
            throw new UncheckedIOException("no room for joining in " + folder, e);
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
