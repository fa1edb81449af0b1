package org.attache.link;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/// Words met before, each kept once with its term. Ten thousand articles have millions of words but few different
/// ones:
/// sharing them is what lets all articles be linked within a gigabyte. Once full it takes up no more words and shares
/// those that it has.
///
/// Thread-safe.
final class Vocabulary {
    /// Some 25 MB of memory at most.
    private static final int KEPT = 200_000;

    private final Map<String, Word> words = new ConcurrentHashMap<>();
    private final UnaryOperator<String> terms;

    /// @param terms gives the term of a word: the same for the same word
    Vocabulary(UnaryOperator<String> terms) {
        this.terms = terms;
    }

    private record Word(String word, String term) {}

    /// The word itself, one string for all its places.
    String shared(String word) {
        return word(word).word();
    }

    /// The word's term.
    String term(String word) {
        return word(word).term();
    }

    private Word word(String word) {
        Word known = words.get(word);
        if (known == null) {
            known = new Word(word, terms.apply(word));
            if (words.size() < KEPT) {
                words.putIfAbsent(word, known);
            }
        }
        return known;
    }
}
