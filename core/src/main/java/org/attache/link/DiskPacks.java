package org.attache.link;

import java.util.Arrays;
import java.util.List;

/// What captures claim, on the disk: the claims of each capture in one block, since they have much in common. Blocks
/// that were asked for last are kept open.
///
/// Not thread-safe while blocks are added; afterwards any number of threads may read them.
final class DiskPacks {
    /// Claims of one block: more of one capture are in several.
    static final int MOST = 256;
    /// Blocks kept open for each row that is sorted at a time: some 60 MB where there are a quarter of a million.
    private static final int SHARE = 128;

    private final DiskFile file;
    private final Terms.Weigher weigher;
    private final Open[] open;

    /// @param weigher knows what the claims' words weigh
    DiskPacks(Scratch scratch, Terms.Weigher weigher) {
        this(scratch, weigher, new DiskFile(scratch));
    }

    /// @param file has the blocks that there are
    private DiskPacks(Scratch scratch, Terms.Weigher weigher, DiskFile file) {
        this.file = file;
        this.weigher = weigher;
        this.open = new Open[Integer.highestOneBit(Math.max(2, scratch.rows() / SHARE))];
    }

    /// As they were at a milestone, when no more were added.
    DiskPacks(Scratch scratch, MilestoneReader left) {
        this(scratch, new Terms.Weigher(left), left.file());
    }

    /// Writes what a milestone is to know.
    void save(MilestoneWriter milestone) {
        weigher.save(milestone);
        milestone.file(file);
    }

    /// A block by its place. Immutable but for what the block itself keeps, so that threads may hand it to each other
    /// as it is.
    private record Open(long place, PackedBlock block) {}

    /// Claims as a block.
    static byte[] block(List<? extends Record> claims) {
        return Packer.packAll(claims);
    }

    /// Adds a block.
    ///
    /// @return its place
    long add(byte[] block) {
        return file.addAll(block);
    }

    /// Ends the adding.
    void done() {
        file.done();
    }

    /// A claim.
    ///
    /// @param place of its block
    /// @param at which of the block
    Object claim(long place, int at) {
        int slot = (int) Copies.mix(place) & (open.length - 1);
        Open known = open[slot];
        if (known == null || known.place() != place) {
            known = new Open(place, new PackedBlock(file.bytesAt(place), weigher));
            open[slot] = known;
        }
        return known.block().value(at);
    }

    /// Gives up what is kept open.
    void rest() {
        Arrays.fill(open, null);
    }
}
