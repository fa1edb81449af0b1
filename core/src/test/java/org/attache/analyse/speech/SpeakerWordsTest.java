package org.attache.analyse.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.attache.analyse.Sample;
import org.junit.jupiter.api.Test;

/// Who a description of a speaker means, and how far its words go.
class SpeakerWordsTest {
    private static List<String> speakers(String... paragraphs) {
        return Sample.find(paragraphs).statements().stream()
                .map(s -> s.speaker().party().name())
                .toList();
    }

    @Test
    void theSpokesmanIsTheUnnamedOneWhoSpokeLast() {
        assertEquals(
                List.of("police spokesman in the town", "police spokesman in the town"),
                speakers(
                        "The army's spokesman, Colonel Pavel Horn, arrived at noon. A police spokesman in the town said"
                                + " two men fled. The search goes on, the spokesman said."));
    }

    @Test
    void aRowOfNamesBelongsToTheSpeakers() {
        assertEquals(
                List.of("Leaders of Kenya, Uganda and Rwanda"),
                speakers("Leaders of Kenya, Uganda and Rwanda called for a ceasefire on Monday."));
    }

    @Test
    void twoNamesNeedNoRow() {
        assertEquals(
                List.of("leaders of France and Germany"),
                speakers("The leaders of France and Germany said they would send more help."));
    }
}
