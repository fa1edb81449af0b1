package org.attache.tools.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.attache.fact.Capture;

/// The pages of [Scrapinghub] as text without markup; the gold is the same.
final class PlainScrapinghub implements PublicSet {
    @Override
    public String name() {
        return "plain-scrapinghub";
    }

    @Override
    public String scorer() {
        return "scripts/score-plain.py scrapinghub";
    }

    @Override
    public void predict(Path data, Predictions predictions) throws IOException {
        Path folder = data.resolve("extraction-scrapinghub");
        Captures captures = new Captures();
        PlainText plain = new PlainText();
        Bodies bodies = new Bodies();
        for (String key : Json.file(folder.resolve("ground-truth.json")).propertyNames()) {
            if (predictions.wantsNext()) {
                Optional<Capture> capture = captures.text(plain.of(folder.resolve("html/" + key + ".html.gz")), key);
                predictions.add(
                        Map.of("id", key, "text", capture.map(bodies::of).orElse("")));
            }
        }
    }
}
