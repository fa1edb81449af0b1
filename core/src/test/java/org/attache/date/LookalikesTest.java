package org.attache.date;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.attache.fact.TimeMention;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Figures and words that look like times and are none.
class LookalikesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The vote was 4-2 in committee.",
                "The law's section 4.22 was struck out.",
                "He paid $12 a head.",
                "The 27th brigade held the line.",
                "It was the first of its kind.",
                "Some 3/4 of the fleet is old.",
                "All members of the 27th battalion left.",
                "Three-quarters of the fleet is old.",
                "A second ship followed.",
                "The army sent two thousand men.",
                "He holds 1,250 shares.",
                "The launcher fired from grid 11/45.",
            })
    void noTimeIsRead(String text) {
        List<TimeMention> found = TimeRulesTest.mentions(text, LocalDate.of(2021, 6, 23));
        assertEquals(List.of(), found, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"They met on Tuesday, the first time in years.", "They met on Tuesday, the 15 delegates said."})
    void aCountAfterAWeekdayIsNoDate(String text) {
        TimeMention first =
                TimeRulesTest.mentions(text, LocalDate.of(2021, 6, 23)).getFirst();
        assertEquals("on Tuesday", first.quote().words());
    }
}
