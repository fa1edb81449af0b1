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
import org.attache.fact.Sidecar;
import tools.jackson.databind.JsonNode;

/// The pages that the parsers of Fundus are tested with: 258 of 181 publishers in 40 countries, with paragraphs,
/// title, authors and date. The address is told, as a feed or crawler tells it.
final class FundusParsers implements PublicSet {
    @Override
    public String name() {
        return "fundus-parsers";
    }

    @Override
    public String scorer() {
        return "extraction_score.py fundus-parsers";
    }

    @Override
    public void predict(Path data, Predictions predictions) throws IOException {
        Path folder = data.resolve("extraction-fundus-parsers");
        Captures captures = new Captures();
        ArticleCleaner cleaner = new ArticleCleaner();
        DateFinder dates = new DateFinder();
        for (JsonNode row : Json.lines(folder.resolve("index.jsonl"))) {
            if (!predictions.wantsNext()) {
                continue;
            }
            String id = row.path("id").asString();
            Map<String, Object> prediction = new LinkedHashMap<>();
            prediction.put("id", id);
            Optional<Capture> capture = captures.file(folder.resolve(id));
            if (capture.isPresent()
                    && cleaner.clean(told(capture.orElseThrow(), row)) instanceof Outcome.Done<Article> cleaned) {
                Article article = cleaned.value();
                prediction.put("text", Bodies.text(article));
                prediction.put("title", article.title().orElse(""));
                prediction.put("byline", article.byline().orElse(""));
                if (dates.date(article) instanceof Outcome.Done<Dating> dated) {
                    dated.value().published().date().ifPresent(day -> prediction.put("date", day.toString()));
                }
            }
            predictions.add(prediction);
        }
    }

    private static Capture told(Capture capture, JsonNode row) {
        return Captures.told(
                capture,
                new Sidecar(row.path("url").asStringOpt(), Optional.empty(), Optional.empty(), Optional.empty()));
    }
}
