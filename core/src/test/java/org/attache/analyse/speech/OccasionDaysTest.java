package org.attache.analyse.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.attache.analyse.Sample;
import org.junit.jupiter.api.Test;

/// Rule `occasion-day`: days of statements that a neighbouring sentence tells. The feed says 16 March 2022.
class OccasionDaysTest {
    private static final Optional<LocalDate> FRIDAY = Optional.of(LocalDate.of(2022, 3, 11));

    private static List<Optional<LocalDate>> days(String paragraph) {
        return Sample.findDated(paragraph).statements().stream()
                .map(s -> s.timing().when().earliest())
                .toList();
    }

    @Test
    void theDayOfTheAnnouncementIsThatOfTheWords() {
        assertEquals(
                List.of(FRIDAY),
                days("Peru says it will postpone the vote. The interior minister made the announcement on Friday."));
    }

    @Test
    void remarksThatCameOnADayWereMadeOnIt() {
        assertEquals(
                List.of(FRIDAY),
                days("A rebel spokesman said that the bridge had been mined. His comments came on Friday."));
    }

    @Test
    void theSameSpeakerGoesOnOnThatDay() {
        assertEquals(
                List.of(FRIDAY),
                days("Foreign minister Ana Ruiz made the remarks on Friday. Ms. Ruiz said the border would stay"
                        + " open."));
    }

    @Test
    void whatHasLongBeenSaidKeepsNoDay() {
        assertEquals(
                List.of(Optional.empty()),
                days("Kenya has repeatedly said that the border would stay open. The minister made the comment on"
                        + " Friday."));
    }

    @Test
    void theDayOfADescribedLeadIsThatOfTheNamedQuotation() {
        assertEquals(
                List.of(FRIDAY, FRIDAY),
                days(
                        "Peru will close its northern crossings to smugglers within weeks, a senior official said on Friday."
                                + " \"We will close the northern crossings within weeks,\" customs director Ana Ruiz told"
                                + " reporters."));
    }

    @Test
    void anotherMatterHasAnotherDay() {
        assertEquals(
                List.of(FRIDAY, Optional.empty()),
                days(
                        "Peru will close its northern crossings to smugglers within weeks, a senior official said on Friday."
                                + " \"The harvest was poor,\" farm director Ana Ruiz told reporters."));
    }

    @Test
    void whatSomebodyHasRejectedHeRejectedWithHisDatedWords() {
        assertEquals(
                List.of(FRIDAY, FRIDAY),
                days("Interior minister Ana Ruiz has rejected the plan. Ms. Ruiz said on Friday the border would stay"
                        + " open."));
        assertEquals(
                List.of(Optional.empty(), FRIDAY),
                days("Interior minister Ana Ruiz has repeatedly rejected the plan. Ms. Ruiz said on Friday the border"
                        + " would stay open."));
    }
}
