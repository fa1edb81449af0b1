package org.attache.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attache.fact.Analysis;

/// What joining has to know of all captures before it looks at what any of them says: what their words weigh, which
/// wordings they share, what their texts are made of, and when they were published.
///
/// Thread-safe once it is made, but for the texts.
final class DiskCorpus {
    private final DiskNames names;
    private final DiskTexts texts;
    private final DiskFamilies.Found families;
    private final Terms.Weigher weigher;
    /// Places of the captures in order of publication.
    private final DiskFile byDay;

    private DiskCorpus(
            DiskNames names, DiskTexts texts, DiskFamilies.Found families, Terms.Weigher weigher, DiskFile byDay) {
        this.names = names;
        this.texts = texts;
        this.families = families;
        this.weigher = weigher;
        this.byDay = byDay;
    }

    /// As it was at a milestone.
    DiskCorpus(Scratch scratch, MilestoneReader left) {
        this(
                new DiskNames(left),
                new DiskTexts(scratch, left),
                new DiskFamilies.Found(left),
                new Terms.Weigher(left),
                left.file());
    }

    /// Writes what a milestone is to know.
    void save(MilestoneWriter milestone) {
        names.save(milestone);
        texts.save(milestone);
        families.save(milestone);
        weigher.save(milestone);
        milestone.file(byDay);
    }

    /// What the corpus has to know of a capture.
    @SuppressWarnings("ArrayRecordComponent") // made and read in one place: never compared
    record Note(
            String name,
            long published,
            Set<String> words,
            Map<Long, long[]> wordings,
            Map<Long, Set<String>> credits,
            long[] text) {
        static Note of(Analysis analysis) {
            CaptureSteps steps = new CaptureSteps(analysis);
            return new Note(
                    steps.name(), steps.published(), steps.words(), steps.wordings(), steps.credits(), steps.text());
        }
    }

    /// Captures while they are read back.
    ///
    /// Not thread-safe.
    static final class Hearing {
        private final Scratch scratch;
        private final DiskNames names;
        private final DiskTexts texts;
        private final DiskFamilies wordings;
        private final DiskSorter days;
        private final Map<String, Integer> counts = new HashMap<>();
        private int read;

        /// @param names of all captures
        Hearing(Scratch scratch, List<String> names) {
            this.scratch = scratch;
            this.names = new DiskNames(scratch, names);
            this.texts = new DiskTexts(scratch, names.size());
            this.wordings = new DiskFamilies(scratch);
            this.days = new DiskSorter(scratch);
        }

        /// Names of all captures, in order.
        List<String> names() {
            return names.all();
        }

        void add(Note note) {
            int capture = names.find(note.name());
            note.words().forEach(word -> counts.merge(word, 1, Integer::sum));
            wordings.add(capture, note.wordings(), note.credits());
            texts.add(capture, note.text());
            days.add(note.published(), capture);
            read++;
        }

        /// Works out what is to be known of all.
        DiskCorpus done() {
            DiskFamilies.Found families = wordings.find(scratch);
            Terms.Weigher weigher = new Terms.Weigher(read, counts);
            counts.clear();
            DiskFile byDay = new DiskFile(scratch);
            DiskSorter.Cursor published = days.sorted();
            while (published.next()) {
                byDay.add((int) published.value());
            }
            return new DiskCorpus(names, texts, families, weigher, byDay.done());
        }
    }

    DiskNames names() {
        return names;
    }

    DiskTexts texts() {
        return texts;
    }

    Terms.Weigher weigher() {
        return weigher;
    }

    /// What there is to say of a wording that several captures carry.
    Optional<Marked> marked(long wording) {
        return families.marked(wording);
    }

    /// Names of the captures in order of publication.
    List<String> inOrder() {
        return new DiskList<>(
                (int) (byDay.size() / Integer.BYTES), at -> names.get(byDay.intAt((long) at * Integer.BYTES)));
    }

    /// Gives the room of what is not asked for once all captures were read again.
    void free() {
        byDay.free();
        families.free();
    }
}
