package org.attache.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Compares what the program gives with a file in the repository. `./check -Dattache.golden.write=true` writes the
/// files anew; the change is then read as a diff.
final class Golden {
    private Golden() {}

    /// Root of the repository.
    static Path root() {
        return Path.of(System.getProperty("attache.root", ".."))
                .toAbsolutePath()
                .normalize();
    }

    /// Fails unless the file holds exactly `seen`.
    static void check(String file, String seen) throws IOException {
        Path golden = root().resolve(file);
        if (Boolean.getBoolean("attache.golden.write")) {
            Path folder = golden.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(golden, seen, StandardCharsets.UTF_8);
        }
        assertEquals(
                Files.exists(golden) ? Files.readString(golden, StandardCharsets.UTF_8) : "(there is no " + file + ")",
                seen,
                () -> "run ./check -Dattache.golden.write=true and read the diff of " + file);
    }
}
