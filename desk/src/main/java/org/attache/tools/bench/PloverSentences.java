package org.attache.tools.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attache.analyse.plover.PloverCoder;
import org.attache.analyse.plover.Root;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.SyntaxReader;
import org.attache.text.SourceText;
import org.attache.text.Span;

/// Sentences with a marked source and target, whose PLOVER root is asked for. The labels carry no licence: for
/// measuring
/// only, nothing is learned from them.
final class PloverSentences implements PublicSet {
    @Override
    public String name() {
        return "plv-train";
    }

    @Override
    public String scorer() {
        return "event_score.py plv-train";
    }

    @Override
    public void predict(Path data, Predictions predictions) throws IOException {
        PloverCoder coder = PloverCoder.load();
        SyntaxReader syntax = SyntaxReader.load();
        try (BufferedReader lines = Files.newBufferedReader(data.resolve("events-zsp-plv/PLV_train.tsv"))) {
            int column = List.of(lines.readLine().split("\t", -1)).indexOf("marked_sentence");
            int row = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String marked = line.split("\t", -1)[column];
                Map<String, Object> prediction = new HashMap<>();
                prediction.put("id", String.valueOf(row++));
                if (predictions.wantsNext()) {
                    root(marked, coder, syntax).ifPresent(r -> prediction.put("event", r.name()));
                    predictions.add(prediction);
                }
            }
        }
    }

    private static Optional<Root> root(String marked, PloverCoder coder, SyntaxReader syntax) {
        String clean = marked.replaceAll("</?[st]>", "");
        Optional<Span> source = span(marked, "s");
        Optional<Span> target = span(marked, "t");
        SourceText text = new SourceText("plv", clean);
        List<Sentence> sentences = syntax.read(text, new Span(0, clean.length()), 0);
        List<Sentence> ordered = new ArrayList<>();
        for (Optional<Span> party : List.of(source, target)) {
            party.ifPresent(span ->
                    sentences.stream().filter(s -> s.span().overlaps(span)).forEach(ordered::add));
        }
        ordered.addAll(sentences);
        return ordered.stream()
                .flatMap(s ->
                        coder.code(s, source.filter(s.span()::contains), target.filter(s.span()::contains)).stream())
                .findFirst();
    }

    // where the first phrase marked so stands in the sentence without marks
    private static Optional<Span> span(String marked, String mark) {
        int from = marked.indexOf("<" + mark + ">");
        int to = marked.indexOf("</" + mark + ">");
        if (from < 0 || to < from) {
            return Optional.empty();
        }
        int start = marked.substring(0, from).replaceAll("</?[st]>", "").length();
        String inside = marked.substring(from, to).replaceAll("</?[st]>", "");
        int lead = inside.length() - inside.stripLeading().length();
        return Optional.of(new Span(start + lead, start + lead + inside.strip().length()));
    }
}
