package org.attache.checks.advisories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of the OSV format are read with the ranges of Maven and npm. The files are ours, about packages that do not
/// exist.
final class OsvExportTest {
    static final Path FILES = Path.of("src", "test", "resources", "advisories", "osv");

    private static Part jar(String artifact, String version) {
        return new Part(Ecosystem.MAVEN, "org.example:" + artifact, version, "", "");
    }

    private static List<String> found(Part part) throws IOException {
        return OsvExport.read(FILES).stream()
                .filter(a -> a.holds(part))
                .map(Advisory::id)
                .toList();
    }

    private static boolean holds(Part part) throws IOException {
        return !found(part).isEmpty();
    }

    @Test
    void aRangeHoldsFromWhereItCameInToBeforeWhereItWasMended() throws IOException {
        assertTrue(holds(jar("lines", "0.9")));
        assertTrue(holds(jar("lines", "1.2.9")));
        assertFalse(holds(jar("lines", "1.2.10")));
        assertFalse(holds(jar("lines", "1.9")));
        assertTrue(holds(jar("lines", "2.0.0-beta-1")));
        assertTrue(holds(jar("lines", "2.0.0")));
        assertFalse(holds(jar("lines", "2.1.0")));
        assertEquals(List.of("EXAMPLE-1 (CVE-0000-0001)"), found(jar("lines", "1.0")));
    }

    @Test
    void aLastAffectedVersionIsAffectedAndSoIsOneThatIsNamed() throws IOException {
        assertFalse(holds(jar("last", "2.9")));
        assertTrue(holds(jar("last", "3.4.0")));
        assertFalse(holds(jar("last", "3.4.1")));
        assertTrue(holds(jar("last", "4.0-odd")));
        assertFalse(holds(jar("last", "4.0")));
    }

    @Test
    void scriptsAreOrderedAsNpmOrdersThem() throws IOException {
        assertTrue(holds(new Part(Ecosystem.NPM, "drawing", "5.5.0", "", "")));
        assertTrue(holds(new Part(Ecosystem.NPM, "drawing", "6.0.0-next.1", "", "")));
        assertFalse(holds(new Part(Ecosystem.NPM, "drawing", "6.0.0-next.10", "", "")));
        assertFalse(holds(new Part(Ecosystem.NPM, "drawing", "6.0.0", "", "")));
        assertFalse(holds(new Part(Ecosystem.MAVEN, "drawing", "5.5.0", "", "")), "another ecosystem");
    }

    @Test
    void whatWasNeverMendedHoldsForAllLaterVersions() throws IOException {
        assertFalse(holds(jar("open", "1.4")));
        assertTrue(holds(jar("open", "99")));
    }

    @Test
    void aZipIsReadLikeAFolder(@TempDir Path folder) throws IOException {
        Path zip = folder.resolve("all.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out);
                DirectoryStream<Path> files = Files.newDirectoryStream(FILES)) {
            for (Path file : files) {
                entries.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
                entries.write(Files.readAllBytes(file));
                entries.closeEntry();
            }
        }
        assertEquals(
                OsvExport.read(FILES).stream().map(Advisory::id).sorted().toList(),
                OsvExport.read(zip).stream().map(Advisory::id).sorted().toList());
    }

    @Test
    void aFolderWithoutAdvisoriesIsAFault(@TempDir Path folder) throws IOException {
        assertThrows(IllegalArgumentException.class, () -> OsvExport.read(folder));
        Path file = Files.writeString(folder.resolve("x.json"), "{\"name\": \"no advisory\"}");
        assertThrows(IllegalArgumentException.class, () -> OsvExport.read(file));
    }
}
