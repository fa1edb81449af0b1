package org.attache.run.export;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Who has to do with whom, as the graph forms write it: an undirected graph with weights.
///
/// @param counted what the numbers of the names count: `entries`
/// @param names each with its number
/// @param ties between two names, with the weight of each type
public record Network(
        String counted, SortedMap<String, Integer> names, SortedMap<Pair, SortedMap<String, Integer>> ties) {
    /// Copies its maps.
    public Network {
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
        SortedMap<Pair, SortedMap<String, Integer>> copied = new TreeMap<>();
        ties.forEach((pair, types) -> copied.put(pair, Collections.unmodifiableSortedMap(new TreeMap<>(types))));
        ties = Collections.unmodifiableSortedMap(copied);
    }

    /// Two names, in order of the alphabet.
    ///
    /// @param one first
    /// @param other second
    public record Pair(String one, String other) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair pair) {
            int first = one.compareTo(pair.one);
            return first != 0 ? first : other.compareTo(pair.other);
        }
    }

    /// The weight of a tie: all its types together.
    static int weight(Map<String, Integer> types) {
        return types.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// The types of a tie, in order of the alphabet.
    static String types(Map<String, Integer> types) {
        return String.join(", ", types.keySet());
    }
}
