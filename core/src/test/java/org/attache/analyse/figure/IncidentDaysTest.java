package org.attache.analyse.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.attache.analyse.Sample;
import org.attache.fact.FigureClaim;
import org.junit.jupiter.api.Test;

class IncidentDaysTest {
    private static List<String> days(String paragraph) {
        return Sample.findDated(paragraph).figures().stream()
                .map(IncidentDaysTest::day)
                .toList();
    }

    private static String day(FigureClaim figure) {
        String value = Long.toString((long) figure.amount().value());
        return figure.timing()
                .when()
                .earliest()
                .map(d -> value + " " + d.getDayOfWeek())
                .orElse(value);
    }

    @Test
    void theCrashIsTheOneWhoseDayWasTold() {
        assertEquals(
                List.of("4 MONDAY", "9 MONDAY"),
                days("A bus left the road near Arequipa on Monday, killing four passengers."
                        + " Nine people were injured in the crash, a hospital said."));
    }

    @Test
    void othersWereHurtOnTheSameDay() {
        assertEquals(
                List.of("2 THURSDAY", "3 THURSDAY"),
                days("Two soldiers were killed Thursday near Mopti. Three other soldiers were wounded."));
    }

    @Test
    void theDayMayFollowWithTheIncident() {
        assertEquals(
                List.of("6 SUNDAY"),
                days("A roadside bomb has killed six soldiers in northern Mali."
                        + " Sunday's attack took place near the border with Algeria."));
    }

    @Test
    void fightingWithoutAnArticleGoesOn() {
        assertEquals(
                List.of("25 WEDNESDAY", "15 WEDNESDAY"),
                days("Troops repelled an attack on Wednesday in the town, killing 25 rebels."
                        + " The army said 15 of its soldiers were injured in fighting that lasted two hours."));
    }

    @Test
    void aCountOfTheWholeWarHasNoDay() {
        assertEquals(
                List.of("4 MONDAY", "3000"),
                days("A bomb killed four people on Monday. More than 3,000 others died in the war."));
    }

    @Test
    void anotherIncidentHasNoDayOfThisOne() {
        assertEquals(
                List.of("4 MONDAY", "7"),
                days("A bomb killed four people on Monday. A landslide killed seven farmers in Bolivia."));
    }

    @Test
    void theDayOfTheTellingIsNotThatOfTheDeaths() {
        assertEquals(List.of("12"), days("Twelve people were killed when a ferry sank, officials said Friday."));
    }
}
