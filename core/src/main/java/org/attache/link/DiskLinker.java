package org.attache.link;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.attache.fact.Analysis;
import org.attache.fact.CopyGroup;
import org.attache.fact.Entry;
import org.attache.fact.Findings;

/// Joins what more captures say than memory holds, as [EntryLinker] does and to the byte, by the same decisions:
/// captures are read twice, once for what all of them have in words and wordings, once for what each says; what they
/// say, the pairs and the entries lie on the disk ([Scratch]).
///
/// In memory stay the words of all captures with what they weigh, names and days of the captures, and buffers.
public final class DiskLinker {
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

    /// What the corpus has to know of a capture.
    @SuppressWarnings("ArrayRecordComponent") // made and read in one place: never compared
    private record Note(
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

    /// What a capture says, ready to be laid down.
    ///
    /// @param claims of each kind, in order of publication
    /// @param packs all claims, kind after kind, in blocks
    /// @param head packed, what is to be kept of it otherwise
    @SuppressWarnings("ArrayRecordComponent") // likewise
    private record Said(
            String name,
            DiskTexts.Carried carried,
            List<List<DiskClaims.Ready>> claims,
            List<byte[]> packs,
            byte[] head) {}

    /// Joins all captures.
    ///
    /// @param findable the words that an entry is found by, of it and of the words that its reports rest on; called
    ///     by several threads at once
    /// @param head what is to be kept of an analysis beside its claims; it must hold no moments of time
    public DiskLinked link(
            BiFunction<Entry, Map<Entry.Report, String>, String> findable, Function<Analysis, Analysis> head) {
        List<String> names = laid(source.names());
        DiskTexts texts = new DiskTexts(scratch, names.size());
        DiskFamilies wordings = new DiskFamilies(scratch);
        DiskSorter days = new DiskSorter(scratch);
        Map<String, Integer> counts = new HashMap<>();
        int[] read = {0};
        step.accept("reading back");
        source.read(names, Note::of, (Note note) -> {
            int capture = Collections.binarySearch(names, note.name());
            note.words().forEach(word -> counts.merge(word, 1, Integer::sum));
            wordings.add(capture, note.wordings(), note.credits());
            texts.add(capture, note.text());
            days.add(note.published(), capture);
            read[0]++;
        });
        step.accept("finding copied sentences");
        DiskFamilies.Found families = wordings.find(scratch);
        Terms.Weigher weigher = new Terms.Weigher(read[0], counts);
        counts.clear();
        DiskPacks packs = new DiskPacks(scratch, weigher);
        DiskClaims<EventFact> events = new DiskClaims<>(scratch, ClaimSteps.EVENTS, packs);
        DiskClaims<DealFact> deals = new DiskClaims<>(scratch, ClaimSteps.DEALS, packs);
        DiskClaims<StatementFact> statements = new DiskClaims<>(scratch, ClaimSteps.STATEMENTS, packs);
        DiskClaims<FigureFact> figures = new DiskClaims<>(scratch, ClaimSteps.FIGURES, packs);
        List<DiskClaims<?>> all = List.of(events, deals, statements, figures);
        step.accept("reading again");
        DiskLinked.Heads heads = new DiskLinked.Heads(scratch, names.size());
        DiskFile byDay = new DiskFile(scratch);
        DiskSorter.Cursor published = days.sorted();
        while (published.next()) {
            byDay.add((int) published.value());
        }
        byDay.done();
        List<String> inOrder = new DiskList<>(read[0], at -> names.get(byDay.intAt((long) at * Integer.BYTES)));
        source.read(inOrder, analysis -> said(analysis, families, weigher, head), (Said said) -> {
            int capture = Collections.binarySearch(names, said.name());
            texts.add(capture, said.carried());
            long[] places = said.packs().stream().mapToLong(packs::add).toArray();
            int claims = 0;
            for (int i = 0; i < all.size(); i++) {
                for (DiskClaims.Ready claim : said.claims().get(i)) {
                    all.get(i).add(capture, claim, places[claims / DiskPacks.MOST], claims % DiskPacks.MOST);
                    claims++;
                }
            }
            heads.add(capture, said.head(), claims);
        });
        packs.done();
        byDay.free();
        families.free();
        step.accept("grouping copies");
        List<CopyGroup> copies = texts.find();
        step.accept("joining");
        DiskEntries entries = new DiskEntries(scratch);
        all.forEach(kind -> join(kind, entries, findable));
        entries.done(events.facts(), statements.facts());
        all.forEach(kind -> kind.facts().rest());
        heads.done();
        return new DiskLinked(names, heads, all, entries, copies);
    }

    /// Names in their order, on the disk: those of a million captures would take a hundred megabytes.
    private List<String> laid(List<String> names) {
        DiskFile file = new DiskFile(scratch);
        DiskFile places = new DiskFile(scratch);
        names.stream().sorted().forEach(name -> places.add(file.addAll(name.getBytes(StandardCharsets.UTF_8))));
        file.done();
        places.done();
        return new DiskList<>(
                names.size(),
                at -> new String(file.bytesAt(places.longAt((long) at * Long.BYTES)), StandardCharsets.UTF_8));
    }

    private <F extends Fact> void join(
            DiskClaims<F> claims, DiskEntries entries, BiFunction<Entry, Map<Entry.Report, String>, String> findable) {
        entries.add(claims, claims.join(), findable);
    }

    private static Said said(
            Analysis analysis, DiskFamilies.Found families, Terms.Weigher weigher, Function<Analysis, Analysis> head) {
        Shared shared = new Shared();
        Dossier dossier = new Dossier(analysis, shared);
        Map<Long, Set<String>> agencies = new HashMap<>();
        for (Passage passage : dossier.passages()) {
            if (Copies.isLongEnough(passage)) {
                families.marked(passage.wording()).ifPresent(mark -> {
                    passage.join(mark.family());
                    agencies.put(mark.family(), mark.agencies());
                });
            }
        }
        dossier.weigh(weigher, shared);
        Sources sources = new Sources(agencies);
        Findings findings = analysis.findings();
        List<Record> facts = new ArrayList<>();
        List<List<DiskClaims.Ready>> claims = List.of(
                ready(
                        ClaimSteps.EVENTS,
                        findings.events().stream().map(e -> EventFact.of(dossier, e, weigher, sources)),
                        facts),
                ready(
                        ClaimSteps.DEALS,
                        findings.deals().stream().map(d -> DealFact.of(dossier, d, weigher, sources)),
                        facts),
                ready(
                        ClaimSteps.STATEMENTS,
                        findings.statements().stream().map(s -> StatementFact.of(dossier, s, weigher, sources)),
                        facts),
                ready(
                        ClaimSteps.FIGURES,
                        findings.figures().stream().map(f -> FigureFact.of(dossier, f, weigher, sources)),
                        facts));
        List<byte[]> packs = new ArrayList<>();
        for (int from = 0; from < facts.size(); from += DiskPacks.MOST) {
            packs.add(DiskPacks.block(facts.subList(from, Math.min(facts.size(), from + DiskPacks.MOST))));
        }
        return new Said(
                dossier.name(),
                DiskTexts.Carried.of(CopySheet.of(dossier, sources)),
                claims,
                packs,
                Bytes.deflated(Packer.pack(head.apply(analysis))));
    }

    /// @param facts takes the claims in order
    private static <F extends Fact> List<DiskClaims.Ready> ready(
            ClaimSteps.Kind<F> kind, Stream<F> made, List<Record> facts) {
        List<F> ordered = made.sorted(EntryMaker.BY_PUBLICATION).toList();
        facts.addAll(ordered.stream().map(Record.class::cast).toList());
        return ordered.stream().map(fact -> DiskClaims.Ready.of(kind, fact)).toList();
    }
}
