package org.attache.analyse.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.attache.text.Span;
import org.junit.jupiter.api.Test;

class TokenizerTest {
    private static final Tokenizer TOKENIZER = new Tokenizer(Abbreviations.load());

    private static String cut(String text) {
        return String.join(
                " ",
                TOKENIZER.tokens(text, 0, text.length()).stream()
                        .map(span -> text.substring(span.start(), span.end()))
                        .toList());
    }

    @Test
    void cliticsAreTokensOfTheirOwn() {
        assertEquals("They do n't know Russia 's plan .", cut("They don't know Russia's plan."));
        assertEquals("They do n’t know Russia ’s plan .", cut("They don’t know Russia’s plan."));
        assertEquals("We can not say , but they 'll come", cut("We cannot say, but they'll come"));
        assertEquals("the ministers ' talks", cut("the ministers' talks"));
    }

    @Test
    void hyphenatedWordsStayWhole() {
        assertEquals(
                "Su-30 , Pantsir-S1 and T-72 are time-tested .", cut("Su-30, Pantsir-S1 and T-72 are time-tested."));
        assertEquals("Maj-Gen Hla met a U.S.-led team", cut("Maj-Gen Hla met a U.S.-led team"));
        assertEquals("pro- and anti-war", cut("pro- and anti-war"));
        assertEquals("MOSCOW -- The fleet - said", cut("MOSCOW -- The fleet - said"));
    }

    @Test
    void abbreviationsKeepTheirStop() {
        assertEquals("The U.S. sent them on Feb. 5 .", cut("The U.S. sent them on Feb. 5."));
        assertEquals("Gen. A. Haddad met Mr. Ito .", cut("Gen. A. Haddad met Mr. Ito."));
        assertEquals("No. 5 was hit at 5 p.m. local time", cut("No. 5 was hit at 5 p.m. local time"));
        assertEquals("She said no .", cut("She said no."));
    }

    @Test
    void sumsStandApartFromTheirCurrency() {
        assertEquals("$ 204m , US$ 204 and € 1,250.50", cut("$204m, US$204 and €1,250.50"));
        assertEquals("some 40 % of 10:30", cut("some 40% of 10:30"));
    }

    @Test
    void marksStandApart() {
        assertEquals("[ L1N2LO05L ]", cut("[L1N2LO05L]"));
        assertEquals("“ We will , ” she said … then ...", cut("“We will,” she said… then..."));
        assertEquals("he said . The fleet", cut("he said.The fleet"));
        assertEquals("talks — long ones — began", cut("talks—long ones—began"));
        assertEquals(
                "see https://example.org/a?b=c , or mail a.b@example.org .",
                cut("see https://example.org/a?b=c, or mail a.b@example.org."));
    }

    @Test
    void spansCoverEveryVisibleCharacterOnceAndInOrder() {
        String text =
                "“Isn't it,” asked\nLt. Col. N'Dour—he's from Côte d'Ivoire's F/A-18 unit (5–7 June)… $5bn? “No.”";
        int at = 0;
        for (Span span : TOKENIZER.tokens(text, 0, text.length())) {
            assertTrue(span.start() >= at && span.length() > 0);
            assertTrue(text.substring(at, span.start()).isBlank());
            at = span.end();
        }
        assertEquals(text.length(), at);
    }

    @Test
    void aLineWithoutSpacesIsCutIntoPieces() {
        String text = "x".repeat(100_000);
        List<Span> spans = TOKENIZER.tokens(text, 0, text.length());
        assertTrue(spans.stream().allMatch(span -> span.length() <= Tokenizer.MAX_LENGTH));
    }
}
