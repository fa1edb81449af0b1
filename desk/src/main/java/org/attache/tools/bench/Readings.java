package org.attache.tools.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attache.analyse.ArticleAnalyser;
import org.attache.analyse.casing.Truecaser;
import org.attache.analyse.clause.Reading;
import org.attache.clean.ArticleCleaner;
import org.attache.date.DateFinder;
import org.attache.fact.Analysis;
import org.attache.fact.Article;
import org.attache.fact.Block;
import org.attache.fact.BlockKind;
import org.attache.fact.Capture;
import org.attache.fact.Dating;
import org.attache.fact.Findings;
import org.attache.fact.Outcome;
import org.attache.text.SourceText;
import org.attache.text.Span;

/// Reads captures by the stages of the program up to names, for sets that ask for places in the text.
final class Readings {
    private final ArticleCleaner cleaner = new ArticleCleaner();
    private final DateFinder dates = new DateFinder();
    private final ArticleAnalyser analyser = new ArticleAnalyser();

    /// The reading of a capture of which every line is a paragraph of the article: for sets whose documents are
    /// nothing
    /// but the article.
    Optional<Reading> whole(Capture capture) {
        SourceText text = capture.text();
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        for (String line : text.content().split("\n", -1)) {
            Span span = text.trim(new Span(at, at + line.length()));
            if (!span.isEmpty()) {
                blocks.add(new Block(BlockKind.PARAGRAPH, span, "bench"));
            }
            at += line.length() + 1;
        }
        Article article = new Article(
                capture,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "en",
                Optional.empty(),
                List.of(),
                blocks);
        return dates.date(article) instanceof Outcome.Done<Dating> dating
                ? Optional.of(analyser.read(article, dating.value()))
                : Optional.empty();
    }

    /// What the whole analysis finds in such a capture.
    Findings findings(Capture capture) {
        Optional<Reading> reading = whole(capture);
        return reading.isPresent()
                        && analyser.analyse(
                                        reading.orElseThrow().article(),
                                        reading.orElseThrow().dating())
                                instanceof Outcome.Done<Findings> done
                ? done.value()
                : Findings.NONE;
    }

    /// What the whole program finds in a capture; empty where it holds no article.
    Optional<Analysis> analysed(Capture capture) {
        if (cleaner.clean(capture) instanceof Outcome.Done<Article> article
                && dates.date(Truecaser.cased(article.value())) instanceof Outcome.Done<Dating> dating
                && analyser.analyse(article.value(), dating.value()) instanceof Outcome.Done<Findings> found) {
            return Optional.of(new Analysis(article.value(), dating.value(), found.value()));
        }
        return Optional.empty();
    }

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
