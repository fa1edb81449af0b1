package org.attache.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import org.attache.fact.Analysis;
import org.attache.fact.CopyGroup;
import org.attache.fact.Entry;
import org.attache.fact.Link;
import org.attache.fact.Linking;
import org.junit.jupiter.api.Test;

final class EntryLinkerTest {
    private static Story cast(Story story) {
        return story.person("A", "Ann Example", "NOR")
                .person("B", "Boris Sample", "SWE")
                .person("C", "Carl Pattern", "SWE");
    }

    private static String meeting(String with, String from, String to) {
        return String.format(
                "'type':'meeting','modality':'occurred','country':'NOR','place':'Oslo',"
                        + "'roles':[{'role':'participant','entity':'A'},{'role':'participant','entity':'%s'}],"
                        + "'date':{'start':'%s','end':'%s'}",
                with, from, to);
    }

    private static Linking link(Story... stories) {
        List<Analysis> analyses = new ArrayList<>();
        for (Story story : stories) {
            analyses.add(story.analysis());
        }
        return new EntryLinker().link(analyses);
    }

    private static List<Entry> entries(Linking linking, Entry.Kind kind) {
        return linking.entries().stream().filter(e -> e.kind() == kind).toList();
    }

    private static Story first() {
        return cast(new Story("a.txt", "2021-06-22").origin("Reuters"))
                .fact(
                        "events",
                        "Minister Ann Example met her Swedish colleague Boris Sample in Oslo on Tuesday.",
                        meeting("B", "2021-06-22", "2021-06-22"));
    }

    private static Story second() {
        return cast(new Story("b.txt", "2021-06-23").origin("AFP"))
                .fact(
                        "events",
                        "Boris Sample held talks with Norway's Ann Example a day earlier, his office said.",
                        meeting("B", "2021-06-20", "2021-06-23"))
                .fact(
                        "events",
                        "She had received the security adviser Carl Pattern before.",
                        meeting("C", "2021-06-21", "2021-06-21"));
    }

    @Test
    void joinsOneMeetingToldByTwoAgenciesAndNarrowsItsDay() {
        List<Entry> events = entries(link(first(), second()), Entry.Kind.EVENT);
        assertEquals(2, events.size(), "two meetings of one visit stay two");
        Entry joined =
                events.stream().filter(e -> e.reports().size() == 2).findFirst().orElseThrow();
        assertEquals("2021-06-22", joined.value("date").orElseThrow());
        assertEquals(
                List.of("AFP", "Reuters"),
                joined.origins().stream()
                        .map(Entry.IndependentOrigin::name)
                        .sorted()
                        .toList());
        assertTrue(joined.conflicts().isEmpty());
        Link same = joined.links().getFirst();
        assertEquals(Link.Kind.SAME, same.kind());
        assertFalse(same.reasons().isEmpty());
        assertTrue(
                joined.links().stream().anyMatch(l -> l.kind() == Link.Kind.FOLLOWS), "the other meeting is related");
    }

