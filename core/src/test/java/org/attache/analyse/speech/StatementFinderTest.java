package org.attache.analyse.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.attache.fact.Party;
import org.attache.fact.StatementClaim;
import org.attache.fact.StatementKind;
import org.junit.jupiter.api.Test;

class StatementFinderTest {
    private static final StatementFinder FINDER = StatementFinder.load();

    private static List<StatementClaim> find(String text) {
        return FINDER.find(Readings.of(text));
    }

    private static StatementClaim only(String text) {
        List<StatementClaim> found = find(text);
        assertEquals(1, found.size(), () -> found.toString());
        return found.getFirst();
    }

    private static String speaker(StatementClaim claim) {
        return claim.speaker().party().name();
    }

    @Test
    void directSpeechBeforeItsCueIsTheWordsBetweenTheMarks() {
        StatementClaim claim = only("“The port is open. Ships may call again,” the harbour master said.");
        assertTrue(claim.speech().direct());
        assertEquals("The port is open. Ships may call again,", claim.speech().text());
        assertEquals("harbour master", speaker(claim));
    }

    @Test
    void whatCannotSpeakSaysNothing() {
        assertEquals(List.of(), find("The economy added 9,000 jobs at the shipyards."));
        assertEquals(List.of(), find("The yard bought computers that predict where the ice will break."));
    }

    @Test
    void reportedSpeechAfterItsCueIsTheClause() {
        StatementClaim claim = only("A rebel spokesman said that the bridge had been mined.");
        assertFalse(claim.speech().direct());
        assertEquals("the bridge had been mined", claim.speech().text());
        assertEquals("rebel spokesman", speaker(claim));
    }

    @Test
    void aListenerRightBeforeThePronounIsNotPartOfTheWords() {
        StatementClaim claim = only("The harbour master told Ruiz he was passing on greetings from the mayor.");
        assertEquals(
                "he was passing on greetings from the mayor", claim.speech().text());
    }

    @Test
    void reportedSpeechBeforeItsCueEndsAtTheComma() {
        StatementClaim claim = only("The bridge had been mined, a rebel spokesman said on the radio.");
        assertEquals("The bridge had been mined", claim.speech().text());
    }

    @Test
    void accordingToNamesTheSpeaker() {
        StatementClaim claim = only("The bridge had been mined, according to local officials.");
        assertEquals("local officials", speaker(claim));
        assertEquals("The bridge had been mined", claim.speech().text());
    }

    @Test
    void aLongQuotedStretchInReportedSpeechIsDirect() {
        StatementClaim claim = only("The envoy said the canal was a “lifeline for both our nations and ports”.");
        assertTrue(claim.speech().direct());
        assertEquals("lifeline for both our nations and ports", claim.speech().text());
    }

    @Test
    void aQuotedWordInReportedSpeechLeavesItIndirect() {
        StatementClaim claim = only("The envoy said the “old” canal would be closed for three weeks in spring.");
        assertFalse(claim.speech().direct());
    }

    @Test
    void anAddedClauseIsAStatementOfTheSameSpeaker() {
        List<StatementClaim> found =
                find("“The port is open,” the harbour master said, adding that two cranes had been repaired.");
        assertEquals(2, found.size());
        assertTrue(found.getFirst().speech().direct());
        assertFalse(found.getLast().speech().direct());
        assertEquals(speaker(found.getFirst()), speaker(found.getLast()));
        assertEquals("two cranes had been repaired", found.getLast().speech().text());
    }

    @Test
    void aQuotationThatFollowsWithoutACueHasTheSameSpeaker() {
        List<StatementClaim> found =
                find("“The port is open,” the harbour master said. “Ships may call again from Monday.”");
        assertEquals(2, found.size());
        assertEquals("harbour master", speaker(found.getLast()));
    }

    @Test
    void furtherParagraphsOfAQuotationAreStatementsOfTheirOwn() {
        List<StatementClaim> found =
                find("The harbour master said: “The port is open.\n“Ships may call again from Monday.”");
        assertEquals(2, found.size());
        assertEquals("harbour master", speaker(found.getLast()));
    }

    @Test
    void anAgencyThatQuotesIsTheRelayAndNotTheSpeaker() {
        StatementClaim claim = only("“The port is open,” Reuters quoted the harbour master as saying.");
        assertEquals("harbour master", speaker(claim));
        assertEquals(List.of("Reuters"), claim.evidence().accordingTo());
    }

