package org.attache.tools.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attache.analyse.clause.Reading;
import org.attache.date.ResolutionWriter;
import org.attache.fact.Capture;
import org.attache.fact.Sidecar;
import org.attache.fact.TimeMention;
import tools.jackson.databind.JsonNode;

/// The English specifications of Microsoft's Recognizers for dates and stretches of days: short sentences as said
/// to an assistant, each with a reference date, which is told as the day of publication. Written twice: the past
/// reading in their form ([ResolutionWriter]), and `tensed`, the days that the program itself reads by the tense.
final class RecognizerSpecs implements PublicSet {
    private static final ResolutionWriter WRITER = new ResolutionWriter();

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
                List<Map<String, Object>> tensed = new ArrayList<>();
                capture.flatMap(readings::whole)
                        .map(Reading::dating)
                        .ifPresent(dating -> dating.times().forEach(time -> tensed.add(time(time))));
                List<Map<String, Object>> past = day.isEmpty()
                        ? List.of()
                        : WRITER.write(line.path("Input").asString(), LocalDate.parse(day.substring(0, 10))).stream()
                                .map(RecognizerSpecs::time)
                                .toList();
                predictions.add(Map.of("id", id, "times", past, "tensed", tensed));
            }
        }
    }

    private static Map<String, Object> time(ResolutionWriter.Resolution resolution) {
        return Map.of(
                "b",
                resolution.span().start(),
                "e",
                resolution.span().end(),
                "from",
                resolution.from().toString(),
                "to",
                resolution.to().toString());
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
