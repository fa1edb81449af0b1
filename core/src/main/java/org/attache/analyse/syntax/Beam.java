package org.attache.analyse.syntax;

/// The best few half-built trees of one sentence. Not thread-safe.
final class Beam {
    private static final int ACTIONS = 4;

    private final int width;
    private final int[] scores = new int[ACTIONS];
    private final int[] candidateScores;
    private final int[] candidates;
    /// For each state the last of the new ones that grow from it.
    private final int[] lastHeir;
    private ParserState[] states;
    private ParserState[] spare;
    private int size = 1;
    /// For each kept state the place of the state it came from and the step, as `place * 4 + step`.
    private final int[] origins;

    Beam(int words, int width) {
        this.width = width;
        states = new ParserState[width];
        spare = new ParserState[width];
        for (int i = 0; i < width; i++) {
            states[i] = new ParserState(words);
            spare[i] = new ParserState(words);
        }
        candidateScores = new int[width + 1];
        candidates = new int[width + 1];
        lastHeir = new int[width];
        origins = new int[width];
    }

    /// Takes every possible step from every state and keeps the best.
    void expand(ParserFeatures templates, PairScores pairs, WeightTable weights, int[] features) {
        int found = 0;
        for (int i = 0; i < size; i++) {
            ParserState state = states[i];
            pairs.read(state, features, scores);
            weights.addFour(features, templates.writeMoving(state, features, 0), scores);
            for (int action = 0; action < ACTIONS; action++) {
                if (state.allows(action)) {
                    found = insert(found, state.score + scores[action], i * ACTIONS + action);
                }
            }
        }
        for (int i = 0; i < found; i++) {
            lastHeir[candidates[i] / ACTIONS] = i;
        }
        for (int i = 0; i < found; i++) {
            int origin = candidates[i];
            int parent = origin / ACTIONS;
            ParserState state = spare[i];
            if (lastHeir[parent] == i) {
                // no other tree grows from it: it need not be copied
                spare[i] = states[parent];
                states[parent] = state;
                state = spare[i];
            } else {
                state.copy(states[parent]);
            }
            state.take(origin % ACTIONS);
            state.score = candidateScores[i];
            origins[i] = origin;
        }
        ParserState[] old = states;
        states = spare;
        spare = old;
        size = found;
    }

    /// How many states it holds.
    int size() {
        return size;
    }

    /// Where the state at `place` came from, as `place * 4 + step`.
    int origin(int place) {
        return origins[place];
    }

    /// The state with the highest score.
    ParserState best() {
        return states[0];
    }

    private int insert(int found, int score, int candidate) {
        if (found == width && score <= candidateScores[found - 1]) {
            return found;
        }
        int at = found < width ? found : width - 1;
        while (at > 0 && candidateScores[at - 1] < score) {
            candidateScores[at] = candidateScores[at - 1];
            candidates[at] = candidates[at - 1];
            at--;
        }
        candidateScores[at] = score;
        candidates[at] = candidate;
        return Math.min(found + 1, width);
    }
}
