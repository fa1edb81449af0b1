package org.attache.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedTest {
    @ParameterizedTest
    @CsvSource({
        "S-400 air defence system, S-400 air defence systems",
        "Patriot battery, Patriot batteries",
        "heavy torpedo, heavy torpedoes",
        "patrol aircraft, patrol aircraft",
        "landing craft, landing craft",
        "launcher for rockets, launchers for rockets",
        "gun-howitzer, gun-howitzers",
    })
    void aSingularNounBehindALargerNumberTakesItsPlural(String one, String many) {
        assertEquals(many, Counted.goods(4, one));
    }

    @ParameterizedTest
    @CsvSource({"S-400", "K9 howitzers", "night-vision goggles", "artillery", "small-arms ammunition", "used F-16", "''"
    })
    void typesPluralsAndWhatIsNotCountedStay(String goods) {
        assertEquals(goods, Counted.goods(4, goods));
    }

    @ParameterizedTest
    @CsvSource({"0", "1"})
    void noneAndOneLeaveTheWordsOfTheText(long count) {
        assertEquals("air defence system", Counted.goods(count, "air defence system"));
    }
}
