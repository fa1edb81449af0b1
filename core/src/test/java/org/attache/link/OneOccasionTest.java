package org.attache.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.attache.fact.Entry;
import org.junit.jupiter.api.Test;

final class OneOccasionTest {
    private static Story cast(String name, String day) {
        return new Story(name, day).person("A", "Ann Example", "NOR").person("B", "Boris Sample", "SWE");
    }

    private static List<Entry> entries(Entry.Kind kind, Story... stories) {
        return new EntryLinker()
                .link(Stream.of(stories).map(Story::analysis).toList()).entries().stream()
                        .filter(e -> e.kind() == kind)
                        .toList();
    }

    private static Story attendance(String name, String day, String sentence, String from, String to) {
        return cast(name, day)
                .fact(
                        "events",
                        sentence,
                        String.format(
                                "'type':'attendance','modality':'occurred','country':'NOR','place':'Oslo',"
                                        + "'roles':[{'role':'participant','entity':'A'},"
                                        + "{'role':'occasion','entity':'security conference'}],"
                                        + "'date':{'start':'%s','end':'%s'}",
                                from, to));
    }

    @Test
    void twoDaysOfOneConferenceAreNoContradiction() {
        List<Entry> events = entries(
                Entry.Kind.EVENT,
                attendance(
                        "a.txt",
                        "2021-06-22",
                        "Ann Example opened the security conference in Oslo on Tuesday.",
                        "2021-06-22",
                        "2021-06-22"),
                attendance(
                        "b.txt",
                        "2021-06-23",
                        "Ann Example spoke again at the security conference in Oslo on Wednesday.",
                        "2021-06-23",
                        "2021-06-23"),
                attendance(
                        "c.txt",
                        "2021-06-24",
                        "The security conference in Oslo, which Ann Example attended, lasted three days.",
                        "2021-06-22",
                        "2021-06-24"));
        assertEquals(1, events.size());
        assertEquals(List.of(), events.getFirst().conflicts());
        assertEquals("2021-06-22/2021-06-24", events.getFirst().value("date").orElseThrow());
    }

    private static Story quote(String name, String sentence, String text) {
        return cast(name, "2021-06-23")
                .fact(
                        "statements",
                        sentence,
                        "'speaker':'B','kind':'accuse','direct':true,'modality':'occurred','text':'" + text + "'");
    }

    @Test
    void oneQuotationThatAnotherArticleCutsInTwoIsOne() {
        String first = "the convoy will sail before winter from the northern harbour";
        String second = "nobody aboard shall carry more than light weapons";
        Story cut = cast("a.txt", "2021-06-23")
                .fact(
                        "statements",
                        "Said Boris Sample: the convoy will sail before winter from the northern harbour.",
                        "'speaker':'B','kind':'pledge','direct':true,'modality':'occurred','text':'" + first + "'")
                .fact(
                        "statements",
                        "He added: nobody aboard shall carry more than light weapons.",
                        "'speaker':'B','kind':'pledge','direct':true,'modality':'occurred','text':'" + second + "'");
        Story whole = quote(
                "b.txt",
                "Boris Sample told reporters that the convoy will sail before winter from the northern harbour and nobody"
                        + " aboard shall carry more than light weapons.",
                first + " and " + second);
        List<Entry> statements = entries(Entry.Kind.STATEMENT, cut, whole);
        assertEquals(1, statements.size());
        assertEquals(3, statements.getFirst().reports().size());
    }

    @Test
    void twoTranslationsOfAShortQuotationAreOne() {
        List<Entry> statements = entries(
                Entry.Kind.STATEMENT,
                quote(
                        "a.txt",
                        "It was a knife in the back of this council, Sample said.",
                        "it was a knife in the back of this council"),
                quote(
                        "b.txt",
                        "Sample called it a stab in the back of this chamber.",
                        "it was a stab in the back of this chamber"));
        assertEquals(1, statements.size());
    }

    @Test
    void countsOverOtherStretchesOfTimeDoNotContradictEachOther() {
        Story year = new Story("a.txt", "2021-06-23")
                .fact(
                        "figures",
                        "The border guard says 672 people were killed on the northern road this year.",
                        "'measure':'killed','value':672,'bound':'exactly','unit':'people','scope':'northern road',"
                                + "'modality':'occurred','date':{'start':'2021-01-01','end':'2021-06-23'}");
        Story month = new Story("b.txt", "2021-06-23")
                .fact(
                        "figures",
                        "The border guard says 212 people were killed on the northern road in June.",
                        "'measure':'killed','value':212,'bound':'exactly','unit':'people','scope':'northern road',"
                                + "'modality':'occurred','date':{'start':'2021-06-01','end':'2021-06-23'}");
        assertTrue(entries(Entry.Kind.FIGURE, year, month).stream()
                .allMatch(e -> e.conflicts().isEmpty()));
    }

    private static Story visit(String name, String day, String sentence) {
        return cast(name, day)
                .fact(
                        "events",
                        sentence,
                        "'type':'visit','modality':'occurred','country':'SWE','roles':[{'role':'visitor','entity':'A'},"
                                + "{'role':'host','name':'Sweden'}]");
    }

    @Test
    void twoVisitsThatNothingDatesAreTwo() {
        List<Entry> events = entries(
                Entry.Kind.EVENT,
                visit("a.txt", "", "Ann Example visited Sweden and spoke of fisheries in the northern sea."),
                visit("b.txt", "", "Before the vote Ann Example was the guest of Sweden for the second time."));
        assertEquals(2, events.size());
    }

    @Test
    void twoVisitsThatTheirArticlesDateMayBeOne() {
        List<Entry> events = entries(
                Entry.Kind.EVENT,
                visit("a.txt", "2021-06-22", "Ann Example visited Sweden and spoke of fisheries in the northern sea."),
                visit("b.txt", "2021-06-23", "Before the vote Ann Example was the guest of Sweden for a second time."));
        assertEquals(1, events.size());
    }
}
