package org.attache.analyse.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.attache.text.SourceText;
import org.attache.text.Span;
import org.junit.jupiter.api.Test;

class QuotationScannerTest {
    private static List<Quotation> scan(String... paragraphs) {
        SourceText text = SourceText.of(String.join("\n", paragraphs));
        List<Span> spans = new java.util.ArrayList<>();
        int at = 0;
        for (String paragraph : paragraphs) {
            spans.add(new Span(at, at + paragraph.length()));
            at += paragraph.length() + 1;
        }
        return QuotationScanner.scan(text, spans);
    }

    private static List<String> words(String... paragraphs) {
        SourceText text = SourceText.of(String.join("\n", paragraphs));
        return scan(paragraphs).stream().map(q -> text.slice(q.words())).toList();
    }

    @Test
    void curlyMarksAroundASplitQuotationGiveTwo() {
        assertEquals(
                List.of("The port is open,", "Ships may call."),
                words("“The port is open,” the harbour master said. “Ships may call.”"));
    }

    @Test
    void straightMarksAreToldApartByTurns() {
        assertEquals(
                List.of("The port is open,", "Ships may call."),
                words("\"The port is open,\" the harbour master said. \"Ships may call.\""));
    }

    @Test
    void straightMarksWithSpacesInsideAreToldApartByTurns() {
        assertEquals(List.of("The port is open,"), words("\" The port is open, \" the harbour master said."));
    }

    @Test
    void aQuotationThatIsNotClosedRunsToTheEndOfItsParagraph() {
        List<Quotation> found = scan("“The port is open.", "“Ships may call,” he said.");
        assertEquals(2, found.size());
        assertFalse(found.getFirst().closed());
        assertEquals(0, found.getFirst().paragraph());
        assertEquals(1, found.getLast().paragraph());
    }

    @Test
    void anOpeningMarkInsideAnOpenQuotationEndsItAtTheLastComma() {
        assertEquals(
                List.of("The port is open,", "many ships"),
                words("He said, “The port is open, adding that there were “many ships” outside."));
    }

    @Test
    void aLoneMarkAfterACommaClosesAQuotationWhoseOpeningMarkWasLost() {
        assertEquals(List.of("The port is open,"), words("The port is open, \" he said."));
    }

    @Test
    void aQuotationBrokenOverLinesIsOne() {
        assertEquals(
                List.of("The port is open.\nShips may call,"),
                words("He smiled. \" The port is open.", "Ships may call, \" he said."));
    }

    @Test
    void angledAndLowMarksCount() {
        assertEquals(List.of("open"), words("He called it «open»."));
        assertEquals(List.of("open"), words("He called it „open” again."));
    }

    @Test
    void singleMarksCountOutsideDoubleOnesAndApostrophesDoNot() {
        assertEquals(List.of("We don’t fear the river,"), words("‘We don’t fear the river,’ the ferryman’s son said."));
        assertEquals(List.of(), words("The sailors’ wives and the ship's cook waited."));
        assertEquals(List.of("They call it the ‘old’ road."), words("“They call it the ‘old’ road.”"));
    }

    @Test
    void inchesAreNoQuotation() {
        assertEquals(List.of(), words("The gun has a 5\" barrel."));
    }
}
