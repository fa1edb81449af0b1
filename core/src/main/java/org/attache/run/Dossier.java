package org.attache.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
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
        Function<String, Optional<Analysis>> source,
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

    /// What a ledger holds now. Analyses are fetched when asked for, and the last few kept.
    public static Dossier of(Ledger ledger) {
        return new Dossier(
                ledger.entries(), ledger.copies(), ledger.names(), remembering(ledger::analysis), ledger::takenIn);
    }

    /// What a ledger held at a line.
    public static Dossier asOf(Ledger ledger, long seq) {
        return new Dossier(
                ledger.entriesAsOf(seq), List.of(), ledger.names(), remembering(ledger::analysis), ledger::takenIn);
    }

    /// The analysis of a capture.
    public Optional<Analysis> analysis(String capture) {
        return source.apply(capture);
    }

    /// The entries of one kind, in order of day.
    public List<Entry> entries(Entry.Kind kind) {
        return entries.stream().filter(e -> e.kind() == kind).sorted(IN_ORDER).toList();
    }

    /// The same source with its last few answers kept; safe for several threads.
    private static Function<String, Optional<Analysis>> remembering(Function<String, Optional<Analysis>> source) {
        // A page shows the reports of a few captures again and again; 64 of them fit into any heap.
        Map<String, Optional<Analysis>> last = new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Optional<Analysis>> eldest) {
                return size() > 64;
            }
        };
        return name -> {
            synchronized (last) {
                // an answer may fail to come, and must not be asked for inside the map's own bookkeeping
                Optional<Analysis> known = last.get(name);
                if (known == null) {
                    known = source.apply(name);
                    last.put(name, known);
                }
                return known;
            }
        };
    }

    /// All analyses, in order of their names.
    public List<Analysis> analyses() {
        List<Analysis> all = new ArrayList<>();
        captures.forEach(name -> analysis(name).ifPresent(all::add));
        return all;
    }
}
