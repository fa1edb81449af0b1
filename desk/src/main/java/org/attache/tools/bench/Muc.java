package org.attache.tools.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Messages of MUC-3 and MUC-4: attacks in Latin America, 1988 to 1991. The test is the hundred messages of tst4 in
/// mixed case; the other form is the two hundred of tst1 and tst2 in lower case, in which a program that
/// reads capitals sees few names.
final class Muc implements PublicSet {
    private static final Pattern MESSAGE = Pattern.compile("(?m)^((?:TST\\d|DEV)-MUC\\d-\\d{4}).*$");

    private final String part;

    /// @param part `test`, `dev` or `train` (1,300 messages in capitals, on which roles were learned)
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
        Path folder = data.resolve("events-muc34/CORPORA");
        Captures captures = new Captures();
        Readings readings = new Readings();
        List<List<String>> messages = switch (part) {
            case "test" -> messages(folder.resolve("tst4/tst4-muc4.mixed-case"));
            case "train" -> training(folder);
            default -> lowered(folder);
        };
        for (List<String> message : messages) {
            if (predictions.wantsNext()) {
                String id = message.getFirst();
                Map<String, Object> form = new LinkedHashMap<>();
                form.put("id", id);
                form.put("events", List.of());
                captures.text(message.getLast(), id).flatMap(readings::analysed).ifPresent(analysis -> {
                    form.put("events", EventForm.of(analysis.findings()));
                    analysis.dating().published().latest().ifPresent(d -> form.put("published", d.toString()));
                });
                predictions.add(form);
            }
        }
    }

    static List<List<String>> training(Path folder) throws IOException {
        List<List<String>> messages = new ArrayList<>();
        for (int i = 1; i < 1300; i += 100) {
            messages.addAll(messages(folder.resolve("dev/dev-muc3-%04d-%04d".formatted(i, i + 99))));
        }
        return messages;
    }

    private static List<List<String>> messages(Path file) throws IOException {
        String all = Files.readString(file, StandardCharsets.ISO_8859_1);
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

    // the answer keys are of the messages with their datelines, which the lower-cased distribution has cut off
    private static List<List<String>> lowered(Path folder) throws IOException {
        List<List<String>> messages = new ArrayList<>(messages(folder.resolve("tst1/tst1-muc3")));
        messages.addAll(messages(folder.resolve("tst2/tst2-muc4")));
        return messages.stream()
                .map(m -> List.of(m.getFirst(), m.getLast().toLowerCase(Locale.ROOT)))
                .toList();
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
