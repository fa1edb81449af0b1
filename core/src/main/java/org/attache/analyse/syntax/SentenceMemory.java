package org.attache.analyse.syntax;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The last sentences read, word by word: newspapers print one agency's text again and again, and the tree of a
/// sentence hangs on nothing but its words and on which of them are known to be names. Holds [#KEPT] sentences,
/// those not met for the longest time go first; what it answers is what a new reading would give.
///
/// Thread-safe.
final class SentenceMemory {
    /// Some 12 MB of memory for sentences of 25 words.
    static final int KEPT = 4096;

    private final SequencedMap<Key, List<Token>> sentences = new LinkedHashMap<>(64, 0.75f, true);

    /// The tokens of a sentence of these words, with the spans of where it was read; empty where it was not met
    /// lately.
    ///
    /// @param texts words as they stand
    /// @param names which of them are known to be names
    List<Token> get(List<String> texts, boolean[] names) {
        Key key = new Key(texts, names);
        synchronized (sentences) {
            return sentences.getOrDefault(key, List.of());
        }
    }

    /// Keeps the tokens of a sentence.
    void put(List<String> texts, boolean[] names, List<Token> tokens) {
        Key key = new Key(texts, names);
        synchronized (sentences) {
            sentences.put(key, List.copyOf(tokens));
            if (sentences.size() > KEPT) {
                sentences.pollFirstEntry();
            }
        }
    }

    private static final class Key {
        private final List<String> texts;
        private final boolean[] names;
        private final int hash;

        Key(List<String> texts, boolean[] names) {
            this.texts = texts;
            this.names = names;
            this.hash = texts.hashCode() * 31 + Arrays.hashCode(names);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && hash == key.hash
                    && Arrays.equals(names, key.names)
                    && texts.equals(key.texts);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
