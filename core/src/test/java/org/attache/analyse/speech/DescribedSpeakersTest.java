package org.attache.analyse.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.attache.analyse.Sample;
import org.attache.fact.Findings;
import org.attache.fact.StatementClaim;
import org.junit.jupiter.api.Test;

/// Speakers that a general word means, words that another sentence dates, and who carried them.
class DescribedSpeakersTest {
    private static final String BEFORE = "The council met in the afternoon after a long debate. ";

    private static List<StatementClaim> statements(String paragraph) {
        Findings found = Sample.findDated(BEFORE + paragraph);
        return found.statements();
    }

    private static List<String> speakers(String paragraph) {
        return statements(paragraph).stream()
                .map(s -> s.speaker().party().name())
                .toList();
    }

    @Test
    void theDiplomatIsTheAmbassadorOfThatState() {
        assertEquals(
                List.of("Luis Soto", "Luis Soto"),
                speakers("Peru's ambassador, Luis Soto, said the talks had failed."
                        + " The Peruvian diplomat said the sanctions were outdated."));
    }

    @Test
    void anotherStatesDiplomatIsSomebodyElse() {
        assertEquals(
                List.of("Luis Soto", "Chilean diplomat"),
                speakers("Peru's ambassador, Luis Soto, said the talks had failed."
                        + " The Chilean diplomat said the sanctions were outdated."));
    }

    @Test
    void theOfficeIsNamedAtTheHeadOfTheNextSentence() {
        assertEquals(
                List.of("Luis Soto", "Luis Soto"),
                speakers("Peru's ambassador to the United Nations called for the lifting of all sanctions."
                        + " Ambassador Luis Soto said they were outdated."));
    }

    @Test
    void theAppealMadeIsNoNewStatement() {
        assertEquals(
                List.of("called for the lifting of all sanctions"),
                statements("Peru's ambassador called for the lifting of all sanctions."
                                + " Ambassador Luis Soto made the appeal on Tuesday.")
                        .stream()
                        .map(s -> s.speech().parts().getFirst().words())
                        .toList());
        assertEquals(1, statements("Luis Soto made an appeal for calm.").size());
    }

    @Test
    void theGroupOfACityIsTheBodyNamedLast() {
        assertEquals(
                List.of("Amnesty International", "Amnesty International"),
                speakers("Amnesty International says the arms have aggravated the conflict."
                        + " The London-based group says that such exports often fuel wars."));
    }

    @Test
    void theDaysCommentsAreTheWordsToldBefore() {
        List<StatementClaim> said = statements("Defence minister Ana Ruiz says the sale will go ahead."
                + " Monday's comments come a day before talks in Lima.");
        assertEquals(
                "2022-03-14",
                said.getFirst().timing().when().earliest().orElseThrow().toString());
    }

    @Test
    void anInterviewWithANameIsCarriedByIt() {
        List<StatementClaim> said =
                statements("Ana Ruiz, in an interview with Peru's Canal2, says she gave the advice to the army.");
        assertEquals(List.of("Peru's Canal2"), said.getFirst().evidence().accordingTo());
        List<StatementClaim> met = statements("Ana Ruiz said in talks with Peru's Canal2 that she gave the advice.");
        assertEquals(List.of(), met.getFirst().evidence().accordingTo());
    }

    @Test
    void whoIsToldSomethingIsToldItBehindAnAside() {
        List<StatementClaim> said =
                statements("Ana Ruiz told reporters ahead of the committee vote that she wished for peace.");
        assertEquals(
                "she wished for peace",
                said.getFirst().speech().parts().getFirst().words());
    }

    @Test
    void whoSpokeAddsAndNotThoseWhomTheWordsNameLast() {
        assertEquals(
                List.of("defender's office", "defender's office"),
                speakers("The defender's office said another 30 workers had been hurt, but added the cause remained"
                        + " unclear."));
    }

    @Test
    void theNameBeforeARelativeWordSpeaks() {
        assertEquals(
                List.of("Chile"),
                speakers("The writer is fighting extradition to Chile, which accuses him of publishing secrets."));
    }

    @Test
    void nobodyUrgesHimself() {
        assertEquals(
                List.of("security office"),
                speakers("The security office held an emergency meeting after North Korea fired missiles into the sea"
                        + " and urged Pyongyang to cease provocations."));
    }

    @Test
    void whoAsksForSomethingDemandsIt() {
        assertEquals(List.of("Ana Ruiz"), speakers("Ana Ruiz asked for more time."));
    }

    @Test
    void theStatementIsThatOfWhoSpeaksThroughIt() {
        assertEquals(
                List.of("coalition", "coalition", "coalition"),
                speakers("The coalition said in a statement that a patrol was ambushed. The coalition said its forces"
                        + " fired back. They also called in aircraft. The statement said nobody was wounded."));
    }
}
