package org.attache.tools.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.attache.analyse.speech.Ascription;
import org.attache.analyse.speech.AscriptionFinder;
import org.attache.fact.Capture;
import org.attache.text.Span;

/// The political news attribution corpus: who is the source of what, in texts of the 2016 campaign. Offsets count
/// code points of the text file.
final class Polnear implements PublicSet {
    /// Which attributions the scorer counts.
    enum Speech {
        /// all
        ANY,
        /// those whose words hold a quotation mark
        DIRECT
    }

    private final String part;
    private final Speech speech;

    /// @param part of the corpus: `dev`, `train`
    /// @param speech which attributions are scored; what is predicted is the same
    Polnear(String part, Speech speech) {
        this.part = part;
        this.speech = speech;
    }

    @Override
    public String name() {
        return "polnear-" + part + (speech == Speech.DIRECT ? "-direct" : "");
    }

    @Override
    public String scorer() {
        return "quote_score.py polnear-" + part + (speech == Speech.DIRECT ? " --direct" : "");
    }

    @Override
    public void predict(Path data, Predictions predictions) throws IOException {
        Captures captures = new Captures();
        Readings readings = new Readings();
        AscriptionFinder finder = AscriptionFinder.load();
        List<Path> files;
        try (Stream<Path> all = Files.list(data.resolve("quotes-polnear/" + part + "/text"))) {
            files = all.sorted().toList();
        }
        for (Path file : files) {
            if (predictions.wantsNext()) {
                Optional<Capture> capture = captures.file(file);
                List<Ascription> found =
                        capture.flatMap(readings::of).map(finder::find).orElse(List.of());
                String text = capture.map(c -> c.text().content()).orElse("");
                String name = String.valueOf(file.getFileName());
                predictions.add(Map.of(
                        "doc",
                        name.substring(0, name.length() - ".txt".length()),
                        "quotes",
                        found.stream().map(f -> quote(text, f)).toList()));
            }
        }
    }

    private static Map<String, List<List<Integer>>> quote(String text, Ascription found) {
        return Map.of(
                "source", points(text, found.source()),
                "cue", points(text, found.cue()),
                "content", points(text, found.content()));
    }

    private static List<List<Integer>> points(String text, List<Span> spans) {
        return spans.stream()
                .map(s -> List.of(text.codePointCount(0, s.start()), text.codePointCount(0, s.end())))
                .toList();
    }
}
