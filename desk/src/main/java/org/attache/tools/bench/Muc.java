package org.attache.tools.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Messages of MUC-3 and MUC-4: attacks in Latin America, 1988 to 1991. The test is the hundred messages of tst4 in
/// mixed case; the other form is the two hundred of tst1 and tst2 as they are passed on in lower case, in which a
/// program
/// that reads capitals sees few names.
final class Muc implements PublicSet {
    private static final Pattern MESSAGE = Pattern.compile("(?m)^(TST4-MUC4-\\d{4}).*$");

    private final String part;

    /// @param part `test` or `dev`
    Muc(String part) {
        this.part = part;
    }

    @Override
    public String name() {
        return "muc34-" + part;
    }

    @Override
    public String scorer() {
        return "scripts/score-events muc34-" + part;
    }

    @Override
    public void predict(Path data, Predictions predictions) throws IOException {
        Path folder = data.resolve("events-muc34");
        Captures captures = new Captures();
        Readings readings = new Readings();
        for (List<String> message : part.equals("test") ? test(folder) : dev(folder)) {
            if (predictions.wantsNext()) {
                predictions.add(Map.of(
                        "id",
                        message.getFirst(),
                        "events",
                        captures.text(message.getLast(), message.getFirst())
                                .map(readings::analysed)
                                .map(EventForm::of)
                                .orElse(List.of())));
            }
        }
    }

    private static List<List<String>> test(Path folder) throws IOException {
        String all = Files.readString(folder.resolve("CORPORA/tst4/tst4-muc4.mixed-case"), StandardCharsets.ISO_8859_1);
        List<List<String>> messages = new ArrayList<>();
        Matcher matcher = MESSAGE.matcher(all);
        int from = -1;
        String id = "";
        while (matcher.find()) {
            if (from >= 0) {
                messages.add(List.of(id, paragraphs(all.substring(from, matcher.start()))));
            }
            id = matcher.group(1);
            from = matcher.end();
        }
        messages.add(List.of(id, paragraphs(all.substring(from))));
        return messages;
    }

    private static List<List<String>> dev(Path folder) throws IOException {
        List<List<String>> messages = new ArrayList<>();
        for (JsonNode line : Json.lines(folder.resolve("gtt_processed/dev.json"))) {
            messages.add(List.of(
                    line.path("docid").asString(),
                    paragraphs(line.path("doctext").asString().replaceAll("\\s{3,}", "\n\n"))));
        }
        return messages;
    }

    // a line a paragraph
    private static String paragraphs(String text) {
        return String.join(
                "\n",
                Stream.of(text.split("\\n\\s*\\n", -1))
                        .map(p -> p.replaceAll("\\s+", " ").strip())
                        .filter(p -> !p.isEmpty())
                        .toList());
    }
}
