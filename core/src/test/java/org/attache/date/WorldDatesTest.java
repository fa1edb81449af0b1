package org.attache.date;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorldDatesTest {
    private static void sure(String written, String day) {
        WorldDates.Found found = WorldDates.first(written).orElseThrow();
        assertTrue(found.isSure(), written);
        assertEquals(LocalDate.parse(day), found.day(), written);
    }

    @Test
    void datesOfOtherLanguagesAreRead() {
        sure("Veröffentlicht am 16. Juli 2017 um 14:48", "2017-07-16");
        sure("le 1er août 2019", "2019-08-01");
        sure("3 de diciembre de 2021", "2021-12-03");
        sure("12 października 2020", "2020-10-12");
        sure("5 мая 2018", "2018-05-05");
        sure("Dezember 16th, 2012", "2012-12-16");
        sure("2021年6月22日", "2021-06-22");
    }

    @Test
    void digitsWithFullStopsNameTheDayFirst() {
        sure("02.03.2021 11:15", "2021-03-02");
        sure("8.5.12", "2012-05-08");
    }

    @Test
    void digitsWithSlashesMayMeanTwoDays() {
        WorldDates.Found found = WorldDates.first("06/07/2021").orElseThrow();
        assertEquals(LocalDate.of(2021, 7, 6), found.day());
        assertEquals(LocalDate.of(2021, 6, 7), found.other());
        sure("25/07/2021", "2021-07-25");
        sure("07/25/2021", "2021-07-25");
    }

    @Test
    void numbersThatAreNoDatesAreLeftAlone() {
        assertTrue(WorldDates.first("version 3.41.2").isEmpty());
        assertTrue(WorldDates.first("call 555-01-2030-77").isEmpty());
        assertTrue(WorldDates.first("31. Februar 2017").isEmpty());
        assertTrue(WorldDates.first("no figure at all").isEmpty());
    }
}