    @Test
    void inputOrderDoesNotChangeTheResult() {
        List<Analysis> analyses = new ArrayList<>(
                List.of(first().analysis(), second().analysis(), reprint().analysis()));
        Linking expected = new EntryLinker().link(analyses);
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(analyses, new Random(seed));
            assertEquals(expected, new EntryLinker().link(analyses));
        }
    }

    @Test
    void howManyThreadsShareTheWorkDoesNotChangeTheResult() {
        List<Analysis> analyses = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            String day = String.format(Locale.ROOT, "2021-%02d-22", month);
            for (String outlet : List.of("One", "Two", "Three")) {
                analyses.add(cast(new Story(outlet + month + ".txt", day).outlet(outlet))
                        .fact(
                                "events",
                                "Minister Ann Example met her colleague Boris Sample in Oslo, " + outlet + " said.",
                                meeting("B", day, day))
                        .analysis());
            }
        }
        Linking expected = new EntryLinker().link(analyses);
        assertEquals(12, expected.entries().size(), "a meeting a month, each told by three");
        for (int threads : List.of(1, 2, 7)) {
            try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                assertEquals(
                        expected,
                        pool.submit(() -> new EntryLinker().link(analyses)).join());
            }
        }
    }

    private static Story reprint() {
        return cast(new Story("c.txt", "2021-06-24").outlet("Example Post"))
                .fact(
                        "events",
                        "Minister Ann Example met her Swedish colleague Boris Sample in Oslo on Tuesday.",
                        meeting("B", "2021-06-22", "2021-06-22"));
    }

    @Test
    void aReprintIsNoOriginOfItsOwn() {
        Linking linking = link(first(), reprint());
        Entry entry = entries(linking, Entry.Kind.EVENT).getFirst();
        assertEquals(2, entry.reports().size());
        assertEquals(1, entry.origins().size());
        assertEquals("Reuters", entry.origins().getFirst().name());
        CopyGroup group = linking.copies().getFirst();
        assertEquals(CopyGroup.Kind.ARTICLE, group.kind());
        assertEquals("Reuters", group.origin());
    }

    @Test
    void everyClaimEndsInExactlyOneEntry() {
        Set<String> seen = new TreeSet<>();
        int reports = 0;
        for (Entry entry : link(first(), second(), reprint()).entries()) {
            for (Entry.Report report : entry.reports()) {
                seen.add(report.capture() + "/" + report.fact());
                reports++;
            }
        }
        assertEquals(4, reports);
        assertEquals(4, seen.size());
    }

    private static Story count(String name, String published, int killed, String sentence) {
        return new Story(name, published)
                .origin("Reuters")
                .fact(
                        "figures",
                        sentence,
                        "'measure':'killed','value':" + killed + ",'bound':'at_least','unit':'people','of':'people',"
                                + "'scope':'Freedonia, since the March coup','according_to':['monitors'],"
                                + "'date':{'start':'" + published + "','end':'" + published + "'}");
    }

    @Test
    void aCountThatGrewIsASeriesAndOneThatShrankIsAConflict() {
        Story early = count("a.txt", "2021-04-01", 320, "At least 320 people have died since the March coup.");
        Story late = count("b.txt", "2021-06-01", 870, "Since the coup in March at least 870 people have been killed.");
        Entry grown = entries(link(early, late), Entry.Kind.FIGURE).getFirst();
        assertEquals(2, grown.reports().size());
        assertTrue(grown.conflicts().isEmpty());
        assertEquals(
                2,
                grown.slots().stream()
                        .filter(s -> s.name().equals("series"))
                        .findFirst()
                        .orElseThrow()
                        .values()
                        .size());
    }

    private static Story speech(String name, String published, String words) {
        String sentence = "\"" + words + "\" the minister Ann Example said.";
        return cast(new Story(name, published).outlet(name))
                .fact(
                        "statements",
                        sentence,
                        "'speaker':'A','kind':'pledge','direct':true,'text':'" + words + "','relay':[]");
    }

    @Test
    void twoTranslationsAreOneStatementButTheSameWordsMonthsLaterAreNot() {
        Story one = speech(
                "a.txt", "2021-06-22", "We are determined to continue our efforts to strengthen bilateral ties,");
        Story two = speech(
                "b.txt", "2021-06-23", "We are committed to go on making efforts to deepen bilateral relations,");
        Story later =
                speech("c.txt", "2021-11-22", "We are determined to continue efforts to strengthen bilateral ties,");
        List<Entry> statements = entries(link(one, two, later), Entry.Kind.STATEMENT);
        assertEquals(2, statements.size());
        assertEquals(2, statements.getFirst().reports().size());
        assertEquals(Link.Kind.VARIANT, statements.getFirst().links().getFirst().kind());
    }

    private static Story deal(String name, String published, String sentence, String fields) {
        return new Story(name, published)
                .outlet(name)
                .fact("deals", sentence, "'supplier':'SWE','recipient':'NOR'," + fields);
    }

    @Test
    void stagesOfOneDealJoinAndItsTwoOrderYearsAreAConflict() {
        Story order = deal(
                "a.txt",
                "2021-01-10",
                "Norway ordered six Example-30 jets in 2020.",
                "'status':'ordered','item':'Example-30','category':'aircraft','quantity':6,'ordered':2020");
        Story arrival = deal(
                "b.txt",
                "2021-08-10",
                "The first Example-30 jets, ordered in 2018, arrived in Norway.",
                "'status':'part_delivered','item':'Example-30','category':'aircraft','ordered':2018");
        Story ships = deal(
                "c.txt",
                "2021-08-11",
                "Norway is to buy two patrol ships.",
                "'status':'pledged','item':'patrol ships','category':'ship','quantity':2");
        List<Entry> deals = entries(link(order, arrival, ships), Entry.Kind.DEAL);
        assertEquals(2, deals.size());
        Entry jets =
                deals.stream().filter(d -> d.reports().size() == 2).findFirst().orElseThrow();
        assertEquals("part_delivered", jets.value("status").orElseThrow());
        assertEquals("ordered", jets.conflicts().getFirst().slot());
    }

    @Test
    void aSharedCaptionIsNoCommonOrigin() {
        String caption = "Minister Ann Example at the harbour of Oslo. (Photo: Example Press)";
        Linking linking = link(
                new Story("a.txt", "2021-06-22")
                        .text("A first story about fish and quotas.")
                        .caption(caption),
                new Story("b.txt", "2021-06-22")
                        .text("Quite another report on the weather.")
                        .caption(caption));
        assertEquals(1, linking.copies().size());
        assertEquals(CopyGroup.Kind.CAPTION, linking.copies().getFirst().kind());
        assertEquals("", linking.copies().getFirst().origin());
    }

    @Test
    void curlyQuotesAndBritishSpellingDoNotHideACopy() {
        Linking linking = link(
                new Story("a.txt", "2021-06-22")
                        .origin("Reuters")
                        .text(
                                "The defence ministry's plan for “new” frigates, long delayed, goes to parliament in May."),
                new Story("b.txt", "2021-06-23")
                        .text(
                                "The defense ministry’s plan for \"new\" frigates, long delayed, goes to parliament in May."));
        assertEquals(CopyGroup.Kind.ARTICLE, linking.copies().getFirst().kind());
    }
}
