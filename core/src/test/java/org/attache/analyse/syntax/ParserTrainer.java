package org.attache.analyse.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Trains the [Parser]: beam search with the update at the worst violation (Huang, Fayong, Guo 2012).
final class ParserTrainer {
    static final int BITS = 21;
    private static final int TRAINING_BITS = 22;

    private final TagSet tags;
    private final int width;

    ParserTrainer(TagSet tags, int width) {
        this.tags = tags;
        this.width = width;
    }

    /// A parser that has seen the sentences `rounds` times.
    PackedWeights train(List<Words> words, List<int[]> heads, int rounds) {
        TrainingWeights weights = new TrainingWeights(TRAINING_BITS, 4);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            order.add(i);
        }
        Random random = new Random(23);
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(order, random);
            int updates = 0;
            for (int i : order) {
                if (words.get(i).size > 1) {
                    weights.tick();
                    updates += learn(words.get(i), heads.get(i), weights) ? 1 : 0;
                }
            }
            SyntaxTrainer.report("  parser round " + round + ": " + updates + " updates");
        }
        return weights.packed(BITS);
    }

    private boolean learn(Words words, int[] heads, TrainingWeights weights) {
        int steps = 2 * words.size;
        int[] gold = oracle(words.size, heads);
        ParserFeatures templates = new ParserFeatures(words, tags);
        // weights change only at the end of a sentence, so what is worked out for a pair holds until then
        PairScores pairs = new PairScores(words.size, templates, weights);
        Beam beam = new Beam(words.size, width);
        ParserState truth = new ParserState(words.size);
        int[] features = new int[ParserFeatures.MAX_FEATURES];
        int[] scores = new int[4];
        int[][] origins = new int[steps][];
        int goldPlace = 0;
        int worst = -1;
        int worstBy = -1;
        for (int step = 0; step < steps; step++) {
            int count = templates.write(truth, features);
            java.util.Arrays.fill(scores, 0);
            weights.addFour(features, count, scores);
            truth.take(gold[step]);
            truth.score += scores[gold[step]];
            beam.expand(templates, pairs, weights, features);
            origins[step] = new int[beam.size()];
            int place = -1;
            for (int i = 0; i < beam.size(); i++) {
                origins[step][i] = beam.origin(i);
                if (goldPlace >= 0 && beam.origin(i) == goldPlace * 4 + gold[step]) {
                    place = i;
                }
            }
            goldPlace = place;
            int by = beam.best().score - truth.score;
            boolean last = step == steps - 1;
            if ((goldPlace < 0 || (last && goldPlace != 0)) && by > worstBy) {
                worst = step;
                worstBy = by;
            }
        }
        if (worst < 0) {
            return false;
        }
        int[] guess = new int[worst + 1];
        int place = 0;
        for (int step = worst; step >= 0; step--) {
            int origin = origins[step][place];
            guess[step] = origin % 4;
            place = origin / 4;
        }
        int same = 0;
        while (same <= worst && guess[same] == gold[same]) {
            same++;
        }
        update(templates, words.size, gold, same, worst, weights, 1);
        update(templates, words.size, guess, same, worst, weights, -1);
        return true;
    }

    private static void update(
            ParserFeatures templates, int size, int[] actions, int from, int to, TrainingWeights weights, int by) {
        ParserState state = new ParserState(size);
        int[] features = new int[ParserFeatures.MAX_FEATURES];
        for (int step = 0; step <= to; step++) {
            if (step >= from) {
                int count = templates.write(state, features);
                weights.update(features, count, actions[step], by);
            }
            state.take(actions[step]);
        }
    }

    /// The steps that build the tree.
    static int[] oracle(int size, int[] heads) {
        int[] head = new int[size + 1];
        int[] lastChild = new int[size + 1];
        for (int i = 0; i < size; i++) {
            head[i] = heads[i] < 0 ? size : heads[i];
            lastChild[head[i]] = i;
        }
        head[size] = -1;
        ParserState state = new ParserState(size);
        int[] actions = new int[2 * size];
        for (int step = 0; step < actions.length; step++) {
            int top = state.top();
            int next = state.next();
            int action;
            if (top >= 0 && state.head(top) < 0 && head[top] == next) {
                action = ParserState.LEFT;
            } else if (top >= 0 && head[next] == top) {
                action = ParserState.RIGHT;
            } else if (top >= 0 && state.head(top) >= 0 && mustReduce(state, head, size)) {
                action = ParserState.REDUCE;
            } else {
                action = ParserState.SHIFT;
            }
            actions[step] = action;
            if (!state.allows(action)) {
                throw new IllegalStateException("no way to build the tree at step " + step);
            }
            state.take(action);
        }
        return actions;
    }

    private static boolean mustReduce(ParserState state, int[] head, int size) {
        int next = state.next();
        if (next == size) {
            return true;
        }
        for (int down = 1; down < state.depth(); down++) {
            int below = state.below(down);
            if ((head[below] == next && state.head(below) < 0) || head[next] == below) {
                return true;
            }
        }
        return false;
    }
}
