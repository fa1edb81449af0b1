package org.attache.clean;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How much a piece speaks of the same things as others: readers' comments and teasers of other stories share fewer
/// words with an article than its own paragraphs do.
///
/// Words of four letters or more count, whatever their language; a line does not count for itself.
final class PieceTopics {
    private static final int SHORTEST = 4;

    private final List<Piece> pieces;
    /// For each piece its distinct words.
    private final int[][] words;
    private final int known;

    PieceTopics(List<Piece> pieces) {
        this.pieces = pieces;
        this.words = new int[pieces.size()][];
        Map<String, Integer> ids = new HashMap<>();
        for (int i = 0; i < words.length; i++) {
            List<Words.Word> all = pieces.get(i).words();
            int[] own = new int[all.size()];
            int size = 0;
            for (Words.Word word : all) {
                if (word.key().length() >= SHORTEST) {
                    own[size++] = ids.computeIfAbsent(word.key(), _ -> ids.size());
                }
            }
            words[i] = java.util.Arrays.copyOf(own, size);
        }
        known = ids.size();
    }

    /// For each piece: the share of its words that lines believed to be the article's hold too (each as much as
    /// the surest of them is believed), and the mean share of such lines among all other lines with the word.
    ///
    /// @param believed from 0 to 1, one a piece
    float[][] shares(double[] believed) {
        double[] mass = new double[known];
        double[] lines = new double[known];
        for (int i = 0; i < words.length; i++) {
            for (int word : words[i]) {
                mass[word] += believed[i];
                lines[word]++;
            }
        }
        float[][] shares = new float[words.length][];
        int from = 0;
        while (from < words.length) {
            int to = from + 1;
            while (to < words.length
                    && pieces.get(to).line() == pieces.get(from).line()) {
                to++;
            }
            count(mass, lines, believed, from, to, -1);
            for (int i = from; i < to; i++) {
                shares[i] = share(words[i], mass, lines);
            }
            count(mass, lines, believed, from, to, 1);
            from = to;
        }
        return shares;
    }

    private void count(double[] mass, double[] lines, double[] believed, int from, int to, int sign) {
        for (int i = from; i < to; i++) {
            for (int word : words[i]) {
                mass[word] += sign * believed[i];
                lines[word] += sign;
            }
        }
    }

    private static float[] share(int[] own, double[] mass, double[] lines) {
        double held = 0;
        double among = 0;
        double other = 0;
        for (int word : own) {
            held += Math.clamp(mass[word], 0, 1);
            if (lines[word] > 0.5) {
                among += Math.clamp(mass[word] / lines[word], 0, 1);
                other++;
            }
        }
        return new float[] {
            own.length == 0 ? -1 : (float) (held / own.length),
            other == 0 ? -1 : (float) (among / other),
            (float) Math.min(30, other)
        };
    }
}
