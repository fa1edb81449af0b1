package org.attache.analyse.syntax;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Floors under the figures of docs/syntax.md; a floor is lowered only on purpose.
class SyntaxAccuracyTest {
    @Test
    void treesOfUnseenSentencesAreAsRightAsTheyWere() throws IOException {
        Path file = Path.of(System.getProperty("attache.shared", "absent"), "data/ud-english/gum-open-dev.conllu");
        Assumptions.assumeTrue(Files.exists(file), "the shared treebanks are absent: nothing to measure on");
        SyntaxScores scores = SyntaxScores.of(SentenceParser.load(), Treebank.read(file));
        assertTrue(scores.upos() >= 0.96, scores::line);
        assertTrue(scores.uas() >= 0.885, scores::line);
        assertTrue(scores.las() >= 0.855, scores::line);
    }
}
