package org.attache.cluster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// One line after the other of a text, each as a stream of its own that ends where the line does. A line is kept as
/// long as it is short.
///
/// Not thread-safe.
final class InputLine extends InputStream {
    private final InputStream text;
    private final int most;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private boolean ended = true;
    private boolean longer;
    private ByteArrayOutputStream kept = new ByteArrayOutputStream();

    /// @param text is closed with this
    /// @param most bytes of a line that is kept
    InputLine(InputStream text, int most) {
        this.text = text;
        this.most = most;
    }

    /// Goes to the next line, whatever of this one was read.
    ///
    /// @return whether there is one
    boolean next() throws IOException {
        rest();
        kept = new ByteArrayOutputStream();
        longer = false;
        ended = !fill();
        return !ended;
    }

    /// The whole line, whatever of it was read; nothing where it is too long to be kept.
    @Nullable
    String whole() throws IOException {
        rest();
        return longer ? null : kept.toString(StandardCharsets.UTF_8);
    }

    private void rest() throws IOException {
        byte[] some = new byte[1 << 13];
        while (read(some, 0, some.length) > 0) {
            // what is kept is all that is wanted of it
        }
    }

    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, text.read(buffer, 0, buffer.length));
        }
        return at < end;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        if (ended || !fill()) {
            ended = true;
            return -1;
        }
        int until = at;
        while (until < end && until - at < length && buffer[until] != '\n') {
            until++;
        }
        int size = until - at;
        System.arraycopy(buffer, at, to, from, size);
        keep(size);
        at = until;
        if (at < end && buffer[at] == '\n' && size < length) {
            at++;
            ended = true;
            return size == 0 ? -1 : size;
        }
        return size;
    }

    private void keep(int size) {
        if (longer || kept.size() + size > most) {
            longer = true;
            kept = new ByteArrayOutputStream();
        } else {
            kept.write(buffer, at, size);
        }
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
