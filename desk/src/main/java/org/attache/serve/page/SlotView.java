package org.attache.serve.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.attache.fact.Entry;
import org.attache.run.BriefEntries;
import org.attache.run.CountryNames;
import org.attache.text.Printable;

/// A merged field with all that is said of it.
///
/// @param label as a reader knows it
/// @param slot name in the contract
/// @param values each with those who say it
/// @param disputed whether its values cannot all be true
public record SlotView(String label, String slot, List<Value> values, boolean disputed) {
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");
    /// Shown elsewhere on the page, or of no use to a reader.
    private static final Set<String> UNSHOWN = Set.of("status_history", "unit", "series");
    private static final Map<String, String> LABELS = Map.of(
            "statement_kind", "Act",
            "direct", "Wording",
            "text", "Words",
            "of", "Who or what",
            "modality", "How sure",
            "value", "Number");

    /// Copies its list.
    public SlotView {
        values = List.copyOf(values);
    }

    /// One value.
    ///
    /// @param words as a reader sees it
    /// @param all whether every report says so
    /// @param saidBy the reports that do
    public record Value(String words, boolean all, List<ReportView> saidBy) {
        /// Copies its list.
        public Value {
            saidBy = List.copyOf(saidBy);
        }
    }

    static List<SlotView> of(Entry entry, ReportViews reports) {
        Set<String> disputed = Set.copyOf(
                entry.conflicts().stream().map(Entry.Conflict::slot).distinct().toList());
        Optional<String> unit = entry.value("unit");
        return entry.slots().stream()
                .filter(s -> !UNSHOWN.contains(s.name()))
                .map(s -> new SlotView(
                        label(s.name(), entry.kind()),
                        s.name(),
                        s.values().stream()
                                .map(v -> new Value(
                                        words(
                                                s.name(),
                                                v.value(),
                                                entry.kind() == Entry.Kind.FIGURE ? unit : Optional.empty()),
                                        v.saidBy().size() == entry.reports().size(),
                                        reports.of(v.saidBy())))
                                .toList(),
                        disputed.contains(s.name())))
                .toList();
    }

    private static String label(String slot, Entry.Kind kind) {
        if (slot.equals("date")) {
            return kind == Entry.Kind.FIGURE ? "Counted as of" : kind == Entry.Kind.STATEMENT ? "Said on" : "Day";
        }
        return kind == Entry.Kind.DEAL && slot.equals("value") ? "Value" : LABELS.getOrDefault(slot, Show.title(slot));
    }

    /// A value as a reader sees it: names of states, numbers with their units.
    static String words(String slot, String value, Optional<String> unit) {
        if (CODE.matcher(value).matches() && !slot.equals("text")) {
            return CountryNames.of(value);
        }
        return switch (slot) {
            case "type", "status", "statement_kind", "measure", "modality" -> Show.words(value);
            case "text" -> "“" + Printable.of(value.replaceAll("\\s+", " ").strip()) + "”";
            case "direct" -> value.equals("verbatim") ? "word for word" : "as reported";
            case "value" ->
                Printable.of(BriefEntries.pretty(value
                        + unit.filter(u -> !u.equals("people") && !value.contains(u))
                                .map(u -> " " + u)
                                .orElse("")));
            // a number in a name is a part of it: "Project 22160" is no count
            case "item", "participant", "actor", "target", "speaker", "addressee", "place", "venue" ->
                Printable.of(value);
            default -> Printable.of(BriefEntries.pretty(value));
        };
    }
}
