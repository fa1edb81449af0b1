package org.attache.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/// Finds where a compressed member of a WARC begins: the three bytes of gzip's head (RFC 1952), and behind them
/// something that inflates to `WARC/`. The three bytes alone come up by chance some sixty times in a gigabyte.
///
/// A file that was compressed as one piece has one member, at 0.
final class MemberFinder {
    private static final int CHUNK = 1 << 17;
    /// Compressed bytes that are more than enough for the first letters: a head, its extra field, a code table.
    private static final int HEAD = 2048;

    private static final byte[] START = "WARC/".getBytes(StandardCharsets.US_ASCII);

    private MemberFinder() {}

    /// The first member at or after `from`, or -1 if there is none.
    static long find(ArchiveBytes source, long from) throws IOException {
        byte[] window = new byte[CHUNK + HEAD];
        int held = 0;
        long base = from;
        try (InputStream in = source.openAt(from)) {
            while (true) {
                int got = in.readNBytes(window, held, window.length - held);
                held += got;
                boolean last = held < window.length;
                int searched = last ? held : CHUNK;
                for (int i = 0; i < searched; i++) {
                    if (isGzip(window, i, held) && beginsRecord(window, i, held)) {
                        return base + i;
                    }
                }
                if (last) {
                    return -1;
                }
                System.arraycopy(window, CHUNK, window, 0, HEAD);
                held = HEAD;
                base += CHUNK;
            }
        }
    }

    private static boolean isGzip(byte[] bytes, int at, int end) {
        return at + 2 < end && bytes[at] == 0x1f && bytes[at + 1] == (byte) 0x8b && bytes[at + 2] == 8;
    }

    private static boolean beginsRecord(byte[] bytes, int at, int end) {
        try (InputStream inflated =
                new GZIPInputStream(new ByteArrayInputStream(bytes, at, Math.min(HEAD, end - at)), HEAD)) {
            byte[] start = inflated.readNBytes(START.length);
            return java.util.Arrays.equals(start, START);
        } catch (IOException e) {
            return false; // no gzip, or cut off by the window before its first letters: no member
        }
    }
}
