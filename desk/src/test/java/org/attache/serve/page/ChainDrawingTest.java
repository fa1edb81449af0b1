package org.attache.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ChainDrawingTest {
    private static final ChainDrawing DRAWING = ChainDrawing.ofChains(
            List.of(List.of("the minister", "TASS", "Reuters", "Harbour Courier"), List.of("RIA", "Vistula Ledger")));

    @Test
    void everyNameIsDrawnOnceInTheColumnOfItsPart() {
        assertEquals(
                List.of("the minister", "TASS", "Reuters", "Harbour Courier", "RIA", "Vistula Ledger"),
                DRAWING.nodes().stream().map(ChainDrawing.Node::name).toList());
        assertEquals(
                List.of("origin", "agency", "agency", "outlet", "origin", "outlet"),
                DRAWING.nodes().stream().map(ChainDrawing.Node::role).toList());
    }

    @Test
    void aLineThatPassesOtherColumnsRunsBetweenTheirBoxes() {
        String line = DRAWING.edges().getLast();
        int straight = Integer.parseInt(line.replaceFirst("^.*?L\\d+ (\\d+)C.*$", "$1"));
        assertTrue(
                DRAWING.nodes().stream()
                        .filter(n -> n.role().equals("agency"))
                        .noneMatch(n -> straight >= n.y() && straight <= n.y() + 30),
                line + DRAWING.nodes());
    }
}
