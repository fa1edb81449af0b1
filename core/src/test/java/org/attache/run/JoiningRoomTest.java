package org.attache.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.attache.link.Scratch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JoiningRoomTest {
    @TempDir
    Path above;

    private Path folder() {
        return above.resolve("x.ledger.joining");
    }

    private static void write(Scratch.Room room, String name, int bytes) throws IOException {
        try (FileChannel channel = room.open(name)) {
            channel.write(ByteBuffer.allocate(bytes));
        }
    }

    private static long files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.count() - 1;
        }
    }

    @Test
    void whatWasNotGivenBackIsThereForTheNext() throws IOException {
        try (Scratch.Room room = JoiningRoom.in(folder())) {
            assertTrue(room.keeps());
            write(room, "file-1", 5);
            write(room, "file-2", 7);
            room.remove("file-2");
            room.remove("file-3");
        }
        try (Scratch.Room room = JoiningRoom.in(folder())) {
            assertEquals(List.of("file-1"), room.left());
            try (FileChannel channel = room.open("file-1")) {
                assertEquals(5, channel.size());
            }
            room.remove("file-1");
        }
        assertEquals(0, files(above), "the folder goes with the last file");
    }

    @Test
    void whoComesWhileAnotherIsThereHasRoomThatGoesWithHim() throws IOException {
        try (Scratch.Room first = JoiningRoom.in(folder())) {
            write(first, "file-1", 5);
            try (Scratch.Room second = JoiningRoom.in(folder())) {
                assertFalse(second.keeps());
                write(second, "file-1", 9);
                second.remove("file-1");
                assertEquals(List.of(), second.left());
            }
            assertEquals(List.of("file-1"), first.left());
            try (FileChannel channel = first.open("file-1")) {
                assertEquals(5, channel.size());
            }
            first.remove("file-1");
        }
        assertEquals(0, files(above));
    }

    @Test
    void oneAfterTheOtherMayComeAgain() throws IOException {
        for (int i = 0; i < 3; i++) {
            try (Scratch.Room room = JoiningRoom.in(folder())) {
                assertTrue(room.keeps());
            }
            assertEquals(0, files(above));
        }
    }
}
