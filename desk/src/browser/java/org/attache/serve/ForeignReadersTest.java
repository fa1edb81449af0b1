package org.attache.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reads exports with libraries that Maven does not have: `scripts/check-ftm` and `scripts/check-stix` fetch them
/// from the registry of npm. Skipped where there is no npm, or where it fetches nothing.
final class ForeignReadersTest {
    private static final long MOST_MINUTES = 5;

    @TempDir
    static Path folder;

    @Test
    void theModelOfFollowTheMoneyKnowsEveryEntity() throws IOException, InterruptedException {
        isReadBy("check-ftm", "ftm", "@opensanctions/followthemoney");
    }

    @Test
    void theTypesOfStixKnowEveryObject() throws IOException, InterruptedException {
        isReadBy("check-stix", "stix", "@security-alliance/stix");
    }

    private static void isReadBy(String script, String format, String library)
            throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/npm")) || Files.isExecutable(Path.of("/usr/local/bin/npm")),
                "skipped: no npm here");
        Assumptions.assumeTrue(
                run("npm", "view", "--silent", library, "version").status() == 0, "skipped: npm fetches nothing here");
        Path file = folder.resolve(format);
        Files.writeString(
                file,
                DeskOfExamples.answer("/api/v1/export/" + format).body(),
                StandardCharsets.UTF_8);
        String root = System.getProperty("attache.root", "..");
        Said said = run(Path.of(root, "scripts", script).toString(), file.toString());
        assertEquals(0, said.status(), said.words());
    }

    /// How a command ended, and what it said.
    private record Said(int status, String words) {}

    private static Said run(String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "said", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
            process.destroy();
            return new Said(1, String.join(" ", command) + " did not end");
        }
        return new Said(process.exitValue(), Files.readString(out));
    }
}
