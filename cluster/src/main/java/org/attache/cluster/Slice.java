package org.attache.cluster;

import java.io.Serializable;
import org.attache.read.ByteRange;

/// A part of one file, the least that a task is given.
///
/// @param path of the file, with the scheme of its file system
/// @param from first byte
/// @param to the byte after the last; [Long#MAX_VALUE] for the file's end
record Slice(String path, long from, long to) implements Serializable {
    ByteRange range() {
        return new ByteRange(from, to);
    }

    /// The id of the file as the desk has it: a local file without the scheme.
    String id() {
        return path.startsWith("file:") ? path.substring("file:".length()).replaceFirst("^//+", "/") : path;
    }
}
