package org.attache.clean;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/// How much each word, pair of words and first word of a piece speaks for its being the article's: a logistic model
/// over hashed words ("reply", "sign up", "all rights" against it; "told", "according to" for it), in any language
/// of the pages that it was trained on. Words that share a bucket share a weight, so that no word can be read from
/// it.
///
/// Thread-safe: immutable.
final class WordWeights {
    static final int SIZE = 1 << 15;

    /// Words of a piece that are looked at.
    private static final int MOST = 60;

    private static final int FIRST = 0x5bd1e995;
    private static final int FIGURE = 0x2545f491;

    private final float scale;
    private final byte[] weights;

    WordWeights(float scale, byte[] weights) {
        this.scale = scale;
        this.weights = weights.clone();
    }

    static WordWeights read(DataInputStream in) throws IOException {
        float scale = in.readFloat();
        byte[] weights = new byte[SIZE];
        in.readFully(weights);
        return new WordWeights(scale, weights);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeFloat(scale);
        out.write(weights);
    }

    /// The buckets of a piece's words.
    static int[] buckets(List<Words.Word> words) {
        int count = Math.min(MOST, words.size());
        int[] buckets = new int[count * 2];
        int before = FIRST;
        for (int i = 0; i < count; i++) {
            Words.Word word = words.get(i);
            int own = word.hasDigit() ? FIGURE : word.key().hashCode();
            buckets[2 * i] = bucket(own);
            buckets[2 * i + 1] = bucket(before * 31 + own * 17 + 7);
            before = own;
        }
        return buckets;
    }

    private static int bucket(int hash) {
        int mixed = hash * 0x9E3779B1;
        mixed ^= mixed >>> 15;
        mixed *= 0x85EBCA6B;
        return mixed >>> 17;
    }

    /// Above 0 what reads as the article's, below what does not.
    double score(int[] buckets) {
        int sum = 0;
        for (int bucket : buckets) {
            sum += weights[bucket];
        }
        return buckets.length == 0 ? 0 : scale * sum / Math.sqrt(buckets.length);
    }
}
