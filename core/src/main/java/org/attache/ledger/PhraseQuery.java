package org.attache.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What a person looks for, as PostgreSQL is asked for it and as it is found again in a text: phrases, all of which
/// must be there.
///
/// Immutable; thread-safe.
final class PhraseQuery {
    private final List<Phrase> phrases;

    private PhraseQuery(List<Phrase> phrases) {
        this.phrases = phrases;
    }

    /// Stems that stand one behind the other.
    ///
    /// @param stems at least one
    /// @param prefix whether the last is only the beginning of a word
    record Phrase(List<String> stems, boolean prefix) {
        Phrase {
            stems = List.copyOf(stems);
        }

        /// In the form of a tsquery.
        String asked() {
            return IntStream.range(0, stems.size())
                    .mapToObj(i -> "'" + stems.get(i) + "'" + (prefix && i == stems.size() - 1 ? ":*" : ""))
                    .collect(Collectors.joining(" <-> "));
        }

        boolean standsAt(List<WordTokens.Token> tokens, int place) {
            if (place + stems.size() > tokens.size()) {
                return false;
            }
            for (int i = 0; i < stems.size(); i++) {
                String found = tokens.get(place + i).stem();
                boolean open = prefix && i == stems.size() - 1;
                boolean same = open ? found.startsWith(stems.get(i)) : found.equals(stems.get(i));
                if (!same) {
                    return false;
                }
            }
            return true;
        }
    }

    /// A phrase where it stands in a text.
    ///
    /// @param phrase its number in the query
    /// @param place of its first word
    /// @param words how many it has
    record Instance(int phrase, int place, int words) {}

    static PhraseQuery of(String words) {
        List<Phrase> phrases = new ArrayList<>();
        for (SearchWords.Phrase one : SearchWords.phrases(words)) {
            List<String> stems = WordTokens.of(one.text()).tokens().stream()
                    .map(WordTokens.Token::stem)
                    .toList();
            if (stems.isEmpty()) {
                return new PhraseQuery(List.of());
            }
            phrases.add(new Phrase(stems, one.prefix()));
        }
        return new PhraseQuery(List.copyOf(phrases));
    }

    /// In the form of a tsquery; empty for a query that nothing answers.
    String asked() {
        return phrases.stream().map(Phrase::asked).collect(Collectors.joining(" & "));
    }

    List<Phrase> phrases() {
        return phrases;
    }

    /// All phrases in a text, in order of their places.
    List<Instance> in(WordTokens text) {
        List<Instance> all = new ArrayList<>();
        for (int p = 0; p < phrases.size(); p++) {
            for (int place = 0; place < text.size(); place++) {
                if (phrases.get(p).standsAt(text.tokens(), place)) {
                    all.add(new Instance(p, place, phrases.get(p).stems().size()));
                }
            }
        }
        all.sort(Comparator.comparingInt(Instance::place).thenComparingInt(Instance::phrase));
        return all;
    }
}
