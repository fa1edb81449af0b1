package org.attache.link;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.attache.fact.Analysis;
import org.attache.fact.contract.ContractReader;
import org.attache.text.SourceText;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Builds the analysis of a small article for tests.
final class Story {
    private static final JsonMapper JSON = new JsonMapper();

    private final ObjectNode root = JSON.createObjectNode();
    private final ObjectNode article = root.putObject("article");
    private final ArrayNode entities = root.putArray("entities");
    private final List<String> sentences = new ArrayList<>();
    private final List<Runnable> spans = new ArrayList<>();
    private final List<String> captions = new ArrayList<>();
    private int next = 1;

    Story(String name, String published) {
        root.putObject("capture").put("id", name);
        if (!published.isEmpty()) {
            article.putObject("published").put("date", published).put("basis", "printed");
        }
    }

    Story outlet(String outlet) {
        article.put("outlet", outlet);
        return this;
    }

    Story origin(String agency) {
        article.putArray("origins").add(agency);
        return this;
    }

    Story caption(String words) {
        captions.add(words);
        return this;
    }

    Story text(String sentence) {
        sentences.add(sentence);
        return this;
    }

    Story person(String id, String name, String country) {
        entities.addObject()
                .put("id", id)
                .put("type", "person")
                .put("name", name)
                .put("country", country);
        return this;
    }

    /// A fact in a sentence of its own; `fields` is the inside of a JSON object.
    Story fact(String list, String sentence, String fields) {
        if (!sentences.contains(sentence)) {
            sentences.add(sentence);
        }
        ArrayNode all = root.path(list).isArray() ? (ArrayNode) root.path(list) : root.putArray(list);
        ObjectNode fact = (ObjectNode) JSON.readTree('{' + fields.replace('\'', '"') + '}');
        fact.put("id", list.charAt(0) + String.valueOf(next++));
        all.add(fact);
        spans.add(() -> {
            int at = body().indexOf(sentence);
            fact.putObject("evidence").put("start", at).put("end", at + sentence.length());
        });
        return this;
    }

    private String body() {
        return sentences.stream().map(s -> s + "\n\n").collect(Collectors.joining());
    }

    Analysis analysis() {
        String body = body();
        String text = body + String.join("\n", captions);
        spans.forEach(Runnable::run);
        article.putArray("body").addObject().put("start", 0).put("end", body.length());
        captions.forEach(article.putArray("captions")::add);
        return new ContractReader().read(root, SourceText.of(text));
    }
}
