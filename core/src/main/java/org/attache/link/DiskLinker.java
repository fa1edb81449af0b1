package org.attache.link;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.attache.fact.Analysis;
import org.attache.fact.Entry;

/// Joins what more captures say than memory holds, as [EntryLinker] does and to the byte, by the same decisions:
/// captures are read twice, once for what all of them have in words and wordings, once for what each says; what they
/// say, the pairs and the entries lie on the disk ([Scratch]). At [Milestones] all that is known lies there, so that a
/// joining that was cut off goes on from the last of them.
///
/// In memory stay the words of all captures with what they weigh, names and days of the captures, and buffers.
public final class DiskLinker {
    /// All captures were read back: what all of them have in words and wordings is known.
    private static final int HEARD = 1;
    /// All captures were read again: what each says is laid down.
    private static final int SAID = 2;
    /// Copies are grouped. Behind it comes a milestone for each kind of claims that was joined.
    private static final int GROUPED = 3;

    private static final int LINKED = GROUPED + ClaimSteps.KINDS.size() + 1;

    private final Scratch scratch;
    private final Captures source;
    private final Consumer<String> step;

    /// @param scratch must stay open as long as what was linked is read
    /// @param step is told the name of each step as it begins
    public DiskLinker(Scratch scratch, Captures source, Consumer<String> step) {
        this.scratch = scratch;
        this.source = source;
        this.step = step;
    }

    /// Where analyses come from, as often as they are wanted.
    public interface Captures {
        /// Names of all captures.
        List<String> names();

        /// Reads captures.
        ///
        /// @param names in the order in which they are wanted; those that are gone are left out
        /// @param view what of an analysis is wanted; called by several threads at once
        /// @param sink called by one thread, in order
        <V> void read(List<String> names, Function<Analysis, V> view, Consumer<V> sink);
    }

    /// Joins all captures. Where its scratch has what an earlier program left of the same joining, it goes on from
    /// there.
    ///
    /// @param of what is joined, by which program: two joinings of one name give the same
    /// @param findable the words that an entry is found by, of it and of the words that its reports rest on; called
    ///     by several threads at once
    /// @param head what is to be kept of an analysis beside its claims; it must hold no moments of time
    public DiskLinked link(
            String of,
            BiFunction<Entry, Map<Entry.Report, String>, String> findable,
            Function<Analysis, Analysis> head) {
        Milestones milestones = new Milestones(scratch, of);
        if (milestones.reached() > 0) {
            step.accept("going on where an earlier joining stopped");
        }
        DiskSaid said;
        DiskEntries entries;
        if (milestones.reached() >= SAID) {
            said = new DiskSaid(scratch, milestones.left());
            entries = new DiskEntries(scratch, milestones.left());
        } else {
            said = said(milestones, head);
            entries = new DiskEntries(scratch);
            milestones.reach(SAID, saving(said, entries));
        }
        if (milestones.reached() < GROUPED) {
            step.accept("grouping copies");
            said.group();
            milestones.reach(GROUPED, saving(said, entries));
        }
        for (int kind = milestones.reached() - GROUPED; kind < ClaimSteps.KINDS.size(); kind++) {
            step.accept(
                    "joining " + said.claims().get(kind).kind().kind().name().toLowerCase(Locale.ROOT) + "s");
            join(said.claims().get(kind), entries, findable);
            milestones.reach(GROUPED + 1 + kind, saving(said, entries));
        }
        if (milestones.reached() < LINKED) {
            step.accept("linking entries");
            entries.done(said.facts(Entry.Kind.EVENT), said.facts(Entry.Kind.STATEMENT));
            said.rest();
            milestones.reach(LINKED, saving(said, entries));
        }
        return new DiskLinked(said, entries);
    }

    private static Consumer<MilestoneWriter> saving(DiskSaid said, DiskEntries entries) {
        return milestone -> {
            said.save(milestone);
            entries.save(milestone);
        };
    }

    private static <F extends Fact> void join(
            DiskClaims<F> claims, DiskEntries entries, BiFunction<Entry, Map<Entry.Report, String>, String> findable) {
        entries.add(claims, claims.join(), findable);
    }

    private DiskSaid said(Milestones milestones, Function<Analysis, Analysis> head) {
        DiskCorpus corpus;
        if (milestones.reached() == HEARD) {
            corpus = new DiskCorpus(scratch, milestones.left());
        } else {
            step.accept("reading back");
            DiskCorpus.Hearing hearing = new DiskCorpus.Hearing(scratch, source.names());
            source.read(hearing.names(), DiskCorpus.Note::of, hearing::add);
            step.accept("finding copied sentences");
            corpus = hearing.done();
            milestones.reach(HEARD, corpus::save);
        }
        step.accept("reading again");
        DiskSaid.Saying saying = new DiskSaid.Saying(scratch, corpus);
        source.read(corpus.inOrder(), analysis -> DiskSaid.Said.of(analysis, corpus, head), saying::add);
        return saying.done();
    }
}
