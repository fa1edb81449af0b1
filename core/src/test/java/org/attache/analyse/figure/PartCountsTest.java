package org.attache.analyse.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.attache.analyse.Sample;
import org.junit.jupiter.api.Test;

/// Counts beside others: parts of a whole, second places, those without a number.
class PartCountsTest {
    private static List<String> told(String paragraph) {
        return Sample.find(paragraph).figures().stream()
                .map(f -> f.measure().name().toLowerCase(Locale.ROOT) + " "
                        + (long) f.amount().value())
                .toList();
    }

    @Test
    void thoseAmongTheDeadAreCounted() {
        assertEquals(
                List.of("killed 3", "killed 84"),
                told("At least three Kenyans were among the 84 people killed in the attack."));
        assertEquals(List.of("injured 11"), told("Among those wounded were 11 police officers."));
        assertEquals(List.of("killed 14"), told("Of the dead, 14 were tourists."));
    }

    @Test
    void whoIsAmongTheGuestsIsNotHurt() {
        assertEquals(List.of(), told("Three Kenyans were among the 84 people invited to the feast."));
    }

    @Test
    void theSecondPlaceHasItsOwnCount() {
        assertEquals(
                List.of("killed 247", "killed 10"),
                told("The bombings killed 247 people in Kenya and 10 in Tanzania."));
    }

    @Test
    void othersWithoutANumberDoNotHideTheCount() {
        assertEquals(List.of("killed 5"), told("Five soldiers and civilian workers were killed when rebels attacked."));
    }

    @Test
    void aNumberOfTownsIsNoNumberOfPeople() {
        assertEquals(List.of("killed 106"), told("At least 106 protesters in 21 cities have been killed."));
        assertEquals(List.of(), told("The plan for 21 cities was killed by the council."));
    }

    @Test
    void oneMoreDied() {
        assertEquals(
                List.of("injured 15", "killed 1"), told("The army said 15 of its troops were injured and one died."));
        assertEquals(List.of(), told("One died young and one grew old."));
    }

    @Test
    void dozensHaveNoNumberButTheTouristsAmongThem() {
        assertEquals(List.of("killed 59"), told("Gunmen opened fire, killing dozens including 59 tourists."));
    }
}
