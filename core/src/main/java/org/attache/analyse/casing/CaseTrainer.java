package org.attache.analyse.casing;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.attache.text.Span;

/// Teaches casing from texts that are written as the press writes, by the averaged perceptron (Freund and Schapire
/// 1999, Large margin classification using the perceptron algorithm). The same texts in the same order give the same
/// model. Not thread-safe.
public final class CaseTrainer {
    private static final int ROUNDS = 4;
    private static final int OFTEN = 3;

    private final CaseFeatures features = new CaseFeatures(new CaseLexicon());
    private final List<String> paragraphs = new ArrayList<>();

    /// A trainer without texts.
    public CaseTrainer() {}

    /// Adds a paragraph.
    public void add(String paragraph) {
        paragraphs.add(paragraph);
    }

    /// Learns from all paragraphs and writes the model as [Truecaser] reads it.
    ///
    /// @throws IOException if it cannot be written
    public void write(OutputStream out) throws IOException {
        CaseModel model = new CaseModel();
        Map<String, Integer> counts = new HashMap<>();
        for (String paragraph : paragraphs) {
            for (CaseWord word : CaseWord.scan(paragraph, new Span(0, paragraph.length()))) {
                counts.merge(word.key(), 1, Integer::sum);
            }
        }
        counts.forEach((key, count) -> {
            if (count >= OFTEN) {
                model.learn(key);
            }
        });
        float[] sums = new float[model.weights.length];
        float step = 1;
        for (int round = 0; round < ROUNDS; round++) {
            for (String paragraph : paragraphs) {
                step = teach(model, sums, paragraph, step);
            }
        }
        for (int i = 0; i < sums.length; i++) {
            model.weights[i] -= sums[i] / step;
        }
        try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out))) {
            model.write(data);
        }
    }

    private float teach(CaseModel model, float[] sums, String paragraph, float from) {
        float step = from;
        List<CaseWord> words = CaseWord.scan(paragraph, new Span(0, paragraph.length()));
        int[] cases = new int[words.size()];
        for (int i = 0; i < cases.length; i++) {
            cases[i] = written(paragraph, words.get(i));
        }
        for (int i = 0; i < cases.length; i++) {
            if (words.get(i).initial() || words.get(i).isDotted() || isRun(cases, i)) {
                continue;
            }
            int[] slots = features.of(model, words, i, cases);
            int guess = CaseModel.best(model.scores(slots));
            if (guess != cases[i]) {
                for (int slot : slots) {
                    model.weights[slot + cases[i]] += 1;
                    model.weights[slot + guess] -= 1;
                    sums[slot + cases[i]] += step;
                    sums[slot + guess] -= step;
                }
            }
            step++;
        }
        return step;
    }

    /// Several words in capitals side by side are a heading or who speaks, not acronyms.
    private static boolean isRun(int[] cases, int at) {
        boolean before = at > 0 && cases[at - 1] == CaseModel.UPPER;
        boolean after = at + 1 < cases.length && cases[at + 1] == CaseModel.UPPER;
        return cases[at] == CaseModel.UPPER && (before || after);
    }

    private static int written(String text, CaseWord word) {
        int upper = 0;
        int letters = 0;
        for (int i = word.span().start(); i < word.span().end(); i++) {
            upper += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        boolean first = Character.isUpperCase(text.charAt(word.span().start()));
        return upper == letters && letters > 1
                ? CaseModel.UPPER
                : first || upper > 1 ? CaseModel.CAPITAL : CaseModel.LOWER;
    }
}
