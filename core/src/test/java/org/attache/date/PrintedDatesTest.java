package org.attache.date;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrintedDatesTest {
    @Test
    void aClockGluedToTheYearIsNotPartOfIt() {
        assertEquals(Optional.of(LocalDate.of(2023, 11, 9)), PrintedDates.parse("November 9, 20235:01 AM ET"));
        assertEquals(Optional.of(LocalDate.of(2024, 3, 7)), PrintedDates.parse("March 7, 202417:55"));
    }

    @Test
    void aLongerNumberIsNoYear() {
        assertEquals(Optional.empty(), PrintedDates.parse("November 9, 202351"));
    }
}
