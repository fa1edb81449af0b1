package org.attache.link;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Room on the disk for tests.
final class Rooms {
    private Rooms() {}

    /// @param rows that are sorted at a time
    static Scratch in(Path folder, int rows) {
        return new Scratch(
                () -> FileChannel.open(
                        Files.createTempFile(folder, "joining", ""),
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE),
                rows);
    }
}
