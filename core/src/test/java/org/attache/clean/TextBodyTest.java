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
import org.attache.text.Span;
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
        Piece doubted = piece(BlockKind.PARAGRAPH, "region");
        TextBody.correct(List.of(doubted), new double[] {0.05});
        assertTrue(doubted.is(BlockKind.OTHER));
        Piece unsure = piece(BlockKind.PARAGRAPH, "region");
        TextBody.correct(List.of(unsure), new double[] {0.45});
        assertTrue(unsure.is(BlockKind.PARAGRAPH));
    }

    @Test
    void aDoubtfulPieceFollowsItsNeighbours() {
        List<Piece> inside = List.of(
                piece(BlockKind.PARAGRAPH, "region"),
                piece(BlockKind.NAVIGATION, "menu-run"),
                piece(BlockKind.PARAGRAPH, "region"));
        TextBody.correct(inside, new double[] {0.95, 0.5, 0.95});
        assertTrue(inside.get(1).is(BlockKind.PARAGRAPH));
        List<Piece> outside = List.of(
                piece(BlockKind.NAVIGATION, "menu-run"),
                piece(BlockKind.PARAGRAPH, "region"),
                piece(BlockKind.NAVIGATION, "menu-run"));
        TextBody.correct(outside, new double[] {0.05, 0.35, 0.05});
        assertTrue(outside.get(1).is(BlockKind.OTHER));
    }

    @Test
    void capitalsInsideAParagraphMayBeItsOwn() {
        Piece piece = piece(BlockKind.RELATED, "split-capitals");
        TextBody.correct(List.of(piece), new double[] {0.97});
        assertTrue(piece.is(BlockKind.PARAGRAPH));
    }

    @Test
    void wordsThatAreTaughtAsAnArticlesWeighMore() {
        int[] told = WordWeights.buckets(Words.of("ministers said", new Span(0, 14), 9));
        int[] reply = WordWeights.buckets(Words.of("log in", new Span(0, 6), 9));
        WordWeights weights = WordTrainer.train(
                List.of(new WordTrainer.Sample(told, true, 1), new WordTrainer.Sample(reply, false, 1)));
        assertTrue(weights.score(told) > 0);
        assertTrue(weights.score(reply) < 0);
    }

    @Test
    void aPieceOnTheSameThingsSharesItsWordsWithTheArticle() {
        List<Piece> pieces = PieceSplitter.split(SourceText.of("The frigate left Valparaíso harbour on Monday.\n"
                + "The frigate will join the exercise off Valparaíso.\nTen recipes with pumpkin for autumn evenings."));
        float[][] shares = new PieceTopics(pieces).shares(new double[] {1, 0, 0});
        assertTrue(shares[1][0] > 0.3);
        assertEquals(0, shares[2][0], 1e-6);
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
