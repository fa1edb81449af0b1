package org.attache.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.attache.fact.Entry;
import org.attache.fact.contract.EntryWriter;
import org.attache.ledger.Ledger;
import org.attache.tools.Attache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `attache add` in a process of its own, killed without warning: what the ledger holds afterwards is sound, and a
/// rerun ends with the ledger of an undisturbed run. Two processes at once end with one sound ledger.
final class CrashTest {
    private static final int PAGES = 120;

    @TempDir
    Path folder;

    @Test
    void killedProcessesLoseNothingThatWasDoneAndARerunCompletes() throws IOException, InterruptedException {
        Path pages = pages();
        Path undisturbed = folder.resolve("undisturbed.ledger");
        assertEquals(0, run(undisturbed, pages).waitFor());
        Path ledger = folder.resolve("killed.ledger");
        Random random = new Random(11);
        long kept = 0;
        for (int i = 0; i < 4; i++) {
            Process process = run(ledger, pages);
            process.waitFor(600L + random.nextInt(2500), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            if (Files.exists(ledger)) {
                try (Ledger open = Ledger.open(ledger)) {
                    assertTrue(
                            open.verify().isSound(),
                            () -> open.verify().faults().toString());
                    assertTrue(open.names().size() >= kept, "captures that were there are gone");
                    kept = open.names().size();
                }
            }
        }
        assertEquals(0, run(ledger, pages).waitFor());
        assertEquals(entries(undisturbed), entries(ledger));
    }

    @Test
    void twoProcessesAtOnceMakeOneSoundLedger() throws IOException, InterruptedException {
        Path pages = pages();
        Path ledger = folder.resolve("shared.ledger");
        Process first = run(ledger, pages);
        Process second = run(ledger, pages);
        assertEquals(0, first.waitFor(), () -> output(first));
        assertEquals(0, second.waitFor(), () -> output(second));
        try (Ledger open = Ledger.open(ledger)) {
            assertEquals(PAGES, open.names().size());
            assertTrue(open.verify().isSound(), () -> open.verify().faults().toString());
        }
    }

    private static List<String> entries(Path ledger) {
        EntryWriter writer = new EntryWriter();
        try (Ledger open = Ledger.open(ledger)) {
            assertTrue(open.verify().isSound());
            return open.entries().stream()
                    .map((Entry e) -> writer.write(e))
                    .sorted()
                    .toList();
        }
    }

    private Path pages() throws IOException {
        Path pages = Files.createDirectories(folder.resolve("pages"));
        List<String> states = List.of("Norway", "Chile", "Kenya", "Vietnam", "Poland", "Peru", "Ghana", "Jordan");
        for (int i = 0; i < PAGES; i++) {
            String one = states.get(i % states.size());
            String other = states.get((i / states.size() + 1 + i) % states.size());
            Files.writeString(
                    pages.resolve(String.format(Locale.ROOT, "page-%03d.txt", i)),
                    one + " and " + other + " hold talks\n\nPublished March " + (1 + i % 28) + ", 2024\n\n" + one
                            + "'s defence minister met " + other + "'s president in the capital on Tuesday.\n\n" + one
                            + " ordered " + (2 + i) + " F-16 fighter jets from the United States in 2023.\n");
        }
        return pages;
    }

    private static Process run(Path ledger, Path pages) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Attache.class.getName(),
                "add",
                "--quiet",
                "--ledger",
                ledger.toString(),
                pages.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String output(Process process) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines().collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return "(no output: " + e.getMessage() + ")";
        }
    }
}
