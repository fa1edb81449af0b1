package org.attache.link;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/// Room on the disk for tests.
///
/// @param folder of its files
/// @param keeps whether files stay that were not given back
record Rooms(Path folder, boolean keeps) implements Scratch.Room {
    /// Room whose files go with whoever made them.
    ///
    /// @param rows that are sorted at a time
    static Scratch in(Path folder, int rows) {
        return new Scratch(new Rooms(folder, false), rows);
    }

    /// Room that keeps what a program leaves that does not come to its end.
    ///
    /// @param rows that are sorted at a time
    static Scratch keeping(Path folder, int rows) {
        return new Scratch(new Rooms(folder, true), rows);
    }

    @Override
    public FileChannel open(String name) throws IOException {
        return keeps
                ? FileChannel.open(
                        folder.resolve(name),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)
                : FileChannel.open(
                        Files.createTempFile(folder, name, ""),
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE);
    }

    @Override
    public void remove(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
    }

    @Override
    public List<String> left() throws IOException {
        if (!keeps) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Override
    public void close() {
        // nothing is held
    }
}
