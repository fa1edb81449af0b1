package org.attache.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.attache.fact.Analysis;
import org.attache.fact.Entry;
import org.attache.fact.Findings;

/// What all captures say, on the disk: their claims kind by kind, what is kept of each capture otherwise, and who
/// copied whom.
///
/// Not thread-safe while claims are joined; afterwards any number of threads may read it.
final class DiskSaid {
    private final DiskNames names;
    private final DiskLinked.Heads heads;
    private final DiskPacks packs;
    private final List<DiskClaims<?>> claims;
    /// What copies are to be found from; given up once they were.
    private Optional<DiskTexts> texts;

    private Optional<DiskGroups> copies = Optional.empty();

    private DiskSaid(
            DiskNames names, DiskLinked.Heads heads, DiskPacks packs, List<DiskClaims<?>> claims, DiskTexts texts) {
        this.names = names;
        this.heads = heads;
        this.packs = packs;
        this.claims = claims;
        this.texts = Optional.of(texts);
    }

    /// As it was at a milestone.
    DiskSaid(Scratch scratch, MilestoneReader left) {
        this.names = new DiskNames(left);
        this.heads = new DiskLinked.Heads(scratch, left);
        this.packs = new DiskPacks(scratch, left);
        this.claims = new ArrayList<>();
        ClaimSteps.KINDS.forEach(kind -> claims.add(new DiskClaims<>(scratch, kind, packs, left)));
        boolean grouped = left.whole() > 0;
        this.copies = grouped ? Optional.of(new DiskGroups(left)) : Optional.empty();
        this.texts = grouped ? Optional.empty() : Optional.of(new DiskTexts(scratch, left));
    }

    /// Writes what a milestone is to know.
    void save(MilestoneWriter milestone) {
        names.save(milestone);
        heads.save(milestone);
        packs.save(milestone);
        claims.forEach(kind -> kind.save(milestone));
        milestone.whole(copies.isPresent() ? 1 : 0);
        copies.ifPresent(groups -> groups.save(milestone));
        texts.ifPresent(waiting -> waiting.save(milestone));
    }

    /// What a capture says, ready to be laid down.
    ///
    /// @param claims of each kind, in order of publication
    /// @param packs all claims, kind after kind, in blocks
    /// @param head packed, what is to be kept of it otherwise
    @SuppressWarnings("ArrayRecordComponent") // made and read in one place: never compared
    record Said(
            String name,
            DiskTexts.Carried carried,
            List<List<DiskClaims.Ready>> claims,
            List<byte[]> packs,
            byte[] head) {
        static Said of(Analysis analysis, DiskCorpus corpus, Function<Analysis, Analysis> head) {
            Shared shared = new Shared();
            Dossier dossier = new Dossier(analysis, shared);
            Map<Long, Set<String>> agencies = new HashMap<>();
            for (Passage passage : dossier.passages()) {
                if (Copies.isLongEnough(passage)) {
                    corpus.marked(passage.wording()).ifPresent(mark -> {
                        passage.join(mark.family());
                        agencies.put(mark.family(), mark.agencies());
                    });
                }
            }
            Terms.Weigher weigher = corpus.weigher();
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

    /// Captures while they are read again, in order of publication.
    ///
    /// Not thread-safe.
    static final class Saying {
        private final DiskCorpus corpus;
        private final DiskLinked.Heads heads;
        private final DiskPacks packs;
        private final List<DiskClaims<?>> claims = new ArrayList<>();

        Saying(Scratch scratch, DiskCorpus corpus) {
            this.corpus = corpus;
            this.heads = new DiskLinked.Heads(scratch, corpus.names().size());
            this.packs = new DiskPacks(scratch, corpus.weigher());
            ClaimSteps.KINDS.forEach(kind -> claims.add(new DiskClaims<>(scratch, kind, packs)));
        }

        void add(Said said) {
            int capture = corpus.names().find(said.name());
            corpus.texts().add(capture, said.carried());
            long[] places = said.packs().stream().mapToLong(packs::add).toArray();
            int size = 0;
            for (int i = 0; i < claims.size(); i++) {
                for (DiskClaims.Ready claim : said.claims().get(i)) {
                    claims.get(i).add(capture, claim, places[size / DiskPacks.MOST], size % DiskPacks.MOST);
                    size++;
                }
            }
            heads.add(capture, said.head(), size);
        }

        /// Ends the reading.
        DiskSaid done() {
            packs.done();
            heads.done();
            claims.forEach(DiskClaims::done);
            corpus.free();
            return new DiskSaid(corpus.names(), heads, packs, claims, corpus.texts());
        }
    }

    /// Finds who copied whom, once.
    void group() {
        copies = texts.map(DiskTexts::find);
        texts = Optional.empty();
    }

    DiskNames names() {
        return names;
    }

    DiskLinked.Heads heads() {
        return heads;
    }

    /// Of each kind of [ClaimSteps#KINDS].
    List<DiskClaims<?>> claims() {
        return claims;
    }

    /// Once they were found.
    DiskGroups copies() {
        return copies.orElseThrow();
    }

    /// The claims of a kind.
    List<? extends Fact> facts(Entry.Kind kind) {
        return claims.get(DiskEntries.place(kind)).facts();
    }

    /// Gives up what was kept ready while claims were joined.
    void rest() {
        claims.forEach(kind -> kind.facts().rest());
    }
}
