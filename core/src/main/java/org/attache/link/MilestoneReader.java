package org.attache.link;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Reads what [MilestoneWriter] wrote, one value after the other.
///
/// Not thread-safe.
final class MilestoneReader {
    private final Scratch scratch;
    private final DiskFile file;
    private final Set<String> names = new HashSet<>();
    private final long made;
    private long at;

    private MilestoneReader(Scratch scratch, DiskFile file) {
        this.scratch = scratch;
        this.file = file;
        this.names.add(file.name());
        this.at = file.longAt(file.size() - MilestoneWriter.END - Long.BYTES);
        int size = whole();
        boolean there = true;
        for (int i = 0; i < size; i++) {
            String name = words();
            there &= wide() <= scratch.size(name);
            names.add(name);
        }
        this.made = there ? wide() : -1;
        this.at = 0;
    }

    /// A milestone that is whole.
    ///
    /// @param of what is joined, by which program; nothing of a milestone of anything else
    static Optional<MilestoneReader> of(Scratch scratch, String name, String of) {
        DiskFile file = DiskFile.left(scratch, name, scratch.size(name));
        if (isWhole(file)) {
            MilestoneReader reader = new MilestoneReader(scratch, file);
            if (reader.made >= 0 && reader.words().equals(of)) {
                return Optional.of(reader);
            }
        }
        file.free();
        return Optional.empty();
    }

    private static boolean isWhole(DiskFile file) {
        long end = file.size() - MilestoneWriter.END;
        return end > 0
                && file.longAt(end + Long.BYTES) == MilestoneWriter.COMPLETE
                && file.longAt(end) == file.sum(end);
    }

    int whole() {
        int value = file.intAt(at);
        at += Integer.BYTES;
        return value;
    }

    long wide() {
        long value = file.longAt(at);
        at += Long.BYTES;
        return value;
    }

    String words() {
        byte[] bytes = file.bytesAt(at);
        at = file.behindBytes(at);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    int[] ints() {
        int[] values = file.intsAt(at);
        at += Integer.BYTES + (long) values.length * Integer.BYTES;
        return values;
    }

    long[] longs() {
        long[] values = file.longsAt(at);
        at += Integer.BYTES + (long) values.length * Long.BYTES;
        return values;
    }

    /// Another file as it was, ready to be read and to be written on.
    DiskFile file() {
        String name = words();
        return DiskFile.left(scratch, name, wide());
    }

    /// This file, and all that it names.
    Set<String> names() {
        return names;
    }

    /// Number of the last file that was made.
    long made() {
        return made;
    }

    /// Closes it.
    void free() {
        file.free();
    }
}
