package org.attache.link;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

/// Names in their order, on the disk: those of a million captures would take a hundred megabytes. Captures go by their
/// places among them.
///
/// Thread-safe.
final class DiskNames {
    private final DiskFile file;
    private final DiskFile places;
    private final List<String> all;

    /// @param names of all captures, in any order
    DiskNames(Scratch scratch, List<String> names) {
        this(new DiskFile(scratch), new DiskFile(scratch), names.size());
        names.stream().sorted().forEach(name -> places.add(file.addAll(name.getBytes(StandardCharsets.UTF_8))));
        file.done();
        places.done();
    }

    /// As they were at a milestone.
    DiskNames(MilestoneReader left) {
        this(left.file(), left.file(), left.whole());
    }

    private DiskNames(DiskFile file, DiskFile places, int size) {
        this.file = file;
        this.places = places;
        this.all = new DiskList<>(
                size, at -> new String(file.bytesAt(places.longAt((long) at * Long.BYTES)), StandardCharsets.UTF_8));
    }

    /// Writes what a milestone is to know.
    void save(MilestoneWriter milestone) {
        milestone.file(file);
        milestone.file(places);
        milestone.whole(all.size());
    }

    /// How many there are.
    int size() {
        return all.size();
    }

    /// All of them, in order.
    List<String> all() {
        return all;
    }

    /// A name by its place.
    String get(int place) {
        return all.get(place);
    }

    /// The place of a name; below 0 where there is none.
    int find(String name) {
        return Collections.binarySearch(all, name);
    }
}
