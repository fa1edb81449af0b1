package org.attache.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.attache.fact.contract.EntryWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A joining that was cut off goes on where it stopped, and gives what it would have given.
final class MilestonesTest {
    private static final EntryWriter WRITER = new EntryWriter();
    private static final String OF = "these articles";
    private static final List<String> STEPS = List.of(
            "reading back",
            "finding copied sentences",
            "reading again",
            "grouping copies",
            "joining events",
            "joining deals",
            "joining statements",
            "joining figures",
            "linking entries");

    @TempDir
    Path folder;

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static Consumer<String> killedAt(String step, List<String> met) {
        return name -> {
            if (name.equals(step)) {
                throw new Killed();
            }
            met.add(name);
        };
    }

    private static List<String> written(Scratch scratch, String of, Consumer<String> step) {
        DiskLinked linked = new DiskLinker(scratch, DiskLinkerTest.source(DiskLinkerTest.corpus()), step)
                .link(of, (entry, words) -> entry.id() + words.size(), DiskLinkerTest::head);
        List<String> all = new ArrayList<>();
        linked.entries().forEach(one -> {
            all.add(WRITER.write(one.getKey()) + one.getValue());
            linked.analyses(one.getKey().id()).forEach((name, told) -> all.add(name + told.findings()));
        });
        linked.made().forEach(entry -> all.add(entry.id()));
        linked.copies().forEach(group -> all.add(WRITER.write(group)));
        all.add(linked.head("a001.txt").orElseThrow().head().toString());
        return all;
    }

    private List<String> undisturbed(int rows) {
        try (Scratch scratch = Rooms.in(folder, rows)) {
            return written(scratch, OF, step -> {});
        }
    }

    /// As `kill -9` leaves it: nothing is closed.
    private void killed(Path where, int rows, String step, List<String> met) {
        assertThrows(Killed.class, () -> written(Rooms.keeping(where, rows), OF, killedAt(step, met)));
    }

    /// Goes on in a room with what is left there, which must give the same as ever; the steps that were told.
    private static List<String> goneOn(Path where, int rows, String of, List<String> expected) {
        List<String> met = new ArrayList<>();
        try (Scratch scratch = Rooms.keeping(where, rows)) {
            assertEquals(expected, written(scratch, of, met::add), () -> "in " + where.getFileName());
        }
        return met;
    }

