package org.attache.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.attache.ledger.LedgerException;
import org.attache.ledger.LedgerPlace;
import org.attache.link.Scratch;

/// The folder beside a ledger in which it is joined, for one program at a time: what that leaves when it is killed is
/// at hand to the next.
final class JoiningRoom implements Scratch.Room {
    /// Of the folder, behind the ledger's name.
    private static final String FOLDER = ".joining";

    private static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel channel;

    private JoiningRoom(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /// The folder of a ledger.
    static Path folder(LedgerPlace place) {
        Path beside = place.beside().toAbsolutePath();
        return beside.resolveSibling(beside.getFileName() + FOLDER);
    }

    /// Gives back what was left beside a ledger in which all is joined, unless another program is at work there.
    static void tidy(LedgerPlace place) {
        Path folder = folder(place);
        if (Files.isDirectory(folder)) {
            try (Scratch.Room room = in(folder)) {
                for (String name : room.left()) {
                    room.remove(name);
                }
            } catch (IOException e) {
                throw LedgerException.noRoom(new UncheckedIOException(e), place.toString());
            }
        }
    }

    /// Room in a folder, or where another program is in it beside it, for as long as this one runs.
    ///
    /// @param folder made where there is none
    static Scratch.Room in(Path folder) throws IOException {
        Optional<JoiningRoom> own = of(folder);
        return own.isPresent() ? own.get() : new Passing(folder);
    }

    private static Optional<JoiningRoom> of(Path folder) throws IOException {
        Path lock = Files.createDirectories(folder).resolve(LOCK);
        FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (isLocked(channel) && isSame(lock, channel)) {
                return Optional.of(new JoiningRoom(folder, channel));
            }
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            // another thread of this program joins the same ledger
            return false;
        }
    }

    /// Whether what was locked is still what the name stands for: whoever was here before takes the file away when he
    /// leaves.
    private static boolean isSame(Path lock, FileChannel channel) throws IOException {
        String token = UUID.randomUUID().toString();
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(token.getBytes(StandardCharsets.US_ASCII)), 0);
        try {
            return Files.readString(lock).equals(token);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /// Room for files that are taken out of their folder as soon as they are opened, so that nothing stays behind
    /// however the program ends.
    ///
    /// @param beside what they lie beside
    private record Passing(Path beside) implements Scratch.Room {
        @Override
        public FileChannel open(String name) throws IOException {
            return FileChannel.open(
                    Files.createFile(beside.resolveSibling("." + beside.getFileName() + "-" + UUID.randomUUID())),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        }

        @Override
        public void remove(String name) {
            // it went when it was closed
        }

        @Override
        public List<String> left() {
            return List.of();
        }

        @Override
        public boolean keeps() {
            return false;
        }

        @Override
        public void close() {
            // nothing is held
        }
    }

    @Override
    public FileChannel open(String name) throws IOException {
        return FileChannel.open(
                folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    @Override
    public void remove(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
    }

    @Override
    public List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(LOCK))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public boolean keeps() {
        return true;
    }

    /// Leaves the folder, and takes it away where nothing is left in it.
    @Override
    public void close() throws IOException {
        boolean empty = left().isEmpty();
        if (empty) {
            take(folder.resolve(LOCK));
        }
        channel.close();
        if (empty) {
            take(folder);
        }
    }

    /// Takes a file or a folder away, unless the next program is here already or the system keeps what is open.
    private static void take(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // it does no harm
        }
    }
}
