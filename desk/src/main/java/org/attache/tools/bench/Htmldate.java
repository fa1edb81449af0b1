package org.attache.tools.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.attache.clean.ArticleCleaner;
import org.attache.date.DateFinder;
import org.attache.fact.Article;
import org.attache.fact.Capture;
import org.attache.fact.Dating;
import org.attache.fact.Outcome;
import tools.jackson.databind.JsonNode;

/// The default list of htmldate's evaluation: 800 pages and the day each was published. Nothing but the page is
/// told, as in that evaluation; no address.
final class Htmldate implements PublicSet {
    private final Form form;

    /// How the pages are handed to the program.
    enum Form {
        /// As they are.
        PAGE,
        /// As text without markup and metadata, as WET records hold it.
        TEXT
    }

    Htmldate(Form form) {
        this.form = form;
    }

    @Override
    public String name() {
        return form == Form.PAGE ? "htmldate" : "plain-htmldate";
    }

    @Override
    public String scorer() {
        return "date_score.py htmldate-default";
    }

    @Override
    public void predict(Path data, Predictions predictions) throws IOException {
        Path folder = data.resolve("date-htmldate");
        Captures captures = new Captures();
        PlainText plain = new PlainText();
        ArticleCleaner cleaner = new ArticleCleaner();
        DateFinder dates = new DateFinder();
        for (JsonNode row : Json.file(folder.resolve("eval_default.json"))) {
            if (!predictions.wantsNext()) {
                continue;
            }
            String id = row.path("file").asString();
            Path file = folder.resolve("html_default/" + id + ".gz");
            Optional<Capture> capture = form == Form.PAGE ? captures.file(file) : captures.text(plain.of(file), id);
            Map<String, Object> prediction = new LinkedHashMap<>();
            prediction.put("id", id);
            if (capture.isPresent()
                    && cleaner.clean(capture.orElseThrow()) instanceof Outcome.Done<Article> cleaned
                    && dates.date(cleaned.value()) instanceof Outcome.Done<Dating> dated) {
                dated.value().published().date().ifPresent(day -> prediction.put("date", day.toString()));
            }
            predictions.add(prediction);
        }
    }
}