    private Path room(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    private static List<String> files(Path where) throws IOException {
        try (Stream<Path> all = Files.list(where)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whateverStepItIsCutOffAtTheRestGivesTheSame() throws IOException {
        for (int rows : List.of(7, 1 << 16)) {
            List<String> expected = undisturbed(rows);
            // where nothing goes to the disk before its time, two steps tell enough
            for (String step : rows < 10 ? STEPS : STEPS.subList(4, 6)) {
                Path where = room(step.replace(' ', '-') + rows);
                killed(where, rows, step, new ArrayList<>());
                List<String> met = new ArrayList<>();
                try (Scratch scratch = Rooms.keeping(where, rows)) {
                    assertEquals(expected, written(scratch, OF, met::add), step);
                    scratch.giveUp();
                }
                int from = step.equals("finding copied sentences") ? 0 : STEPS.indexOf(step);
                List<String> steps = new ArrayList<>(STEPS.subList(from, STEPS.size()));
                if (from > 0) {
                    steps.addFirst("going on where an earlier joining stopped");
                }
                assertEquals(steps, met, step);
                assertEquals(List.of(), files(where), step);
            }
        }
    }

    @Test
    void aFaultLeavesWhatTheNextCanGoOnFromUnlessItIsGivenUp() throws IOException {
        for (boolean givenUp : List.of(false, true)) {
            Path where = room("fault" + givenUp);
            try (Scratch scratch = Rooms.keeping(where, 50)) {
                assertThrows(Killed.class, () -> written(scratch, OF, killedAt("joining figures", new ArrayList<>())));
                if (givenUp) {
                    scratch.giveUp();
                }
            }
            assertEquals(givenUp, files(where).isEmpty());
            List<String> met = new ArrayList<>();
            try (Scratch scratch = Rooms.keeping(where, 50)) {
                assertEquals(undisturbed(50), written(scratch, OF, met::add));
                scratch.giveUp();
            }
            assertEquals(givenUp, met.contains("reading back"));
            assertEquals(List.of(), files(where));
        }
    }

    @Test
    void itMayBeCutOffAgainAndAgain() throws IOException {
        List<String> expected = undisturbed(50);
        Path where = room("often");
        List<String> met = new ArrayList<>();
        for (String step : STEPS) {
            killed(where, 50, step, met);
        }
        met.addAll(goneOn(where, 50, OF, expected));
        met.removeIf(step -> step.startsWith("going on"));
        assertEquals(1, met.stream().filter("joining events"::equals).count());
        assertEquals(1, met.stream().filter("reading back"::equals).count() - 1, "cut off once before it was kept");
    }

    @Test
    void whatIsWholeIsReadAgainWithoutJoining() throws IOException {
        Path where = room("whole");
        List<String> first = written(Rooms.keeping(where, 50), OF, step -> {});
        List<String> met = goneOn(where, 50, OF, first);
        assertEquals(List.of("going on where an earlier joining stopped"), met);
    }

    @Test
    void whatIsLeftOfAnythingElseIsGivenBack() throws IOException {
        for (String otherwise : List.of("other articles", "")) {
            Path where = room("other" + otherwise.length());
            killed(where, 50, "joining figures", new ArrayList<>());
            List<String> met = goneOn(where, 50, otherwise, undisturbed(50));
            assertEquals(STEPS, met);
        }
        Path where = room("rows");
        killed(where, 50, "joining figures", new ArrayList<>());
        List<String> met = new ArrayList<>();
        try (Scratch scratch = Rooms.keeping(where, 60)) {
            written(scratch, OF, met::add);
        }
        assertEquals(STEPS, met, "sorted in other stretches");
    }

    @Test
    void aMilestoneThatIsNotWholeDoesNotCount() throws IOException {
        List<String> expected = undisturbed(50);
        Path where = room("cut");
        killed(where, 50, "joining figures", new ArrayList<>());
        Path milestone = where.resolve("milestone-6");
        Path before = where.resolve("milestone-5");
        assertTrue(Files.exists(milestone));
        assertFalse(Files.exists(before), "the one before is given up");
        for (long cut : List.of(8L, 16L, 40L, Files.size(milestone))) {
            Path again = room("cut" + cut);
            for (String name : files(where)) {
                Files.copy(where.resolve(name), again.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
            try (FileChannel channel = FileChannel.open(again.resolve("milestone-6"), StandardOpenOption.WRITE)) {
                channel.truncate(channel.size() - cut);
            }
            goneOn(again, 50, OF, expected);
        }
    }

    @Test
    void aMilestoneInWhichAByteIsAnotherDoesNotCount() throws IOException {
        List<String> expected = undisturbed(50);
        Path where = room("byte");
        killed(where, 50, "joining figures", new ArrayList<>());
        Path milestone = where.resolve("milestone-6");
        byte[] bytes = Files.readAllBytes(milestone);
        bytes[bytes.length / 2] ^= 1;
        Files.write(milestone, bytes);
        List<String> met = goneOn(where, 50, OF, expected);
        assertEquals(STEPS, met);
    }

    @Test
    void aFileThatIsGoneOrTooShortIsNoticed() throws IOException {
        List<String> expected = undisturbed(50);
        for (boolean gone : List.of(true, false)) {
            Path where = room("gone" + gone);
            killed(where, 50, "joining figures", new ArrayList<>());
            Path largest = where.resolve(files(where).stream()
                    .filter(name -> name.startsWith("file-"))
                    .max(Comparator.comparingLong(
                            name -> where.resolve(name).toFile().length()))
                    .orElseThrow());
            if (gone) {
                Files.delete(largest);
            } else {
                Files.write(largest, new byte[] {1});
            }
            goneOn(where, 50, OF, expected);
        }
    }

    @Test
    void whatWasWrittenBehindTheMilestoneIsCutOff() throws IOException {
        List<String> expected = undisturbed(50);
        Path where = room("behind");
        killed(where, 50, "joining figures", new ArrayList<>());
        for (String name : files(where)) {
            if (name.startsWith("file-")) {
                try (FileChannel channel =
                        FileChannel.open(where.resolve(name), StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                    channel.write(ByteBuffer.wrap(new byte[] {7, 7, 7, 7, 7}));
                }
            }
        }
        goneOn(where, 50, OF, expected);
    }
}
