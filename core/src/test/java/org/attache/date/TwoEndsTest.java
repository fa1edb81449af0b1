package org.attache.date;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.attache.fact.TimeMention;
import org.junit.jupiter.api.Test;

class TwoEndsTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2021, 6, 23);

    private static List<String> days(String text) {
        return TimeRulesTest.mentions(text, WEDNESDAY).stream()
                .map(TwoEndsTest::shown)
                .toList();
    }

    private static String shown(TimeMention mention) {
        return mention.quote().words() + " = " + mention.when().earliest().orElseThrow() + ".."
                + mention.when().latest().orElseThrow();
    }

    @Test
    void twoDaysWithToBetweenThemAreOneStretch() {
        assertEquals(
                List.of("from March 1 to July 7, 2017 = 2017-03-01..2017-07-07"),
                days("The drill ran from March 1 to July 7, 2017."));
        assertEquals(
                List.of("from 1 March to 7 May = 2021-03-01..2021-05-07"),
                days("The drill ran from 1 March to 7 May."));
    }

    @Test
    void betweenAndMakeAStretchOfYears() {
        assertEquals(
                List.of("between 1998 and 2003 = 1998-01-01..2003-12-31"), days("Exports grew between 1998 and 2003."));
        assertEquals(List.of("from 1998 to 2003 = 1998-01-01..2003-12-31"), days("He served from 1998 to 2003."));
    }

    @Test
    void aMonthTakesItsYearFromTheOtherEnd() {
        assertEquals(
                List.of("January to March 2019 = 2019-01-01..2019-03-31"), days("Exports fell January to March 2019."));
        assertEquals(
                List.of("from November to February 2019 = 2018-11-01..2019-02-28"),
                days("Exports fell from November to February 2019."));
        assertEquals(
                List.of("from May 2015 to 2018 = 2015-05-01..2018-12-31"), days("He served from May 2015 to 2018."));
    }

    @Test
    void anotherNounBetweenThemKeepsTwoDaysApart() {
        assertEquals(
                List.of("On Monday = 2021-06-21..2021-06-21", "on Tuesday = 2021-06-22..2021-06-22"),
                days("On Monday he flew to Paris and on Tuesday to Rome."));
    }

    @Test
    void aWrongOrderKeepsTwoTimesApart() {
        assertEquals(2, days("The fleet grew from 2003 to 1998 levels.").size());
    }
}
