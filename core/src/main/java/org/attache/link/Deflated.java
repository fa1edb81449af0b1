package org.attache.link;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Bytes made smaller for the time that they lie on the disk: how many there are, then they. Fast rather than small:
/// they are written once and read a few times.
final class Deflated {
    private Deflated() {}

    static byte[] of(byte[] bytes) {
        byte[] all = new byte[bytes.length + bytes.length / 1000 + 64];
        int length = 0;
        try (Deflater deflater = new Deflater(Deflater.BEST_SPEED, true)) {
            deflater.setInput(bytes);
            deflater.finish();
            while (!deflater.finished()) {
                if (length == all.length) {
                    all = Arrays.copyOf(all, all.length * 2);
                }
                length += deflater.deflate(all, length, all.length - length);
            }
        }
        Bytes out = new Bytes();
        out.whole(bytes.length);
        out.add(all, length);
        return out.all();
    }

    /// What it was made of.
    static byte[] bytes(byte[] deflated) {
        int size = 0;
        int from = 0;
        do {
            size |= (deflated[from] & 0x7F) << (7 * from);
        } while (deflated[from++] < 0);
        byte[] bytes = new byte[size];
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(deflated, from, deflated.length - from);
            int at = 0;
            while (at < size) {
                int got = inflater.inflate(bytes, at, size - at);
                if (got == 0) {
                    throw new IllegalStateException("nothing was deflated so");
                }
                at += got;
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException("nothing was deflated so", e);
        }
        return bytes;
    }
}
