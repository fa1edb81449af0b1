package org.attache.analyse.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MentionLatticeTest {
    private static final int WORD = 7;
    private static final int PERSON = List.of(FieldMention.Type.values()).indexOf(FieldMention.Type.PERSON);

    /// A model that knows one word, as the beginning of a person.
    private static MentionModel model(float weight) {
        MentionModel model = MentionModel.empty();
        float[] row = new float[MentionModel.LABELS];
        row[1 + 2 * PERSON] = weight;
        model.weights.put(WORD, row);
        float[] other = new float[MentionModel.LABELS];
        other[0] = weight;
        model.weights.put(WORD + 1, other);
        return model;
    }

    @Test
    void theLabelsOfATokenAddUpToOne() {
        MentionLattice lattice = new MentionLattice(model(2), new int[][] {{WORD}, {WORD + 1}, {}});
        for (int i = 0; i < 3; i++) {
            double sum = 0;
            double pairs = 0;
            for (int label = 0; label < MentionModel.LABELS; label++) {
                sum += lattice.probability(i, label);
                for (int to = 0; i < 2 && to < MentionModel.LABELS; to++) {
                    pairs += lattice.probability(i, label, to);
                }
            }
            assertEquals(1, sum, 1e-9);
            assertEquals(i < 2 ? 1 : 0, pairs, 1e-9);
        }
    }

    @Test
    void whatIsSureIsAPhraseAndWhatIsUnsureIsNone() {
        int[][] sentence = {{WORD + 1}, {WORD}, {WORD + 1}};
        List<MentionLattice.Candidate> sure = new MentionLattice(model(9), sentence).phrases(0.5);
        assertEquals(1, sure.size());
        assertEquals(1, sure.getFirst().first());
        assertEquals(1, sure.getFirst().last());
        assertEquals(PERSON, sure.getFirst().type());
        assertTrue(sure.getFirst().probability() > 0.95);
        assertEquals(List.of(), new MentionLattice(model(1), sentence).phrases(0.5));
    }

    @Test
    void noSentenceHasNoPhrases() {
        assertEquals(List.of(), new MentionLattice(model(1), new int[0][]).phrases(0.1));
    }
}
