package org.attache.analyse.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attache.text.TermFile;

/// The word classes of `lang/en/event-words.tsv`. Thread-safe: read-only once loaded.
final class EventWords {
    private static final Pattern COMMA = Pattern.compile(",\\s*");
    private static final Map<String, Set<String>> WORDS = read();

    private EventWords() {}

    /// The words of a class.
    ///
    /// @throws IllegalArgumentException if the file has no such class
    static Set<String> of(String name) {
        Set<String> set = WORDS.get(name);
        if (set == null) {
            throw new IllegalArgumentException("event-words.tsv has no class " + name);
        }
        return set;
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> all = new HashMap<>();
        TermFile.read("lang/en/event-words.tsv")
                .rows()
                .forEach(row -> all.computeIfAbsent(row.cell(0), k -> new HashSet<>())
                        .addAll(Stream.of(COMMA.split(row.cell(1)))
                                .map(String::strip)
                                .toList()));
        all.replaceAll((name, words) -> Set.copyOf(words));
        return Map.copyOf(all);
    }
}
