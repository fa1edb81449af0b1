package org.attache.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attache.text.Digest;
import org.attache.tools.Attache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The figures on public sets may rise, not fall: `public-floors.tsv`, judged by each set's scorer, with a hash of
/// the
/// set so that a floor is only compared with what it was measured on. Sets that take longer than seconds are run by
/// `./check --accuracy` alone. Skips where `../shared` or Python is absent.
final class PublicSetsTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    @Test
    void setsThatTakeSecondsStayAboveTheirFloors() throws IOException, InterruptedException {
        hold("check");
    }

    @Test
    void setsThatTakeLongerStayAboveTheirFloors() throws IOException, InterruptedException {
        assumeTrue(Boolean.getBoolean("attache.accuracy"), "only ./check --accuracy runs the long sets");
        hold("accuracy");
    }

    private void hold(String when) throws IOException, InterruptedException {
        Path shared = Path.of(System.getProperty("attache.shared", "../shared"))
                .toAbsolutePath()
                .normalize();
        Path data = shared.resolve("data");
        assumeTrue(Files.isDirectory(data), "no ../shared here: accuracy is not checked");
        Map<String, String> scorers = new HashMap<>();
        run("bench").lines().map(line -> line.split("\t", -1)).forEach(cells -> scorers.put(cells[0], cells[1]));
        Map<String, JsonNode> figures = new HashMap<>();
        List<String> fallen = new ArrayList<>();
        for (List<String> row : floors()) {
            if (!row.get(5).equals(when)) {
                continue;
            }
            String set = row.get(0);
            assertEquals(row.get(4), hash(data.resolve(row.get(1))), set + " changed: measure anew and set its floors");
            if (!figures.containsKey(set)) {
                Path out = folder.resolve(set + ".jsonl");
                run("bench", set, "--data", data.toString(), "--out", out.toString());
                figures.put(set, score(shared, data, scorers.getOrDefault(set, ""), out));
            }
            double figure = figures.get(set).at(row.get(2)).asDouble(-1);
            if (figure < Double.parseDouble(row.get(3))) {
                fallen.add(set + " " + row.get(2) + " fell to " + figure + " from " + row.get(3));
            }
        }
        assertTrue(fallen.isEmpty(), () -> String.join("; ", fallen));
    }

    private static String run(String... arguments) {
        CommandLine line = Attache.commandLine();
        StringWriter told = new StringWriter();
        line.setOut(new PrintWriter(told, true));
        assertEquals(0, line.execute(arguments), told.toString());
        return told.toString();
    }

    private static JsonNode score(Path shared, Path data, String scorer, Path out)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3"));
        List<String> words = List.of(scorer.split(" ", -1));
        Path tools = words.getFirst().startsWith("scripts/") ? Golden.root() : shared.resolve("tools");
        command.add(tools.resolve(words.getFirst()).toString());
        command.addAll(words.subList(1, words.size()));
        command.addAll(List.of(out.toString(), "--data", data.toString()));
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            assumeTrue(false, "no Python here: accuracy is not checked");
            throw e;
        }
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);
        return JSON.readTree(printed.lines().findFirst().orElse("{}"));
    }

    private static String hash(Path set) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(set)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        StringBuilder all = new StringBuilder();
        for (Path file : files) {
            all.append(set.relativize(file))
                    .append(' ')
                    .append(Digest.sha256(Files.readAllBytes(file)))
                    .append('\n');
        }
        return Digest.sha256(all.toString()).substring(0, 16);
    }

    private static List<List<String>> floors() throws IOException {
        return Files.readAllLines(Golden.root().resolve("checks/src/test/resources/public-floors.tsv")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }
}
