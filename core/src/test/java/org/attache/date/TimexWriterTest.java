package org.attache.date;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimexWriterTest {
    private static List<String> values(String text) {
        return new TimexWriter()
                .write(text, LocalDate.of(2021, 6, 23)).stream()
                        .map(timex -> timex.type() + " " + timex.value())
                        .toList();
    }

    @Test
    void daysMonthsAndYearsAreWrittenAsTheyAre() {
        assertEquals(List.of("DATE 2021-06-22"), values("They met on Tuesday, officials said."));
        assertEquals(List.of("DATE 2020"), values("Exports fell last year."));
        assertEquals(List.of("DATE 2021-W24"), values("Exports fell last week."));
        assertEquals(List.of("DATE 1999-11"), values("The bridge was opened in late November 1999."));
    }

    @Test
    void lengthsAndPartsOfTheDayHaveTheirOwnForms() {
        assertEquals(List.of("DURATION P3D"), values("He opened a three-day conference."));
        assertEquals(List.of("TIME 2021-06-23TMO"), values("The ship left this morning."));
    }

    @Test
    void spansLeaveThePrepositionOut() {
        String text = "They met on Tuesday, officials said.";
        TimexWriter.Timex timex =
                new TimexWriter().write(text, LocalDate.of(2021, 6, 23)).getFirst();
        assertEquals(
                "Tuesday", text.substring(timex.span().start(), timex.span().end()));
    }
}
