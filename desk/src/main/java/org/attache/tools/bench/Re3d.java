package org.attache.tools.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attache.analyse.clause.Reading;
import org.attache.analyse.mention.FieldMention;
import org.attache.analyse.mention.MentionTagger;
import org.attache.analyse.mention.MentionTrainer;
import org.attache.text.Span;
import tools.jackson.databind.JsonNode;

/// re3d: defence texts on Syria and Iraq with fourteen types of phrases. The tagger learns from this set, so that
/// it is
/// measured by cross-validation: five parts, each tagged by a tagger that was taught the other four.
final class Re3d implements PublicSet {
    static final List<String> SOURCES = List.of(
            "Australian Department of Foreign Affairs",
            "CENTCOM",
            "Delegation of the European Union to Syria",
            "US State Department",
            "Wikipedia");
    private static final int PARTS = 5;
    static final int ROUNDS = 10;
    /// Gold below this confidence was refused by the crowd.
    private static final double CONFIDENCE = 0.5;

    @Override
    public String name() {
        return "re3d";
    }

    @Override
    public String scorer() {
        return "scripts/score-phrases re3d";
    }

    /// A document with its reading and gold.
    record Document(String id, Reading reading, List<FieldMention> gold) {}

    @Override
    public void predict(Path data, Predictions predictions) throws IOException {
        List<Document> documents = documents(data, SOURCES);
        for (int part = 0; part < PARTS; part++) {
            MentionTrainer trainer = new MentionTrainer();
            for (int i = 0; i < documents.size(); i++) {
                if (i % PARTS != part) {
                    trainer.add(documents.get(i).reading(), documents.get(i).gold());
                }
            }
            MentionTagger tagger = trainer.train(ROUNDS);
            for (int i = part; i < documents.size(); i += PARTS) {
                if (predictions.wantsNext()) {
                    Document document = documents.get(i);
                    predictions.add(Map.of(
                            "doc",
                            document.id(),
                            "phrases",
                            tagger.find(document.reading()).stream()
                                    .map(Re3d::phrase)
                                    .toList()));
                }
            }
        }
    }

    private static List<Object> phrase(FieldMention mention) {
        return List.of(
                mention.span().start(), mention.span().end(), mention.type().label());
    }

    /// The documents of some sources, in order of the files.
    static List<Document> documents(Path data, List<String> sources) throws IOException {
        Captures captures = new Captures();
        Readings readings = new Readings();
        List<Document> documents = new ArrayList<>();
        for (String source : sources) {
            Path folder = data.resolve("ner-re3d").resolve(source);
            Map<String, List<FieldMention>> gold = new HashMap<>();
            for (JsonNode line : Json.lines(folder.resolve("entities.json"))) {
                type(line.path("type").asString())
                        .filter(t -> line.path("confidence").asDouble() >= CONFIDENCE)
                        .ifPresent(t -> gold.computeIfAbsent(
                                        line.path("documentId").asString(), k -> new ArrayList<>())
                                .add(new FieldMention(
                                        new Span(
                                                line.path("begin").asInt(),
                                                line.path("end").asInt()),
                                        t)));
            }
            for (JsonNode line : Json.lines(folder.resolve("documents.json"))) {
                String id = line.path("_id").asString();
                Optional<Reading> reading =
                        captures.text(line.path("text").asString(), id).flatMap(readings::whole);
                reading.ifPresent(r -> documents.add(new Document(id, r, gold.getOrDefault(id, List.of()))));
            }
        }
        return documents;
    }

    private static Optional<FieldMention.Type> type(String label) {
        for (FieldMention.Type type : FieldMention.Type.values()) {
            if (type.label().equals(label)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
