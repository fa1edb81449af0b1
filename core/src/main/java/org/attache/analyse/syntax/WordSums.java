package org.attache.analyse.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.attache.analyse.syntax.ArcNetwork.Gates;
import org.attache.analyse.syntax.ArcNetwork.Layer;
import org.attache.analyse.syntax.Recurrence.Table;

/// What the words themselves add to the gates of the first recurrences. It hangs on a word as it stands and, apart
/// from that, on its tag, so it is kept for the words met lately: nine words in ten of a text. What it answers is
/// what adding up anew would give. Thread-safe.
final class WordSums {
    /// Places for words, a power of two; some 13 MB once all are taken.
    static final int KEPT = 4096;

    private final Inputs inputs;
    private final Table ofWords;
    private final Table ofTags;
    private final float[] bias;
    private final AtomicReferenceArray<Known> known;
    private final AtomicReferenceArray<Table> tags;

    /// @param inputs what words and tags are like
    /// @param weights of what words are like, and below them of what tags are like, to the gates
    WordSums(Inputs inputs, Layer weights) {
        float[][] rows = weights.weights().rows();
        this.inputs = inputs;
        ofWords = new Table(Arrays.copyOfRange(rows, 0, inputs.width()));
        ofTags = new Table(Arrays.copyOfRange(rows, inputs.width(), rows.length));
        bias = weights.bias().rows()[0];
        known = filled(new Known[KEPT], new Known(new Word("", -1), new float[0]));
        tags = filled(new Table[inputs.tags()], new Table(Rows.table(0, 0)));
    }

    private static <T> AtomicReferenceArray<T> filled(T[] places, T none) {
        Arrays.fill(places, none);
        return new AtomicReferenceArray<>(places);
    }

    /// What each word of each tagged sentence adds.
    List<Gates> of(List<Words> sentences) {
        int half = bias.length / 2;
        List<Known> words = known(sentences);
        List<Gates> all = new ArrayList<>(sentences.size());
        int done = 0;
        for (Words sentence : sentences) {
            float[][] forward = Rows.table(sentence.size, half);
            float[][] backward = Rows.table(sentence.size, half);
            for (int i = 0; i < sentence.size; i++) {
                float[] word = words.get(done++).sums();
                float[] tag = tag(sentence.tag[i]);
                Rows.sum(word, tag, 0, forward[i]);
                Rows.sum(word, tag, half, backward[i]);
            }
            all.add(new Gates(new Table(forward), new Table(backward)));
        }
        return all;
    }

    private float[] tag(int tag) {
        Table met = tags.get(tag);
        if (met.rows().length == 0) {
            float[] sums = new float[bias.length];
            Rows.multiply(inputs.tag(tag), ofTags.rows(), sums);
            met = new Table(new float[][] {sums});
            tags.set(tag, met);
        }
        return met.rows()[0];
    }

    /// What the words of all sentences add without their tags, one after the other; those not met are added up
    /// together.
    private List<Known> known(List<Words> sentences) {
        List<Known> all = new ArrayList<>();
        Map<Word, Known> fresh = new LinkedHashMap<>();
        List<float[]> rows = new ArrayList<>();
        for (Words sentence : sentences) {
            for (int i = 0; i < sentence.size; i++) {
                Word word = new Word(sentence.texts.get(i), sentence.shape[i]);
                Known met = known.get(word.place());
                if (!met.word().equals(word)) {
                    met = fresh.computeIfAbsent(word, w -> new Known(w, bias.clone()));
                    if (fresh.size() > rows.size()) {
                        rows.add(inputs.word(sentence, i));
                    }
                }
                all.add(met);
            }
        }
        float[][] sums = fresh.values().stream().map(Known::sums).toArray(float[][]::new);
        Rows.multiply(rows.toArray(new float[0][]), sums.length, ofWords.rows(), sums);
        for (Known word : fresh.values()) {
            known.set(word.word().place(), word);
        }
        return all;
    }

    /// A word as it stands.
    ///
    /// @param shape its shape, with how its sentence uses capitals
    private record Word(String text, int shape) {
        int place() {
            int hash = text.hashCode() * 31 + shape;
            return (hash ^ (hash >>> 12) ^ (hash >>> 20)) & (KEPT - 1);
        }
    }

    /// What a word adds. A class of its own, since records hold no arrays.
    private static final class Known {
        private final Word word;
        private final float[] sums;

        Known(Word word, float[] sums) {
            this.word = word;
            this.sums = sums;
        }

        Word word() {
            return word;
        }

        float[] sums() {
            return sums;
        }
    }
}
