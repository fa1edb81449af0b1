package org.attache.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.attache.fact.Analysis;
import org.attache.fact.Block;
import org.attache.fact.BlockKind;
import org.attache.fact.Capture;
import org.attache.fact.Outcome;
import org.attache.run.CaptureAnalyser;

/// What pages are like, by our own reading of them: lengths, share of junk, facts, reprints. To compare what is
/// generated with what is real.
public final class CorpusStatistics {
    private final Map<String, List<Double>> values = new TreeMap<>();
    private final Set<String> paragraphs = new HashSet<>();
    private int pages;
    private int english;
    private int reprints;
    private int repeated;
    private int all;

    private CorpusStatistics() {}

    /// Prints them for folders together.
    ///
    /// @param arguments how many pages at most, then folders
    public static void main(String[] arguments) throws IOException {
        List<Path> folders = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            folders.add(Path.of(arguments[i]));
        }
        CorpusStatistics statistics = new CorpusStatistics();
        CaptureAnalyser analyser = new CaptureAnalyser();
        for (Corpus.Page page : Corpus.of(folders, Integer.parseInt(arguments[0]))) {
            for (Capture capture : page.read()) {
                if (analyser.analyse(capture) instanceof Outcome.Done<Analysis> done) {
                    statistics.take(done.value());
                }
            }
        }
        statistics.print();
    }

    private void take(Analysis analysis) {
        pages++;
        String language = analysis.article().language();
        if (!language.equals("en")) {
            return;
        }
        english++;
        int characters = analysis.article().capture().text().length();
        int body = 0;
        int words = 0;
        int blocks = 0;
        int known = 0;
        for (Block block : analysis.article().blocks()) {
            if (block.kind() == BlockKind.PARAGRAPH) {
                String text = analysis.article()
                        .capture()
                        .text()
                        .content()
                        .substring(block.span().start(), block.span().end());
                body += text.length();
                words += text.split("\\s+").length;
                blocks++;
                known += paragraphs.add(text.strip()) ? 0 : 1;
            }
        }
        all += blocks;
        repeated += known;
        if (blocks > 0 && known * 2 > blocks) {
            reprints++;
        }
        put("1 characters of text", characters);
        put("2 words of the body", words);
        put("3 share of the body in the text", characters == 0 ? 0 : (double) body / characters);
        put("4 paragraphs of the body", blocks);
        put("5 words a paragraph", blocks == 0 ? 0 : (double) words / blocks);
        int facts = analysis.findings().events().size()
                + analysis.findings().deals().size()
                + analysis.findings().statements().size()
                + analysis.findings().figures().size();
        put("6 facts", facts);
        put("7 facts a hundred words", words == 0 ? 0 : facts * 100.0 / words);
        put("8 times", analysis.dating().times().size());
        put("9 entities", analysis.findings().entities().size());
    }

    private void put(String what, double value) {
        values.computeIfAbsent(what, w -> new ArrayList<>()).add(value);
    }

    private void print() {
        System.out.printf(
                Locale.ROOT,
                "%d pages, %d English; %.1f %% are reprints of an earlier page (half of their paragraphs), %.1f %% of paragraphs"
                        + " stood before%n",
                pages,
                english,
                100.0 * reprints / Math.max(1, english),
                100.0 * repeated / Math.max(1, all));
        System.out.printf(Locale.ROOT, "%-34s %9s %9s %9s %9s%n", "", "mean", "10 %", "50 %", "90 %");
        values.forEach((what, list) -> {
            List<Double> sorted = list.stream().sorted().toList();
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %9.2f %9.2f %9.2f %9.2f%n",
                    what.substring(2),
                    list.stream().mapToDouble(d -> d).average().orElse(0),
                    sorted.get(sorted.size() / 10),
                    sorted.get(sorted.size() / 2),
                    sorted.get(sorted.size() * 9 / 10));
        });
    }
}
