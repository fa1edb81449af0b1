package org.attache.analyse.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.attache.text.SourceText;
import org.attache.text.Span;
import org.junit.jupiter.api.Test;

class SyntaxReaderTest {
    private static final SyntaxReader READER = SyntaxReader.load();

    private static List<Sentence> read(String text) {
        return READER.read(SourceText.of(text), new Span(0, text.length()), 0);
    }

    private static Token word(Sentence sentence, String text) {
        return sentence.tokens().stream()
                .filter(token -> token.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + text));
    }

    /// The relation of a word with the word it hangs on: "nsubj met".
    private static String arc(Sentence sentence, String text) {
        Token token = word(sentence, text);
        return token.relation() + " " + sentence.head(token).map(Token::text).orElse("-");
    }

    @Test
    void aPlainSentenceHasItsSubjectObjectAndTime() {
        Sentence s = read("The defence minister of Norway met his Finnish counterpart in Oslo on Monday.")
                .getFirst();
        assertEquals("met", s.root().text());
        assertEquals("meet", s.root().lemma());
        assertEquals("nsubj met", arc(s, "minister"));
        assertEquals("obj met", arc(s, "counterpart"));
        assertEquals("obl met", arc(s, "Oslo"));
        assertEquals("obl met", arc(s, "Monday"));
        assertEquals("nmod minister", arc(s, "Norway"));
        assertEquals("PROPN", word(s, "Norway").upos());
    }

    @Test
    void anUnknownCapitalisedWordIsANameAndNoConjunction() {
        Sentence s =
                read("Odhiambo told Brzozowski he was passing on greetings.").getFirst();
        assertEquals("PROPN", word(s, "Brzozowski").upos());
    }

    @Test
    void whoeverSaysSoAtTheEndSpeaksOfTheWholeSentence() {
        Sentence s = read("Peru on Tuesday received the first tanks and howitzers that it had ordered from Turkey, the"
                        + " Peruvian defence ministry said.")
                .getFirst();
        assertEquals("parataxis received", arc(s, "said"));
    }

    @Test
    void aPassiveHasItsOwnSubjectRelation() {
        Sentence s = read("The frigate was delivered to the Egyptian navy by a French shipyard.")
                .getFirst();
        assertEquals("nsubj:pass delivered", arc(s, "frigate"));
        assertEquals("aux:pass delivered", arc(s, "was"));
        assertEquals("obl:agent delivered", arc(s, "shipyard"));
        assertEquals("deliver", word(s, "delivered").lemma());
    }

    @Test
    void aRelativeClauseHangsOnItsNoun() {
        Sentence s = read("The general who visited the base in May praised the pilots.")
                .getFirst();
        assertEquals("praised", s.root().text());
        assertEquals("acl:relcl general", arc(s, "visited"));
        assertEquals("nsubj praised", arc(s, "general"));
    }

    @Test
    void reportedSpeechHangsOnItsVerb() {
        Sentence s = read("The ministry said that Poland would buy 32 jets.").getFirst();
        assertEquals("said", s.root().text());
        assertEquals("ccomp said", arc(s, "buy"));
        assertEquals("nsubj buy", arc(s, "Poland"));
        assertEquals("nummod jets", arc(s, "32"));
    }

    @Test
    void listedNamesAreConjuncts() {
        Sentence s = read("Russia, China and Iran held a joint drill.").getFirst();
        assertEquals("nsubj held", arc(s, "Russia"));
        assertEquals(
                List.of("Russia", "China", "Iran"),
                s.conjuncts(word(s, "Russia")).stream().map(Token::text).toList());
    }

    @Test
    void everyTreeHasOneRootAndNoCircle() {
        List<String> odd = List.of(
                "",
                ".",
                "“ ” ( ) ,",
                "ARMY CHIEF ARRIVES IN CAPITAL FOR TALKS ON DRONES",
                "minister says talks with neighbour went well",
                "12 JUN 89 -- THE MINISTRY REPORTED TODAY THAT THE ATTACK FAILED.",
                "a ".repeat(700),
                "( ".repeat(400) + ") ".repeat(400),
                "Nguyen Van An, Kim Cheol-su, Abd al-Rahman al-Masri, Daw Khin Mar and U Tin Hla came.");
        for (String text : odd) {
            for (Sentence sentence : read(text)) {
                int roots = 0;
                for (Token token : sentence.tokens()) {
                    roots += token.head() < 0 ? 1 : 0;
                    assertTrue(token.head() < sentence.tokens().size());
                    assertTrue(sentence.subtree(sentence.root()).contains(token), () -> text);
                    assertEquals(
                            token.text(),
                            text.substring(token.span().start(), token.span().end()));
                }
                assertEquals(1, roots, text);
            }
        }
    }

    @Test
    void theSameTextGivesTheSameTrees() {
        String text = "Two bombers flew over the strait, Japan's air force said on Friday, calling it a provocation.";
        assertEquals(read(text).getFirst().tokens(), read(text).getFirst().tokens());
    }
}
