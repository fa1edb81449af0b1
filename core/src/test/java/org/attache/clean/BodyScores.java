package org.attache.clean;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The figures of the shared extraction scorer, reckoned in the same way: shingles of four words a page, averaged;
/// or segments counted over the set.
final class BodyScores {
    private double precision;
    private double recall;
    private double characterPrecision;
    private double characterRecall;
    private int precisions;
    private int recalls;
    private int found;
    private int missed;
    private int wrong;

    void add(TrainingPage page, String text) {
        if (page.gold.isEmpty() && !page.wanted.isEmpty()) {
            for (String segment : page.wanted) {
                if (text.contains(segment)) {
                    found++;
                } else {
                    missed++;
                }
            }
            for (String segment : page.unwanted) {
                wrong += text.contains(segment) ? 1 : 0;
            }
            return;
        }
        double[] both = shingles(page.gold, text);
        double[] inOrder = characters(page.gold, text);
        characterRecall += inOrder[1];
        if (both[0] >= 0) {
            precision += both[0];
            characterPrecision += inOrder[0];
            precisions++;
        }
        recall += both[1];
        recalls++;
    }

    static double[] shingles(String gold, String text) {
        Map<String, Integer> wanted = counts(gold);
        Map<String, Integer> given = counts(text);
        int shared = 0;
        int all = 0;
        int want = 0;
        for (Map.Entry<String, Integer> entry : given.entrySet()) {
            shared += Math.min(entry.getValue(), wanted.getOrDefault(entry.getKey(), 0));
            all += entry.getValue();
        }
        for (int count : wanted.values()) {
            want += count;
        }
        return new double[] {all == 0 ? -1 : shared / (double) all, want == 0 ? 1 : shared / (double) want};
    }

    /// Shares of the characters of words that are matched in order, as `scripts/score-plain.py` counts them: of what
    /// is given, of what is wanted.
    private static double[] characters(String gold, String text) {
        List<String> given = TrainingPage.words(text);
        List<String> wanted = TrainingPage.words(gold);
        boolean[] matched = TrainingPage.matched(given, wanted);
        double hits = 0;
        for (int i = 0; i < matched.length; i++) {
            hits += matched[i] ? given.get(i).length() : 0;
        }
        int all = given.stream().mapToInt(String::length).sum();
        int want = wanted.stream().mapToInt(String::length).sum();
        return new double[] {hits / Math.max(1, all), want == 0 ? 1 : hits / want};
    }

    private static Map<String, Integer> counts(String text) {
        List<String> words = TrainingPage.words(text);
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i + 4 <= words.size() || (i == 0 && !words.isEmpty()); i++) {
            counts.merge(String.join(" ", words.subList(i, Math.min(words.size(), i + 4))), 1, Integer::sum);
        }
        return counts;
    }

    @Override
    public String toString() {
        double p = recalls > 0 ? precision / Math.max(1, precisions) : found / (double) Math.max(1, found + wrong);
        double r = recalls > 0 ? recall / recalls : found / (double) Math.max(1, found + missed);
        String shingles = String.format(Locale.ROOT, "P %.4f R %.4f F1 %.4f", p, r, harmonic(p, r));
        if (recalls == 0) {
            return shingles;
        }
        double cp = characterPrecision / Math.max(1, precisions);
        double cr = characterRecall / recalls;
        return shingles
                + String.format(
                        Locale.ROOT, ", characters %.4f %.4f %.4f, of %d pages", cp, cr, harmonic(cp, cr), recalls);
    }

    private static double harmonic(double p, double r) {
        return 2 * p * r / Math.max(1e-9, p + r);
    }
}