    @Test
    void anAgencyThatIsToldIsTheRelayAndNotTheListener() {
        StatementClaim claim = only("The harbour master told Reuters that the port was open.");
        assertEquals(List.of("Reuters"), claim.evidence().accordingTo());
        assertEquals(Optional.empty(), claim.occasion().addressee());
    }

    @Test
    void anAgencyNamedAfterSpeechIsItsRelay() {
        StatementClaim claim = only("The harbour master told lawmakers that the port was open, Reuters reported.");
        assertEquals("harbour master", speaker(claim));
        assertEquals(List.of("Reuters"), claim.evidence().accordingTo());
        assertEquals("lawmakers", claim.occasion().addressee().map(Party::name).orElse(""));
    }

    @Test
    void judgementsAreStatementsWithTheirVerb() {
        StatementClaim claim = only("Rights activists accused the junta of burning villages.");
        assertEquals(StatementKind.ACCUSE, claim.kind());
        assertEquals("accused the junta of burning villages", claim.speech().text());
    }

    @Test
    void speechThatWasNotUtteredIsNoStatement() {
        assertEquals(List.of(), find("The minister did not say when the ships would sail."));
        assertEquals(List.of(), find("The minister will tell reporters that the port is open."));
        assertEquals(List.of(), find("The company declined to comment."));
    }

    @Test
    void aNestedReportBelongsToTheOuterSpeaker() {
        StatementClaim claim = only("The captain said his pilot had told him that the tide was falling.");
        assertEquals("captain", speaker(claim));
    }

    @Test
    void nobodyInsideAQuotationSaysIt() {
        StatementClaim claim = only("“The report sheds light on the loss,” said a deputy from the coast.");
        assertEquals("deputy from the coast", speaker(claim));
    }

    @Test
    void anAuxiliaryInsideAQuotationLeavesTheVerbBehindItReal() {
        StatementClaim claim = only("The order would “end all the trade we know,” the harbour master declared.");
        assertEquals("harbour master", speaker(claim));
    }

    @Test
    void wordsAroundAClauseBetweenCommasAreOneStatement() {
        StatementClaim claim = only("The question of the port, the minister said, is not closed.");
        assertEquals("minister", speaker(claim));
        assertTrue(
                claim.speech().text().contains("is not closed"), claim.speech().text());
    }

    @Test
    void anOutletThatIsToldIsTheRelayAndItsNameEndsBeforeTheWords() {
        StatementClaim claim = only("The harbour master told the BBC Kenya had asked for help.");
        assertEquals("Kenya had asked for help", claim.speech().text());
        assertEquals(1, claim.evidence().accordingTo().size());
    }

    @Test
    void reportersAreToldAndNotTheStateBehindThem() {
        StatementClaim claim = only("Officials told reporters Chile was ready to sign.");
        assertEquals("Chile was ready to sign", claim.speech().text());
        assertEquals("reporters", claim.occasion().addressee().orElseThrow().name());
    }

    @Test
    void anAsideBetweenSubjectAndVerbDoesNotMakeTheAccusedSpeak() {
        StatementClaim claim = only("Chile, in turn, accused Peru of breaking off the talks.");
        assertEquals("Chile", speaker(claim));
    }

    @Test
    void twoVerbsOfOneSpeakerAreTwoStatements() {
        List<StatementClaim> found =
                find("Britain said that it took no part in the strikes and stressed that it was opposed to a war.");
        assertEquals(
                List.of("it took no part in the strikes", "it was opposed to a war"),
                found.stream().map(c -> c.speech().text()).toList());
    }

    @Test
    void anAgencyThatQuotesASourceIsItsRelay() {
        StatementClaim claim = only("The Yonhap news agency says the North used an old aircraft, "
                + "according to a source with knowledge of the matter.");
        assertEquals("source with knowledge of the matter", speaker(claim));
        assertEquals("the North used an old aircraft", claim.speech().text());
        assertEquals(1, claim.evidence().accordingTo().size());
    }

    @Test
    void nobodyWhoClaimsSomethingIsNoSpeaker() {
        assertEquals(List.of(), find("No group claimed responsibility for the attack."));
    }

    @Test
    void whoIsNamedBehindAVerbOfTweetingSpeaks() {
        assertEquals("Ken Stone", speaker(only("“It was a bad plan,” tweeted former adviser Ken Stone.")));
    }

    @Test
    void aSpokesmanSpeaksAndNotThePlaceOfHisOffice() {
        assertEquals(
                "spokesman for the German joint forces command",
                speaker(only("The explosion occurred at midnight, a spokesman for the German joint forces command in "
                        + "Potsdam said.")));
    }

