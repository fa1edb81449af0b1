package org.attache.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.attache.fact.ProblemCode;
import org.junit.jupiter.api.Test;

class TextDecoderTest {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final String LATIN =
            "Le ministre français a été reçu à l’aéroport; la délégation a visité l’école où siège l’état-major. ";

    private static List<ProblemCode> codes(byte[] bytes) {
        return TextDecoder.decode(bytes, Optional.empty(), "place").warnings().stream()
                .map(p -> p.code())
                .toList();
    }

    @Test
    void warnsOfATextOfTwoCharsets() {
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.writeBytes(LATIN.repeat(3).getBytes(WESTERN));
        mixed.writeBytes("The minister’s visit to Zürich – the first – ended.".getBytes(StandardCharsets.UTF_8));
        assertTrue(codes(mixed.toByteArray()).contains(ProblemCode.MIXED_ENCODING));
    }

    @Test
    void saysNothingOfATextOfOneCharset() {
        assertEquals(List.of(), codes(LATIN.repeat(3).getBytes(WESTERN)));
        assertEquals(List.of(), codes(LATIN.repeat(3).getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                List.of(),
                codes("Министр обороны принял гостя в столице во вторник и говорил с ним о новых кораблях. "
                        .repeat(3)
                        .getBytes(Charset.forName("windows-1251"))));
    }
}
