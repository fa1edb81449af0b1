package org.attache.tools.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// WikiEvents: news of attacks and trials with events and their arguments. Each sentence is a line of the capture, so
/// that an event is compared with the gold of its sentence.
final class Wikievents implements PublicSet {
    @Override
    public String name() {
        return "wikievents";
    }

    @Override
    public String scorer() {
        return "scripts/score-events wikievents";
    }

    @Override
    public void predict(Path data, Predictions predictions) throws IOException {
        Captures captures = new Captures();
        Readings readings = new Readings();
        for (String part : List.of("dev", "test")) {
            for (JsonNode line : Json.lines(data.resolve("events-wikievents-rams/wikievents/" + part + ".jsonl"))) {
                if (!predictions.wantsNext()) {
                    continue;
                }
                String id = line.path("doc_id").asString();
                List<String> sentences = new ArrayList<>();
                line.path("sentences")
                        .forEach(s -> sentences.add(
                                s.path(1).asString().replaceAll("\\s+", " ").strip()));
                predictions.add(Map.of(
                        "id",
                        id,
                        "events",
                        captures.text(String.join("\n", sentences), id)
                                .map(readings::findings)
                                .map(EventForm::of)
                                .orElse(List.of())));
            }
        }
    }
}