    @Test
    void bracketsMayStandBetweenAnOfficeAndItsHolder() {
        List<StatementClaim> found = find("The drone has helped the troops, spokeswoman of the Union Group (the maker) "
                + "Yekaterina Zgurova told TASS. It is a good drone, the spokeswoman said.");
        assertEquals(
                List.of("Yekaterina Zgurova", "Yekaterina Zgurova"),
                found.stream().map(StatementFinderTest::speaker).toList());
    }

    @Test
    void theSourceIsTheOfficialDescribedBefore() {
        List<StatementClaim> found =
                find("A senior Peruvian official told the Prensa Norte agency that stocks run low. "
                        + "The source said that more missiles were needed.");
        assertEquals(speaker(found.getFirst()), speaker(found.getLast()));
    }

    @Test
    void thoseWhoIssueATapeAreThoseWhoSayWhatItProves() {
        StatementClaim claim = find("Somali militants issued a tape they said showed their leader alive.")
                .getFirst();
        assertTrue(speaker(claim).contains("militants"), speaker(claim));
    }

    @Test
    void aNumberWithItsBoundMayOpenTheWords() {
        StatementClaim claim = only("Pakistan says up to 40 militants were killed in the fighting.");
        assertEquals(
                "up to 40 militants were killed in the fighting", claim.speech().text());
    }

    @Test
    void aSpeakerIsTheHeadOfHisPhraseAndNotWhomHeSpeaksFor() {
        List<StatementClaim> found = find("The air force still flies old jets, a spokesman for the defence ministry"
                + " said. He said the first pilots would go abroad before the end of the year.");
        assertEquals(
                List.of("spokesman for the defence ministry", "spokesman for the defence ministry"),
                found.stream().map(StatementFinderTest::speaker).toList());
    }

    @Test
    void peopleFamiliarWithAMatterSpeak() {
        assertEquals(
                "two people familiar with the matter",
                speaker(only("The bank has agreed to lend Peru the money, two people familiar with the matter said.")));
    }

    @Test
    void whoIsFirstDescribedAndThenNamedIsOnePerson() {
        List<StatementClaim> found = find("A government spokesman denies that the attack took place. The spokesman, Ana"
                + " Rojas, said the port was quiet.");
        assertEquals(
                List.of("Ana Rojas", "Ana Rojas"),
                found.stream().map(StatementFinderTest::speaker).toList());
    }

    @Test
    void aStatementSpeaksForWhoIssuedIt() {
        assertEquals(
                "Movement for the Freedom of the Coast",
                speaker(only("A statement from the Movement for the Freedom of the Coast said about a thousand rebels"
                        + " took part in the attack.")));
    }

    @Test
    void nobodySpeaksOfAContractSaidToBeWorthMuch() {
        assertTrue(find("The contract, said to be worth $245 million, covers 20 tanks.")
                .isEmpty());
    }

    @Test
    void theStatementThatSpeaksIsItsIssuersOwn() {
        List<StatementClaim> found =
                find("Two sailors drowned off the cape, the coast guard said in a statement on Monday."
                        + " \"The cause of the wreck is not known,\" the statement said.");
        assertEquals(
                List.of("coast guard", "coast guard"),
                found.stream().map(StatementFinderTest::speaker).toList());
        assertEquals("report", speaker(only("The cause of the wreck is not known, the report said.")));
    }

    @Test
    void whatIsWantedIsNoListener() {
        StatementClaim claim = only("A lawyer for the crew asked for the inquiry to be resumed.");
        assertEquals(Optional.empty(), claim.occasion().addressee());
    }

    @Test
    void aListenerEndsBeforeTheDeed() {
        StatementClaim claim = only("The mayor asked neighbouring towns to send pumps.");
        assertEquals(
                "neighbouring towns",
                claim.occasion().addressee().map(Party::name).orElse(""));
    }

    @Test
    void hopesThatADeedRaisesAreNotSpoken() {
        assertEquals(List.of(), find("The rebels freed nine miners, raising hopes of a thaw."));
        assertEquals(1, find("The envoy raised concerns over the trial.").size());
    }

    @Test
    void aQuestionAndAStandingThreatSayNothing() {
        assertEquals(List.of(), find("And lastly, as far as you know, has Chad responded to the offer?"));
        assertEquals(List.of(), find("The army fights militants who threaten the town of Goma."));
        assertEquals(
                1,
                find("The rebel leader threatened reprisals against the town of Goma.")
                        .size());
    }
}
