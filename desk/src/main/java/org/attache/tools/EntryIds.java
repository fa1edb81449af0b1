package org.attache.tools;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.attache.fact.Entry;
import org.attache.ledger.Ledger;
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

    /// The same of a ledger, as it had them at a line.
    static List<Entry> meant(String id, Ledger ledger, long seq) {
        Optional<Entry> exact = ledger.entryAsOf(id, seq);
        if (exact.isPresent()) {
            return exact.stream().toList();
        }
        Stream<String> beginnings = Stream.concat(
                Stream.of(id),
                Arrays.stream(Entry.Kind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT) + "-" + id));
        return beginnings
                .flatMap(beginning -> ledger.idsBeginning(beginning).stream())
                .distinct()
                .flatMap(whole -> ledger.entryAsOf(whole, seq).stream())
                .toList();
    }

    /// What is wrong with an id that does not name one entry.
    static String complaint(String id, int found) {
        return found == 0 || id.isBlank()
                ? "There is no entry “" + id + "”" + "; attache search WORDS finds ids."
                : "“" + id + "” is the beginning of " + found + " ids; give more of its digits.";
    }
}
