package org.attache.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.attache.fact.Analysis;
import org.attache.fact.Outcome;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;
import org.attache.ledger.Intake;
import org.attache.ledger.Ledger;
import org.attache.read.CaptureReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AnalysedFolderTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private static final Map<String, String> PAGES =
            Map.of("one/a.txt", SamplePages.FROM_HELSINKI, "two/a.txt", SamplePages.WITH_TANKS);

    @TempDir
    Path folder;

    private Path pages;

    @BeforeEach
    void writeThePages() throws IOException {
        pages = folder.resolve("pages");
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            Path file = pages.resolve(page.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, page.getValue());
        }
    }

    /// What a machine that keeps no book hands over.
    private List<String> analysed() {
        List<String> lines = new ArrayList<>();
        CaptureAnalyser analyser = new CaptureAnalyser();
        new CaptureReader().read(pages, (outcome, raw) -> {
            if (outcome instanceof Outcome.Done<org.attache.fact.Capture> done
                    && analyser.analyse(done.value()) instanceof Outcome.Done<Analysis> analysis) {
                lines.add(AnalysedLine.of(new Intake(
                        analysis.value(),
                        () -> {
                            try (InputStream in = raw.open()) {
                                return in.readAllBytes();
                            } catch (IOException e) {
                                throw new java.io.UncheckedIOException("memory cannot be read", e);
                            }
                        },
                        Stages.versions())));
            }
        });
        return lines;
    }

    private Path job(List<String> lines) throws IOException {
        Path file = folder.resolve("job").resolve(AnalysedFolder.LINES).resolve("part-00000-x.txt.gz");
        Files.createDirectories(file.getParent());
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (String line : lines) {
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        return folder.resolve("job");
    }

    private static Bookkeeper.Summary take(Ledger ledger, Path job) {
        return new Bookkeeper(ledger, "tester", CLOCK, Progress.SILENT).addAnalysed(List.of(new AnalysedFolder(job)));
    }

    @Test
    void aLedgerOfAnalysedCapturesIsTheOneThatAnalysedThemItself() throws IOException {
        Path job = job(analysed());
        try (Ledger own = Ledger.open(folder.resolve("own.ledger"));
                Ledger taken = Ledger.open(folder.resolve("taken.ledger"))) {
            new Bookkeeper(own, "tester", CLOCK, Progress.SILENT)
                    .add(sink -> new CaptureReader()
                            .read(pages, (outcome, raw) -> sink.accept(Bookkeeper.taken(outcome, raw))));
            Bookkeeper.Summary summary = take(taken, job);
            assertEquals(2, summary.added());
            assertEquals(Map.of(), summary.problems());
            assertEquals(
                    2, own.names().stream().filter(n -> n.startsWith("a.txt")).count());
            assertTrue(own.entries().size() > 1, "nothing was found in the two pages");
            assertEquals(own.records(0, 100), taken.records(0, 100), "the two books differ in a line");
            assertTrue(taken.verify().isSound(), () -> taken.verify().faults().toString());
            assertEquals(2, take(taken, job).known());
        }
    }

    @Test
    void linesThatAreNoCapturesAreCountedAndTheRestIsTaken() throws IOException {
        List<String> lines = new ArrayList<>(analysed());
        lines.add(AnalysedLine.of(new Problem(ProblemCode.TRUNCATED_ARCHIVE, "it ends early", "x.warc.gz#12")));
        lines.add("no JSON");
        lines.add("{\"analysis\":{}}");
        lines.add(lines.getFirst().replaceFirst("\"text_sha256\":\"....", "\"text_sha256\":\"0000"));
        try (Ledger ledger = Ledger.open(folder.resolve("x.ledger"))) {
            Bookkeeper.Summary summary = take(ledger, job(lines));
            assertEquals(2, summary.added());
            assertEquals(Map.of(ProblemCode.TRUNCATED_ARCHIVE, 1, ProblemCode.BROKEN_RECORD, 3), summary.problems());
        }
    }

    @Test
    void aFolderThatIsNotThereIsAProblem() {
        try (Ledger ledger = Ledger.open(folder.resolve("x.ledger"))) {
            assertEquals(
                    Map.of(ProblemCode.NO_SUCH_FILE, 1),
                    take(ledger, folder.resolve("nowhere")).problems());
        }
    }
}
