package org.attache.date;

import static org.attache.date.PublicationDateTest.LONG;
import static org.attache.date.PublicationDateTest.article;
import static org.attache.date.PublicationDateTest.published;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.attache.fact.DateClaim;
import org.junit.jupiter.api.Test;

/// What a text without a printed day may be dated by, and what not.
class UndatedTextTest {
    @Test
    void aYearThatIsAimedAtDatesNothing() {
        DateClaim claim = published(article(
                "TITLE|Allies adopt the Compass 2030",
                "PARAGRAPH|The Compass 2030 adopted in March 2022 asks for ten frigates through 2035." + LONG));
        assertEquals(Optional.of(LocalDate.of(2022, 3, 1)), claim.earliest());
        assertEquals(Optional.empty(), claim.latest());
        assertTrue(published(article("PARAGRAPH|The fleet grew under its plan for 2024 targets."))
                .clues()
                .isEmpty());
    }

    @Test
    void theNumberOfAResolutionIsNoYear() {
        DateClaim claim = published(article(
                "TITLE|Patrols enforce the embargo",
                "PARAGRAPH|Ships enforced Resolution 1973 off the coast, officials said." + LONG));
        assertTrue(claim.clues().isEmpty(), claim.clues().toString());
    }

    @Test
    void whatHappensEveryMonthIsNoneOfTheChronicleUnlessTheTextCallsItKnown() {
        String attack = " attack in June on a depot in South Korea." + LONG;
        List<String> rules = published(article("PARAGRAPH|Guards staged a rocket" + attack)).clues().stream()
                .map(DateClaim.Clue::rule)
                .toList();
        assertFalse(rules.contains("chronicle"), rules.toString());
        assertTrue(published(article("PARAGRAPH|Many fled in the February 2022 invasion of Ukraine, and the camps"
                        + " that opened since the February invasion of Ukraine are full."))
                .clues()
                .stream()
                .anyMatch(clue -> clue.rule().equals("chronicle")));
    }

    @Test
    void daysThatNobodyHasSeenAreNoCandidates() {
        DateClaim claim = published(article(
                "TITLE|Ship comes home",
                "PARAGRAPH|The frigate came home on Friday, October 25, after six months." + LONG,
                "PARAGRAPH|It had left in August 2023."));
        assertEquals(Optional.of(LocalDate.of(2024, 10, 25)), claim.date());
    }

    @Test
    void aMonthAloneIsNoBound() {
        DateClaim claim = published(article("PARAGRAPH|The depot was opened in March." + LONG));
        assertEquals(Optional.empty(), claim.earliest());
    }
}
