package org.attache.analyse.speech;

import java.util.List;
import org.attache.fact.StatementKind;

/// A verb by which a text ascribes speech, in one of its constructions.
///
/// @param words the verb's lemma and the words that must follow it: `[call, for]`
/// @param construction how it takes its words
/// @param kind what it says of the speech; `INFORM` where the words themselves decide
/// @param example a sentence of ours with it
record Cue(List<String> words, Construction construction, StatementKind kind, String example) {
    /// Copies its list.
    Cue {
        words = List.copyOf(words);
    }

    /// The rule id that claims carry.
    String rule() {
        return "speech/" + construction.name().toLowerCase(java.util.Locale.ROOT) + "/" + String.join("-", words);
    }
}
