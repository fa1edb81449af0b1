package org.attache.analyse.deal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.attache.fact.DealClaim;
import org.attache.fact.Modality;
import org.attache.fact.Timing;
import org.junit.jupiter.api.Test;

/// Who sells to whom in constructions that name the sides in an unusual order, and what is read between them.
class DealSidesTest {
    @Test
    void whoTurnsDownARequestWouldHaveSold() {
        assertEquals(
                List.of("URY > UKR | missiles | denied"),
                Deals.told("Uruguay turned down a Ukrainian request for missiles."));
        assertEquals(
                List.of("URY > UKR | missiles | denied"),
                Deals.told("Uruguay denied a request from Ukraine for missiles."));
        assertEquals(List.of(), Deals.told("Uruguay turned down a Ukrainian request for talks."));
    }

    @Test
    void aRequestThatSomebodySendsIsHisOwn() {
        assertEquals(
                List.of("DEU > UKR | howitzers | interest"),
                Deals.told("Ukraine sent a request to Germany for howitzers."));
    }

    @Test
    void aDesignationInThePluralIsCountedArms() {
        List<DealClaim> deals = Deals.of("Indonesia ordered 42 Rafales from France.");
        assertEquals(42, deals.getFirst().quantity().orElseThrow().count());
        assertEquals("Rafales", deals.getFirst().goods().item());
        assertEquals(List.of(), Deals.told("The Patriots from New England beat the Eagles."));
    }

    @Test
    void theNumberOfATypeIsNoDecade() {
        DealClaim deal = Deals.of("Malaysia received the last of its 18 Su-30s from Russia.")
                .getFirst();
        assertEquals(Timing.UNKNOWN, deal.dates().delivered());
    }

    @Test
    void whatOneBuildsForAnotherWasOrdered() {
        assertEquals(
                List.of("TUR > UKR | corvette | ordered"), Deals.told("The corvette was built by Turkey for Ukraine."));
        assertEquals(List.of(), Deals.told("The corvette was built by Turkey for its own navy."));
    }

    @Test
    void theFirmThatIsAwardedTheContractBuilds() {
        assertEquals(
                List.of("ITA > QAT | corvettes | ordered"),
                Deals.told("Qatar awarded a contract to Fincantieri to build four corvettes."));
    }

    @Test
    void theRegionTellsWhichStateIsMeant() {
        assertEquals(
                List.of("RUS > PER | helicopters | delivered", "CHN > PER | tanks | ordered"),
                Deals.told(
                        "Russia sold helicopters to Peru. The South American country also bought 100 tanks from China."));
        assertEquals(
                List.of("RUS > KEN | helicopters | delivered"),
                Deals.told(
                        "Russia sold helicopters to Kenya. The South American country also bought 100 tanks from China."));
    }

    @Test
    void whoCelebratesADeliveryOfForeignMakeReceives() {
        assertEquals(
                List.of("USA > JPN | F-35 fighter jet | delivered"),
                Deals.told("Japan celebrated the delivery of the first F-35 fighter jet."));
    }

    @Test
    void whoTakesDeliveryReceivesWhateverItIs() {
        assertEquals(
                List.of("RUS > ZWE | helicopters | delivered"),
                Deals.told("Zimbabwe took delivery of 18 helicopters from Russia."));
    }

    @Test
    void tanksFromAnotherStateAreArms() {
        assertEquals(
                List.of("POL > UKR | tanks | delivered", "ITA > UKR | howitzers | delivered"),
                Deals.told("Ukraine received tanks from Poland; howitzers from Italy."));
        assertEquals(List.of(), Deals.told("The village received tanks from the water board."));
    }

    @Test
    void whoseMakeAnItemNamesKeepsIt() {
        assertEquals(
                List.of("BRA > PER | aircraft | ordered", "RUS > PER | assault rifles | ordered"),
                Deals.told("Peru signed deals for a Brazilian aircraft and assault rifles from Russia."));
    }

    @Test
    void aShortFormInBracketsPartsNothing() {
        assertEquals(
                List.of("FRA > GBR | aerial refueling tankers | ordered"),
                Deals.told(
                        "Airbus was hired to supply Britain's Royal Air Force (RAF) with aerial refueling tankers."));
    }

    @Test
    void theFirstWordOfANounIsNoVerb() {
        assertEquals(
                List.of("ESP > PER | naval ships | ordered", "ESP > PER | transport aircraft | ordered"),
                Deals.told("Peru is buying naval ships and transport aircraft from Spain for over a billion dollars."));
    }

    @Test
    void upToIsABoundAndNoParticle() {
        DealClaim deal = Deals.of("Pakistan hopes to buy up to 25 howitzers from Turkey.")
                .getFirst();
        assertEquals(25, deal.quantity().orElseThrow().count());
        assertEquals(List.of(), Deals.told("The rebels gave up 25 howitzers."));
    }

    @Test
    void whoEndsAContractCancelsIt() {
        assertEquals(
                List.of("ISR > COL | missiles | cancelled"),
                Deals.told("Colombia ended its contract to buy missiles from Israel."));
    }

    @Test
    void whatIsBlockedFromBeingSentIsDenied() {
        assertEquals(
                List.of("EST > UKR | howitzers | denied"),
                Deals.told("Berlin blocked Estonia from sending German-made howitzers to Ukraine."));
    }

    @Test
    void whatIsExpectedToArriveIsPledged() {
        DealClaim deal = Deals.of(
                        "Canadian-donated armoured vehicles are expected to begin arriving in Sudan on Friday.")
                .getFirst();
        assertEquals(Modality.PLANNED, deal.evidence().modality());
        assertEquals("CAN", deal.parties().supplier().orElseThrow());
    }

    @Test
    void theHelpBeforeTheColonTellsWhoReceives() {
        assertEquals(
                List.of("DNK > UKR | fighter jets | pledged", "SWE > UKR | howitzers | pledged"),
                Deals.told(
                        "Donors announced new help for Ukraine: Denmark will give 19 fighter jets; Sweden will send eight"
                                + " howitzers."));
    }

    @Test
    void theSumOfAWholeIsNotThatOfItsPart() {
        DealClaim deal = Deals.of(
                        "Washington announced the sale of two warships to Taiwan as part of a $1.8 billion arms deal.")
                .getFirst();
        assertTrue(deal.value().isEmpty());
    }

    @Test
    void whoOnlyWorriesIsNoSide() {
        assertEquals(
                List.of(),
                Deals.told("China rarely confirms sales of military equipment - a policy that adds to U.S. concerns."));
    }

    @Test
    void giftsPaymentsAndCommissionsTellWhoReceives() {
        assertEquals(
                List.of("USA > MEX | helicopters | delivered"),
                Deals.told("Mexico was given three helicopters by the United States."));
        assertEquals(List.of("TUR > MLI | drones | ordered"), Deals.told("Mali paid $30 million for Turkish drones."));
        assertEquals(
                List.of("CHN > BGD | submarines | delivered"),
                Deals.told("Bangladesh's navy commissioned two Chinese-built submarines."));
        assertEquals(List.of(), Deals.told("Mali paid $30 million for the drones."));
    }
}
