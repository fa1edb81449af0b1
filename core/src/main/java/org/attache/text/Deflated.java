package org.attache.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;

/// Bytes deflated, as zlib has it, with or without words that both sides know beforehand.
public final class Deflated {
    /// Deflate makes nothing smaller than this part of it.
    private static final long MOST_EXPANDED = 1032;

    /// Nothing is known beforehand.
    private static final byte[] NOTHING = {};

    private Deflated() {}

    /// With nothing known beforehand.
    ///
    /// @param bytes any
    /// @param level of zlib, 1 to 9
    public static byte[] of(byte[] bytes, int level) {
        return of(bytes, level, NOTHING);
    }

    /// As fast as may be rather than small, for what is written once and read a few times.
    public static byte[] fast(byte[] bytes) {
        return of(bytes, Deflater.BEST_SPEED);
    }

    /// What was deflated with nothing known beforehand, as [#inflate(byte[], int, byte[])] has it.
    public static Optional<byte[]> inflate(byte[] body, int length) {
        return inflate(body, length, NOTHING);
    }

    /// With words that are known beforehand.
    ///
    /// @param bytes any
    /// @param level of zlib, 1 to 9
    /// @param known what most such bytes hold, the same for reading; empty for none
    public static byte[] of(byte[] bytes, int level, byte[] known) {
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
    ///
    /// @param body what [#of] gave
    /// @param length of the bytes
    /// @param known as when they were deflated
    public static Optional<byte[]> inflate(byte[] body, int length, byte[] known) {
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

    /// A stream whose bytes are deflated as they come: none but the deflated ones stand in memory.
    ///
    /// @param out takes the deflated bytes; closed with the stream
    /// @param level of zlib, 1 to 9
    /// @param known as in [#of(byte[], int, byte[])]
    public static OutputStream to(OutputStream out, int level, byte[] known) {
        Deflater deflater = new Deflater(level);
        if (known.length > 0) {
            deflater.setDictionary(known);
        }
        return new DeflaterOutputStream(out, deflater, 16 * 1024) {
            @Override
            public void close() throws IOException {
                super.close();
                deflater.end();
            }
        };
    }

    /// Writes the bytes again, a few at a time.
    ///
    /// @param body what [#of] gave, or was written by [#to]
    /// @param known as when they were deflated
    /// @return whether they are what was deflated; what was written before it showed is then worth nothing
    public static boolean inflate(byte[] body, byte[] known, OutputStream to) throws IOException {
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(body);
            byte[] buffer = new byte[16 * 1024];
            while (!inflater.finished()) {
                int got = inflater.inflate(buffer);
                to.write(buffer, 0, got);
                if (got == 0 && !inflater.finished()) {
                    if (known.length == 0 || !inflater.needsDictionary()) {
                        return false;
                    }
                    inflater.setDictionary(known);
                }
            }
            return inflater.getRemaining() == 0;
        } catch (DataFormatException | IllegalArgumentException e) {
            // not what was written, or with other words
            return false;
        }
    }
}
