package org.attache.date;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// A public event of known day that texts name without a year; from `lang/en/date/chronicle.tsv`.
///
/// @param name for reasons
/// @param kinds nouns that name it: "coup"
/// @param where words of which one must stand in the text
/// @param day it began
record PublicEvent(String name, Set<String> kinds, Set<String> where, LocalDate day) {
    private static final List<PublicEvent> ALL = Table.read("chronicle.tsv", 6).stream()
            .map(row -> new PublicEvent(
                    row.get(4),
                    Set.of(row.get(1).split("\\|", -1)),
                    Set.of(row.get(2).split("\\|", -1)),
                    LocalDate.parse(row.get(3))))
            .toList();

    PublicEvent {
        kinds = Set.copyOf(kinds);
        where = Set.copyOf(where);
    }

    static List<PublicEvent> all() {
        return ALL;
    }

    /// Events of a kind in places that the text names.
    static List<PublicEvent> of(String kind, Set<String> places) {
        return ALL.stream()
                .filter(e -> e.kinds().contains(kind) && e.where().stream().anyMatch(places::contains))
                .toList();
    }
}
