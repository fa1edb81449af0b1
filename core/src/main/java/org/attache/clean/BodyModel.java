package org.attache.clean;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attache.fact.Markup;

/// How likely each line of an HTML page is the article's, by two rounds of trained trees: the first sees the
/// measures of [LineFeatures], the second also what the first thought of the line's neighbours, of the lines in the
/// same element and of the lines with the same path.
///
/// Trained by `scripts/train-body`; figures and sets in `docs/clean.md` and in the model's notice. Thread-safe.
final class BodyModel {
    private static final String RESOURCE = "/lang/en/model/body.bin";

    private static final int REACH = 4;

    private final LineFeatures features = new LineFeatures();
    private final BoostedTrees first;
    private final BoostedTrees second;

    BodyModel(BoostedTrees first, BoostedTrees second) {
        this.first = first;
        this.second = second;
    }

    /// The model that the program comes with.
    ///
    /// @throws IllegalStateException if the program was built without it
    static BodyModel load() {
        try (InputStream in = BodyModel.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without " + RESOURCE);
            }
            DataInputStream bytes = new DataInputStream(new BufferedInputStream(in));
            return new BodyModel(BoostedTrees.read(bytes), BoostedTrees.read(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    void write(DataOutputStream out) throws IOException {
        first.write(out);
        second.write(out);
    }

    /// One probability a line.
    double[] probabilities(Markup markup, List<PageLine> lines) {
        LineFeatures.Measured measured = features.of(markup, lines);
        List<float[]> rows = measured.rows();
        double[] thought = new double[lines.size()];
        for (int i = 0; i < thought.length; i++) {
            thought[i] = first.probability(rows.get(i));
        }
        List<float[]> again = again(markup, lines, rows, thought);
        double[] result = new double[lines.size()];
        for (int i = 0; i < result.length; i++) {
            // pages with more comments than article are too rare in the sets for the trees to learn it
            result[i] = measured.comments().get(i) ? 0 : second.probability(again.get(i));
        }
        return result;
    }

    /// The rows of the second round: those of the first, and what the first thought around the line.
    static List<float[]> again(Markup markup, List<PageLine> lines, List<float[]> rows, double[] thought) {
        Map<String, double[]> byPath = new HashMap<>();
        Map<String, double[]> byHolder = new HashMap<>();
        Map<String, double[]> byHolderOfHolder = new HashMap<>();
        double[] sums = new double[lines.size() + 1];
        double[] units = new double[lines.size() + 1];
        List<String> holders = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            PageLine line = lines.get(i);
            int length = line.text().length();
            String chain = markup.elements().get(i).features().getOrDefault("chain", "");
            String holder = parent(chain);
            holders.add(holder);
            add(byPath, line.path(), thought[i], length);
            add(byHolder, holder, thought[i], length);
            add(byHolderOfHolder, parent(holder), thought[i], length);
            sums[i + 1] = sums[i] + thought[i] * length;
            units[i + 1] = units[i] + length;
        }
        double all = Math.max(1, sums[lines.size()]);
        List<float[]> again = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            float[] row = rows.get(i);
            float[] more = java.util.Arrays.copyOf(row, row.length + 2 * REACH + 1 + 9);
            int at = row.length;
            for (int offset = -REACH; offset <= REACH; offset++) {
                int other = i + offset;
                more[at++] = other < 0 || other >= lines.size() ? -1 : (float) thought[other];
            }
            more[at++] = mean(byPath, lines.get(i).path());
            more[at++] = mean(byHolder, holders.get(i));
            more[at++] = mean(byHolderOfHolder, parent(holders.get(i)));
            more[at++] = (float) (sums[i] / all);
            more[at++] = (float) (byHolder.getOrDefault(holders.get(i), new double[2])[0] / all);
            for (int reach : new int[] {8, 25}) {
                int from = Math.max(0, i - reach);
                int to = Math.min(lines.size(), i + 1 + reach);
                more[at++] = (float) ((sums[i] - sums[from]) / Math.max(1, units[i] - units[from]));
                more[at++] = (float) ((sums[to] - sums[i + 1]) / Math.max(1, units[to] - units[i + 1]));
            }
            again.add(more);
        }
        return again;
    }

    private static String parent(String chain) {
        return chain.substring(0, Math.max(0, chain.lastIndexOf('>')));
    }

    private static void add(Map<String, double[]> sums, String key, double thought, int length) {
        double[] sum = sums.computeIfAbsent(key, _ -> new double[2]);
        sum[0] += thought * length;
        sum[1] += length;
    }

    private static float mean(Map<String, double[]> sums, String key) {
        double[] sum = sums.getOrDefault(key, new double[2]);
        return (float) (sum[0] / Math.max(1, sum[1]));
    }
}
