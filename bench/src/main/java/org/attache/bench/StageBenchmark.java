package org.attache.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.attache.analyse.ArticleAnalyser;
import org.attache.clean.ArticleCleaner;
import org.attache.date.DateFinder;
import org.attache.fact.Analysis;
import org.attache.fact.Article;
import org.attache.fact.Capture;
import org.attache.fact.Dating;
import org.attache.fact.Findings;
import org.attache.fact.Outcome;
import org.attache.link.EntryLinker;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// One stage at a time, one thread, milliseconds a page: each call takes the next page, so a call costs what pages
/// cost on average. `link` joins all pages at once.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx2g", "-XX:+UseSerialGC", "-Xss2m", "-XX:+UseCompactObjectHeaders"})
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 4, time = 4)
public class StageBenchmark {
    private static final int PAGES = 300;

    /// Which pages.
    @Param({"generated", "html"})
    public String corpus = "generated";

    private final ArticleCleaner cleaner = new ArticleCleaner();
    private final DateFinder dates = new DateFinder();
    private final ArticleAnalyser analyser = new ArticleAnalyser();
    private final List<Corpus.Page> pages = new ArrayList<>();
    private final List<Capture> captures = new ArrayList<>();
    private final List<Article> articles = new ArrayList<>();
    private final List<Analysis> analyses = new ArrayList<>();
    private int next;

    /// Does once what stands before each stage.
    @Setup
    public void prepare() throws IOException {
        pages.addAll(Corpus.named(corpus, PAGES));
        pages.forEach(p -> captures.addAll(p.read()));
        for (Capture capture : captures) {
            if (cleaner.clean(capture) instanceof Outcome.Done<Article> done) {
                articles.add(done.value());
            }
        }
        for (Article article : articles) {
            if (dates.date(article) instanceof Outcome.Done<Dating> dated) {
                boolean english = article.language().equals("en") || article.language().equals("und");
                Findings findings = english && analyser.analyse(article, dated.value()) instanceof Outcome.Done<Findings> done
                        ? done.value()
                        : Findings.NONE;
                analyses.add(new Analysis(article, dated.value(), findings));
            }
        }
    }

    private int turn(int size) {
        next = next + 1 < size ? next + 1 : 0;
        return next;
    }

    /// From bytes to text.
    @Benchmark
    public Object read() {
        return pages.get(turn(pages.size())).read();
    }

    /// From text to article.
    @Benchmark
    public Object clean() {
        return cleaner.clean(captures.get(turn(captures.size())));
    }

    /// Day of publication and all times.
    @Benchmark
    public Object date() {
        return dates.date(articles.get(turn(articles.size())));
    }

    /// Sentences, names, claims; pages in another language cost nothing here, as in the program.
    @Benchmark
    public Object analyse() {
        Analysis analysis = analyses.get(turn(analyses.size()));
        String language = analysis.article().language();
        return language.equals("en") || language.equals("und")
                ? analyser.analyse(analysis.article(), analysis.dating())
                : analysis;
    }

    /// All pages joined at once; on all processors, as in the program.
    @Benchmark
    public Object linkAll() {
        return new EntryLinker().link(analyses);
    }
}
