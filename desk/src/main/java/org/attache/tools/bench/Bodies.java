package org.attache.tools.bench;

import java.util.stream.Collectors;
import org.attache.clean.ArticleCleaner;
import org.attache.fact.Article;
import org.attache.fact.Capture;
import org.attache.fact.Outcome;

/// The body that the cleaner finds in a capture, as the scorers of extraction want it.
final class Bodies {
    private final ArticleCleaner cleaner = new ArticleCleaner();

    /// The paragraphs of the body, a line each; nothing where there is no article.
    String of(Capture capture) {
        return switch (cleaner.clean(capture)) {
            case Outcome.Done<Article> done -> text(done.value());
            case Outcome.Skipped<Article> _ -> "";
            case Outcome.Failed<Article> _ -> "";
        };
    }

    static String text(Article article) {
        return article.paragraphs().stream()
                .map(article.capture().text()::slice)
                .collect(Collectors.joining("\n"));
    }
}
