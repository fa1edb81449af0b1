package org.attache.analyse.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.attache.fact.Bound;
import org.attache.text.SourceText;
import org.attache.text.Span;
import org.attache.text.TermFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumberReaderTest {
    private static List<Numeral> read(String text) {
        return NumberReader.load().read(SourceText.of(text), new Span(0, text.length()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "six jets | 6 | EXACTLY | ''",
                "Fifty - five men | 55 | EXACTLY | ''",
                "two hundred and six rifles | 206 | EXACTLY | ''",
                "a dozen tanks | 12 | EXACTLY | ''",
                "more than a dozen tanks | 12 | MORE_THAN | ''",
                "dozens of tanks | 24 | AT_LEAST | ''",
                "scores of villagers | 40 | AT_LEAST | ''",
                "hundreds of thousands of rounds | 100000 | AT_LEAST | ''",
                "1,648 missiles | 1648 | EXACTLY | ''",
                "1.5 million rounds | 1500000 | EXACTLY | ''",
                "at least 16% of them | 16 | AT_LEAST | %",
                "nearly 40 per cent | 40 | ABOUT | %",
                "one-fifth of imports | 20 | ABOUT | %",
                "about US$204 million in all | 204000000 | ABOUT | USD",
                "a $2bn deal | 2000000000 | EXACTLY | USD",
                "$400m for tanks | 400000000 | EXACTLY | USD",
                "€1.2bn for frigates | 1200000000 | EXACTLY | EUR",
                "204 million dollars | 204000000 | EXACTLY | USD",
                "Rs 590 billion | 590000000000 | EXACTLY | INR",
                "nearly Rs 60,000-crore | 600000000000 | ABOUT | INR",
                "844.7 billion won | 844700000000 | EXACTLY | KRW",
                "a billion-dollar order | 1000000000 | ABOUT | USD",
                "tens of billions of pounds | 10000000000 | AT_LEAST | GBP",
                "a not-to-exceed $624.601M order | 624601000 | UP_TO | USD",
                "up to 70 jets | 70 | UP_TO | ''",
                "twelve or more jets | 12 | AT_LEAST | ''",
                "no fewer than 40 jets | 40 | AT_LEAST | ''",
                "A$5 billion | 5000000000 | EXACTLY | AUD"
            })
    void readsValueBoundAndUnit(String text, String value, Bound bound, String unit) {
        List<Numeral> found = read(text);
        assertEquals(1, found.size(), text);
        assertEquals(value, found.getFirst().value().toPlainString());
        assertEquals(bound, found.getFirst().bound());
        assertEquals(unit.replace("'", ""), found.getFirst().unit());
    }

    @Test
    void readsARangeAsAtLeastItsLowerEnd() {
        Numeral range = read("between them 30,000 to 40,000 troops").getFirst();
        assertEquals("30000", range.value().toPlainString());
        assertEquals("40000", range.upper().orElseThrow().toPlainString());
        assertEquals(Bound.AT_LEAST, range.bound());
        assertEquals(
                "4",
                read("three or four boats").getFirst().upper().orElseThrow().toPlainString());
    }

    @Test
    void readsNoNumberInDesignationsTimesAndOrdinals() {
        assertEquals(List.of(), read("The Su-30, the S-400, the F16 and the T-72B3 came at 10:30 on the 20th."));
    }

    @Test
    void marksAMeasureThatIsJoinedToTheNextWord() {
        assertEquals(Numeral.Form.JOINED, read("3,200-ton frigates").getFirst().form());
        assertEquals(Numeral.Form.YEAR, read("in 2014").getFirst().form());
    }

    @Test
    void keepsTheExactPlaceOfTheNumberAndOfItsBound() {
        String text = "worth about US$204 million in all";
        Numeral money = read(text).getFirst();
        assertEquals(
                "US$204 million",
                text.substring(money.span().start(), money.span().end()));
        assertEquals(
                "about US$204 million",
                text.substring(money.whole().start(), money.whole().end()));
    }

    @Test
    void theExamplesOfTheBoundsGiveTheirBound() {
        for (TermFile.Row row : TermFile.read("lang/en/bounds.tsv").rows()) {
            List<Numeral> found = read(row.cell(3));
            assertTrue(!found.isEmpty(), row.cell(3));
            assertEquals(row.cell(1), found.getFirst().bound().name().toLowerCase(java.util.Locale.ROOT), row.cell(3));
        }
    }

    @Test
    void readsALongLineInLinearTime() {
        String text = "12 ".repeat(20_000);
        assertEquals(20_000, read(text).size());
    }
}
