package org.attache.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class TextTest {
    @Test
    void aQuoteStandsInItsTextAndInNoOther() {
        SourceText text = SourceText.of("The frigate left Kiel.");
        Quote quote = text.quote(4, 11);
        assertEquals("frigate", quote.words());
        assertTrue(quote.standsIn(text));
        assertFalse(quote.standsIn(SourceText.of("The frigate left Brest.")));
    }

    @Test
    void aSpanThatIsNoRangeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Span(3, 2));
        assertThrows(IllegalArgumentException.class, () -> new Span(-1, 2));
        assertThrows(IndexOutOfBoundsException.class, () -> SourceText.of("abc").quote(1, 9));
    }

    @Test
    void trimTakesNoBreakSpacesAndByteOrderMarks() {
        SourceText text = SourceText.of("\uFEFF\u00A0 word \u200B");
        assertEquals("word", text.slice(text.trim(new Span(0, text.length()))));
    }

    @Test
    void idsDependOnHowPartsAreDivided() {
        assertFalse(Digest.id("x", "ab", "c").equals(Digest.id("x", "a", "bc")));
        assertEquals(Digest.id("x", "ab", "c"), Digest.id("x", "ab", "c"));
    }
}
