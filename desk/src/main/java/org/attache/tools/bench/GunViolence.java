package org.attache.tools.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.attache.analyse.figure.Toll;
import org.attache.analyse.figure.TollFinder;
import org.attache.fact.Capture;
import org.attache.fact.Sidecar;
import tools.jackson.databind.JsonNode;

/// Articles of the Gun Violence Archive's incidents: how many were killed and injured, against the archive's last
/// word.
final class GunViolence implements PublicSet {
    @Override
    public String name() {
        return "gva-tolls";
    }

    @Override
    public String scorer() {
        return "casualty_score.py";
    }

    @Override
    public void predict(Path data, Predictions predictions) throws IOException {
        Captures captures = new Captures();
        Readings readings = new Readings();
        TollFinder finder = TollFinder.load();
        for (JsonNode line : Json.lines(data.resolve("cluster-gva-longtail/docs.jsonl.gz"))) {
            if (predictions.wantsNext()) {
                String id = line.path("id").asString();
                String title = line.path("title").asString();
                Optional<Capture> capture = captures.text(line.path("text").asString(), id)
                        .map(c -> Captures.told(
                                c,
                                new Sidecar(Optional.empty(), Optional.empty(), Optional.of(title), Optional.empty())));
                Optional<Toll> toll = capture.flatMap(readings::of).map(finder::find);
                Map<String, Object> prediction = new HashMap<>();
                prediction.put("id", id);
                toll.map(Toll::killed)
                        .filter(OptionalInt::isPresent)
                        .ifPresent(n -> prediction.put("killed", n.getAsInt()));
                toll.map(Toll::injured)
                        .filter(OptionalInt::isPresent)
                        .ifPresent(n -> prediction.put("injured", n.getAsInt()));
                predictions.add(prediction);
            }
        }
    }
}
