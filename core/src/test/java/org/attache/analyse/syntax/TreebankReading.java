package org.attache.analyse.syntax;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.attache.text.SourceText;
import org.attache.text.Span;

/// Measures the shipped reader on a treebank, from raw text: sentences, tokens, and trees over the
/// tokens that agree (as in the CoNLL 2018 shared task), with lemmas.
public final class TreebankReading {
    private TreebankReading() {}

    /// Prints the figures of each treebank file named.
    public static void main(String[] arguments) throws java.io.IOException {
        long begin = System.nanoTime();
        SyntaxReader reader = SyntaxReader.load();
        SyntaxTrainer.report(String.format(Locale.ROOT, "loaded in %.0f ms", (System.nanoTime() - begin) / 1e6));
        for (String name : arguments) {
            List<TreebankSentence> gold = Treebank.read(Path.of(name));
            SyntaxTrainer.report("given tokens: "
                    + SyntaxScores.of(SentenceParser.load(), gold).line());
            for (int i = 0; i < 3; i++) {
                measure(reader, name, gold);
            }
        }
    }

    private static void measure(SyntaxReader reader, String name, List<TreebankSentence> gold) {
        Map<Span, String[]> goldTokens = new HashMap<>();
        Set<Span> goldSentences = new HashSet<>();
        StringBuilder all = new StringBuilder();
        List<Span> paragraphs = new ArrayList<>();
        int paragraphStart = 0;
        for (TreebankSentence sentence : gold) {
            if (sentence.paragraph && !all.isEmpty()) {
                paragraphs.add(new Span(paragraphStart, all.length()));
                all.append('\n');
                paragraphStart = all.length();
            }
            int base = all.length();
            all.append(sentence.text).append(' ');
            int at = 0;
            Span[] spans = new Span[sentence.size()];
            for (int i = 0; i < sentence.size(); i++) {
                String form = sentence.forms.get(i);
                int found = sentence.text.indexOf(form, at);
                int start = found < 0 ? at : found;
                spans[i] = new Span(base + start, base + Math.min(start + form.length(), sentence.text.length()));
                at = Math.min(start + form.length(), sentence.text.length());
            }
            for (int i = 0; i < sentence.size(); i++) {
                int head = sentence.heads.get(i);
                goldTokens.put(spans[i], new String[] {
                    sentence.upos.get(i),
                    sentence.xpos.get(i),
                    sentence.lemmas.get(i).toLowerCase(Locale.ROOT),
                    head < 0 ? "root" : spans[head].toString(),
                    sentence.relations.get(i)
                });
            }
            goldSentences.add(spans[0].cover(spans[spans.length - 1]));
        }
        paragraphs.add(new Span(paragraphStart, all.length()));
        SourceText text = SourceText.of(all.toString());
        java.lang.management.ThreadMXBean clock = java.lang.management.ManagementFactory.getThreadMXBean();
        long begin = clock.getCurrentThreadCpuTime();
        List<Sentence> read = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            read.addAll(reader.read(text, paragraphs.get(i), i));
        }
        double seconds = (clock.getCurrentThreadCpuTime() - begin) / 1e9;
        int tokens = 0;
        int sentences = 0;
        int[] right = new int[6];
        for (Sentence sentence : read) {
            sentences += goldSentences.contains(sentence.span()) ? 1 : 0;
            for (Token token : sentence.tokens()) {
                tokens++;
                String[] want = goldTokens.get(token.span());
                if (want == null) {
                    continue;
                }
                right[0]++;
                right[1] += want[0].equals(token.upos()) ? 1 : 0;
                right[2] += want[1].equals(token.xpos()) ? 1 : 0;
                right[3] += want[2].equals(token.lemma()) ? 1 : 0;
                String head = token.head() < 0
                        ? "root"
                        : sentence.token(token.head()).span().toString();
                if (want[3].equals(head)) {
                    right[4]++;
                    right[5] += want[4].equals(token.relation()) ? 1 : 0;
                }
                if (System.getProperty("lemmas") != null && !want[2].equals(token.lemma())) {
                    System.err.println(
                            "LEMMA " + token.text() + " " + token.xpos() + " " + token.lemma() + " gold " + want[2]);
                }
            }
        }
        double both = tokens + goldTokens.size();
        SyntaxTrainer.report(String.format(
                Locale.ROOT,
                "%s sentences F1 %.4f tokens F1 %.4f UPOS %.4f XPOS %.4f lemmas %.4f UAS %.4f LAS %.4f (F1 over raw text) tokens/s %.0f",
                Path.of(name).getFileName(),
                2.0 * sentences / (read.size() + goldSentences.size()),
                2 * right[0] / both,
                2 * right[1] / both,
                2 * right[2] / both,
                2 * right[3] / both,
                2 * right[4] / both,
                2 * right[5] / both,
                tokens / seconds));
    }
}
