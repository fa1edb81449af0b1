package org.attache.tools;

import java.util.List;
import org.attache.fact.Entry;
import org.attache.run.BriefEntries;

/// Finds the entries that a person means by an id, or by the first of its digits as a brief shows them.
final class EntryIds {
    private EntryIds() {}

    /// The one with that id, else all whose ids, or their digits, begin so.
    static List<Entry> meant(String id, List<Entry> entries) {
        List<Entry> exact = entries.stream().filter(e -> e.id().equals(id)).toList();
        return !exact.isEmpty()
                ? exact
                : entries.stream()
                        .filter(e -> e.id().startsWith(id)
                                || BriefEntries.bare(e.id()).startsWith(id))
                        .toList();
    }

    /// What is wrong with an id that does not name one entry.
    static String complaint(String id, int found) {
        return found == 0 || id.isBlank()
                ? "There is no entry “" + id + "”" + "; attache search WORDS finds ids."
                : "“" + id + "” is the beginning of " + found + " ids; give more of its digits.";
    }
}
