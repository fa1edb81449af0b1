package org.attache.analyse.event;

import java.util.Map;
import java.util.Set;
import org.attache.text.TermFile;

/// The word classes of `lang/en/event-words.tsv`. Thread-safe: read-only once loaded.
final class EventWords {
    private static final Map<String, Set<String>> WORDS =
            TermFile.read("lang/en/event-words.tsv").byClass();

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
}
