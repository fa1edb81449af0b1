package org.attache.checks.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Small portions of what `scripts/faults` does, and every input that once broke something. The profile `faults` runs
/// larger portions: `./check -Pfaults`.
final class FaultsTest {
    /// How many times larger a portion is than the smallest.
    private static final int PORTION = Integer.getInteger("attache.faults", 1);

    private static final Path EXAMPLES = Path.of(System.getProperty("attache.root", "."), "examples");

    @TempDir
    Path work;

    @Test
    void aChangedByteOfTheLedgerIsNamedOrMeansNothing() throws IOException, SQLException {
        Path pages = Pages.write(work.resolve("pages"), Path.of("none"), 6);
        new Bytes(work, pages).run(40 * PORTION, 5).forEach(FaultsTest::hasNoDefects);
    }

    @Test
    void aFileThatIsCutOffIsReadInPartWithAWordOrRefused() throws IOException {
        new Cuts(work, EXAMPLES).run(20 * PORTION).forEach(FaultsTest::hasNoDefects);
    }

    @Test
    void aKilledRunLosesNothingAndARerunGivesTheBookOfAnUndisturbedOne() throws IOException, SQLException {
        Path pages = Pages.write(work.resolve("pages"), Path.of("none"), 40);
        hasNoDefects(new Kills(work, pages).run(0, 3 * PORTION, 3 * PORTION, 7));
    }

    @Test
    void aJoiningByTheDiskThatWasKilledGoesOnAndGivesTheBookOfAnUndisturbedOne() throws IOException, SQLException {
        Path pages = Pages.write(work.resolve("pages"), Path.of("none"), 40);
        hasNoDefects(new Kills(work, pages, true).run(4, 4 + 2 * PORTION, 4 + 2 * PORTION, 7));
    }

    @Test
    void whatOnceGrewWithTheSquareNoLongerDoes() throws IOException {
        hasNoDefects(new Mutations(work, EXAMPLES).repeat(List.of("...", "<!-- -->")));
    }

    @TestFactory
    List<DynamicTest> whatOnceBrokeSomethingIsTaken() throws IOException {
        Path saved = Path.of(System.getProperty("attache.root", "."), "checks/src/test/resources/faults");
        try (var files = Files.list(saved)) {
            List<DynamicTest> all = files.sorted()
                    .map(file -> DynamicTest.dynamicTest(String.valueOf(file.getFileName()), () -> take(file)))
                    .toList();
            assertFalse(all.isEmpty(), "no saved inputs in " + saved);
            return all;
        }
    }

    /// The name of a saved input is what takes it, a hyphen, and the name under which it is read.
    private static void take(Path file) throws IOException {
        String[] parts = String.valueOf(file.getFileName()).split("-", 2);
        byte[] bytes = Files.readAllBytes(file);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            switch (parts[0]) {
                case "read" -> Targets.read(bytes, parts[1]);
                case "clean" -> Targets.clean(bytes, parts[1]);
                case "date" -> Targets.date(bytes, parts[1]);
                case "ledger" -> Targets.ledger(bytes);
                default -> Targets.analyse(bytes, parts[1]);
            }
        });
    }

    private static void hasNoDefects(Account account) {
        assertEquals(List.of(), account.defects(), account::toString);
    }
}
