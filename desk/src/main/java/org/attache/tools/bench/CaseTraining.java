package org.attache.tools.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.attache.analyse.casing.CaseTrainer;
import tools.jackson.databind.JsonNode;

/// Teaches the casing model that ships from the open texts of the field that are written in upper and lower case.
/// Same input, same file. Run by `scripts/train-casing`.
final class CaseTraining {
    private static final int SPEECHES = 120;

    private CaseTraining() {}

    /// Arguments: folder of the sets, model file to write.
    public static void main(String[] arguments) throws IOException {
        CaseTrainer trainer = new CaseTrainer();
        int speeches = 0;
        for (JsonNode line : Json.lines(Path.of(arguments[0]).resolve("text-open/docs.jsonl.gz"))) {
            String text = line.path("text").asString();
            String repository = line.path("source_repo").asString();
            boolean speech = repository.contains("briefings");
            speeches += speech ? 1 : 0;
            // transcripts write "the President"; a share of them is enough
            if (!(speech && speeches > SPEECHES) && !text.equals(text.toUpperCase(Locale.ROOT))) {
                text.lines().filter(p -> !p.equals(p.toUpperCase(Locale.ROOT))).forEach(trainer::add);
            }
        }
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[1]))) {
            trainer.write(out);
        }
    }
}
