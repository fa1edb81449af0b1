package org.attache.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.attache.fact.Entry;
import org.attache.fact.contract.EntryWriter;
import org.attache.text.Deflated;
import org.attache.text.Digest;
import org.junit.jupiter.api.Test;

final class PackedEntryTest {
    private static final byte[] KNOWN = "what most of them hold".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NOTHING = {};

    @Test
    void anEntryIsReadBackAndIsFarSmaller() {
        String json = new EntryWriter().write(LedgerTest.entry("event-0123456789ab", "2025-01-01"));
        PackedEntry packed = PackedEntry.of("event-0123456789ab", json.getBytes(StandardCharsets.UTF_8));
        assertEquals(json, packed.text());
        assertTrue(packed.body().length * 3 < packed.length(), () -> packed.body().length + " of " + packed.length());
    }

    @Test
    void anEntryThatIsPackedAsItIsWrittenIsTheSame() {
        EntryWriter writer = new EntryWriter();
        Entry entry = LedgerTest.entry("event-0123456789ab", "2025-01-01");
        String json = writer.write(entry);
        PackedEntry.Summed summed = PackedEntry.of(entry, writer);
        assertEquals(json, summed.packed().text());
        assertEquals(Digest.sha256(json), summed.digest());
        assertEquals(summed.digest(), summed.packed().digest());
        assertEquals(
                json.getBytes(StandardCharsets.UTF_8).length, summed.packed().length());
    }

    @Test
    void bytesThatWereChangedAreNotInflatedAsSomethingElse() throws IOException {
        byte[] bytes =
                "what most of them hold, and what one of them holds".repeat(20).getBytes(StandardCharsets.UTF_8);
        for (byte[] known : new byte[][] {KNOWN, NOTHING}) {
            byte[] body = Deflated.of(bytes, 5, known);
            assertFalse(Deflated.inflate(Arrays.copyOf(body, body.length - 1), known, OutputStream.nullOutputStream()));
            assertFalse(Deflated.inflate(Arrays.copyOf(body, body.length + 1), known, OutputStream.nullOutputStream()));
            for (int i = 0; i < body.length; i++) {
                byte[] changed = body.clone();
                changed[i] ^= 0x55;
                ByteArrayOutputStream read = new ByteArrayOutputStream();
                assertTrue(
                        !Deflated.inflate(changed, known, read) || Arrays.equals(read.toByteArray(), bytes),
                        "byte " + i);
            }
        }
        assertFalse(Deflated.inflate(Deflated.of(bytes, 5, KNOWN), NOTHING, OutputStream.nullOutputStream()));
    }

    /// Ledgers that are there were deflated with these words: whoever changes them makes their entries unreadable.
    @Test
    void theWordsThatEntriesAreDeflatedWithStayAsTheyAre() {
        byte[] packed = PackedEntry.of("x", new byte[] {'{', '}'}).body();
        // zlib names the sum of the words behind its own head (RFC 1950)
        assertEquals("f60ee50a", HexFormat.of().formatHex(packed, 2, 6));
    }

    @Test
    void bytesThatWereChangedAreNotReadAsSomethingElse() {
        byte[] bytes =
                "what most of them hold, and what one of them holds".repeat(20).getBytes(StandardCharsets.UTF_8);
        for (byte[] known : new byte[][] {KNOWN, NOTHING}) {
            byte[] body = Deflated.of(bytes, 5, known);
            assertArrayEquals(bytes, Deflated.inflate(body, bytes.length, known).orElseThrow());
            for (int length : new int[] {-1, 0, bytes.length - 1, bytes.length + 1, Integer.MAX_VALUE}) {
                assertFalse(Deflated.inflate(body, length, known).isPresent(), "as of length " + length);
            }
            assertFalse(Deflated.inflate(Arrays.copyOf(body, body.length - 1), bytes.length, known)
                    .isPresent());
            assertFalse(Deflated.inflate(Arrays.copyOf(body, body.length + 1), bytes.length, known)
                    .isPresent());
            for (int i = 0; i < body.length; i++) {
                byte[] changed = body.clone();
                changed[i] ^= 0x55;
                Optional<byte[]> read = Deflated.inflate(changed, bytes.length, known);
                assertTrue(read.isEmpty() || Arrays.equals(read.orElseThrow(), bytes), "byte " + i);
            }
        }
        assertFalse(Deflated.inflate(Deflated.of(bytes, 5, KNOWN), bytes.length, NOTHING)
                .isPresent());
        assertArrayEquals(
                NOTHING,
                Deflated.inflate(Deflated.of(NOTHING, 5, KNOWN), 0, KNOWN).orElseThrow());
    }
}
