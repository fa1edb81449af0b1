package org.attache.run;

import java.util.Map;
import java.util.Set;
import org.attache.text.TermFile;

/// The words of `lang/en/headline-words.tsv`, by which headlines are worded.
///
/// Thread-safe: read-only once loaded.
final class HeadlineWords {
    private static final Map<Kind, Set<String>> WORDS =
            TermFile.read("lang/en/headline-words.tsv").byClass(Kind.class);

    private HeadlineWords() {}

    /// All words of a class.
    static Set<String> of(Kind kind) {
        return WORDS.getOrDefault(kind, Set.of());
    }

    /// The classes; the head of the file says what each holds.
    enum Kind {
        /// Many, although they do not end in "s"; in any spelling.
        MANY,
        /// Capitalised descriptions that still take an article when they end so.
        OFFICE,
        /// Verbs that an indirect statement may begin with when it is told without "that".
        TELLING
    }
}
