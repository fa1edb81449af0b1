package org.attache.analyse.figure;

import java.util.Map;
import java.util.Set;
import org.attache.text.TermFile;

/// The words of `lang/en/figure-words.tsv`, which tell what a number is a number of.
///
/// Thread-safe: read-only once loaded.
final class FigureWords {
    private static final Map<Kind, Set<String>> WORDS =
            TermFile.read("lang/en/figure-words.tsv").byClass(Kind.class);

    private FigureWords() {}

    /// Whether a word, lower case, is of a class.
    static boolean has(Kind kind, String word) {
        return WORDS.getOrDefault(kind, Set.of()).contains(word);
    }

    /// All words of a class.
    static Set<String> all(Kind kind) {
        return WORDS.getOrDefault(kind, Set.of());
    }

    /// The classes; the head of the file says what each holds.
    enum Kind {
        /// Before a word of spending.
        MILITARY,
        /// What money for arms goes through.
        SPENDING,
        /// What is of arms behind "security".
        HELP,
        /// Words of a purchase.
        DEAL,
        /// What a sum is for that is not for arms.
        CIVIL,
        /// What is no people: times, measures, things, animals.
        THING,
        /// People who may be troops.
        STAFF,
        /// What may stand before them.
        FORCE,
        /// What may stand between a number of people and what befell them.
        BETWEEN,
        /// Nouns that tell nothing of who is counted.
        COMMON,
        /// What follows a number that counts no people in a report of shootings.
        UNIT
    }
}
