package org.attache.tools.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The State Department's lists of visits by foreign leaders and of travels by presidents and secretaries: each
/// line put
/// as one sentence, every third one with a noun for the visit, and read alone. The set gives records and no sentence
/// that holds all of them.
final class OfficialVisits implements PublicSet {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);
    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MMMM d", Locale.US);

    @Override
    public String name() {
        return "us-visits-travels";
    }

    @Override
    public String scorer() {
        return "scripts/score-events us-visits-travels";
    }

    @Override
    public void predict(Path data, Predictions predictions) throws IOException {
        Captures captures = new Captures();
        Readings readings = new Readings();
        Path folder = data.resolve("events-us-visits-travels");
        for (String list : List.of("visits", "travels")) {
            int row = 0;
            for (JsonNode line : Json.lines(folder.resolve(list + ".jsonl"))) {
                String id = list + "-" + row;
                String sentence = list.equals("visits") ? visit(line, row) : travel(line, row);
                row++;
                if (predictions.wantsNext()) {
                    predictions.add(Map.of(
                            "id",
                            id,
                            "sentence",
                            sentence,
                            "events",
                            captures.text(sentence, id)
                                    .map(readings::findings)
                                    .map(EventForm::of)
                                    .orElse(List.of())));
                }
            }
        }
    }

    private static String visit(JsonNode line, int row) {
        List<String> countries = new ArrayList<>();
        line.path("from_country").forEach(c -> countries.add(country(c.asString())));
        String who = line.path("visitor").asString().strip() + " of " + String.join(" and ", countries);
        return row % 3 > 0
                ? who + " visited the United States " + days(line) + "."
                : who + " paid a visit to the United States " + days(line) + ".";
    }

    private static String travel(JsonNode line, int row) {
        List<String> towns =
                new ArrayList<>(List.of(line.path("locale").asString().strip().split(",\\s*", -1)));
        String last = towns.removeLast();
        String country = country(line.path("country").asString());
        String where = (towns.isEmpty() ? "" : String.join(", ", towns) + " and ")
                + (last.isEmpty() ? country : last + ", " + country + ",");
        String who = (line.path("role").asString().equals("president") ? "President " : "Secretary of State ")
                + line.path("name").asString();
        return row % 3 > 0
                ? who + " visited " + where + " " + days(line) + "."
                : who + " made a trip to " + where + " " + days(line) + ".";
    }

    // the lists write "Korea, South"
    private static String country(String name) {
        int comma = name.indexOf(", ");
        String turned = comma < 0 ? name : name.substring(comma + 2) + " " + name.substring(0, comma);
        return turned.replaceAll("[\\[\\]]", "").strip();
    }

    private static String days(JsonNode line) {
        LocalDate start = LocalDate.parse(line.path("start").asString());
        LocalDate end = LocalDate.parse(line.path("end").asString());
        if (start.equals(end)) {
            return "on " + DAY.format(start);
        }
        boolean year = start.getYear() == end.getYear();
        return "from " + (year ? MONTH_DAY : DAY).format(start) + " to " + DAY.format(end);
    }
}
