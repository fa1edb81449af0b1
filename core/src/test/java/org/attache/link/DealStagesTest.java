package org.attache.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.attache.fact.Entry;
import org.attache.fact.Link;
import org.junit.jupiter.api.Test;

final class DealStagesTest {
    private static Story told(String name, String day, String sentence, String status, String more) {
        return new Story(name, day)
                .fact(
                        "deals",
                        sentence,
                        String.format(
                                "'status':'%s','modality':'occurred','supplier':'SWE','recipient':'NOR',"
                                        + "'item':'Gripen fighters','category':'aircraft','quantity':12%s",
                                status, more));
    }

    private static List<Entry> deals(Story... stories) {
        return new EntryLinker()
                .link(Stream.of(stories).map(Story::analysis).toList()).entries().stream()
                        .filter(e -> e.kind() == Entry.Kind.DEAL)
                        .toList();
    }

    private static List<String> values(Entry entry, String slot) {
        return entry.slots().stream()
                .filter(s -> s.name().equals(slot))
                .flatMap(s -> s.values().stream())
                .map(Entry.SlotValue::value)
                .toList();
    }

    private static final String ORDER = "Norway ordered 12 Gripen fighters from Sweden, the ministry of defence said.";
    private static final String DELIVERY = "All 12 Gripen fighters that Norway had ordered from Sweden have arrived.";

    @Test
    void aDealGoesFromStageToStageAndALaterLookBackIsNoNewStage() {
        Entry deal = deals(
                        told("a.txt", "2020-02-03", ORDER, "ordered", ""),
                        told("b.txt", "2020-11-20", DELIVERY, "delivered", ""),
                        told("c.txt", "2020-12-01", ORDER, "ordered", ""))
                .getFirst();
        assertEquals(List.of("ordered 2020-02-03", "delivered 2020-11-20"), values(deal, "status_history"));
        assertEquals(List.of("delivered"), values(deal, "status"));
    }

    @Test
    void aLaterStageFollowsTheEarlierOne() {
        Entry deal = deals(
                        told("a.txt", "2020-02-03", ORDER, "ordered", ""),
                        told("b.txt", "2020-11-20", DELIVERY, "delivered", ""))
                .getFirst();
        assertTrue(deal.links().stream().anyMatch(l -> l.kind() == Link.Kind.FOLLOWS));
    }

    @Test
    void aReportWithoutADayDoesNotSayThatItsStageIsTheLast() {
        Story undated = new Story("z.txt", "")
                .fact(
                        "deals",
                        ORDER,
                        "'status':'ordered','modality':'occurred','supplier':'SWE','recipient':'NOR',"
                                + "'item':'Gripen fighters','category':'aircraft','quantity':12");
        Entry deal = deals(told("b.txt", "2020-11-20", DELIVERY, "delivered", ""), undated)
                .getFirst();
        assertEquals(2, deal.reports().size());
        assertEquals(List.of("delivered"), values(deal, "status"));
        assertEquals(List.of("ordered", "delivered 2020-11-20"), values(deal, "status_history"));
    }

    @Test
    void aPriceOfTheWholeContractIsNotThePriceOfEachItem() {
        String sentence = "Norway bought 12 Gripen fighters and 40 Meteor missiles from Sweden for $900 million.";
        String price = ",'value':{'amount':900000000,'currency':'USD'}";
        Story story = told("a.txt", "2020-02-03", sentence, "ordered", price)
                .fact(
                        "deals",
                        sentence,
                        "'status':'ordered','modality':'occurred','supplier':'SWE','recipient':'NOR',"
                                + "'item':'Meteor missiles','category':'missile','quantity':40" + price);
        for (Entry deal : deals(story)) {
            assertEquals(List.of(), values(deal, "value"));
            assertEquals(List.of("900000000 USD"), values(deal, "contract_value"));
        }
    }
}
