package org.attache.date;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Reports of firms: what "a year earlier" and "the quarter" mean there.
class ReportPeriodsTest {
    private static List<String> values(String text) {
        return new TimexWriter()
                .write(text, LocalDate.of(2021, 10, 27)).stream()
                        .map(TimexWriter.Timex::value)
                        .toList();
    }

    @Test
    void aYearEarlierInAReportOnAQuarterIsThatQuarterAYearBefore() {
        assertEquals(
                List.of("2021-Q3", "2020-Q3", "2020-Q3"),
                values(
                        "The shipyard earned more in the third quarter than a year earlier. The year-ago period was weak."));
    }

    @Test
    void withoutAQuarterAYearEarlierIsAYear() {
        assertEquals(List.of("2020"), values("Exports of tanks fell from a year ago."));
    }

    @Test
    void theQuarterIsTheOneNamedBefore() {
        assertEquals(
                List.of("2021-Q2", "2021-Q2"), values("In the second quarter losses grew. Sales in the quarter fell."));
        assertEquals(List.of(), values("Shells hit the quarter again and again."));
    }

    @Test
    void theLatestQuarterIsTheLastThatHasEnded() {
        assertEquals(List.of("2021-Q3"), values("Sales rose in the latest quarter."));
    }

    @Test
    void aQuarterJustOverIsNotForecastForNextYear() {
        assertEquals(List.of("2021-Q3"), values("The maker said it will report a third-quarter loss."));
        assertEquals(List.of("2021-Q4"), values("The maker will take a fourth-quarter charge."));
    }

    @Test
    void aRateIsNoLength() {
        assertEquals(List.of(), values("The programme costs $500 million a year and four flights a week."));
        assertEquals(List.of("P1Y"), values("The programme took a year."));
    }

    @Test
    void yearsInWordsAreRead() {
        assertEquals(List.of("1979"), values("The army marched in nineteen seventy-nine."));
        assertEquals(List.of("2000"), values("It should be ready by the year two thousand."));
        assertEquals(List.of(), values("The army sent two thousand men."));
        assertEquals(List.of("2018"), values("It was ready in two thousand and eighteen."));
    }

    @Test
    void holidaysWithOneMeaningAreDays() {
        assertEquals(List.of("2020-12-24"), values("The envoys met on Christmas Eve."));
        assertEquals(List.of("2015-04-05"), values("The envoys met at Easter 2015."));
    }

    @Test
    void halvesOfAYearAreWritten() {
        assertEquals(List.of("2019-H2"), values("Output fell in the last half of 2019."));
    }
}
