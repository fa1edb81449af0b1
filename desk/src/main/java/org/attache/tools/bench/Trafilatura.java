package org.attache.tools.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.attache.fact.Capture;
import tools.jackson.databind.JsonNode;

/// Trafilatura's own set (F): 990 pages of blogs, shops, offices and papers, three languages in the main, with a
/// few segments that an extractor must give and a few that it must not.
final class Trafilatura implements PublicSet {
    @Override
    public String name() {
        return "trafilatura";
    }

    @Override
    public String scorer() {
        return "extraction_score.py trafilatura";
    }

    @Override
    public void predict(Path data, Predictions predictions) throws IOException {
        Path folder = data.resolve("extraction-trafilatura");
        Captures captures = new Captures();
        Bodies bodies = new Bodies();
        for (JsonNode page : Json.file(folder.resolve("evaldata.json"))) {
            if (predictions.wantsNext()) {
                String file = page.path("file").asString();
                Optional<Capture> capture = captures.file(folder.resolve("html/" + file + ".gz"));
                predictions.add(
                        Map.of("id", file, "text", capture.map(bodies::of).orElse("")));
            }
        }
    }
}
