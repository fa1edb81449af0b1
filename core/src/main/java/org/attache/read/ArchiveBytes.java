package org.attache.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// The bytes of one file that can be read again from any place: on a disk, in memory, or in a distributed file
/// system.
@FunctionalInterface
public interface ArchiveBytes {
    /// Opens the bytes from `offset` on; each call gives a new stream, which the caller closes.
    ///
    /// @param offset in bytes from the file's start, at most its length
    /// @throws IOException if they cannot be read
    InputStream openAt(long offset) throws IOException;

    /// A file.
    static ArchiveBytes of(Path path) {
        return offset -> {
            InputStream in = Files.newInputStream(path);
            try {
                in.skipNBytes(offset);
                return in;
            } catch (IOException e) {
                in.close();
                throw e;
            }
        };
    }

    /// Bytes in memory.
    static ArchiveBytes of(Raw raw) {
        return offset -> {
            int from = (int) Math.min(offset, raw.size());
            return new ByteArrayInputStream(raw.bytes(), from, (int) raw.size() - from);
        };
    }
}
