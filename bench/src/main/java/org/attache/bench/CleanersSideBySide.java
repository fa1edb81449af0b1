package org.attache.bench;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Readability4J;
import org.attache.clean.ArticleCleaner;
import org.attache.fact.Article;
import org.attache.fact.Capture;
import org.attache.fact.Outcome;

/// Cleans the same real pages by our reader and cleaner, by Boilerpipe and by Readability4J, and prints pages a second
/// of processor time. Ours also decodes the bytes, keeps every span, and finds title, outlet, byline, dateline and
/// origins; the others are given text and give text.
public final class CleanersSideBySide {
    private static final int ROUNDS = 3;

    private CleanersSideBySide() {}

    /// A cleaner; gives the number of characters it took for the article.
    private interface Cleaner {
        int clean(String name, byte[] bytes, String html);
    }

    /// Cleans.
    ///
    /// @param arguments how many pages at most
    public static void main(String[] arguments) throws IOException {
        List<Corpus.Page> pages = Corpus.named("html", arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500);
        List<String> htmls = new ArrayList<>();
        for (Corpus.Page page : pages) {
            htmls.add(html(page));
        }
        System.out.printf(Locale.ROOT, "%d pages, %.1f KB of HTML on average%n", pages.size(), htmls.stream().mapToInt(String::length).average().orElse(0) / 1024);
        ArticleCleaner ours = new ArticleCleaner();
        measure("Attaché read + clean", pages, htmls, (name, bytes, html) -> {
            int length = 0;
            for (Capture capture : new Corpus.Page(name, bytes).read()) {
                if (ours.clean(capture) instanceof Outcome.Done<Article> done) {
                    length += done.value().blocks().size();
                }
            }
            return length;
        });
        measure("Boilerpipe 1.1.0 ArticleExtractor", pages, htmls, (name, bytes, html) -> {
            try {
                return ArticleExtractor.INSTANCE.getText(html).length();
            } catch (BoilerpipeProcessingException e) {
                return 0;
            }
        });
        measure("Readability4J 1.0.8", pages, htmls, (name, bytes, html) -> {
            String text = new Readability4J("https://example.org/a", html).parse().getTextContent();
            return text == null ? 0 : text.length();
        });
    }

    private static void measure(String what, List<Corpus.Page> pages, List<String> htmls, Cleaner cleaner) {
        double best = 0;
        long slowest = 0;
        int empty = 0;
        int failed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            empty = 0;
            failed = 0;
            slowest = 0;
            long start = time();
            for (int i = 0; i < pages.size(); i++) {
                long begun = time();
                try {
                    if (cleaner.clean(pages.get(i).name(), pages.get(i).bytes(), htmls.get(i)) == 0) {
                        empty++;
                    }
                } catch (RuntimeException | StackOverflowError e) {
                    failed++;
                }
                slowest = Math.max(slowest, time() - begun);
            }
            best = Math.max(best, pages.size() * 1e9 / (time() - start));
        }
        System.out.printf(
                Locale.ROOT,
                "%-34s %7.1f pages a second; slowest page %d ms; %d empty, %d failed%n",
                what,
                best,
                slowest / 1_000_000,
                empty,
                failed);
    }

    /// Processor time of this thread: other work on the machine does not count.
    private static long time() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String html(Corpus.Page page) throws IOException {
        try (InputStream in = page.name().endsWith(".gz")
                ? new GZIPInputStream(new ByteArrayInputStream(page.bytes()))
                : new ByteArrayInputStream(page.bytes())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
