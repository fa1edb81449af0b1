package org.attache.analyse.speech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.text.TermFile;

/// The words of `lang/en/ascriptions.tsv`: verbs, nouns and adjectives that ascribe a thought, a wish or a stance,
/// with what each takes. Thread-safe: read-only once loaded.
final class AscriptionLexicon {
    private static final String WORDS = "/lang/en/ascriptions.tsv";

    private final Map<Part, Map<String, List<Entry>>> entries = new HashMap<>();

    private final Set<String> people = new HashSet<>();

    private AscriptionLexicon() {
        TermFile.read("lang/en/counted-people.tsv").rows().forEach(r -> people.add(r.cell(0)));
        CueLexicon.lines(WORDS, line -> {
            String[] cells = line.split("\t", -1);
            List<String> words = Arrays.asList(cells[0].split(" ", -1));
            Part part = Part.valueOf(cells[1].toUpperCase(Locale.ROOT));
            Entry entry = new Entry(words, Set.of(cells[2].split(",", -1)));
            entries.computeIfAbsent(part, k -> new HashMap<>())
                    .computeIfAbsent(words.getFirst(), k -> new ArrayList<>())
                    .add(entry);
        });
    }

    /// Whether a noun in the singular is one for people.
    boolean isPeople(String lemma) {
        return people.contains(lemma);
    }

    static AscriptionLexicon load() {
        return new AscriptionLexicon();
    }

    /// The longest entry that begins at `token`.
    Optional<Entry> at(Sentence sentence, Token token, Part part) {
        Entry best = null;
        Map<String, List<Entry>> byWord = entries.getOrDefault(part, Map.of());
        for (Entry entry : byWord.getOrDefault(token.lemma().toLowerCase(Locale.ROOT), List.of())) {
            if (follows(sentence, token.index(), entry) && (best == null || entry.length() > best.length())) {
                best = entry;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean follows(Sentence sentence, int at, Entry entry) {
        for (int i = 1; i < entry.length(); i++) {
            if (at + i >= sentence.tokens().size()
                    || !Grammar.lower(sentence.token(at + i))
                            .equals(entry.words().get(i))) {
                return false;
            }
        }
        return true;
    }

    /// Part of speech of an entry.
    enum Part {
        VERB,
        NOUN,
        ADJECTIVE
    }

    /// One line.
    ///
    /// @param words lemma of the first, then the words that follow it as they stand
    /// @param takes `clause`, `deed` (an infinitive), `thing` (an object), or prepositions
    record Entry(List<String> words, Set<String> takes) {
        /// Copies its collections.
        Entry {
            words = List.copyOf(words);
            takes = Set.copyOf(takes);
        }

        /// The entry that takes one thing more.
        Entry with(String what) {
            Set<String> more = new HashSet<>(takes);
            more.add(what);
            return new Entry(words, more);
        }

        int length() {
            return words.size();
        }
    }
}
