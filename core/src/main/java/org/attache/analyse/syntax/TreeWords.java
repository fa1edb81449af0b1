package org.attache.analyse.syntax;

import java.util.Map;
import java.util.Set;
import org.attache.text.TermFile;

/// The words by which a broken tree or a wrong tag is known (`lang/en/tree-words.tsv`). Thread-safe: immutable.
final class TreeWords {
    private static final Map<Kind, Set<String>> LISTS =
            TermFile.read("lang/en/tree-words.tsv").byClass(Kind.class);

    private TreeWords() {}

    /// What the words of a list have in common.
    enum Kind {
        /// Prepositions that open a phrase of the noun before them.
        OPENING,
        /// Prepositions of place.
        PLACING,
        /// Forms of verbs of saying.
        SAYING,
        /// Pronouns that begin a clause.
        STARTING,
        /// Forms of verbs that say of whom what he did ("accused the army of killing").
        ACCUSING,
        /// Forms of verbs whose object does what the infinitive behind it says ("led the army to launch").
        MAKING,
        /// Forms of verbs that say whom a deed brings blame, thanks or a penalty ("blamed the army for").
        CHARGING,
        /// Months and weekdays.
        CALENDAR,
        /// Past tenses that are no participles.
        PAST,
        /// Participles of verbs of harm, which have an object wherever somebody does them.
        HARMING,
        /// Forms of verbs whose "from" says who gives ("received aid from Chad").
        TAKING,
        /// Nouns that say that something is so ("a report that Chad helped").
        TELLING,
        /// Nouns for what a person does, or what is done to him, never for a person ("the visit of").
        DEED,
        /// Nouns for a deed or a work, whose "by" says whose it is ("killed in a raid by rebels").
        WORK,
        /// Forms of verbs whose "on" says who gets something ("bestowed a medal on the general").
        BESTOWING
    }

    /// The words of a list.
    static Set<String> of(Kind kind) {
        return LISTS.getOrDefault(kind, Set.of());
    }
}
