package org.attache.run;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PublicOfficeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Defence Minister",
                "junta leader Senior General",
                "president",
                "secretary of the Security Council",
                "Gen.",
                "head of the air force's communications department",
                "Foreign Ministry spokeswoman"
            })
    void aPostOfStateOrForceIsAnOffice(String role) {
        assertTrue(PublicOffice.is(role));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "witness",
                "Associate Professor at the Institute of Asian Countries",
                "head doctor",
                "billionaire",
                "",
                "Mr.",
                "student"
            })
    void whoIsNoOfficialHasNone(String role) {
        assertFalse(PublicOffice.is(role));
    }
}
