package org.attache.clean;

import java.util.ArrayList;
import java.util.List;

/// What [WordWeights] say of a piece and of those around it, as measures.
final class WordColumns {
    private static final int REACH = 5;

    private WordColumns() {}

    /// Measures of each piece.
    static List<float[]> of(List<Piece> pieces, WordWeights weights) {
        int size = pieces.size();
        double[] scores = new double[size];
        double[] sums = new double[size + 1];
        for (int i = 0; i < size; i++) {
            scores[i] = weights.score(WordWeights.buckets(pieces.get(i).words()));
            sums[i + 1] = sums[i] + scores[i];
        }
        List<float[]> rows = new ArrayList<>(size);
        int from = 0;
        for (int i = 0; i < size; i++) {
            if (pieces.get(i).line() != pieces.get(from).line()) {
                from = i;
            }
            int to = i + 1;
            while (to < size && pieces.get(to).line() == pieces.get(i).line() && to - from < 40) {
                to++;
            }
            int left = Math.max(0, i - REACH);
            int right = Math.min(size, i + 1 + REACH);
            rows.add(new float[] {
                (float) scores[i],
                i > 0 ? (float) scores[i - 1] : 0,
                i + 1 < size ? (float) scores[i + 1] : 0,
                (float) ((sums[to] - sums[from]) / (to - from)),
                (float) ((sums[i] - sums[left]) / Math.max(1, i - left)),
                (float) ((sums[right] - sums[i + 1]) / Math.max(1, right - i - 1)),
            });
        }
        return rows;
    }
}
