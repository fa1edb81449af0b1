package org.attache.clean;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How likely each piece of a plain text is the article's, by two rounds of trained trees, as [BodyModel] does for
/// pages with markup: the first sees [PieceFeatures] and what [WordWeights] say, the second also what the first
/// thought of the neighbours and of other pieces on the same things.
///
/// Trained by `scripts/train-body`. Thread-safe.
final class TextModel {
    private static final String RESOURCE = "/lang/en/model/text-body.bin";

    private static final int REACH = 6;

    private final WordWeights words;
    private final BoostedTrees first;
    private final BoostedTrees second;

    TextModel(WordWeights words, BoostedTrees first, BoostedTrees second) {
        this.words = words;
        this.first = first;
        this.second = second;
    }

    /// The model that the program comes with.
    ///
    /// @throws IllegalStateException if the program was built without it
    static TextModel load() {
        try (InputStream in = TextModel.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without " + RESOURCE);
            }
            DataInputStream bytes = new DataInputStream(new BufferedInputStream(in));
            return new TextModel(WordWeights.read(bytes), BoostedTrees.read(bytes), BoostedTrees.read(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    void write(DataOutputStream out) throws IOException {
        words.write(out);
        first.write(out);
        second.write(out);
    }

    /// One probability a piece.
    double[] probabilities(String content, List<Piece> pieces) {
        PieceFeatures features = new PieceFeatures(content, pieces);
        List<float[]> rows = beside(features.rows(), WordColumns.of(pieces, words));
        double[] thought = new double[pieces.size()];
        for (int i = 0; i < thought.length; i++) {
            thought[i] = first.probability(rows.get(i));
        }
        List<float[]> again = again(pieces, rows, features.topics(), thought);
        double[] result = new double[pieces.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = second.probability(again.get(i));
        }
        return result;
    }

    /// Each row of the one list with that of the other behind it.
    static List<float[]> beside(List<float[]> rows, List<float[]> more) {
        List<float[]> both = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            float[] left = rows.get(i);
            float[] right = more.get(i);
            float[] row = Arrays.copyOf(left, left.length + right.length);
            System.arraycopy(right, 0, row, left.length, right.length);
            both.add(row);
        }
        return both;
    }

    /// The rows of the second round.
    static List<float[]> again(List<Piece> pieces, List<float[]> rows, PieceTopics topics, double[] thought) {
        double[] sums = new double[pieces.size() + 1];
        double[] units = new double[pieces.size() + 1];
        for (int i = 0; i < pieces.size(); i++) {
            int length = pieces.get(i).span().length();
            sums[i + 1] = sums[i] + thought[i] * length;
            units[i + 1] = units[i] + length;
        }
        double all = Math.max(1, sums[pieces.size()]);
        float[][] shares = topics.shares(thought);
        List<float[]> again = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            float[] row = rows.get(i);
            float[] more = Arrays.copyOf(row, row.length + 2 * REACH + 1 + 7 + shares[i].length);
            int at = row.length;
            for (int offset = -REACH; offset <= REACH; offset++) {
                int other = i + offset;
                more[at++] = other < 0 || other >= pieces.size() ? -1 : (float) thought[other];
            }
            more[at++] = (float) (sums[i] / all);
            for (int reach : new int[] {5, 15, 40}) {
                int from = Math.max(0, i - reach);
                int to = Math.min(pieces.size(), i + 1 + reach);
                more[at++] = (float) ((sums[i] - sums[from]) / Math.max(1, units[i] - units[from]));
                more[at++] = (float) ((sums[to] - sums[i + 1]) / Math.max(1, units[to] - units[i + 1]));
            }
            System.arraycopy(shares[i], 0, more, at, shares[i].length);
            again.add(more);
        }
        return again;
    }
}
