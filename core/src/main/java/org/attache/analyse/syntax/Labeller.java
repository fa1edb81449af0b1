package org.attache.analyse.syntax;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Names the relation of each word to its head, from the root downwards and from left to right, with
/// the whole tree in view. Thread-safe: read-only.
final class Labeller {
    /// Most features that an arc has.
    static final int MAX_FEATURES = 80;

    private final TagSet tags;
    private final List<String> relations;
    private final long[] allowed;
    private final WeightTable weights;

    /// @param relations by number, the first one for the root; at most 63
    /// @param allowed for each pair of universal tags and direction a bit per relation seen
    Labeller(TagSet tags, List<String> relations, long[] allowed, WeightTable weights) {
        this.tags = tags;
        this.relations = List.copyOf(relations);
        this.allowed = allowed.clone();
        this.weights = weights;
    }

    /// Reads what the trainer wrote.
    static Labeller read(DataInputStream in, TagSet tags) throws IOException {
        int size = in.readUnsignedByte();
        List<String> relations = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            relations.add(in.readUTF().intern());
        }
        long[] allowed = new long[in.readInt()];
        for (int i = 0; i < allowed.length; i++) {
            allowed[i] = in.readLong();
        }
        return new Labeller(tags, relations, allowed, PackedWeights.read(in));
    }

    /// The number of a pair of universal tags and the side on which the dependent stands.
    static int pair(int dependent, int head, boolean left) {
        return (dependent * 32 + head) * 2 + (left ? 1 : 0);
    }

    /// The relation of each word, in the order of the words.
    List<String> relations(Words words, int[] heads) {
        int[] labels = labels(words, heads);
        List<String> names = new ArrayList<>(labels.length);
        for (int label : labels) {
            names.add(relations.get(label));
        }
        return names;
    }

    /// The number of each word's relation.
    int[] labels(Words words, int[] heads) {
        ArcFeatures templates = new ArcFeatures(words, heads, tags);
        int[] labels = new int[heads.length];
        int[] features = new int[MAX_FEATURES];
        for (int child : templates.order()) {
            if (heads[child] < 0) {
                labels[child] = 0;
                continue;
            }
            long open = open(words, heads, child);
            if (Long.bitCount(open) == 1) {
                // nothing to choose from
                labels[child] = Long.numberOfTrailingZeros(open);
                continue;
            }
            int count = templates.write(child, labels, features);
            labels[child] = best(words, heads, child, features, count);
        }
        return labels;
    }

    /// The best relation for one arc whose features are given.
    int best(Words words, int[] heads, int child, int[] features, int count) {
        long mask = open(words, heads, child);
        int best = -1;
        int bestScore = 0;
        for (int label = 1; label < relations.size(); label++) {
            if ((mask >>> label & 1) == 0) {
                continue;
            }
            int score = weights.score(features, count, label);
            if (best < 0 || score > bestScore) {
                best = label;
                bestScore = score;
            }
        }
        return Math.max(best, 0);
    }

    /// A bit for each relation, the root's apart, that the arc of a word may bear.
    private long open(Words words, int[] heads, int child) {
        int head = heads[child];
        long mask = allowed[pair(words.universal[child], words.universal[head], child < head)];
        return (mask == 0 ? -2L : mask) & -2L & ((1L << relations.size()) - 1);
    }
}
