package org.attache.analyse.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attache.fact.Measure;
import org.attache.text.TermFile;

/// The counting words of `lang/en/figures.tsv`, found by their first word, and the nouns for people of
/// `lang/en/counted-people.tsv`.
final class FigureRules {
    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
    private final Set<String> people = new HashSet<>();

    private FigureRules(TermFile rules, TermFile persons) {
        for (TermFile.Row row : rules.rows()) {
            Measure measure = Measure.valueOf(row.cell(1).toUpperCase(Locale.ROOT));
            Construct construct = Construct.valueOf(row.cell(2).toUpperCase(Locale.ROOT));
            for (String words : row.list(3)) {
                List<String> parts = List.of(words.split(" ", -1));
                byFirstWord
                        .computeIfAbsent(parts.getFirst(), w -> new ArrayList<>())
                        .add(new Phrase(row.cell(0), measure, construct, parts));
            }
        }
        // longest first, so that "killed or wounded" wins over "killed"
        byFirstWord
                .values()
                .forEach(l -> l.sort(
                        (a, b) -> Integer.compare(b.words().size(), a.words().size())));
        persons.rows().forEach(r -> people.add(r.cell(0)));
    }

    static FigureRules load() {
        return new FigureRules(TermFile.read("lang/en/figures.tsv"), TermFile.read("lang/en/counted-people.tsv"));
    }

    /// The longest phrase of `construct` that begins at word `at` of `words` (lower case).
    Optional<Phrase> at(List<String> words, int at, Construct construct) {
        for (Phrase phrase : byFirstWord.getOrDefault(words.get(at), List.of())) {
            if (phrase.construct() == construct && phrase.standsAt(words, at)) {
                return Optional.of(phrase);
            }
        }
        return Optional.empty();
    }

    /// Whether a phrase of any construct begins with `word` (lower case); most words begin none.
    boolean begins(String word) {
        return byFirstWord.containsKey(word);
    }

    /// Whether `word` (any case, singular or plural) is a noun for people that are counted.
    boolean isPerson(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return people.contains(lower)
                || (lower.endsWith("men") && people.contains(lower.substring(0, lower.length() - 2) + "an"))
                || lower.equals("children")
                || lower.equals("schoolchildren")
                || (lower.endsWith("ies") && people.contains(lower.substring(0, lower.length() - 3) + "y"))
                || (lower.endsWith("s") && people.contains(lower.substring(0, lower.length() - 1)));
    }

    /// How a counting word stands to the number.
    enum Construct {
        /// A verb whose object is counted; in the passive, its subject.
        OBJECT,
        /// A verb whose subject is counted.
        SUBJECT,
        /// Stands after the counted people: "17 villagers dead".
        STATE,
        /// Is itself counted: "two casualties".
        NOUN,
        /// A noun that the counted people follow: "the deaths of nine sailors".
        OF,
        /// A noun that the number follows: "the death toll rose to 42".
        TOLL,
        /// A verb before "900 lives".
        LIVES
    }

    /// @param rule id
    /// @param measure that it counts
    /// @param construct how it stands to the number
    /// @param words in lower case
    record Phrase(String rule, Measure measure, Construct construct, List<String> words) {
        private boolean standsAt(List<String> text, int at) {
            if (at + words.size() > text.size()) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                if (!text.get(at + i).equals(words.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }
}
