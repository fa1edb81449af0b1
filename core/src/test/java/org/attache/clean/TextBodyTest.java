package org.attache.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.attache.fact.BlockKind;
import org.attache.text.SourceText;
import org.junit.jupiter.api.Test;

class TextBodyTest {
    private static Piece piece(BlockKind kind, String rule) {
        Piece piece = PieceSplitter.split(SourceText.of("The ships left the harbour before noon on Monday."))
                .getFirst();
        piece.label(kind, rule);
        return piece;
    }

    @Test
    void whatOnlyTheNeighboursSpokeAgainstMayBeTakenBack() {
        Piece piece = piece(BlockKind.NAVIGATION, "menu-run");
        TextBody.correct(List.of(piece), new double[] {0.95});
        assertTrue(piece.is(BlockKind.PARAGRAPH));
    }

    @Test
    void whatAPieceSaysOfItselfStands() {
        Piece piece = piece(BlockKind.CAPTION, "caption-credit");
        TextBody.correct(List.of(piece), new double[] {0.99});
        assertTrue(piece.is(BlockKind.CAPTION));
    }

    @Test
    void aParagraphIsGivenUpOnlyWhereTheTreesAreSure() {
        Piece sure = piece(BlockKind.PARAGRAPH, "region");
        Piece unsure = piece(BlockKind.PARAGRAPH, "region");
        TextBody.correct(List.of(sure, unsure), new double[] {0.05, 0.4});
        assertTrue(sure.is(BlockKind.OTHER));
        assertTrue(unsure.is(BlockKind.PARAGRAPH));
    }

    @Test
    void treesThatAreWrittenAndReadGiveTheSame() throws IOException {
        BoostedTrees.Tree tree = new BoostedTrees.Tree(
                new short[] {0, -1, -1}, new float[] {0.5f, -2f, 3f}, new short[] {1, 0, 0}, new short[] {2, 0, 0});
        BoostedTrees trees = new BoostedTrees(0.25, List.of(tree));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        trees.write(new DataOutputStream(bytes));
        BoostedTrees read = BoostedTrees.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertEquals(1 / (1 + Math.exp(-3.25)), read.probability(new float[] {0.7f}), 1e-9);
        assertEquals(1 / (1 + Math.exp(1.75)), read.probability(new float[] {0.5f}), 1e-9);
    }
}
