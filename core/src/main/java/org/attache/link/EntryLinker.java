package org.attache.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.attache.fact.Analysis;
import org.attache.fact.CopyGroup;
import org.attache.fact.Entry;
import org.attache.fact.Findings;
import org.attache.fact.Link;
import org.attache.fact.Linking;

/// Decides which claims of many captures speak of the same thing, which captures copy each other, which
/// claims contradict each other, and says why.
///
/// A pure function: the order of the analyses does not change what it gives, nor does the number of processors that
/// share the work. Thread-safe. The work grows nearly in line with the number of captures: no step compares all
/// pairs.
public final class EntryLinker {
    /// Version of the stage.
    public static final String VERSION = "1";

    /// Joins the claims of all analyses. Every claim ends in exactly one entry; the entries come in order of
    /// kind and first report.
    public Linking link(List<Analysis> analyses) {
        Shared shared = new Shared();
        List<Dossier> dossiers = analyses.stream()
                .sorted(Comparator.comparing(Analysis::captureName)
                        .thenComparing(a -> a.article().capture().id())
                        .thenComparing(a -> a.article().capture().sha256()))
                .toList()
                .parallelStream()
                .map(analysis -> new Dossier(analysis, shared))
                .toList();
        Copies.mark(dossiers);
        Terms.Weigher weigher = new Terms.Weigher(dossiers);
        dossiers.parallelStream().forEach(dossier -> dossier.weigh(weigher, shared));
        Sources sources = new Sources(dossiers);
        // Nothing that one of these finds hangs on another.
        CompletableFuture<List<CopyGroup>> copies =
                CompletableFuture.supplyAsync(() -> CopyGroups.of(dossiers, sources));
        List<Relations.Made> made = Stream.<Supplier<List<Relations.Made>>>of(
                        () -> join(
                                facts(
                                        dossiers,
                                        Findings::events,
                                        (d, e) -> EventFact.of(d, e, weigher, sources)
                                                .with(shared)),
                                new EventComparison(),
                                EntryMaker::event),
                        () -> join(
                                facts(
                                        dossiers,
                                        Findings::deals,
                                        (d, c) -> DealFact.of(d, c, weigher, sources)
                                                .with(shared)),
                                new DealComparison(),
                                EntryMaker::deal),
                        () -> join(
                                facts(
                                        dossiers,
                                        Findings::statements,
                                        (d, c) -> StatementFact.of(d, c, weigher, sources)
                                                .with(shared)),
                                new StatementComparison(),
                                EntryMaker::statement),
                        () -> join(
                                facts(
                                        dossiers,
                                        Findings::figures,
                                        (d, f) -> FigureFact.of(d, f, weigher, sources)
                                                .with(shared)),
                                new FigureComparison(),
                                EntryMaker::figure))
                .parallel()
                .map(Supplier::get)
                .flatMap(List::stream)
                .toList();
        Map<String, List<Link>> related = new Relations().find(made);
        List<Entry> entries = made.stream()
                .map(m -> with(m.entry(), related.getOrDefault(m.entry().id(), List.of())))
                .toList();
        return new Linking(entries, copies.join());
    }

    private static <C, F extends Fact> List<F> facts(
            List<Dossier> dossiers, Function<Findings, List<C>> claims, BiFunction<Dossier, C, F> maker) {
        return dossiers.parallelStream()
                .flatMap(d -> claims.apply(d.analysis().findings()).stream().map(c -> maker.apply(d, c)))
                .toList();
    }

    private static <F extends Fact> List<Relations.Made> join(
            List<F> facts, Comparison<F> comparison, Function<Joiner.Group<F>, Entry> maker) {
        List<F> ordered = facts.stream().sorted(EntryMaker.BY_PUBLICATION).toList();
        Reprints<F> reprints = new Reprints<>(comparison, ordered);
        List<Joiner.Group<F>> groups =
                new Joiner<>(comparison, reprints.compared()).join(Pairs.of(comparison, reprints.compared()));
        return reprints.with(groups).parallelStream()
                .map(group -> new Relations.Made(maker.apply(group), group.facts()))
                .toList();
    }

    /// The entry with links to other entries behind its own.
    static Entry with(Entry entry, List<Link> related) {
        List<Link> links = new ArrayList<>(entry.links());
        links.addAll(related);
        return new Entry(
                entry.id(),
                entry.kind(),
                entry.slots(),
                entry.reports(),
                entry.origins(),
                entry.firstReported(),
                entry.conflicts(),
                links);
    }
}
