package org.attache.analyse.figure;

import java.util.Locale;

/// Nouns that follow a number beside a verb of killing or arresting but are no people: times, measures, things.
final class NotPeople {

    private NotPeople() {}

    /// Whether `word`, singular or plural, is such a noun.
    static boolean holds(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return FigureWords.has(FigureWords.Kind.THING, lower)
                || (lower.endsWith("s")
                        && FigureWords.has(FigureWords.Kind.THING, lower.substring(0, lower.length() - 1)))
                || (lower.endsWith("ies")
                        && FigureWords.has(FigureWords.Kind.THING, lower.substring(0, lower.length() - 3) + "y"));
    }
}
