package org.attache.tools.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.attache.analyse.clause.Reading;
import org.attache.fact.Mention;

/// Sets of names in annotated words: the words are put back into texts, and the names of the cast are the
/// predictions.
/// Documents are sentences (their words with a space between), for GUM whole articles.
final class NameSet implements PublicSet {
    private final String name;
    private final String path;
    private final Form form;

    /// How a set is written.
    enum Form {
        /// A word and its label a line, an empty line after each sentence.
        COLUMNS,
        /// A folder of CoNLL-U files.
        CONLLU
    }

    NameSet(String name, String path, Form form) {
        this.name = name;
        this.path = path;
        this.form = form;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String scorer() {
        return "scripts/score-phrases " + name;
    }

    @Override
    public void predict(Path data, Predictions predictions) throws IOException {
        Map<String, String> documents =
                form == Form.COLUMNS ? sentences(data.resolve(path)) : articles(data.resolve(path));
        Captures captures = new Captures();
        Readings readings = new Readings();
        for (Map.Entry<String, String> document : documents.entrySet()) {
            if (predictions.wantsNext()) {
                List<List<Object>> names = captures.text(document.getValue(), document.getKey())
                        .flatMap(readings::whole)
                        .map(NameSet::names)
                        .orElse(List.of());
                predictions.add(Map.of("doc", document.getKey(), "phrases", names));
            }
        }
    }

    private static List<List<Object>> names(Reading reading) {
        return reading.cast().places().stream()
                .filter(p ->
                        p.mention().kind() == Mention.Kind.NAME || p.mention().kind() == Mention.Kind.METONYM)
                .map(p -> List.<Object>of(
                        p.mention().quote().span().start(),
                        p.mention().quote().span().end(),
                        p.entity().type().name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static Map<String, String> sentences(Path file) throws IOException {
        Map<String, String> sentences = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.add("");
        for (String line : lines) {
            String[] cells = line.strip().split("\\s+", -1);
            if (cells.length >= 2) {
                words.add(cells[0]);
            } else if (!words.isEmpty()) {
                sentences.put(String.valueOf(sentences.size()), String.join(" ", words));
                words.clear();
            }
        }
        return sentences;
    }

    private static Map<String, String> articles(Path folder) throws IOException {
        Map<String, String> articles = new LinkedHashMap<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(f -> f.toString().endsWith(".conllu")).sorted().toList();
        }
        for (Path file : files) {
            StringBuilder text = new StringBuilder();
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("# newpar") && !text.isEmpty()) {
                    text.setLength(text.toString().stripTrailing().length());
                    text.append('\n');
                }
                String[] cells = line.split("\t", -1);
                if (cells.length == 10 && cells[0].chars().allMatch(Character::isDigit)) {
                    text.append(cells[1]).append(cells[9].contains("SpaceAfter=No") ? "" : " ");
                }
            }
            String name = String.valueOf(file.getFileName());
            articles.put(
                    name.substring(0, name.length() - ".conllu".length()),
                    text.toString().stripTrailing() + "\n");
        }
        return articles;
    }
}
