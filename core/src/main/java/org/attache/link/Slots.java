package org.attache.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attache.fact.Entry;

/// Gathers what all reports say of each slot, the best supported value first.
///
/// Not thread-safe.
final class Slots {
    private final Map<String, Map<String, Value>> slots = new LinkedHashMap<>();
    /// One report for all that a fact says, however many slots that fills.
    private final IdentityHashMap<Fact, Entry.Report> reports = new IdentityHashMap<>();

    private static final class Value {
        private final String shown;
        private final Set<Entry.Report> reports = new LinkedHashSet<>();

        Value(String shown) {
            this.shown = shown;
        }
    }

    void add(String slot, Optional<String> value, Fact fact) {
        value.ifPresent(v -> add(slot, v, fact));
    }

    /// Adds a value; values that fold to the same words are one.
    void add(String slot, String value, Fact fact) {
        add(slot, Wording.fold(value).isEmpty() ? value : Wording.fold(value), value, fact);
    }

    /// Adds a value under a key of its own.
    void add(String slot, String key, String value, Fact fact) {
        slots.computeIfAbsent(slot, s -> new LinkedHashMap<>())
                .computeIfAbsent(key, k -> new Value(value))
                .reports
                .add(reports.computeIfAbsent(fact, Fact::report));
    }

    /// The slots in the order in which they were begun.
    ///
    /// @param inTime slots whose values stay in the order of publication
    List<Entry.Slot> slots(List<String> inTime) {
        List<Entry.Slot> all = new ArrayList<>();
        slots.forEach((name, values) -> {
            List<Value> ordered = new ArrayList<>(values.values());
            if (!inTime.contains(name)) {
                ordered.sort(
                        Comparator.comparingInt((Value v) -> v.reports.size()).reversed());
            }
            all.add(new Entry.Slot(
                    name,
                    ordered.stream()
                            .map(v -> new Entry.SlotValue(v.shown, List.copyOf(v.reports)))
                            .toList()));
        });
        return all;
    }
}
