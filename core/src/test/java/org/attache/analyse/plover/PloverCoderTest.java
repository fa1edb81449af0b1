package org.attache.analyse.plover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.SyntaxReader;
import org.attache.text.SourceText;
import org.attache.text.Span;
import org.junit.jupiter.api.Test;

final class PloverCoderTest {
    @Test
    void aWordThatActsTellsTheRoot() {
        assertEquals(
                Optional.of(Root.COERCE),
                root("Police in Lima arrested two students.", "Police in Lima", "two students"));
        assertEquals(Optional.of(Root.CONSULT), root("Kenya met Uganda in Arusha.", "Kenya", "Uganda"));
        assertEquals(Optional.of(Root.ASSAULT), root("The army shelled the town.", "The army", "the town"));
    }

    @Test
    void aLightVerbLeavesTheRootToItsNoun() {
        assertEquals(
                Optional.of(Root.ASSAULT),
                root("The rebels carried out an attack on the barracks.", "The rebels", "the barracks"));
        assertEquals(Optional.of(Root.AID), root("Norway provided food and medicine to Malawi.", "Norway", "Malawi"));
    }

    @Test
    void anIntentionTurnsFriendlyThingsToAgreementAndHostileOnesToThreats() {
        assertEquals(Optional.of(Root.AGREE), root("Peru agreed to release the sailors.", "Peru", "the sailors"));
        assertEquals(Optional.of(Root.THREATEN), root("Peru will attack the islands.", "Peru", "the islands"));
    }

    @Test
    void whatIsRefusedIsRejected() {
        assertEquals(Optional.of(Root.REJECT), root("Chile refused to meet the envoy.", "Chile", "the envoy"));
        assertEquals(Optional.of(Root.REJECT), root("Chile will not lift the ban on Bolivia.", "Chile", "Bolivia"));
    }

    @Test
    void endingAHostileActYieldsAndEndingAFriendlyOneReducesRelations() {
        assertEquals(Optional.of(Root.YIELD), root("Ghana lifted the ban on Togo.", "Ghana", "Togo"));
        assertEquals(Optional.of(Root.SANCTION), root("Ghana suspended aid to Togo.", "Ghana", "Togo"));
    }

    @Test
    void whatIsAskedForIsARequest() {
        assertEquals(Optional.of(Root.REQUEST), root("Fiji urged Samoa to release the fishermen.", "Fiji", "Samoa"));
    }

    @Test
    void nothingIsSaidWhereNoWordTellsAnAct() {
        assertEquals(Optional.empty(), root("Fiji lies east of Vanuatu.", "Fiji", "Vanuatu"));
    }

    private static Optional<Root> root(String text, String source, String target) {
        List<Sentence> sentences = SyntaxReader.load().read(SourceText.of(text), new Span(0, text.length()), 0);
        return PloverCoder.load().code(sentences.getFirst(), span(text, source), span(text, target));
    }

    private static Optional<Span> span(String text, String phrase) {
        int at = text.indexOf(phrase);
        return Optional.of(new Span(at, at + phrase.length()));
    }
}
