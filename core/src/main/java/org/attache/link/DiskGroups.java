package org.attache.link;

import java.util.List;
import org.attache.fact.CopyGroup;

/// Groups of captures that copy each other, on the disk, in the order in which they are added.
///
/// Not thread-safe while they are added; afterwards any number of threads may read them.
final class DiskGroups {
    private final DiskFile file;
    private final DiskFile places;

    DiskGroups(Scratch scratch) {
        this.file = new DiskFile(scratch);
        this.places = new DiskFile(scratch);
    }

    /// As they were at a milestone, when no more were added.
    DiskGroups(MilestoneReader left) {
        this.file = left.file();
        this.places = left.file();
    }

    /// Writes what a milestone is to know.
    void save(MilestoneWriter milestone) {
        milestone.file(file);
        milestone.file(places);
    }

    void add(CopyGroup group) {
        group.portions().forEach(portion -> places.add(file.addAll(Packer.pack(portion))));
    }

    /// Ends the adding.
    void done() {
        file.done();
        places.done();
    }

    /// All of them, each read when it is asked for.
    List<CopyGroup> all() {
        return new DiskList<>(
                (int) (places.size() / Long.BYTES),
                at -> Unpacker.unpack(
                        file.bytesAt(places.longAt((long) at * Long.BYTES)),
                        CopyGroup.class,
                        WordWeights.NONE.weigher()));
    }
}
