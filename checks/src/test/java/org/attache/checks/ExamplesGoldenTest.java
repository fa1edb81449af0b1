package org.attache.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.attache.tools.Attache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the program says of the examples, as it stands in the repository: a change of any rule shows as a diff of
/// these files. And it says the same whatever the machine's language and time zone.
final class ExamplesGoldenTest {
    private static final String FOLDER = "checks/src/test/resources/golden/";
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path scratch;

    @Test
    void eachExampleReadsAsBefore() throws IOException {
        Map<String, String> seen = readings();
        assertTrue(seen.size() >= 12, "there are only " + seen.keySet());
        for (Map.Entry<String, String> one : seen.entrySet()) {
            Golden.check(FOLDER + "read/" + one.getKey() + ".json", one.getValue());
        }
    }

    @Test
    void theExamplesLinkAsBefore() throws IOException {
        Golden.check(FOLDER + "link/examples.jsonl", run("link", "--format", "jsonl", examples()));
    }

    @Test
    void theBriefOfTheExamplesIsAsBefore() throws IOException {
        Golden.check(FOLDER + "brief/examples.txt", brief("text"));
        Golden.check(FOLDER + "brief/examples.md", brief("md"));
    }

    @Test
    void theMachinesLanguageAndTimeZoneChangeNothing() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            set(Locale.ENGLISH, "UTC");
            Map<String, String> read = readings();
            String brief = brief("text");
            // Turkish has a dotless i; Kathmandu lies 5:45 hours east.
            set(Locale.of("tr", "TR"), "Asia/Kathmandu");
            assertEquals(read, readings());
            assertEquals(brief, brief("text"));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static void set(Locale locale, String zone) {
        Locale.setDefault(locale);
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
    }

    private String brief(String format) throws IOException {
        Path file = scratch.resolve("brief." + format);
        run("brief", "--format", format, "-o", file.toString(), examples());
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    /// The contract of each capture by its name, laid out for reading a diff: one line a field, one line a claim.
    private static Map<String, String> readings() {
        Map<String, String> all = new TreeMap<>();
        for (String line : run("read", "--format", "jsonl", examples()).lines().toList()) {
            JsonNode analysis = JSON.readTree(line);
            String id = analysis.get("capture").get("id").asString();
            all.put(id.substring(id.lastIndexOf('/') + 1).replace('#', '-'), laidOut(analysis));
        }
        return all;
    }

    private static String laidOut(JsonNode analysis) {
        StringBuilder text = new StringBuilder("{");
        String before = "\n";
        for (Map.Entry<String, JsonNode> field : analysis.properties()) {
            text.append(before).append('"').append(field.getKey()).append("\": ");
            before = ",\n";
            if (field.getValue().isArray() && !field.getValue().isEmpty()) {
                String first = "[\n  ";
                for (JsonNode claim : field.getValue()) {
                    text.append(first).append(claim);
                    first = ",\n  ";
                }
                text.append(']');
            } else {
                text.append(field.getValue());
            }
        }
        return text.append("\n}\n").toString();
    }

    private static String examples() {
        return Golden.root().resolve("examples").toString();
    }

    /// What a command prints, with the folder of the repository cut off the ids.
    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Attache.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        int status = line.execute(arguments);
        assertEquals(0, status, () -> String.join(" ", arguments) + " said " + err);
        return out.toString().replace(Golden.root() + "/", "").replace(System.lineSeparator(), "\n");
    }
}
