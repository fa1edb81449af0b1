package org.attache.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attache.fact.Analysis;
import org.attache.fact.Capture;
import org.attache.fact.Outcome;
import org.attache.fact.contract.ContractWriter;
import org.attache.read.CaptureReader;
import org.attache.run.CaptureAnalyser;
import org.attache.text.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The figures of `docs/accuracy.md` may rise, not fall: floors a set and measure, judged by the shared scorer,
/// with a hash of the
/// gold so that a floor is only compared with what it was measured on. Skips where `../shared` or Python is absent.
final class AccuracyTest {
    @TempDir
    Path folder;

    @Test
    void theFiveCapturesStayAboveTheirFloors() throws IOException, InterruptedException {
        holds("seeds", "captures", false);
    }

    @Test
    void theDevelopmentCapturesStayAboveTheirFloors() throws IOException, InterruptedException {
        holds("dev", "captures/dev", true);
    }

    private void holds(String set, String captures, boolean deep) throws IOException, InterruptedException {
        Path shared = Path.of(System.getProperty("attache.shared", "../shared"));
        assumeTrue(Files.isDirectory(shared.resolve("gold")), "no ../shared here: accuracy is not checked");
        Path gold = shared.resolve("gold/" + set);
        Path predictions = folder.resolve(set + ".jsonl");
        Files.writeString(predictions, String.join("\n", analyses(shared.resolve(captures), deep)) + "\n");
        Map<String, Double> figures = score(shared.resolve("tools/score.py"), gold, predictions);
        String hash = hash(gold);
        for (String line : floors()) {
            List<String> cells = List.of(line.split("\t", -1));
            if (cells.getFirst().equals(set)) {
                assertEquals(cells.get(3), hash, "the gold of " + set + " changed: measure anew and set the floors");
                double figure = figures.getOrDefault(cells.get(1), -1.0);
                assertTrue(
                        figure >= Double.parseDouble(cells.get(2)),
                        () -> set + " " + cells.get(1) + " fell to " + figure + " from " + cells.get(2));
            }
        }
    }

    private static List<String> analyses(Path captures, boolean deep) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(captures)) {
            files = all.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
        }
        assertTrue(deep ? files.size() > 40 : files.size() == 5, "captures are missing");
        List<String> lines = new ArrayList<>();
        CaptureAnalyser analyser = new CaptureAnalyser();
        ContractWriter writer = new ContractWriter();
        CaptureReader reader = new CaptureReader();
        for (Path file : files) {
            reader.read(file, (outcome, raw) -> {
                if (outcome instanceof Outcome.Done<Capture> capture
                        && analyser.analyse(capture.value()) instanceof Outcome.Done<Analysis> analysis) {
                    lines.add(writer.write(analysis.value()));
                }
            });
        }
        return lines;
    }

    /// What the scorer prints: the F1 of each row, and the share of right dates.
    private static Map<String, Double> score(Path scorer, Path gold, Path predictions)
            throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder("python3", scorer.toString(), gold.toString(), predictions.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "no Python here: accuracy is not checked");
            throw e;
        }
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);
        Map<String, Double> figures = new HashMap<>();
        for (String line : printed.lines().toList()) {
            String name = line.substring(0, Math.min(22, line.length())).strip();
            int at = line.indexOf("F1 ");
            if (at >= 0) {
                figures.put(name, Double.parseDouble(line.substring(at + 3, at + 8)));
            } else if (name.equals("published date")) {
                figures.put(name, Double.parseDouble(line.substring(22).strip().split(" ", 2)[0]));
            }
        }
        return figures;
    }

    private static String hash(Path gold) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(gold)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                all.append(file.getFileName())
                        .append(' ')
                        .append(Digest.sha256(Files.readAllBytes(file)))
                        .append('\n');
            }
        }
        return Digest.sha256(all.toString()).substring(0, 16);
    }

    private static List<String> floors() throws IOException {
        return Files.readAllLines(Golden.root().resolve("checks/src/test/resources/floors.tsv")).stream()
                .filter(l -> !l.isBlank() && !l.startsWith("#"))
                .toList();
    }
}
