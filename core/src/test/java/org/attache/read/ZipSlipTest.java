package org.attache.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.attache.fact.Capture;
import org.attache.fact.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Members of archives whose names climb out of their folder: nothing of an archive is ever written to a file, so a
/// name leads nowhere.
final class ZipSlipTest {
    private static final List<String> CLIMBING = List.of(
            "../climbed.txt",
            "../../climbed.txt",
            "..\\..\\climbed.txt",
            "/climbed.txt",
            "a/../../../climbed.txt",
            "C:\\climbed.txt",
            "./climbed.txt",
            "word/../../climbed.txt");
    private static final String STORY = "The minister met his guest in the capital on Tuesday and spoke of new ships.";

    /// A zip with such members beside a document of Word, if wanted.
    private static byte[] zip(boolean word) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : CLIMBING) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("climbed".getBytes(UTF_8));
                zip.closeEntry();
            }
            if (word) {
                zip.putNextEntry(new ZipEntry("word/document.xml"));
                zip.write(("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                                + "<w:body><w:p><w:r><w:t>" + STORY + "</w:t></w:r></w:p></w:body></w:document>")
                        .getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /// A member of gzip that says under which name it is to be unpacked.
    private static byte[] named(String name) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(plain)) {
            gzip.write(STORY.getBytes(UTF_8));
        }
        byte[] whole = plain.toByteArray();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(whole, 0, 3);
        out.write(8); // a name follows the head
        out.write(whole, 4, 6);
        out.write((name + "\u0000").getBytes(UTF_8));
        out.write(whole, 10, whole.length - 10);
        return out.toByteArray();
    }

    private static Set<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return new TreeSet<>(all.toList());
        }
    }

    @Test
    void aMemberWhoseNameClimbsOutIsWrittenNowhere(@TempDir Path folder) throws IOException {
        Path deep = Files.createDirectories(folder.resolve("a/b/c"));
        Files.write(deep.resolve("climbing.zip"), zip(false));
        Files.write(deep.resolve("climbing.docx"), zip(true));
        Files.write(deep.resolve("climbing.gz"), named("../../climbed.txt"));
        Set<Path> before = files(folder);
        List<String> read = new ArrayList<>();
        for (String name : List.of("climbing.zip", "climbing.docx", "climbing.gz")) {
            new CaptureReader().read(deep.resolve(name), (outcome, raw) -> {
                if (outcome instanceof Outcome.Done<Capture> done) {
                    read.add(done.value().name() + " " + done.value().text().content());
                }
            });
        }
        assertEquals(before, files(folder));
        assertFalse(Files.exists(Path.of("climbed.txt")) || Files.exists(Path.of("..", "climbed.txt")));
        assertTrue(read.stream().anyMatch(r -> r.contains(STORY)), read.toString());
        assertTrue(read.stream().noneMatch(r -> r.contains("climbed")), read.toString());
    }
}
