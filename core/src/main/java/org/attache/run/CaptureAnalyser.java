package org.attache.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.attache.analyse.ArticleAnalyser;
import org.attache.analyse.casing.Truecaser;
import org.attache.clean.ArticleCleaner;
import org.attache.date.DateFinder;
import org.attache.fact.Analysis;
import org.attache.fact.Article;
import org.attache.fact.Capture;
import org.attache.fact.Dating;
import org.attache.fact.Findings;
import org.attache.fact.Outcome;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;
import org.attache.fact.TimeMention;
import org.attache.text.SourceText;

/// Puts the stages in order for one capture: clean, date, analyse. A stage that fails costs its own result
/// only; the capture is kept.
///
/// Thread-safe.
public final class CaptureAnalyser {
    private final ArticleCleaner cleaner = new ArticleCleaner();
    private final DateFinder dates = new DateFinder();
    /// Made beside what the caller does meanwhile: a capture is read, cleaned and dated without it.
    private final CompletableFuture<ArticleAnalyser> analyser = CompletableFuture.supplyAsync(ArticleAnalyser::new);

    /// Begins to load the largest model and the names beside what the caller does meanwhile; an analyser waits for
    /// them. Only the start is sooner: without it they are loaded when they are first needed.
    public static void prepare() {
        Thread.ofPlatform().daemon().name("attache-load").start(ArticleAnalyser::prepare);
    }

    /// Analyses one capture.
    public Outcome<Analysis> analyse(Capture capture) {
        List<Problem> warnings = new ArrayList<>();
        Article article;
        switch (cleaner.clean(capture)) {
            case Outcome.Done<Article> done -> {
                article = done.value();
                warnings.addAll(done.warnings());
            }
            case Outcome.Skipped<Article> skipped -> {
                return new Outcome.Skipped<>(skipped.reason());
            }
            case Outcome.Failed<Article> failed -> {
                return new Outcome.Failed<>(failed.problem());
            }
        }
        Dating dating;
        switch (dates.date(Truecaser.cased(article))) {
            case Outcome.Done<Dating> done -> {
                dating = quoted(done.value(), article);
                warnings.addAll(done.warnings());
            }
            case Outcome.Skipped<Dating> skipped -> {
                return new Outcome.Skipped<>(skipped.reason());
            }
            case Outcome.Failed<Dating> failed -> {
                return new Outcome.Failed<>(failed.problem());
            }
        }
        Findings findings = Findings.NONE;
        if (!article.language().equals("en") && !article.language().equals("und")) {
            // The cleaner has warned of it; nothing of the analysis is made for other languages.
            return new Outcome.Done<>(new Analysis(article, dating, findings), warnings);
        }
        try {
            switch (analyser.join().analyse(article, dating)) {
                case Outcome.Done<Findings> done -> {
                    findings = done.value();
                    warnings.addAll(done.warnings());
                }
                case Outcome.Skipped<Findings> skipped -> warnings.add(skipped.reason());
                case Outcome.Failed<Findings> failed -> warnings.add(failed.problem());
            }
        } catch (IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException e) {
            warnings.add(new Problem(
                    ProblemCode.STAGE_FAILED, "analyse gave up: " + e + "; the capture is kept", capture.id()));
        }
        return new Outcome.Done<>(new Analysis(article, dating, findings), warnings);
    }

    /// The dating with the words as the capture has them, should they have been read with other capitals.
    private static Dating quoted(Dating dating, Article article) {
        SourceText text = article.capture().text();
        return new Dating(
                dating.published(),
                dating.times().stream()
                        .map(t -> t.quote().standsIn(text)
                                ? t
                                : new TimeMention(
                                        text.quote(t.quote().span()), t.when(), t.kind(), t.anchor(), t.provenance()))
                        .toList());
    }
}
