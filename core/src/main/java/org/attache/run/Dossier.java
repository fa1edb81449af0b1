package org.attache.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attache.fact.Analysis;
import org.attache.fact.CopyGroup;
import org.attache.fact.Entry;
import org.attache.fact.Linking;
import org.attache.ledger.Ledger;
import org.attache.link.EntryLinker;

/// Entries with the analyses they rest on: what a brief, a list or a page is made of. It comes from a ledger, or
/// straight from captures.
///
/// @param entries in order of kind, day and id
/// @param copies which captures carry the same text
/// @param captures names of all captures, sorted
/// @param source gives the analysis of a capture by its name
/// @param takenIn gives when a ledger took a capture in; nothing where there is no ledger
public record Dossier(
        List<Entry> entries,
        List<CopyGroup> copies,
        List<String> captures,
        Analyses source,
        Function<String, Optional<Instant>> takenIn) {
    /// By day (of the event, of the order), what has none last; then by id.
    public static final Comparator<Entry> IN_ORDER =
            Comparator.comparing((Entry e) -> day(e).orElse("9999")).thenComparing(Entry::id);

    /// The day an entry is shown under: its date, or when a deal was ordered or delivered, as the slot has it.
    public static Optional<String> day(Entry entry) {
        return entry.value("date")
                .filter(d -> !d.isEmpty())
                .or(() -> entry.value("ordered"))
                .or(() -> entry.value("delivered"));
    }

    /// Copies its lists.
    public Dossier {
        entries = List.copyOf(entries);
        copies = List.copyOf(copies);
        captures = List.copyOf(captures);
    }

    /// Joins analyses without a ledger.
    public static Dossier of(List<Analysis> analyses) {
        Linking linking = new EntryLinker().link(analyses);
        Map<String, Analysis> byName = new TreeMap<>();
        analyses.forEach(a -> byName.put(a.captureName(), a));
        return new Dossier(
                linking.entries(),
                linking.copies(),
                List.copyOf(byName.keySet()),
                name -> Optional.ofNullable(byName.get(name)),
                name -> Optional.empty());
    }

    /// Of what a ledger holds now the entries that pass, and the captures that tell of them. What does not pass is
    /// not kept, however much there is of it; analyses are fetched when they are asked for.
    ///
    /// @param shown whether an entry is wanted; asked before the filter, of every entry
    public static Dossier of(Ledger ledger, Filter filter, Predicate<Entry> shown) {
        return of(ledger, filter, shown, cited -> filter.equals(Filter.ALL) ? ledger.copies() : ledger.copiesOf(cited));
    }

    /// The same for whoever tells the entries and not who copies whom: of the groups of copies it has the parts of the
    /// captures that tell of the entries.
    public static Dossier listed(Ledger ledger, Filter filter, Predicate<Entry> shown) {
        return of(ledger, filter, shown, ledger::sharedBy);
    }

    private static Dossier of(
            Ledger ledger, Filter filter, Predicate<Entry> shown, Function<Set<String>, List<CopyGroup>> copies) {
        Predicate<Entry> wanted = shown.and(filter::passesByDay);
        List<Entry> some = Optional.of(filter.between())
                .filter(states -> !states.isEmpty())
                .flatMap(states -> ledger.entriesAbout(states, wanted))
                .orElseGet(() -> ledger.entries(wanted));
        Analyses source = new LedgerAnalyses(ledger);
        List<Entry> left = filter.among(new Dossier(some, List.of(), List.of(), source, ledger::takenIn));
        SortedSet<String> cited = captures(left);
        return new Dossier(
                left,
                copies.apply(cited),
                filter.equals(Filter.ALL) ? ledger.names() : List.copyOf(cited),
                source,
                ledger::takenIn);
    }

    /// A few entries of a ledger, with what the captures that tell of them copied of others.
    ///
    /// @param seq number of the line at which the entries stood so
    public static Dossier of(Ledger ledger, List<Entry> entries, long seq) {
        Set<String> captures = captures(entries);
        return new Dossier(
                entries,
                ledger.sharedBy(captures, seq)
                        .orElseGet(() -> seq == ledger.lastSeq() ? ledger.sharedBy(captures) : List.of()),
                List.of(),
                new LedgerAnalyses(ledger),
                ledger::takenIn);
    }

    /// Names of the captures that tell of some entries.
    static SortedSet<String> captures(List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.reports().stream())
                .map(Entry.Report::capture)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The analysis of a capture.
    public Optional<Analysis> analysis(String capture) {
        return source.of(capture);
    }

    /// The entries of one kind, in order of day.
    public List<Entry> entries(Entry.Kind kind) {
        return entries.stream().filter(e -> e.kind() == kind).sorted(IN_ORDER).toList();
    }

    /// Entries in their order, to be gone through once by whoever asks for the analyses of all reports of each: they
    /// are fetched many at a time.
    public Iterable<Entry> ahead(List<Entry> some) {
        return ahead(some, entry -> entry.reports().stream().map(Entry.Report::capture));
    }

    /// @param asked captures that will be asked for with an entry
    Iterable<Entry> ahead(List<Entry> some, Function<Entry, Stream<String>> asked) {
        return () -> new Ahead(some, asked, source);
    }

    /// All analyses, in order of their names.
    public List<Analysis> analyses() {
        List<Analysis> all = new ArrayList<>();
        for (int from = 0; from < captures.size(); from += Ahead.AT_ONCE) {
            List<String> some = captures.subList(from, Math.min(captures.size(), from + Ahead.AT_ONCE));
            source.soon(some);
            some.forEach(name -> analysis(name).ifPresent(all::add));
        }
        return all;
    }
}
