package org.attache.tools.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attache.analyse.clause.Reading;
import org.attache.fact.Capture;
import org.attache.fact.Sidecar;
import org.attache.fact.TimeMention;
import tools.jackson.databind.JsonNode;

/// The English specifications of Microsoft's Recognizers for dates and stretches of days: short sentences as said
/// to an
/// assistant, each with a reference date, which is told as the day of publication.
final class RecognizerSpecs implements PublicSet {
    @Override
    public String name() {
        return "recognizers";
    }

    @Override
    public String scorer() {
        return "scripts/score-recognizers";
    }

    @Override
    public void predict(Path data, Predictions predictions) throws IOException {
        Captures captures = new Captures();
        Readings readings = new Readings();
        for (String file : List.of("DateParser", "DatePeriodParser", "DateTimeModel")) {
            int row = 0;
            Path specs = data.resolve("temporal-recognizers-specs/DateTime/English/" + file + ".json.gz");
            for (JsonNode line : Json.file(specs)) {
                String id = file + "-" + row++;
                if (!predictions.wantsNext()) {
                    continue;
                }
                String day = line.path("Context").path("ReferenceDateTime").asString("");
                Optional<Capture> capture = captures.text(line.path("Input").asString(), id)
                        .map(c -> Captures.told(
                                c,
                                new Sidecar(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(day).filter(d -> !d.isEmpty()))));
                List<Map<String, Object>> times = new ArrayList<>();
                capture.flatMap(readings::whole)
                        .map(Reading::dating)
                        .ifPresent(dating -> dating.times().forEach(t -> times.add(time(t))));
                predictions.add(Map.of("id", id, "times", times));
            }
        }
    }

    private static Map<String, Object> time(TimeMention time) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("b", time.quote().span().start());
        form.put("e", time.quote().span().end());
        form.put("words", time.quote().words());
        form.put("kind", time.kind().name());
        time.when().earliest().ifPresent(d -> form.put("from", d.toString()));
        time.when().latest().ifPresent(d -> form.put("to", d.toString()));
        return form;
    }
}
