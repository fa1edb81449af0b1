package org.attache.ledger;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Bytes deflated, as zlib has it, with or without words that both sides know beforehand.
final class Deflated {
    /// Deflate makes nothing smaller than this part of it.
    private static final long MOST_EXPANDED = 1032;

    private Deflated() {}

    /// @param level of zlib
    /// @param known what most such bytes hold, the same for reading; empty for none
    static byte[] of(byte[] bytes, int level, byte[] known) {
        try (Deflater deflater = new Deflater(level)) {
            if (known.length > 0) {
                deflater.setDictionary(known);
            }
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3 + 64);
            byte[] buffer = new byte[Math.clamp(bytes.length, 512, 16 * 1024)];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        }
    }

    /// The bytes again; nothing where they are not of that length, or their sum is not theirs.
    static Optional<byte[]> inflate(byte[] body, int length, byte[] known) {
        // a length that was changed must not take all memory
        if (length < 0 || length > body.length * MOST_EXPANDED + 64) {
            return Optional.empty();
        }
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(body);
            byte[] bytes = new byte[length];
            byte[] more = new byte[1];
            int at = 0;
            while (!inflater.finished()) {
                int got = at < length ? inflater.inflate(bytes, at, length - at) : inflater.inflate(more);
                if (at == length && got > 0) {
                    return Optional.empty();
                }
                if (got == 0 && !inflater.finished()) {
                    if (known.length == 0 || !inflater.needsDictionary()) {
                        return Optional.empty();
                    }
                    inflater.setDictionary(known);
                }
                at += got;
            }
            return at == length && inflater.getRemaining() == 0 ? Optional.of(bytes) : Optional.empty();
        } catch (DataFormatException | IllegalArgumentException e) {
            // not what was written, or with other words
            return Optional.empty();
        }
    }
}
