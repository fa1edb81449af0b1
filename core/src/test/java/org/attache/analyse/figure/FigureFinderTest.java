package org.attache.analyse.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.attache.analyse.Sample;
import org.attache.fact.Bound;
import org.attache.fact.FigureClaim;
import org.attache.fact.Measure;
import org.attache.text.TermFile;
import org.junit.jupiter.api.Test;

class FigureFinderTest {
    private static List<FigureClaim> figures(String... paragraphs) {
        return Sample.find(paragraphs).figures();
    }

    private static List<String> told(String... paragraphs) {
        return figures(paragraphs).stream()
                .map(f -> f.measure().name().toLowerCase(Locale.ROOT) + " "
                        + (long) f.amount().value())
                .toList();
    }

    @Test
    void everyRuleFindsTheNumberOfItsExample() {
        List<String> wrong = new ArrayList<>();
        for (TermFile.Row row : TermFile.read("lang/en/figures.tsv").rows()) {
            String expected = row.cell(1) + " " + row.cell(5);
            if (!told(row.cell(4)).contains(expected)) {
                wrong.add(row.cell(0) + ": " + told(row.cell(4)));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void spendingOnArmsRightBeforeASumTellsWhatItIsOf() {
        assertEquals(
                List.of("arms_value 900000000"),
                told("The country's arms exports, estimated to exceed $900 million a year, help its economic growth."));
        assertEquals(
                List.of(),
                told("The country's exports, estimated to exceed $900 million a year, help its economic growth."));
    }

    @Test
    void securityAssistanceIsASumOfArms() {
        assertEquals(
                List.of("arms_value 300000000"),
                told("The ministry promised Kenya $300 million in security assistance."));
    }

    @Test
    void whoeverSaysTheNumberIsItsSource() {
        FigureClaim figure = figures("At least 12 people have been killed in the raids, monitors say.")
                .getFirst();
        assertEquals(List.of("monitors"), figure.evidence().accordingTo());
    }

    @Test
    void twoVerbsCountTwoKindsOfVictims() {
        assertEquals(
                List.of("killed 3", "injured 21"),
                told("The explosion at the depot killed three soldiers and wounded 21 others."));
    }

    @Test
    void aSeriesOfVictimsGivesAFigureEach() {
        assertEquals(
                List.of("killed 13", "killed 6"),
                told("Separate raids killed 13 people, including six police officers."));
    }

    @Test
    void theBoundOfACountIsKept() {
        FigureClaim claim = figures("At least 45 civilians have been killed in the town, a monitoring group said.")
                .getFirst();
        assertEquals(Measure.KILLED, claim.measure());
        assertEquals(Bound.AT_LEAST, claim.amount().bound());
        assertEquals("civilians", claim.of().orElseThrow());
    }

    @Test
    void aNumberOfNoCertainSizeIsNoFigure() {
        assertEquals(List.of(), told("Hundreds of protesters were arrested and dozens were injured."));
    }

    @Test
    void timesAndThingsBesideAVerbOfKillingAreNotCounted() {
        assertEquals(List.of(), told("The guards were killed 20 kilometres from the border two days later."));
    }

    @Test
    void oneCountToldTwiceIsOneFigure() {
        assertEquals(
                List.of("killed 17"),
                told("The shelling killed 17 villagers.", "Officials said the 17 villagers were killed at dawn."));
    }

    @Test
    void aSumIsOneOfArmsWhereItsSentenceSpeaksOfArms() {
        assertEquals(List.of("arms_value 6000000000"), told("Berlin will spend 6 billion euros on F-35 fighter jets."));
        assertEquals(List.of(), told("The bank lent the city 6 billion euros for its tramways."));
    }

    @Test
    void aShareOfArmsImportsIsAnArmsShare() {
        assertTrue(
                told("Russia supplied about 45% of weapons that India bought.").contains("arms_share 45"));
    }

    @Test
    void aDesignationCountsNothing() {
        assertEquals(List.of(), told("A Boeing 707 cargo plane of the army crashed near the capital."));
    }

    @Test
    void whoHelpsInAnEmergencyIsNoTroops() {
        assertEquals(List.of(), told("Power is back after the work of 10,000 utility personnel."));
        assertEquals(List.of("troops 2500"), told("The alliance sent 2,500 military personnel."));
    }

    @Test
    void moneyForAirlinersOrSavedIsNoneForArms() {
        assertEquals(List.of(), told("Officials agreed to buy $1.3 billion worth of airliners and some weapons."));
        assertEquals(List.of(), told("The engine contract led to cost avoidance of $5.1 million for navy weapons."));
    }

    @Test
    void oneOfThoseWhoKillIsNoVictim() {
        assertEquals(List.of("killed 2"), told("One of the attackers killed two guards."));
    }

    @Test
    void whatFollowsFromTheDeedIsSaidByTheSameSource() {
        FigureClaim figure = figures(
                        "West of the capital, authorities say insurgents opened fire on soldiers, killing four troops.")
                .getFirst();
        assertEquals(List.of("authorities"), figure.evidence().accordingTo());
    }
}
