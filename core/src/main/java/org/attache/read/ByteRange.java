package org.attache.read;

/// A part of a file, as a task of a cluster is given it. Of an archive it stands for the records whose compressed
/// member begins in it, so that parts which follow each other without a gap give every record once, whatever
/// their bounds.
///
/// @param from first byte
/// @param to the byte after the last; [Long#MAX_VALUE] for the file's end
public record ByteRange(long from, long to) {
    /// The whole file.
    public static final ByteRange ALL = new ByteRange(0, Long.MAX_VALUE);

    /// Checks the bounds.
    ///
    /// @throws IllegalArgumentException if they are negative or in the wrong order
    public ByteRange {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("no range: " + from + " to " + to);
        }
    }

    /// Whether the file's first byte belongs to it.
    boolean isFirst() {
        return from == 0 && to > 0;
    }
}
