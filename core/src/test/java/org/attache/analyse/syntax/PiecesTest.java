package org.attache.analyse.syntax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PiecesTest {
    private static final Pieces PIECES = new Pieces(new long[] {
        Pieces.hash("air", false),
        Pieces.hash("airlift", false),
        Pieces.hash("ed", true),
        Pieces.hash("l", true),
        Pieces.hash("if", true)
    });

    @Test
    void theLongestPieceIsTakenFirst() {
        assertArrayEquals(new int[] {1, 2}, PIECES.of("airlifted"));
    }

    @Test
    void aPieceThatBeginsAWordIsNoneInsideIt() {
        assertArrayEquals(new int[] {0}, PIECES.of("airair"));
    }

    @Test
    void charactersThatBeginNoPieceArePassedOver() {
        assertArrayEquals(new int[] {3, 4, 2}, PIECES.of("zlifted"));
        assertArrayEquals(new int[0], PIECES.of("…"));
        assertArrayEquals(new int[0], PIECES.of(""));
    }

    @Test
    void capitalsAndAccentsDoNotCount() {
        assertArrayEquals(PIECES.of("airlifted"), PIECES.of("Aïrlifted"));
        assertEquals("d'etat", Pieces.plain("d’État"));
    }

    @Test
    void onlyTheFirstFortyCharactersAreLookedAt() {
        assertArrayEquals(new int[0], PIECES.of("z".repeat(45) + "ed"));
    }
}
