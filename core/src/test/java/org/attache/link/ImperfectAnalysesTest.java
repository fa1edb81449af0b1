package org.attache.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.attache.fact.Analysis;
import org.attache.fact.Entry;
import org.junit.jupiter.api.Test;

/// Joining must bear what real analyses lack or read wrongly: a role, a day, a country.
final class ImperfectAnalysesTest {
    private static int entries(Story... stories) {
        List<Analysis> analyses = new ArrayList<>();
        for (Story story : stories) {
            analyses.add(story.analysis());
        }
        return (int) new EntryLinker()
                .link(analyses).entries().stream()
                        .filter(e -> e.kind() == Entry.Kind.EVENT)
                        .count();
    }

    private static Story told(String name, String published, String country, String sentence, String fields) {
        return new Story(name, published)
                .person("A", "Ann Marie Example", country)
                .person("B", "Boris Sample", "SWE")
                .fact("events", sentence, fields);
    }

    @Test
    void aCoupIsOneWhetherTheArmyOrTheMilitaryMadeItAndHoweverWideItsDate() {
        Story one = told(
                "a.txt",
                "2021-06-23",
                "MMR",
                "The military seized power in February.",
                "'type':'power_seizure','modality':'occurred','country':'MMR',"
                        + "'roles':[{'role':'actor','entity':'military'}],"
                        + "'date':{'start':'2021-02-01','end':'2021-02-01'}");
        Story two = told(
                "b.txt",
                "2021-06-24",
                "MMR",
                "Hundreds have died since the army took over from the elected cabinet.",
                "'type':'power_seizure','modality':'occurred','country':'MMR',"
                        + "'roles':[{'role':'actor','entity':'army'}],"
                        + "'date':{'start':'2021-02-01','end':'2021-06-24'}");
        assertEquals(1, entries(one, two));
    }

    private static String conference(String from, String to) {
        return "'type':'attendance','modality':'occurred','country':'NOR','place':'Oslo',"
                + "'roles':[{'role':'participant','entity':'A'},{'role':'occasion','entity':'security conference'}],"
                + "'date':{'start':'" + from + "','end':'" + to + "'}";
    }

    @Test
    void aYearlyConferenceIsOneThoughAMonthOfTheNextClauseWasReadAsItsDate() {
        Story one = told(
                "a.txt",
                "2021-06-23",
                "SWE",
                "Ann Marie Example came to the security conference in Oslo on Tuesday.",
                conference("2021-06-22", "2021-06-22"));
        Story two = told(
                "b.txt",
                "2021-08-01",
                "SWE",
                "Boris Sample left in March and Ann Marie Example attended the security conference in Oslo.",
                conference("2021-03-01", "2021-03-31"));
        assertEquals(1, entries(one, two));
        Story later = told(
                "c.txt",
                "2022-06-23",
                "SWE",
                "Ann Marie Example came to the security conference in Oslo on Tuesday.",
                conference("2022-06-21", "2022-06-21"));
        assertEquals(2, entries(one, later), "the conference of the next year is another");
    }

    private static String meeting(String modality, String date) {
        return "'type':'meeting','modality':'" + modality + "','country':'SWE',"
                + "'roles':[{'role':'participant','entity':'A'},{'role':'participant','entity':'B'}]" + date;
    }

    @Test
    void aFullNameOutweighsACountryReadWrongly() {
        String day = ",'date':{'start':'2021-06-22','end':'2021-06-22'}";
        Story one = told(
                "a.txt",
                "2021-06-22",
                "NOR",
                "Ann Marie Example met Boris Sample on Tuesday.",
                meeting("occurred", day));
        Story two = told(
                "b.txt",
                "2021-06-23",
                "SWE",
                "Boris Sample received Ann Marie Example in Sweden.",
                meeting("occurred", day));
        assertEquals(1, entries(one, two));
    }

    @Test
    void twoDenialsOfTwoTimesStayTwo() {
        Story one = told(
                "a.txt",
                "2021-06-22",
                "NOR",
                "Boris Sample does not plan to meet Ann Marie Example.",
                meeting("denied", ""));
        Story two = told(
                "b.txt",
                "2021-09-20",
                "NOR",
                "There has been no meeting of Boris Sample and Ann Marie Example.",
                meeting("denied", ""));
        assertEquals(2, entries(one, two));
    }
}
