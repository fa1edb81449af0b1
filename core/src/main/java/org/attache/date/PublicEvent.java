package org.attache.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final Map<String, List<PublicEvent>> BY_KIND = byKind();

    PublicEvent {
        kinds = Set.copyOf(kinds);
        where = Set.copyOf(where);
    }

    /// In words for a reader: "2021-02-01 (coup, MM)".
    String told() {
        String bare = name.replace(" " + day, "");
        return day + " (" + bare.replaceFirst(" (?=[A-Z]{2}$)", ", ") + ")";
    }

    static List<PublicEvent> all() {
        return ALL;
    }

    /// Events of a kind in places that the text names.
    static List<PublicEvent> of(String kind, Set<String> places) {
        List<PublicEvent> found = new ArrayList<>();
        for (PublicEvent event : BY_KIND.getOrDefault(kind, List.of())) {
            if (!Collections.disjoint(event.where(), places)) {
                found.add(event);
            }
        }
        return found;
    }

    private static Map<String, List<PublicEvent>> byKind() {
        Map<String, List<PublicEvent>> events = new HashMap<>();
        for (PublicEvent event : ALL) {
            for (String kind : event.kinds()) {
                events.computeIfAbsent(kind, k -> new ArrayList<>()).add(event);
            }
        }
        return events;
    }
}
