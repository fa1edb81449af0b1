package org.attache.analyse.plover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attache.text.TermFile;

/// The vocabulary of `plover.tsv`. Thread-safe: read-only once loaded.
final class PloverWords {
    private final Map<String, Meaning> verbs = new HashMap<>();
    private final Map<String, Meaning> nouns = new HashMap<>();
    private final Map<String, Meaning> adjectives = new HashMap<>();
    private final Map<String, List<Pair>> pairs = new HashMap<>();

    /// What a word means.
    sealed interface Meaning {}

    /// A thing done.
    ///
    /// @param root of it
    record Act(Root root) implements Meaning {}

    /// What the word makes of the thing that hangs on it.
    enum Turn implements Meaning {
        /// Intended.
        WILL,
        /// Asked for.
        ASK,
        /// Not done.
        REFUSE,
        /// Ended.
        STOP,
        /// As it is.
        PASS,
        /// As it is; asked for, where nothing hangs on it.
        ORDER
    }

    private record Pair(Set<String> nouns, Root root) {}

    PloverWords(TermFile file) {
        for (TermFile.Row row : file.rows()) {
            Meaning meaning = meaning(row.cell(0));
            for (String word : row.list(2)) {
                switch (row.cell(1)) {
                    case "v" -> verbs.putIfAbsent(word, meaning);
                    case "n" -> nouns.putIfAbsent(word, meaning);
                    case "a" -> adjectives.putIfAbsent(word, meaning);
                    case "vn" ->
                        pairs.computeIfAbsent(word, w -> new ArrayList<>())
                                .add(new Pair(new HashSet<>(row.list(3)), Root.valueOf(row.cell(0))));
                    default ->
                        throw new IllegalStateException(
                                file.name() + " line " + row.line() + ": no form " + row.cell(1));
                }
            }
        }
    }

    private static Meaning meaning(String name) {
        for (Turn turn : Turn.values()) {
            if (turn.name().equals(name)) {
                return turn;
            }
        }
        return new Act(Root.valueOf(name));
    }

    Optional<Meaning> verb(String lemma) {
        return Optional.ofNullable(verbs.get(lemma));
    }

    Optional<Meaning> noun(String lemma) {
        return Optional.ofNullable(nouns.get(lemma));
    }

    Optional<Meaning> adjective(String lemma) {
        return Optional.ofNullable(adjectives.get(lemma));
    }

    /// What a verb tells with one of the words of its clause.
    Optional<Root> pair(String verb, Set<String> words) {
        return pairs.getOrDefault(verb, List.of()).stream()
                .filter(p -> p.nouns().stream().anyMatch(words::contains))
                .map(Pair::root)
                .findFirst();
    }
}
