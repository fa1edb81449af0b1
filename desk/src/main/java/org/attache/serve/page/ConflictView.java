package org.attache.serve.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attache.fact.Entry;
import org.attache.ledger.Decision;
import org.attache.run.Dossier;
import org.attache.serve.book.Book;

/// Values of one slot that cannot both be true, each with the sentences that say so.
///
/// @param entry id of the entry
/// @param slot name of the slot
/// @param label of the slot as a reader knows it
/// @param kind why they differ, in words
/// @param reason in words
/// @param sides the values
/// @param decision what a person decided, if anyone did
public record ConflictView(
        String entry,
        String slot,
        String label,
        String kind,
        String reason,
        List<Side> sides,
        Optional<Decided> decision) {
    /// Copies its list.
    public ConflictView {
        sides = List.copyOf(sides);
    }

    /// What a person decided.
    ///
    /// @param words the value that is believed, or that it was left open
    /// @param decision itself
    public record Decided(String words, Decision decision) {}

    /// One value.
    ///
    /// @param value as the contract writes it
    /// @param words as a reader sees it
    /// @param told each sentence, parted at the words that say it
    public record Side(String value, String words, List<Sentence> told) {
        /// Copies its list.
        public Side {
            told = List.copyOf(told);
        }
    }

    /// A sentence with the disputed words marked.
    ///
    /// @param before what stands before them; the whole sentence where they were not found
    /// @param marked the words; empty where they were not found
    /// @param after what stands behind them
    /// @param report where it stands
    public record Sentence(String before, String marked, String after, ReportView report) {}

    static List<ConflictView> of(Entry entry, Dossier dossier, Book book) {
        if (entry.conflicts().isEmpty()) {
            return List.of();
        }
        ReportViews reports = new ReportViews(entry, dossier);
        Optional<String> unit = entry.value("unit");
        List<Decision> decisions = book.catalogue().decisions(List.of(entry.id()), book.line());
        List<ConflictView> views = new ArrayList<>();
        for (Entry.Conflict conflict : entry.conflicts()) {
            views.add(new ConflictView(
                    entry.id(),
                    conflict.slot(),
                    Show.words(conflict.slot()),
                    Show.words(conflict.kind().name()),
                    reports.readable(conflict.reason()),
                    conflict.values().stream()
                            .map(v -> new Side(
                                    v.value(),
                                    SlotView.words(conflict.slot(), v.value(), unit),
                                    v.saidBy().stream()
                                            .flatMap(r -> reports.about(r, conflict.slot()).stream()
                                                    .map(view -> SlotWords.marked(
                                                            conflict.slot(), v.value(), r, view, book)))
                                            .toList()))
                            .toList(),
                    decisions.stream()
                            .filter(d -> d.slot().equals(conflict.slot()))
                            .map(d -> new Decided(
                                    d.isOpen() ? "left open" : SlotView.words(d.slot(), d.value(), unit), d))
                            .findFirst()));
        }
        return views;
    }
}
