package org.attache.analyse.syntax;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// How well a model reads a treebank whose sentences and tokens are given.
///
/// @param words counted
/// @param upos share of right universal tags
/// @param xpos share of right Penn tags
/// @param uas share of right heads
/// @param las share of right heads with the right relation, subtypes included
/// @param lasBase the same with subtypes left out, as the script of the CoNLL 2018 shared task counts
/// @param lasWords the share of `las` among the words that are no marks
/// @param lasEven the share of `las` once commas hang in both trees as one rule says ([#even]): the treebanks hang
/// them in two ways
/// @param tokensPerSecond tagged and parsed on one core
record SyntaxScores(
        int words,
        double upos,
        double xpos,
        double uas,
        double las,
        double lasBase,
        double lasWords,
        double lasEven,
        double tokensPerSecond) {
    private static final java.lang.management.ThreadMXBean CLOCK =
            java.lang.management.ManagementFactory.getThreadMXBean();

    private static final Set<String> COMMAS = Set.of(",", ";", ":", "-", "--", "\u2013", "\u2014");

    static SyntaxScores of(SentenceParser parser, List<TreebankSentence> sentences) {
        SyntaxModel model = parser.model();
        int words = 0;
        int upos = 0;
        int xpos = 0;
        int uas = 0;
        int las = 0;
        int base = 0;
        int real = 0;
        int realRight = 0;
        int even = 0;
        long spent = 0;
        for (TreebankSentence sentence : sentences) {
            long start = CLOCK.getCurrentThreadCpuTime();
            Words w = new Words(sentence.forms, model.lexicon());
            NetworkParser.Tree tree = parser.parse(w, new boolean[w.size]);
            int[] heads = tree.heads().stream().mapToInt(Integer::intValue).toArray();
            List<String> relations = tree.relations();
            spent += CLOCK.getCurrentThreadCpuTime() - start;
            int[] gold = sentence.heads.stream().mapToInt(Integer::intValue).toArray();
            int[] evenGold = even(sentence.forms, gold, sentence.relations);
            int[] evenHeads = even(sentence.forms, heads, relations);
            for (int i = 0; i < w.size; i++) {
                words++;
                String relation = sentence.relations.get(i);
                boolean named = relations.get(i).equals(relation);
                boolean mark = relation.equals("punct");
                upos += model.tags().upos(w.tag[i]).equals(sentence.upos.get(i)) ? 1 : 0;
                xpos += model.tags().xpos(w.tag[i]).equals(sentence.xpos.get(i)) ? 1 : 0;
                real += mark ? 0 : 1;
                even += named && evenHeads[i] == evenGold[i] ? 1 : 0;
                if (heads[i] == gold[i]) {
                    uas++;
                    las += named ? 1 : 0;
                    base += base(relations.get(i)).equals(base(relation)) ? 1 : 0;
                    realRight += named && !mark ? 1 : 0;
                }
            }
        }
        double all = words;
        return new SyntaxScores(
                words,
                upos / all,
                xpos / all,
                uas / all,
                las / all,
                base / all,
                realRight / (double) real,
                even / all,
                all / (spent / 1e9));
    }

    /// The heads with commas, semicolons, colons and dashes hung anew: before a conjunct on it, else on the nearest
    /// word that governs what stands on either side. EWT (since 2023) and GUM hang a comma on the phrase that it
    /// sets off, PUD on that phrase's governor.
    static int[] even(List<String> forms, int[] heads, List<String> relations) {
        int[] out = heads.clone();
        for (int i = 0; i < out.length; i++) {
            if (!relations.get(i).equals("punct") || !COMMAS.contains(forms.get(i))) {
                continue;
            }
            int left = i - 1;
            while (left >= 0 && relations.get(left).equals("punct")) {
                left--;
            }
            int right = i + 1;
            while (right < out.length && relations.get(right).equals("punct")) {
                right++;
            }
            if (left < 0 || right == out.length) {
                continue;
            }
            Set<Integer> above = new HashSet<>();
            for (int at = left; at >= 0 && above.add(at); ) {
                at = heads[at];
            }
            int top = -1;
            int at = right;
            for (int steps = 0; at >= 0 && !above.contains(at) && steps < out.length; steps++) {
                top = at;
                at = heads[at];
            }
            out[i] = top >= 0 && relations.get(top).equals("conj") ? top : at;
        }
        return out;
    }

    private static String base(String relation) {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "words %d UPOS %.4f XPOS %.4f UAS %.4f LAS %.4f (without subtypes %.4f, without marks %.4f, commas"
                        + " even %.4f) tokens/s %.0f",
                words,
                upos,
                xpos,
                uas,
                las,
                lasBase,
                lasWords,
                lasEven,
                tokensPerSecond);
    }
}
