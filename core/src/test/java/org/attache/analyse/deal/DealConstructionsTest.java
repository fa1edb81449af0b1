package org.attache.analyse.deal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.attache.fact.DealClaim;
import org.attache.fact.Modality;
import org.junit.jupiter.api.Test;

/// Ways of telling a deal that the press uses often, one test each.
class DealConstructionsTest {
    @Test
    void aSumMayStandBeforeWhatItBuys() {
        assertEquals(
                List.of("TUR > KEN | armoured vehicles | ordered", "TUR > KEN | drones | ordered"),
                Deals.told(
                        "Kenya signed a deal with Turkey to purchase $300 million worth of armoured vehicles and drones."));
        assertEquals(
                List.of("USA > OMN | Stryker armoured vehicles | ordered"),
                Deals.told("Oman agreed to buy $1.2 billion in Stryker armoured vehicles from the United States."));
    }

    @Test
    void whoIsAccusedOfShippingSupplies() {
        assertEquals(
                List.of("BLR > rebels | rifles | delivered", "BLR > rebels | mortars | delivered"),
                Deals.told("Human Rights Watch accused Belarus of shipping thousands of rifles and mortars to rebels in"
                        + " Sudan."));
    }

    @Test
    void theOneChosenToSupplySells() {
        assertEquals(List.of("SWE > THA"), sides("Thailand picked Sweden to supply 12 Gripen fighters."));
    }

    @Test
    void aPossibleSaleIsPledgedAndPossible() {
        DealClaim deal = Deals.of(
                        "The Pentagon notified Congress of a possible sale of 30 Apache helicopters to Qatar for"
                                + " an estimated cost of $3 billion.")
                .getFirst();
        assertEquals(Modality.POSSIBLE, deal.evidence().modality());
        assertEquals(30, deal.quantity().orElseThrow().count());
    }

    @Test
    void whatAPackageIncludesIsPledged() {
        assertEquals(
                List.of("USA > UKR | HIMARS rockets | pledged", "USA > UKR | Javelin missiles | pledged"),
                Deals.told(
                        "The United States announced a new $400 million military aid package for Ukraine that includes"
                                + " HIMARS rockets and Javelin missiles."));
    }

    @Test
    void whoSaysThatHeWillBuyHasDecided() {
        assertEquals(
                List.of("USA > AUS | Tomahawk missiles | ordered"),
                Deals.told(
                        "Australia said on Tuesday it would buy more than 200 Tomahawk missiles from the United States for"
                                + " A$1.3 billion."));
    }

    @Test
    void whoWinsAContractFromAStateSells() {
        assertEquals(
                List.of("DEU > HUN"),
                sides("Germany's Rheinmetall won a contract from Hungary for 218 Lynx fighting vehicles."));
    }

    @Test
    void whoNegotiatesAPurchaseBuys() {
        assertEquals(
                List.of("ITA > EGY | FREMM frigates | negotiation"),
                Deals.told("Egypt is negotiating with Italy over the purchase of two FREMM frigates."));
    }

    @Test
    void aSaleThatAnotherIsAskedNotToMakeIsNoDeal() {
        assertEquals(
                List.of(), Deals.told("Israel's prime minister asked Moscow not to sell advanced missiles to Iran."));
    }

    @Test
    void whatIsWantedIsToThankAndNotToGive() {
        assertEquals(
                List.of("SVK > UKR | S-300 air defence system | delivered"),
                Deals.told(
                        "The president wants to thank Slovakia for providing an S-300 air defence system to Ukraine."));
    }

    @Test
    void giftsOfTwoGiversReachWhomTheyReach() {
        assertEquals(
                List.of("POL > UKR", "CZE > UKR"),
                sides("Tanks donated by Poland and the Czech Republic reached Ukraine last week."));
    }

    @Test
    void whatAPlaneCarriesIsForWhereItLands() {
        assertEquals(
                List.of("RUS > MLI | air defence systems | delivered"),
                Deals.told("A Russian cargo plane carrying air defence systems landed in Bamako, Mali's army said."));
    }

    @Test
    void shipsAreBuiltForABuyer() {
        assertEquals(
                List.of("ESP > SAU | corvettes | in_production"),
                Deals.told("Spain's Navantia is building five corvettes for Saudi Arabia."));
    }

    @Test
    void theArmsThatItBoughtAreADeal() {
        assertEquals(List.of("CHN > SRB"), sides("Serbia displayed Chinese-made FK-3 missiles it bought in 2019."));
    }

    @Test
    void bothWhoSayThatTheyWouldGiveGive() {
        assertEquals(
                List.of("DNK > UKR", "NLD > UKR"),
                sides("Denmark and the Netherlands have said they would give F-16s to Ukraine."));
    }

    @Test
    void rebelsAreNotTheirState() {
        assertEquals(
                List.of("QAT > Libya's rebels"),
                sides("Libya's rebels are receiving weapons from Qatar, NATO diplomats say."));
    }

    @Test
    void whatWouldBeIncludedIsStillToCome() {
        assertEquals(
                List.of("USA > ROU | launchers | pledged", "USA > ROU | missiles | pledged"),
                Deals.told("The Pentagon said the sale would include 20 launchers and 120 missiles for Romania."));
    }

    @Test
    void aProgrammeNamedAfterTheReceiverDoesNotSupplyIt() {
        assertEquals(
                List.of("USA > UKR | howitzers | pledged"),
                Deals.told(
                        "The United States announced $90 million in help through the Ukraine Assistance Fund, which will provide "
                                + "Ukraine with howitzers."));
    }

    @Test
    void whatAnOfficeIsDirectedToGiveIsPledged() {
        assertEquals(
                List.of("USA > UKR | howitzers | pledged"),
                Deals.told("The United States has directed its army to provide Ukraine with 20 howitzers."));
    }

    private static List<String> sides(String paragraph) {
        return Deals.of(paragraph).stream()
                .map(d -> d.parties().supplier().orElse("?") + " > "
                        + d.parties().recipient().orElse("?"))
                .toList();
    }
}
