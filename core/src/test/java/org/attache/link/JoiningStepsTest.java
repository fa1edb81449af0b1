package org.attache.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.attache.fact.contract.EntryWriter;
import org.junit.jupiter.api.Test;

/// The linker taken apart: claims that were packed for the way are the claims that the linker joins.
final class JoiningStepsTest {
    private static Story article(String name) {
        return new Story(name, "2021-06-22")
                .origin("Reuters")
                .person("A", "Ann Example", "NOR")
                .person("B", "Boris Sample", "SWE")
                .fact(
                        "events",
                        "Minister Ann Example met her Swedish colleague Boris Sample in Oslo on Tuesday.",
                        "'type':'meeting','roles':[{'role':'participant','entity':'A'},{'role':'participant','entity':'B'}],"
                                + "'date':{'start':'2021-06-22','end':'2021-06-22'}")
                .fact(
                        "deals",
                        "Norway ordered six Example-30 jets from Sweden.",
                        "'supplier':'SWE','recipient':'NOR','status':'ordered','item':'Example-30','category':'aircraft',"
                                + "'quantity':6,'ordered':2020")
                .fact(
                        "statements",
                        "\"We are determined to continue our efforts to strengthen ties,\" Ann Example said.",
                        "'speaker':'A','kind':'pledge','direct':true,'text':'We are determined to continue our efforts to"
                                + " strengthen ties','relay':['AFP'],'date':{'start':'2021-06-22','end':'2021-06-22'}")
                .fact(
                        "figures",
                        "At least 320 people have died since the March coup, monitors said.",
                        "'measure':'killed','value':320,'bound':'at_least','unit':'people','of':'people',"
                                + "'scope':'Freedonia, since the March coup','according_to':['monitors']");
    }

    @Test
    void entriesOfSingleStepsAreThoseOfTheLinker() {
        CaptureSteps capture = new CaptureSteps(article("a.txt").analysis());
        Map<String, Integer> counts = new HashMap<>();
        capture.words().forEach(word -> counts.put(word, 1));
        WordWeights weights = new WordWeights(1, counts);
        ClaimSteps steps = new ClaimSteps(weights);
        List<JoinedEntry> joined = new ArrayList<>();
        for (Claim claim : capture.told(weights, Map.of()).claims()) {
            joined.addAll(steps.join(List.of(claim), List.of(), Map.of()));
        }
        List<Tied> ties = steps.within("a.txt", tellings(joined), Map.of());
        List<String> entries = joined.stream()
                .map(e -> e.entry()
                        .line(ClaimSteps.links(ties.stream()
                                .filter(t -> t.from().equals(e.id()))
                                .toList())))
                .toList();
        assertEquals(4, entries.size());
        EntryWriter writer = new EntryWriter();
        assertEquals(
                new EntryLinker()
                        .link(List.of(article("a.txt").analysis())).entries().stream()
                                .map(writer::write)
                                .toList(),
                entries);
    }

    private static List<JoinedEntry.Telling> tellings(List<JoinedEntry> joined) {
        return joined.stream().flatMap(e -> e.tellings().stream()).toList();
    }

    /// A reprint is asked by the claims that it is one of, and only if nobody before it made the same ties.
    @Test
    void aReprintMakesTheTiesOfTheArticleThatItIsOneOf() {
        WordWeights weights = new WordWeights(2, Map.of());
        ClaimSteps steps = new ClaimSteps(weights);
        List<Claim> first = new CaptureSteps(article("a.txt").analysis())
                .told(weights, Map.of())
                .claims();
        List<Claim> second = new CaptureSteps(article("b.txt").analysis())
                .told(weights, Map.of())
                .claims();
        List<JoinedEntry> joined = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            joined.addAll(steps.join(
                    List.of(first.get(i)),
                    List.of(),
                    Map.of(first.get(i).rank(), List.of(steps.reprint(steps.open(second.get(i)))))));
        }
        Map<Boolean, List<JoinedEntry.Telling>> told = tellings(joined).stream()
                .collect(Collectors.partitioningBy(t -> t.rank().capture().equals("a.txt")));
        List<JoinedEntry.Telling> own = told.getOrDefault(true, List.of());
        List<JoinedEntry.Telling> reprinted = told.getOrDefault(false, List.of());
        Map<Rank, Packed> likes = new HashMap<>();
        own.forEach(t -> likes.put(t.rank(), t.fact().getFirst()));

        List<Tied> ties = steps.within("a.txt", own, Map.of());
        List<Tied> again = steps.within("b.txt", reprinted, likes);
        assertEquals(2, ties.size());
        assertEquals(names(ties), names(again));
        assertTrue(reprinted.stream().allMatch(t -> t.fact().isEmpty()), "a reprint carries its claim about");
        assertEquals(ClaimSteps.alike(own), ClaimSteps.alike(reprinted));
        assertNotEquals(ClaimSteps.alike(own), ClaimSteps.alike(own.subList(1, own.size())));
    }

    private static List<String> names(List<Tied> ties) {
        return ties.stream()
                .map(tie -> tie.from() + ' ' + tie.to() + ' ' + tie.reason())
                .toList();
    }
}
