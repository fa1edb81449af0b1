package org.attache.tools.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.attache.clean.ArticleCleaner;
import org.attache.fact.Article;
import org.attache.fact.Capture;
import org.attache.fact.Outcome;
import tools.jackson.databind.JsonNode;

/// The pages of [FundusParsers] as text without markup; nothing is told of them. The gold is the same.
final class PlainFundus implements PublicSet {
    @Override
    public String name() {
        return "plain-fundus";
    }

    @Override
    public String scorer() {
        return "scripts/score-heads.py fundus-parsers";
    }

    @Override
    public void predict(Path data, Predictions predictions) throws IOException {
        Path folder = data.resolve("extraction-fundus-parsers");
        Captures captures = new Captures();
        PlainText plain = new PlainText();
        ArticleCleaner cleaner = new ArticleCleaner();
        for (JsonNode row : Json.lines(folder.resolve("index.jsonl"))) {
            if (!predictions.wantsNext()) {
                continue;
            }
            String id = row.path("id").asString();
            Optional<Capture> capture = captures.text(plain.of(folder.resolve(id)), id);
            if (capture.isPresent() && cleaner.clean(capture.orElseThrow()) instanceof Outcome.Done<Article> cleaned) {
                Article article = cleaned.value();
                predictions.add(Map.of(
                        "id", id,
                        "text", Bodies.text(article),
                        "title", article.title().orElse(""),
                        "outlet", article.outlet().orElse(""),
                        "byline", article.byline().orElse("")));
            } else {
                predictions.add(Map.of("id", id));
            }
        }
    }
}
