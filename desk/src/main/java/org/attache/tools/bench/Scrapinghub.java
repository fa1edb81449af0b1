package org.attache.tools.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.attache.fact.Capture;

/// The article extraction benchmark of Scrapinghub: 181 pages, each with the text of its article.
final class Scrapinghub implements PublicSet {
    @Override
    public String name() {
        return "scrapinghub";
    }

    @Override
    public String scorer() {
        return "extraction_score.py scrapinghub";
    }

    @Override
    public void predict(Path data, Predictions predictions) throws IOException {
        Path folder = data.resolve("extraction-scrapinghub");
        Captures captures = new Captures();
        Bodies bodies = new Bodies();
        for (String key : Json.file(folder.resolve("ground-truth.json")).propertyNames()) {
            if (predictions.wantsNext()) {
                Optional<Capture> capture = captures.file(folder.resolve("html/" + key + ".html.gz"));
                predictions.add(
                        Map.of("id", key, "text", capture.map(bodies::of).orElse("")));
            }
        }
    }
}
