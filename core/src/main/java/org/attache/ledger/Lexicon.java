package org.attache.ledger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Words with a number each, from 0 in the order in which they came: what columns hold instead of the words.
///
/// Thread-safe: words are only ever added.
final class Lexicon {
    /// Number of a word that is not known.
    static final int NONE = -1;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    /// The number of a word, a new one where it is not known.
    synchronized int add(String word) {
        return numbers.computeIfAbsent(word, w -> {
            words.add(w);
            return words.size() - 1;
        });
    }

    /// The number of a word, or [#NONE].
    synchronized int find(String word) {
        return numbers.getOrDefault(word, NONE);
    }

    /// The numbers of the words that are wanted.
    synchronized BitSet numbers(Predicate<String> wanted) {
        BitSet all = new BitSet();
        for (int number = 0; number < words.size(); number++) {
            all.set(number, wanted.test(words.get(number)));
        }
        return all;
    }

    synchronized String word(int number) {
        return words.get(number);
    }

    synchronized int size() {
        return words.size();
    }
}
