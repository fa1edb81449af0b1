package org.attache.analyse.syntax;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How many tokens the tagger and the parser read in a second of one processor: tokens given, sentences handed over
/// as the reader hands them over, none remembered. `scripts/bench-parser` runs it.
final class ParserSpeed {
    /// As many as the reader hands over at once.
    private static final int AT_ONCE = 64;

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private ParserSpeed() {}

    /// Prints the figure of each round over a treebank, the compilers' warming-up in the first ones.
    ///
    /// @param arguments the file of the treebank, and how many rounds
    public static void main(String[] arguments) throws IOException {
        SentenceParser parser = SentenceParser.load();
        List<TreebankSentence> sentences = Treebank.read(Path.of(arguments[0]));
        int rounds = Integer.parseInt(arguments[1]);
        double best = 0;
        for (int round = 1; round <= rounds; round++) {
            double speed = round(parser, sentences);
            best = Math.max(best, speed);
            SyntaxTrainer.report(String.format(Locale.ROOT, "round %d: %.0f tokens a second", round, speed));
        }
        SyntaxTrainer.report(String.format(
                Locale.ROOT, "best: %.0f tokens a second of processor time, %.1f µs a token", best, 1e6 / best));
    }

    private static double round(SentenceParser parser, List<TreebankSentence> sentences) {
        long start = CLOCK.getCurrentThreadCpuTime();
        int tokens = 0;
        for (int from = 0; from < sentences.size(); from += AT_ONCE) {
            List<SentenceParser.Task> tasks = new ArrayList<>();
            for (TreebankSentence sentence : sentences.subList(from, Math.min(sentences.size(), from + AT_ONCE))) {
                Words words = new Words(sentence.forms, parser.model().lexicon());
                tasks.add(new SentenceParser.Task(words, new SentenceParser.Names(new boolean[words.size])));
                tokens += words.size;
            }
            if (parser.parse(tasks).size() != tasks.size()) {
                throw new IllegalStateException("a sentence got no tree");
            }
        }
        return tokens / ((CLOCK.getCurrentThreadCpuTime() - start) / 1e9);
    }
}
