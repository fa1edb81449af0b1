package org.attache.tools;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What the launcher runs once after building, for the JVM to record which classes, links and methods the program
/// needs (the AOT cache of JEP 483, 514 and 515): the help, and a brief over the bundled captures and over the
/// examples
/// of all rules, so that little of a rule's code is met for the first time in earnest.
///
/// Not a command: it prints whatever the commands print, and writes into the folder that it is given.
final class Rehearsal {
    /// Tables whose rows end in sentences of ours.
    private static final List<String> TABLES = List.of(
            "events.tsv",
            "deals.tsv",
            "figures.tsv",
            "tolls.tsv",
            "speech.tsv",
            "speech-kinds.tsv",
            "ascriptions.tsv",
            "bounds.tsv",
            "date/rules.tsv",
            "date/anniversaries.tsv");

    /// Sentences of one text, and units that a sentence has at least.
    private static final int SENTENCES = 24;

    private static final int SHORTEST = 30;

    private Rehearsal() {}

    /// Runs the commands.
    ///
    /// @param arguments the folder of bundled captures and an empty folder to write into
    public static void main(String[] arguments) throws IOException {
        Path scratch = Path.of(arguments[1]);
        write(scratch);
        run("--help");
        run("--version");
        run("brief", "--help");
        run("brief", arguments[0]);
        run("brief", scratch.toString());
        run("read", "--format", "jsonl", arguments[0]);
        String ledger = scratch.resolve("rehearsal.ledger").toString();
        run("add", "--ledger", ledger, arguments[0]);
        run("brief", "--ledger", ledger);
        run("deals", "--ledger", ledger);
        run("search", "--ledger", ledger, "minister");
    }

    private static void run(String... arguments) {
        Attache.commandLine(List.of(arguments)).execute(arguments);
    }

    /// Writes the examples as pages of some paragraphs each.
    private static void write(Path folder) throws IOException {
        List<String> sentences = new ArrayList<>();
        for (String table : TABLES) {
            examples("/lang/en/" + table, sentences);
        }
        for (int from = 0; from < sentences.size(); from += SENTENCES) {
            List<String> page = sentences.subList(from, Math.min(sentences.size(), from + SENTENCES));
            Files.writeString(
                    folder.resolve("rehearsal-" + from + ".txt"),
                    "Home | World | Subscribe\nWhat the ministers said\nPublished March 4, 2024\n\nCAPITAL (Reuters) – "
                            + String.join("\n\n", page)
                            + "\n\nShare this\n© 2024 Harbour Courier\n",
                    StandardCharsets.UTF_8);
        }
    }

    private static void examples(String resource, List<String> sentences) throws IOException {
        try (InputStream raw = Rehearsal.class.getResourceAsStream(resource)) {
            if (raw == null) {
                throw new IllegalStateException("the program's jar lacks " + resource + ": build it anew");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(raw, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                for (String cell : line.split("\t", -1)) {
                    if (!line.startsWith("#")
                            && cell.length() >= SHORTEST
                            && cell.matches("[\\p{Lu}\"\u201C].*[.\u201D\"]")) {
                        sentences.add(cell);
                    }
                }
            }
        }
    }
}
