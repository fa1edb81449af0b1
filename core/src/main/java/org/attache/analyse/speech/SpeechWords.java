package org.attache.analyse.speech;

import java.util.Map;
import java.util.Set;
import org.attache.text.TermFile;

/// The words of `lang/en/speech-words.tsv`, which tell who says what besides the cues of `speech.tsv`.
///
/// Thread-safe: read-only once loaded.
final class SpeechWords {
    private static final Map<Kind, Set<String>> WORDS =
            TermFile.read("lang/en/speech-words.tsv").byClass(Kind.class);

    private SpeechWords() {}

    /// All words of a class.
    static Set<String> of(Kind kind) {
        return WORDS.getOrDefault(kind, Set.of());
    }

    /// The classes; the head of the file says what each holds.
    enum Kind {
        /// Verbs that mean speech only of someone who can speak.
        MINDED,
        /// What a text or a fact can do that has no mind.
        SHOWING,
        /// Nouns for a part of people: "a majority said".
        AMOUNT,
        /// Forms of verbs that carry words and end a description.
        CARRYING,
        /// Verbs whose next noun phrase is who listens, not who speaks.
        LISTENED,
        /// Words of a description that say nothing of the office.
        EMPTY,
        /// Verbs that take words, without anything else to tell.
        SAYING,
        /// Verbs that mean speech only beside a quotation: "the army will stay," he continued.
        QUOTED,
        /// Forms that are cues whatever their tag.
        SURE,
        /// Participles that carry words behind another verb: "left, saying".
        CARRIED,
        /// Verbs of giving out a text.
        ISSUING,
        /// Texts that speak with the voice of their writer.
        PERSONAL
    }
}
