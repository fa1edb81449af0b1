package org.attache.serve.book;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.attache.fact.Analysis;
import org.attache.fact.CopyGroup;
import org.attache.fact.Entry;
import org.attache.ledger.Catalogue;
import org.attache.ledger.Ledger;
import org.attache.ledger.Listing;
import org.attache.ledger.Selection;
import org.attache.run.Dossier;

/// A ledger as one request reads it: at one line, the last or an earlier one. Everything that a page asks is asked
/// here, so that every page can be read as of any line.
///
/// @param shelf it was borrowed from
/// @param ledger open
/// @param line number of the line it is read at
/// @param last number of the last line there is
public record Book(Bookshelf shelf, Ledger ledger, long line, long last) {
    /// Whether it is read as it stands now.
    public boolean isNow() {
        return line == last;
    }

    /// The lists.
    public Catalogue catalogue() {
        return ledger.catalogue(shelf.columns());
    }

    /// Everything that the book held at its line.
    public Selection selection() {
        return Selection.at(line);
    }

    /// An entry as it stood at the line.
    public Optional<Entry> entry(String id) {
        return ledger.entryAsOf(id, line);
    }

    /// The entries of some lines as they stood at the line, in the lines' order.
    public Map<Listing, Entry> entries(List<Listing> listings) {
        Map<String, Entry> found =
                ledger.entriesAsOf(listings.stream().map(Listing::id).toList(), line);
        Map<Listing, Entry> all = new LinkedHashMap<>();
        listings.forEach(l -> Optional.ofNullable(found.get(l.id())).ifPresent(e -> all.put(l, e)));
        return all;
    }

    /// The analysis of a capture, as the ledger holds it now.
    public Optional<Analysis> analysis(String capture) {
        // An analysis changes only with a line of its own; keys with the last line never go stale.
        return shelf.analysis(ledger, capture, last + " ");
    }

    /// A dossier of some entries: what [org.attache.run.Headlines] and [org.attache.run.SourceNames] work on.
    public Dossier dossier(List<Entry> entries) {
        return new Dossier(entries, List.of(), List.of(), this::analysis, ledger::takenIn);
    }

    /// A dossier of some entries, with the copies among their reports: what shows how each of them came to us.
    public Dossier traced(List<Entry> entries) {
        Set<String> names = entries.stream()
                .flatMap(e -> e.reports().stream())
                .map(Entry.Report::capture)
                .collect(Collectors.toCollection(TreeSet::new));
        List<CopyGroup> copies = catalogue().captures().sharedBy(names, line);
        return new Dossier(entries, copies, List.of(), this::analysis, ledger::takenIn);
    }

    /// An answer that is worked out once for the line: totals over the whole book.
    ///
    /// @param question names it
    public <T> T once(String question, Supplier<T> answer) {
        return shelf.remember(line + " " + question, answer);
    }
}
