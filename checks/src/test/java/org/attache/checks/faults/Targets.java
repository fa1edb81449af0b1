package org.attache.checks.faults;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attache.clean.ArticleCleaner;
import org.attache.date.DateFinder;
import org.attache.fact.Article;
import org.attache.fact.Block;
import org.attache.fact.Capture;
import org.attache.fact.Dating;
import org.attache.fact.Outcome;
import org.attache.fact.ProblemCode;
import org.attache.fact.TimeMention;
import org.attache.ledger.Ledger;
import org.attache.ledger.LedgerException;
import org.attache.read.CaptureReader;
import org.attache.run.CaptureAnalyser;

/// What takes input from outside: each may refuse any input by a problem, and may throw at none. Jazzer calls them
/// through the classes beside this one, the mutator of our own directly.
final class Targets {
    /// Names that a first byte of fuzzed input chooses from.
    static final List<String> NAMES = List.of(
            "a.txt", "a.html", "a.eml", "a.docx", "a.pdf", "a.warc", "a.warc.gz", "a.xml", "a.zip", "a.html.gz");

    private Targets() {}

    // Each stage is made when it is first asked: a fuzzer of one must not instrument and load the others.

    private static final class Cleaning {
        static final ArticleCleaner CLEANER = new ArticleCleaner();
    }

    private static final class Dates {
        static final DateFinder FINDER = new DateFinder();
    }

    private static final class Analysing {
        static final CaptureAnalyser ANALYSER = new CaptureAnalyser();
    }

    /// Reads bytes under a name.
    static List<Outcome<Capture>> read(byte[] bytes, String name) {
        List<Outcome<Capture>> all = new ArrayList<>();
        new CaptureReader().read(new ByteArrayInputStream(bytes), name, (outcome, raw) -> all.add(outcome));
        return all;
    }

    /// The captures among them.
    static List<Capture> captures(List<Outcome<Capture>> outcomes) {
        List<Capture> all = new ArrayList<>();
        for (Outcome<Capture> outcome : outcomes) {
            if (outcome instanceof Outcome.Done<Capture> done) {
                all.add(done.value());
            }
        }
        return all;
    }

    /// Reads and cleans; every block must be a span of its text.
    static List<Article> clean(byte[] bytes, String name) {
        List<Article> all = new ArrayList<>();
        for (Capture capture : captures(read(bytes, name))) {
            if (Cleaning.CLEANER.clean(capture) instanceof Outcome.Done<Article> done) {
                for (Block block : done.value().blocks()) {
                    if (block.span().start() < 0
                            || block.span().end() > capture.text().length()) {
                        throw new IllegalStateException("a block outside its text: " + block);
                    }
                }
                all.add(done.value());
            }
        }
        return all;
    }

    /// Reads, cleans and dates; every time must stand in its text to the letter.
    static void date(byte[] bytes, String name) {
        for (Article article : clean(bytes, name)) {
            if (Dates.FINDER.date(article) instanceof Outcome.Done<Dating> done) {
                for (TimeMention time : done.value().times()) {
                    if (!time.quote().standsIn(article.capture().text())) {
                        throw new IllegalStateException("a time that does not stand in its text: " + time);
                    }
                }
            }
        }
    }

    /// All stages; a stage that gives up is a defect, though the capture is kept.
    static void analyse(byte[] bytes, String name) {
        for (Capture capture : captures(read(bytes, name))) {
            if (Analysing.ANALYSER.analyse(capture) instanceof Outcome.Done<?> done) {
                done.warnings().stream()
                        .filter(w -> w.code() == ProblemCode.STAGE_FAILED)
                        .findFirst()
                        .ifPresent(w -> {
                            throw new IllegalStateException(w.toString());
                        });
            }
        }
    }

    /// Opens bytes as a ledger and verifies it.
    static void ledger(byte[] bytes) {
        try {
            Path file = Files.createTempFile("attache-fuzzed", ".ledger");
            try {
                Files.write(file, bytes);
                try (Ledger ledger = Ledger.open(file)) {
                    ledger.verify();
                    ledger.entries();
                } catch (LedgerException e) {
                    if (e.problem().message().isBlank()) {
                        throw new IllegalStateException("a problem without words", e);
                    }
                }
            } finally {
                Ledgers.remove(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
