package org.attache.tools.bench;

import java.util.Optional;
import org.attache.clean.ArticleCleaner;
import org.attache.date.DateFinder;
import org.attache.fact.Analysis;
import org.attache.fact.Article;
import org.attache.fact.Capture;
import org.attache.fact.Dating;
import org.attache.fact.Findings;
import org.attache.fact.Outcome;

/// Captures cleaned and dated, with nothing found in them: what copies and stories are told by.
final class Articles {
    private final ArticleCleaner cleaner = new ArticleCleaner();
    private final DateFinder dates = new DateFinder();

    /// Nothing where there is no article.
    Optional<Analysis> of(Capture capture) {
        return switch (cleaner.clean(capture)) {
            case Outcome.Done<Article> done -> dated(done.value());
            case Outcome.Skipped<Article> _ -> Optional.empty();
            case Outcome.Failed<Article> _ -> Optional.empty();
        };
    }

    private Optional<Analysis> dated(Article article) {
        return switch (dates.date(article)) {
            case Outcome.Done<Dating> done -> Optional.of(new Analysis(article, done.value(), Findings.NONE));
            case Outcome.Skipped<Dating> _ -> Optional.empty();
            case Outcome.Failed<Dating> _ -> Optional.empty();
        };
    }
}
