package org.attache.analyse.deal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attache.analyse.Sample;
import org.attache.fact.DealClaim;
import org.attache.fact.DealStatus;
import org.attache.fact.Modality;
import org.attache.fact.Timing;
import org.attache.fact.When;
import org.attache.text.TermFile;
import org.junit.jupiter.api.Test;

class DealFinderTest {
    private static List<DealClaim> deals(String... paragraphs) {
        return Sample.find(paragraphs).deals();
    }

    private static DealClaim dated(String paragraph) {
        return Sample.findDated(paragraph).deals().getFirst();
    }

    private static List<String> told(String... paragraphs) {
        return deals(paragraphs).stream().map(DealFinderTest::line).toList();
    }

    private static String line(DealClaim deal) {
        return deal.parties().supplier().orElse("?") + " > "
                + deal.parties().recipient().orElse("?") + " | "
                + deal.goods().item() + " | "
                + deal.status().name().toLowerCase(Locale.ROOT);
    }

    @Test
    void everyRuleFindsTheDealOfItsExample() {
        List<String> wrong = new ArrayList<>();
        for (TermFile.Row row : TermFile.read("lang/en/deals.tsv").rows()) {
            if (!told(row.cell(6)).contains(row.cell(7))) {
                wrong.add(row.cell(0) + ": " + told(row.cell(6)));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void joinedItemsGiveADealEach() {
        assertEquals(
                List.of("KOR > POL | K2 tanks | ordered", "KOR > POL | K9 howitzers | ordered"),
                told("Poland ordered 180 K2 tanks and 212 K9 howitzers from South Korea."));
    }

    @Test
    void theDayOfSanctionsIsNotThatOfThePurchaseTheyPunish() {
        DealClaim deal = dated(
                "The United States put sanctions on Turkey's arms agency and its head, Ismail Demir, in December 2020"
                        + " over the purchase of the S-400 air defence system from Russia.");
        assertEquals(Timing.UNKNOWN, deal.dates().ordered());
    }

    @Test
    void theYearBehindThePurchaseIsItsOwn() {
        DealClaim deal =
                dated("Turkey's purchase of the S-400 air defence system from Russia in 2017 angered its allies.");
        assertEquals(new When.Year(2017), deal.dates().ordered().when());
    }

    @Test
    void quantityValueAndBoundAreKept() {
        DealClaim deal = deals("Indonesia signed a contract with France for 42 Rafale jets worth about $8.1 billion.")
                .getFirst();
        assertEquals(42, deal.quantity().orElseThrow().count());
        assertEquals("USD", deal.value().orElseThrow().currency());
        assertEquals(DealStatus.ORDERED, deal.status());
    }

    @Test
    void aSaleThatSomeoneWarnsAgainstIsNoDelivery() {
        DealClaim deal = deals("The United States warned North Korea against selling ammunition to Russia.")
                .getFirst();
        assertEquals(DealStatus.INTEREST, deal.status());
        assertEquals(Modality.POSSIBLE, deal.evidence().modality());
        assertEquals(Optional.of("PRK"), deal.parties().supplier());
        assertEquals(Optional.of("RUS"), deal.parties().recipient());
    }

    @Test
    void whoLostTheLastContractDoesNotSellUnderTheNext() {
        List<String> told = told(
                "Under the pact with the United States and Britain, Australia will acquire nuclear-powered submarines.",
                "Australia cancelled a contract with France for 12 submarines.");
        assertTrue(told.contains("FRA > AUS | submarines | cancelled"), told::toString);
        assertEquals(1, told.stream().filter(t -> t.startsWith("FRA")).count(), told::toString);
    }

    @Test
    void aRefusalIsADeniedDeal() {
        DealClaim deal = deals("Germany has no plans to provide Ukraine with Taurus missiles.")
                .getFirst();
        assertEquals(DealStatus.DENIED, deal.status());
        assertEquals(Modality.DENIED, deal.evidence().modality());
    }

    @Test
    void aContractThatIsExpectedIsAnOrderToCome() {
        DealClaim deal = deals("Peru is expected to sign an arms deal with Russia for new missile defence systems.")
                .getFirst();
        assertEquals(DealStatus.ORDERED, deal.status());
        assertEquals(Modality.PLANNED, deal.evidence().modality());
    }

    @Test
    void theWayOfATransferIsNoItem() {
        assertEquals(List.of(), told("China was asked about claims of a ship-to-ship oil transfer to North Korea."));
    }

    @Test
    void whatIsYetToBeDeliveredIsOrdered() {
        assertEquals(
                List.of("RUS > DZA | Su-35 fighters | ordered"),
                told("Algeria awaits the Su-35 fighters which Russia is yet to deliver to Algeria."));
    }

    @Test
    void anOpenRecipientStaysOpen() {
        List<DealClaim> open = deals(
                "One of the African countries is interested in buying three Project 22160 patrol ships from Russia.");
        assertEquals(1, open.size());
        assertEquals(Optional.empty(), open.getFirst().parties().recipient());
    }

    @Test
    void movingOnesOwnShipsAndFiringMissilesIsNoDeal() {
        assertTrue(told("The navy sent two frigates to the Gulf.").isEmpty());
        assertTrue(
                told("North Korea fired two missiles into the sea on Sunday.").isEmpty());
        assertTrue(told("The missile strike on the arms depot destroyed three tanks.")
                .isEmpty());
    }

    @Test
    void aQuestionIsNoDeal() {
        assertTrue(told("Officials did not say whether France would sell Rafale jets to Iraq.")
                .isEmpty());
    }

    @Test
    void whoPunishesASupplierIsNoSide() {
        assertEquals(
                List.of("IRN > RUS | drones | delivered"),
                told("The European Union imposed sanctions on Iran for supplying drones to Russia."));
        assertEquals(
                List.of("RUS > TUR | S-400 missiles | ordered"),
                told("The United States imposed sanctions on Turkey over its purchase of S-400 missiles from Russia."));
    }

    @Test
    void airlinersAndParadesOfOnesOwnAreNoDeal() {
        assertEquals(List.of(), told("Kenya's airline bought six aircraft from France."));
        assertEquals(List.of(), told("Saudi Arabia is sending troops and fighter jets to Turkey's southern air base."));
        assertEquals(List.of(), told("The minister ordered two destroyers to leave the port."));
    }

    @Test
    void whatIsPreventedIsNoDeal() {
        assertEquals(List.of(), told("France wants to prevent Iran from acquiring nuclear weapons."));
        assertEquals(List.of(), told("Britain wants to restrict the supply of military equipment to Russia."));
    }

    @Test
    void aBanThatIsLiftedLetsTheSaleGoOn() {
        assertEquals(
                List.of("RUS > IRN | S-300 missiles | pledged"),
                told("Russia lifted the ban on the delivery of S-300 missiles to Iran."));
    }

    @Test
    void whatMayBeGivenIsNotDelivered() {
        DealClaim deal = deals("Venezuela may give its F-16 jets to Cuba.").getFirst();
        assertEquals(DealStatus.INTEREST, deal.status());
        assertEquals(Modality.POSSIBLE, deal.evidence().modality());
    }

    @Test
    void ofTwoSidesTheOneThatExportsSells() {
        assertEquals(
                List.of("USA > TWN | M1A2 tanks | ordered"),
                told("The United States signed an arms deal with Taiwan that includes M1A2 tanks."));
    }

    @Test
    void eachSumGoesWithItsOwnItems() {
        List<DealClaim> found = deals(
                "Egypt bought 24 Rafale jets from France for $5 billion and four frigates from Germany for $2 billion.");
        assertEquals(
                List.of("5000000000", "2000000000"),
                found.stream()
                        .map(d -> d.value().orElseThrow().amount().toPlainString())
                        .toList());
    }

    @Test
    void theSystemsAreThoseNamedBefore() {
        List<DealClaim> found = deals(
                "Turkey ordered S-400 missiles from Russia in 2017.",
                "Russia delivered the systems to Turkey two years later.");
        assertEquals(
                List.of("S-400 missiles", "S-400 missiles"),
                found.stream().map(d -> d.goods().item()).toList());
        assertEquals(DealStatus.DELIVERED, found.getLast().status());
    }

    @Test
    void theWeaponsAreThoseOfTheSentenceBefore() {
        List<DealClaim> found = deals(
                "Peru ordered air defence weaponry from Spain in January.",
                "Some of the weapons have already arrived in Peru.",
                "The army was founded in 1821.",
                "Spain sold the weapons to Chile too.");
        assertEquals(
                List.of("air defence weaponry", "air defence weaponry", "weapons"),
                found.stream().map(d -> d.goods().item()).toList());
    }

    @Test
    void aDesignationIsNoQuantity() {
        DealClaim deal = deals("Bahrain ordered 16 F-16 Block 70 fighters from the United States.")
                .getFirst();
        assertEquals(16, deal.quantity().orElseThrow().count());
    }

    @Test
    void theMakerNamedLastBeforeAnItemSuppliesIt() {
        assertEquals(
                List.of(
                        "CHN > SRB | CH-92A combat drones | delivered",
                        "RUS > SRB | MiG-29 fighters | delivered",
                        "RUS > SRB | Pantsir air defence systems | delivered"),
                told("Serbia has already received Chinese CH-92A combat drones, as well as Russian MiG-29 fighters and"
                        + " Pantsir air defence systems."));
    }

    @Test
    void particlesBelongToTheirVerb() {
        assertEquals(
                List.of("POL > UKR | T-72 tanks | delivered"),
                told("Poland has handed over more than 200 T-72 tanks to Ukraine."));
    }

    @Test
    void theSameMissileIsTheOneNamedBefore() {
        List<String> told = told("India delivered BrahMos missiles to the Philippines. Vietnam is in talks with New"
                + " Delhi about the same missile.");
        assertTrue(told.contains("IND > VNM | BrahMos missiles | negotiation"), told::toString);
    }

    @Test
    void aLaterSentenceTellsWhenTheContractWasSigned() {
        DealClaim deal = deals("Poland ordered 180 K2 tanks from South Korea.", "The contract was signed in 2022.")
                .getFirst();
        assertEquals("KOR > POL | K2 tanks | ordered", line(deal));
    }

    @Test
    void aContractGoesOnInTheNextSentence() {
        List<String> told = told("Armenia became the first buyer of India's Pinaka rocket launchers. The contract also"
                + " provides for ammunition.");
        assertTrue(told.contains("IND > ARM | ammunition | ordered"), told::toString);
    }

    @Test
    void numbersInWordsAndBracketsCountTheItemsBehindThem() {
        List<DealClaim> deals =
                deals("Morocco has requested to buy eighteen (18) M142 HIMARS launchers from the United" + " States.");
        assertEquals(18, deals.getFirst().quantity().orElseThrow().count());
    }

    @Test
    void whatIsPromisedUnderAContractIsOrdered() {
        DealClaim deal = deals("Hyundai Rotem of South Korea will supply Poland with 180 K2 tanks under a contract"
                        + " signed on Friday.")
                .getFirst();
        assertEquals(DealStatus.ORDERED, deal.status());
        assertEquals(Modality.OCCURRED, deal.evidence().modality());
    }

    @Test
    void theLargestBuyerIsARankAndNoDeal() {
        assertEquals(List.of(), told("Venezuela is already the largest purchaser of tanks from Russia in the region."));
    }

    @Test
    void whatIsSeizedOnItsWayIsNotDelivered() {
        assertEquals(List.of(), told("The coast guard of Peru seized 300 rifles sent from Iran to Bolivia."));
    }

    @Test
    void whoGetsTheNextItemDoesNotSellTheFirst() {
        List<String> told = told("Egypt bought six frigates and sold tanks to Kenya.");
        assertTrue(told.stream().noneMatch(t -> t.startsWith("KEN")), told::toString);
    }

    @Test
    void theSumOfALaterSentenceNamesThatSentenceAsItsEvidence() {
        DealClaim deal = deals(
                        "Poland signed a contract to buy 48 FA-50 jets from South Korea. The contract is worth $3 billion.")
                .getFirst();
        assertTrue(deal.value().isPresent());
        assertEquals(
                "The contract is worth $3 billion.",
                deal.evidence().quote("value").words());
        assertEquals(deal.evidence().quote(), deal.evidence().quote("quantity"));
    }

    @Test
    void severalSellersAndBuyersGiveADealEach() {
        assertEquals(
                List.of(
                        "USA > NZL | P-8A Poseidon aircraft | ordered",
                        "USA > AUS | P-8A Poseidon aircraft | ordered",
                        "USA > NOR | P-8A Poseidon aircraft | ordered"),
                told("New Zealand bought four P-8A Poseidon aircraft from the United States. Australia and Norway have"
                        + " ordered the same aircraft."));
        assertEquals(
                List.of("RUS > PER | weapons | ordered", "ISR > PER | weapons | ordered"),
                told("Peru bought most of its weapons from Russia and Israel."));
    }

    @Test
    void aDealThatCollapsedWasCancelledAndWhoRefusedItBoughtNothing() {
        assertEquals(
                List.of("FRA > HRV | Rafale jets | ordered", "ISR > HRV | used F-16 | cancelled"),
                told("Croatia bought Rafale jets from France. An earlier deal with Israel for 12 used F-16s collapsed"
                        + " after Washington refused to approve the sale."));
    }

    @Test
    void whatIsPaidForThePlanesInTheNextSentenceIsTheSumOfTheDeal() {
        assertTrue(
                deals("Croatia ordered 12 Rafale jets from France. Zagreb will pay 999 million euros for the planes.")
                        .getFirst()
                        .value()
                        .isPresent());
    }

    @Test
    void whoBuildsWhatIsHandedOverSuppliesIt() {
        assertEquals(
                List.of("DEU > SGP | submarines | part_delivered"),
                told(
                        "The first of four submarines that Germany's Thyssenkrupp is building for Singapore has been handed"
                                + " over to the navy in Kiel."));
    }

    @Test
    void aBareCountOfBatteriesIsOfTheWeaponNamedBefore() {
        assertEquals(
                List.of(
                        "KOR > IRQ | M-SAM II missiles | ordered",
                        "KOR > ARE | M-SAM II missiles | ordered",
                        "KOR > SAU | M-SAM II missiles | ordered"),
                Sample.findDated("Iraq ordered M-SAM II missiles from South Korea. The United Arab Emirates ordered the"
                                + " weapon in 2022, and Saudi Arabia bought 10 batteries last November.")
                        .deals()
                        .stream()
                        .map(DealFinderTest::line)
                        .toList());
    }

    @Test
    void aNumberToldFarBehindInALongSentenceKeepsTheDealInItsOwn() {
        DealClaim deal = deals("Poland bought K2 tanks from South Korea. After many months of long and patient talks in"
                        + " Warsaw, in Seoul and in other towns, South Korea will supply 180 K2 tanks to Poland.")
                .getFirst();
        assertEquals(180, deal.quantity().orElseThrow().count());
        assertTrue(deal.evidence().quote("quantity").words().startsWith("After many months"));
    }
}
