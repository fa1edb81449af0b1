package org.attache.analyse.syntax;

/// Finds the heads: the best of a few half-built trees kept side by side (beam search, Zhang and
/// Clark 2008). Gives projective trees only; about one English arc in a hundred would cross another.
///
/// Thread-safe: read-only.
final class Parser {
    private final TagSet tags;
    private final WeightTable weights;
    private final int width;

    /// @param width how many half-built trees are kept, 1 or more
    Parser(TagSet tags, WeightTable weights, int width) {
        this.tags = tags;
        this.weights = weights;
        this.width = width;
    }

    /// The heads of a tagged sentence: for each word the index of its governor, -1 for the one root.
    int[] heads(Words words) {
        ParserFeatures templates = new ParserFeatures(words, tags);
        PairScores pairs = new PairScores(words.size, templates, weights);
        Beam beam = new Beam(words.size, width);
        int[] features = new int[ParserFeatures.MAX_FEATURES];
        for (int step = 0; step < 2 * words.size; step++) {
            beam.expand(templates, pairs, weights, features);
        }
        ParserState best = beam.best();
        int[] heads = new int[words.size];
        for (int i = 0; i < heads.length; i++) {
            heads[i] = best.head(i) == words.size ? -1 : best.head(i);
        }
        keepOneRoot(heads, words);
        return heads;
    }

    /// Hangs all roots but the best on the best: a verb before anything else, the first before later
    /// ones.
    private void keepOneRoot(int[] heads, Words words) {
        int verb = tags.universalOf("VERB");
        int mark = tags.universalOf("PUNCT");
        int best = -1;
        int bestRank = -1;
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] < 0) {
                int rank = words.universal[i] == verb ? 2 : words.universal[i] == mark ? 0 : 1;
                if (rank > bestRank) {
                    best = i;
                    bestRank = rank;
                }
            }
        }
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] < 0 && i != best) {
                heads[i] = best;
            }
        }
    }
}
