package org.attache.analyse.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Words that tell what a name beside them is, from `name-clues.tsv` and `given-names.tsv`. Thread-safe:
/// read-only once loaded.
final class Clues {
    private final Map<String, Set<String>> kinds = new HashMap<>();
    private final Map<String, Integer> longest = new HashMap<>();
    private final Map<String, String> givenNames = new HashMap<>(3000);

    /// Loads both lists.
    Clues() {
        for (List<String> row : Lexicon.rows("name-clues.tsv")) {
            String key = WordScanner.key(row.get(0));
            kinds.computeIfAbsent(row.get(1), k -> new HashSet<>()).add(key);
            longest.merge(row.get(1), key.split(" ", -1).length, Math::max);
        }
        for (List<String> row : Lexicon.rows("given-names.tsv")) {
            givenNames.put(WordScanner.key(row.get(0)), row.get(1));
        }
    }

    /// Whether one word is of a kind.
    boolean is(String kind, Word word) {
        return kinds.getOrDefault(kind, Set.of()).contains(word.key());
    }

    /// Whether one word, given by its key, is of a kind.
    boolean is(String kind, String key) {
        return kinds.getOrDefault(kind, Set.of()).contains(key);
    }

    /// How many words, beginning at `from`, make the longest term of a kind; 0 where none does.
    int match(String kind, List<Word> words, int from) {
        Set<String> terms = kinds.getOrDefault(kind, Set.of());
        int most = Math.min(longest.getOrDefault(kind, 0), words.size() - from);
        for (int length = most; length > 0; length--) {
            StringBuilder all = new StringBuilder(words.get(from).key());
            for (int i = 1; i < length; i++) {
                all.append(' ').append(words.get(from + i).key());
            }
            if (terms.contains(all.toString())) {
                return length;
            }
        }
        return 0;
    }

    /// The gender that a given name tells: `m` or `f`; empty where the word is none, or one that both bear.
    Optional<String> gender(Word word) {
        return Optional.ofNullable(givenNames.get(word.key())).filter(g -> !g.equals("u"));
    }

    /// Whether the word is a given name, with a capital.
    boolean isGivenName(Word word) {
        return word.isCapitalised() && givenNames.containsKey(word.key());
    }
}
