package org.attache.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Bytes that can be read again from any place: a file, or bytes already in memory.
sealed interface Source {
    /// Opens the bytes from `offset` on.
    InputStream openAt(long offset) throws IOException;

    /// A file.
    ///
    /// @param path of the file
    record OfFile(Path path) implements Source {
        @Override
        public InputStream openAt(long offset) throws IOException {
            InputStream in = Files.newInputStream(path);
            try {
                in.skipNBytes(offset);
                return in;
            } catch (IOException e) {
                in.close();
                throw e;
            }
        }
    }

    /// Bytes in memory.
    ///
    /// @param raw the bytes
    record OfBytes(Raw raw) implements Source {
        @Override
        public InputStream openAt(long offset) {
            int from = (int) Math.min(offset, raw.size());
            return new ByteArrayInputStream(raw.bytes(), from, (int) raw.size() - from);
        }
    }
}
