package org.attache.run;

import java.util.List;
import java.util.Optional;

/// An entry as every form of the brief shows it.
///
/// @param id whole id
/// @param shortId enough of it to name the entry among its fellows
/// @param day of the event, or of the report
/// @param headline one sentence
/// @param tag stage of a deal, kind of a statement
/// @param chain from the speaker to the outlet, where a statement has but one
/// @param origins names of the independent origins
/// @param reports how many facts were joined
/// @param notes what stands below the headline
public record BriefEntry(
        String id,
        String shortId,
        Days day,
        String headline,
        Optional<String> tag,
        Optional<String> chain,
        List<String> origins,
        int reports,
        List<Note> notes) {
    /// Copies its lists.
    public BriefEntry {
        origins = List.copyOf(origins);
        notes = List.copyOf(notes);
    }

    /// Something more about an entry.
    ///
    /// @param label one word or two: "chain", "stages"
    /// @param text what it says
    /// @param alarm whether it is a conflict
    public record Note(String label, String text, boolean alarm) {}

    /// Whether two sources that do not depend on each other tell it.
    public boolean isConfirmed() {
        return origins.size() > 1;
    }

    /// "3 independent origins: Sputnik, RIA, TASS · 5 reports", or the chain of a statement that has one.
    public String support() {
        if (chain.isPresent() && !isConfirmed()) {
            return chain.orElseThrow() + (reports > 1 ? " · " + reports + " reports" : "");
        }
        String from = origins.isEmpty()
                ? "no origin named"
                : (origins.size() == 1 ? "" : origins.size() + " independent origins: ") + String.join(", ", origins);
        return from + (reports > 1 ? " · " + reports + " reports" : "");
    }
}
