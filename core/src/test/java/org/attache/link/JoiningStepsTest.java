package org.attache.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attache.fact.Entry;
import org.junit.jupiter.api.Test;

/// The linker taken apart: claims that were packed for the way are the claims that the linker joins.
final class JoiningStepsTest {
    private static Story article() {
        return new Story("a.txt", "2021-06-22")
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
                                + " strengthen ties','relay':['AFP']")
                .fact(
                        "figures",
                        "At least 320 people have died since the March coup, monitors said.",
                        "'measure':'killed','value':320,'bound':'at_least','unit':'people','of':'people',"
                                + "'scope':'Freedonia, since the March coup','according_to':['monitors']");
    }

    @Test
    void entriesOfSingleStepsAreThoseOfTheLinker() {
        CaptureSteps capture = new CaptureSteps(article().analysis());
        Map<String, Integer> counts = new HashMap<>();
        capture.words().forEach(word -> counts.put(word, 1));
        WordWeights weights = new WordWeights(1, counts);
        ClaimSteps steps = new ClaimSteps(weights);
        List<JoinedEntry> joined = new ArrayList<>();
        for (Claim claim : capture.told(weights, Map.of()).claims()) {
            joined.addAll(steps.join(List.of(claim), List.of(), Map.of()));
        }
        List<Tied> ties = steps.within(
                "a.txt", joined.stream().flatMap(e -> e.tellings().stream()).toList());
        List<Entry> entries = joined.stream()
                .map(e -> steps.tied(
                        e, ties.stream().filter(t -> t.from().equals(e.id())).toList()))
                .toList();
        assertEquals(4, entries.size());
        assertEquals(new EntryLinker().link(List.of(article().analysis())).entries(), entries);
    }
}
