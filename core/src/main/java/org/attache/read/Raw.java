package org.attache.read;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import org.attache.text.Digest;

/// The unmodified bytes of one capture, to be kept under their digest. Immutable; thread-safe.
///
/// For a file these are the file's bytes; for a compressed page or a record of an archive, the page's, after
/// decompression and transfer coding; for a feed's item, the feed's.
public final class Raw {
    /// There are none: the capture could not be read.
    public static final Raw NONE = new Raw(new byte[0]);

    private final byte[] bytes;

    private Raw(byte[] bytes) {
        this.bytes = bytes;
    }

    /// A copy of these bytes.
    public static Raw copyOf(byte[] bytes) {
        return new Raw(Arrays.copyOf(bytes, bytes.length));
    }

    /// These bytes, which the caller must never change again.
    static Raw owning(byte[] bytes) {
        return new Raw(bytes);
    }

    /// Reads the bytes from the start; each call gives a new stream.
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    /// A copy of the bytes.
    public byte[] copy() {
        return bytes.clone();
    }

    /// How many bytes there are.
    public long size() {
        return bytes.length;
    }

    /// Lower-case hexadecimal SHA-256 of the bytes: equal to the capture's.
    public String sha256() {
        return Digest.sha256(bytes);
    }

    byte[] bytes() {
        return bytes;
    }
}
