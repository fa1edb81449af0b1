package org.attache.link;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// How far a joining has come, on the disk with all that is needed to go on from there: joining a million captures
/// takes hours, and whoever was killed in the last of them shall not begin anew.
///
/// A milestone is one file, complete when its last number says so. That number is written once all before it, and all
/// files that it names, are on the disk for certain; only then is the milestone before it given up.
///
/// Not thread-safe.
final class Milestones {
    /// Raised when what is written at a milestone means something else than before.
    private static final int VERSION = 1;

    private static final String PREFIX = "milestone-";

    private final Scratch scratch;
    private final String of;
    private int reached;
    private Optional<MilestoneReader> left = Optional.empty();

    /// Looks for what was left, and gives back what is not needed of it.
    ///
    /// @param of what is joined, by which program: what was left of anything else is given back
    Milestones(Scratch scratch, String of) {
        this.scratch = scratch;
        this.of = VERSION + " " + scratch.rows() + " " + of;
        if (scratch.keeps()) {
            List<String> found = scratch.left().stream()
                    .filter(name -> name.matches(PREFIX + "\\d+"))
                    .sorted(Comparator.comparingInt(Milestones::number).reversed())
                    .toList();
            for (String name : found) {
                if (left.isEmpty()) {
                    left = MilestoneReader.of(scratch, name, this.of);
                    reached = left.isPresent() ? number(name) : 0;
                }
                if (left.isPresent()) {
                    scratch.keep();
                }
            }
            scratch.keepOnly(
                    left.map(MilestoneReader::names).orElse(Set.of()),
                    left.map(MilestoneReader::made).orElse(0L));
        }
    }

    private static int number(String name) {
        return Integer.parseInt(name.substring(PREFIX.length()));
    }

    /// The last milestone that was reached; 0 at the beginning.
    int reached() {
        return reached;
    }

    /// What was written at the last milestone, to be read in the order in which it was written. It can be had until the
    /// next is reached.
    MilestoneReader left() {
        return left.orElseThrow(() -> new IllegalStateException("nothing was left"));
    }

    /// Takes what is to be known at a milestone.
    ///
    /// @param milestone a later one than that before
    /// @param state writes it
    void reach(int milestone, Consumer<MilestoneWriter> state) {
        reached = milestone;
        if (!scratch.keeps()) {
            return;
        }
        String name = PREFIX + milestone;
        MilestoneWriter writer = new MilestoneWriter(DiskFile.named(scratch, name), of);
        state.accept(writer);
        writer.complete(scratch.made());
        Set<String> needed = new HashSet<>(writer.names());
        needed.add(name);
        left.ifPresent(MilestoneReader::free);
        left = Optional.empty();
        scratch.need(needed);
        scratch.keep();
        writer.free();
    }
}
