package org.attache.tools.bench;

import java.util.Optional;
import org.attache.analyse.ArticleAnalyser;
import org.attache.analyse.clause.Reading;
import org.attache.clean.ArticleCleaner;
import org.attache.date.DateFinder;
import org.attache.fact.Article;
import org.attache.fact.Capture;
import org.attache.fact.Dating;
import org.attache.fact.Outcome;

/// Reads captures by the stages of the program up to names, for sets that ask for places in the text.
final class Readings {
    private final ArticleCleaner cleaner = new ArticleCleaner();
    private final DateFinder dates = new DateFinder();
    private final ArticleAnalyser analyser = new ArticleAnalyser();

    /// The reading of a capture; empty where it holds no article.
    Optional<Reading> of(Capture capture) {
        if (!(cleaner.clean(capture) instanceof Outcome.Done<Article> article)) {
            return Optional.empty();
        }
        if (!(dates.date(article.value()) instanceof Outcome.Done<Dating> dating)) {
            return Optional.empty();
        }
        return Optional.of(analyser.read(article.value(), dating.value()));
    }
}
