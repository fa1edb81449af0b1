package org.attache.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class IdDigitsTest {
    private static int digits(String... ids) {
        return IdDigits.of(sink -> List.of(ids).forEach(sink));
    }

    @Test
    void sixAreTheFewest() {
        assertEquals(6, digits());
        assertEquals(6, digits("deal-00154045cd87"));
        assertEquals(6, digits("deal-00154045cd87", "event-00154145cd87"));
    }

    @Test
    void asManyAsTellTheMostAlikeApart() {
        assertEquals(7, digits("deal-00154045cd87", "event-ff0000000000", "figure-00154145cd87", "deal-00154055cd87"));
        assertEquals(11, digits("deal-fffffffffff0", "deal-ffffffffff00", "deal-000000000000"));
        assertEquals(12, digits("deal-fffffffffff0", "deal-ffffffffffff"));
    }

    @Test
    void allWhereTwoKindsShareThemOrOneIsNoNumber() {
        assertEquals(12, digits("deal-00154045cd87", "event-00154045cd87"));
        assertEquals(12, digits("deal-00154045cd87", "event-x1"));
    }
}
