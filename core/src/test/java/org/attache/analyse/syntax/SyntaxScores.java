package org.attache.analyse.syntax;

import java.util.List;
import java.util.Locale;

/// How well a model reads a treebank whose sentences and tokens are given.
///
/// @param words counted
/// @param upos share of right universal tags
/// @param xpos share of right Penn tags
/// @param uas share of right heads
/// @param las share of right heads with the right relation, subtypes included
/// @param tokensPerSecond tagged and parsed on one core
record SyntaxScores(int words, double upos, double xpos, double uas, double las, double tokensPerSecond) {
    private static final java.lang.management.ThreadMXBean CLOCK =
            java.lang.management.ManagementFactory.getThreadMXBean();

    static SyntaxScores of(SyntaxModel model, List<TreebankSentence> sentences) {
        int words = 0;
        int upos = 0;
        int xpos = 0;
        int uas = 0;
        int las = 0;
        long start = CLOCK.getCurrentThreadCpuTime();
        for (TreebankSentence sentence : sentences) {
            Words w = new Words(sentence.forms, model.lexicon());
            model.tagger().tag(w);
            int[] heads = model.parser().heads(w);
            List<String> relations = model.labeller().relations(w, heads);
            for (int i = 0; i < w.size; i++) {
                words++;
                upos += model.tags().upos(w.tag[i]).equals(sentence.upos.get(i)) ? 1 : 0;
                xpos += model.tags().xpos(w.tag[i]).equals(sentence.xpos.get(i)) ? 1 : 0;
                if (heads[i] == sentence.heads.get(i)) {
                    uas++;
                    las += relations.get(i).equals(sentence.relations.get(i)) ? 1 : 0;
                }
            }
        }
        double seconds = (CLOCK.getCurrentThreadCpuTime() - start) / 1e9;
        double all = words;
        return new SyntaxScores(words, upos / all, xpos / all, uas / all, las / all, all / seconds);
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "words %d UPOS %.4f XPOS %.4f UAS %.4f LAS %.4f tokens/s %.0f",
                words,
                upos,
                xpos,
                uas,
                las,
                tokensPerSecond);
    }
}
