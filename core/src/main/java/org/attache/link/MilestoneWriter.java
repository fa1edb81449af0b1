package org.attache.link;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Writes what is to be known at a milestone: what memory holds one value after the other, and where the rest lies.
///
/// Not thread-safe.
final class MilestoneWriter {
    /// Behind all else, when that is on the disk: it is whole.
    static final long COMPLETE = 0x6174_7461_6368_6521L;
    /// Bytes behind all that was written: a sum over it, and that it is whole.
    static final long END = 2L * Long.BYTES;

    private final DiskFile file;
    private final Map<String, Long> files = new LinkedHashMap<>();

    /// @param file new and empty
    /// @param of what is joined, by which program
    MilestoneWriter(DiskFile file, String of) {
        this.file = file;
        words(of);
    }

    void whole(int value) {
        file.add(value);
    }

    void wide(long value) {
        file.add(value);
    }

    void words(String words) {
        file.addAll(words.getBytes(StandardCharsets.UTF_8));
    }

    void ints(int[] values) {
        file.addAll(values);
    }

    void longs(long[] values) {
        file.addAll(values);
    }

    /// Where another file lies, which goes to the disk for certain.
    void file(DiskFile other) {
        other.force();
        files.put(other.name(), other.size());
        words(other.name());
        wide(other.size());
    }

    /// Ends it.
    ///
    /// @param made number of the last file that was made
    void complete(long made) {
        long at = file.size();
        whole(files.size());
        files.forEach((name, size) -> {
            words(name);
            wide(size);
        });
        wide(made);
        wide(at);
        file.force();
        long end = file.size();
        wide(file.done().sum(end));
        wide(COMPLETE);
        file.force();
    }

    /// The files that it names.
    Set<String> names() {
        return files.keySet();
    }

    /// Closes it. It stays where it is as long as it is the last.
    void free() {
        file.free();
    }
}
