package org.attache.tools.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.attache.fact.Analysis;
import org.attache.fact.Sidecar;
import org.attache.fact.Story;
import org.attache.link.StoryFinder;
import tools.jackson.databind.JsonNode;

/// Articles to be grouped by story: the captures of each set in one go, with the day and the headline that the set
/// gives for a document, where it does.
final class StorySet implements PublicSet {
    private static final Pattern TOKEN =
            Pattern.compile("<token t_id=\"\\d+\" sentence=\"(\\d+)\"[^>]*>([^<]*)</token>");

    private final String name;

    /// @param name of the set: `gva`, `news383`, `ecbplus`
    StorySet(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return "stories-" + name;
    }

    @Override
    public String scorer() {
        return "cluster_score.py " + name;
    }

    /// A document of a set; what the set does not give is empty.
    private record Document(String id, String title, String day, String text) {}

    @Override
    public void predict(Path data, Predictions predictions) throws IOException {
        Captures captures = new Captures();
        Readings readings = new Readings();
        List<Analysis> analyses = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Document document : documents(data)) {
            if (seen.add(document.id()) && predictions.wantsNext()) {
                Sidecar told = new Sidecar(
                        Optional.empty(), Optional.empty(), present(document.title()), present(document.day()));
                captures.text(document.text(), document.id())
                        .map(c -> Captures.told(c, told))
                        .flatMap(readings::analysed)
                        .ifPresent(analyses::add);
            }
        }
        for (Story story : new StoryFinder().find(analyses)) {
            for (String capture : story.captures()) {
                predictions.add(Map.of("id", capture.replaceFirst("\\.txt$", ""), "cluster", story.id()));
            }
        }
    }

    private static Optional<String> present(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    private List<Document> documents(Path data) throws IOException {
        return switch (name) {
            case "gva" -> lines(data.resolve("cluster-gva-longtail/docs.jsonl.gz"), "id", "dct");
            case "news383" -> lines(data.resolve("events-giveme5w1h/news_cluster.jsonl"), "dId", "date_publish");
            case "ecbplus" -> tokens(data.resolve("coref-ecbplus/ECB+"));
            default -> throw new IOException("no such set of stories: " + name);
        };
    }

    private static List<Document> lines(Path file, String id, String day) throws IOException {
        List<Document> all = new ArrayList<>();
        for (JsonNode line : Json.lines(file)) {
            all.add(new Document(
                    line.path(id).asString(),
                    line.path("title").asString(""),
                    line.path(day).asString("").replaceFirst("[T ].*", ""),
                    line.path("text").asString("")));
        }
        return all;
    }

    /// Documents that come as tokens: a sentence a line.
    private static List<Document> tokens(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(f -> f.toString().endsWith(".xml.gz")).sorted().toList();
        }
        List<Document> all = new ArrayList<>();
        for (Path file : files) {
            String xml;
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
            StringBuilder text = new StringBuilder();
            String sentence = "";
            Matcher token = TOKEN.matcher(xml);
            while (token.find()) {
                text.append(token.group(1).equals(sentence) ? " " : "\n\n").append(token.group(2));
                sentence = token.group(1);
            }
            String id = String.valueOf(file.getFileName()).replace(".xml.gz", "");
            all.add(new Document(id, "", "", text.toString().strip()));
        }
        return all;
    }
}
