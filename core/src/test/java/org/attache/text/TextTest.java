package org.attache.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
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
    void anAlignmentGoesThereAndBack() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            StringBuilder source = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                source.append(random.nextInt(4) == 0 ? ' ' : (char) ('a' + random.nextInt(26)));
            }
            Alignment.Writer writer = new Alignment.Writer();
            for (int i = 0; i < source.length(); i++) {
                if (source.charAt(i) != ' ') {
                    writer.append(source.charAt(i), i);
                }
            }
            Alignment.Aligned squeezed = writer.finish(source.length());
            for (int i = 0; i < squeezed.text().length(); i++) {
                Span place = squeezed.alignment().toSource(new Span(i, i + 1));
                assertEquals(squeezed.text().charAt(i), source.charAt(place.start()));
                assertEquals(new Span(i, i + 1), squeezed.alignment().toDerived(place));
            }
        }
    }

    @Test
    void alignmentsCompose() {
        Alignment.Writer first = new Alignment.Writer();
        "bcd".chars().forEach(c -> first.append((char) c, "abcde".indexOf(c)));
        Alignment.Writer second = new Alignment.Writer();
        second.append('d', 2);
        Alignment both = second.finish(3).alignment().after(first.finish(5).alignment());
        assertEquals(new Span(3, 4), both.toSource(new Span(0, 1)));
    }

    @Test
    void idsDependOnHowPartsAreDivided() {
        assertFalse(Digest.id("x", "ab", "c").equals(Digest.id("x", "a", "bc")));
        assertEquals(Digest.id("x", "ab", "c"), Digest.id("x", "ab", "c"));
    }
}
