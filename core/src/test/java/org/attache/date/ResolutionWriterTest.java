package org.attache.date;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResolutionWriterTest {
    private static List<String> days(String text) {
        return new ResolutionWriter()
                .write(text, LocalDate.of(2021, 6, 23)).stream()
                        .map(r -> r.from() + ".." + r.to())
                        .toList();
    }

    @Test
    void daysWithoutAYearLieBeforeTheDayOfWritingWhateverTheTense() {
        assertEquals(List.of("2020-07-04..2020-07-04"), days("They will meet on July 4."));
        assertEquals(List.of("2021-06-16..2021-06-16"), days("They will meet on Wednesday."));
    }

    @Test
    void distancesAreDays() {
        assertEquals(List.of("2019-06-23..2019-06-23"), days("They met two years ago."));
        assertEquals(List.of("2021-07-07..2021-07-07"), days("They will meet in two weeks."));
    }

    @Test
    void aStretchClosesWithTheFirstDayOfItsSecondEnd() {
        assertEquals(List.of("2014-01-01..2018-01-01"), days("It grew from 2014 to 2018."));
        assertEquals(List.of("2021-03-01..2021-05-01"), days("It grew from March to May."));
    }

    @Test
    void figuresHaveTheMonthFirst() {
        assertEquals(List.of("2021-04-05..2021-04-05"), days("They met on 4/5/2021."));
        assertEquals(List.of("2021-04-22..2021-04-22"), days("They met on 22/04."));
    }
}
