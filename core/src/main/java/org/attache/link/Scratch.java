package org.attache.link;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// What one joining lays down on the disk, since the heap does not hold it. Where the room keeps files, what a joining
/// left there that did not come to its end is at hand to the next ([Milestones]); all else is given back when this is
/// closed.
///
/// Not thread-safe; what was written may be read by any number of threads.
public final class Scratch implements AutoCloseable {
    private final Room room;
    private final int rows;
    private final Set<DiskFile> open = Collections.newSetFromMap(new IdentityHashMap<>());
    /// Files that the last milestone needs.
    private Set<String> needed = Set.of();
    /// Files that were given back, but that the last milestone needs.
    private final List<String> waiting = new ArrayList<>();

    private long made;
    /// Whether what lies here is to be there for the next program.
    private boolean kept;

    /// Where there is room on the disk.
    public interface Room extends Closeable {
        /// A file to be written and read: as it was left, or new and empty.
        ///
        /// @param name of lower-case letters, digits and `-`
        FileChannel open(String name) throws IOException;

        /// Gives the room of a closed file back; there need not be one.
        void remove(String name) throws IOException;

        /// Names of the files that an earlier program left; none where files go with the program.
        List<String> left() throws IOException;

        /// Whether files stay when the program ends without giving them back.
        boolean keeps();
    }

    /// In some room.
    public Scratch(Room room) {
        this(room, 1 << 18);
    }

    /// @param rows of 16 bytes that are sorted at a time
    Scratch(Room room, int rows) {
        this.room = room;
        this.rows = rows;
    }

    /// A name that no file has had.
    String name() {
        return "file-" + ++made;
    }

    /// The file of a name.
    FileChannel channel(String name) {
        try {
            return room.open(name);
        } catch (IOException e) {
            throw new UncheckedIOException("no room for joining", e);
        }
    }

    /// Takes a file that is to be given back at the end at the latest.
    void opened(DiskFile file) {
        open.add(file);
    }

    /// Takes leave of a file that is closed.
    void freed(DiskFile file) {
        open.remove(file);
        if (needed.contains(file.name())) {
            waiting.add(file.name());
        } else {
            remove(file.name());
        }
    }

    private void remove(String name) {
        try {
            room.remove(name);
        } catch (IOException e) {
            throw new UncheckedIOException("a file of joining cannot be removed", e);
        }
    }

    /// Whether another program can go on from what lies here.
    boolean keeps() {
        return room.keeps();
    }

    /// Names of all files that were left.
    List<String> left() {
        try {
            return room.left();
        } catch (IOException e) {
            throw new UncheckedIOException("the room for joining cannot be read", e);
        }
    }

    /// From now on these files are needed to go on, and those that were given back meanwhile are not.
    void need(Set<String> names) {
        needed = Set.copyOf(names);
        List<String> gone = List.copyOf(waiting);
        waiting.clear();
        for (String name : gone) {
            if (needed.contains(name)) {
                waiting.add(name);
            } else {
                remove(name);
            }
        }
    }

    /// Bytes of a file that was left; -1 where there is none.
    long size(String name) {
        if (!left().contains(name)) {
            return -1;
        }
        try (FileChannel channel = room.open(name)) {
            return channel.size();
        } catch (IOException e) {
            throw new UncheckedIOException("a file of joining cannot be read", e);
        }
    }

    /// Gives back all that was left but some files, which are needed to go on.
    ///
    /// @param last number of the last file that was made when they were
    void keepOnly(Set<String> names, long last) {
        left().stream().filter(name -> !names.contains(name)).forEach(this::remove);
        needed = Set.copyOf(names);
        made = last;
    }

    /// Number of the last file that was made.
    long made() {
        return made;
    }

    /// Rows that are sorted at a time.
    int rows() {
        return rows;
    }

    /// From now on what the last milestone needs stays when this is closed: whatever ends the joining, the next one can
    /// go on from there.
    void keep() {
        kept = true;
    }

    /// From now on nothing stays when this is closed: all is done, or the room is wanted back.
    public void giveUp() {
        kept = false;
    }

    @Override
    public void close() {
        if (!kept) {
            needed = Set.of();
        }
        List.copyOf(open).forEach(DiskFile::free);
        if (!kept) {
            need(Set.of());
            left().forEach(this::remove);
        }
        try {
            room.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the room for joining cannot be left", e);
        }
    }
}
