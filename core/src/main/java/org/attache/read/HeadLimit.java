package org.attache.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream that lets a reader take only so many bytes while it looks for the end of a header. jwarc keeps a header
/// whole in memory however long it is, so that a few megabytes of compressed zeros would fill the heap.
final class HeadLimit extends FilterInputStream {
    /// Bytes as stored, compressed or not: no header of a record or of HTTP comes near it, and what it can expand to
    /// fits into a small heap.
    private static final long MOST = 1 << 16;

    private long left = Long.MAX_VALUE;

    HeadLimit(InputStream in) {
        super(in);
    }

    /// From here on a header is read.
    void head() {
        left = MOST;
    }

    /// From here on anything may be read.
    void free() {
        left = Long.MAX_VALUE;
    }

    @Override
    public int read() throws IOException {
        check();
        int b = super.read();
        left -= b < 0 ? 0 : 1;
        return b;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        check();
        int read = super.read(into, offset, (int) Math.min(length, left));
        left -= Math.max(0, read);
        return read;
    }

    private void check() throws IOException {
        if (left <= 0) {
            throw new IOException("a header longer than " + MOST + " bytes");
        }
    }
}
