package org.attache.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// The versions of entries that hold the words of a search; where none holds them all, those that hold most of them.
///
/// Caught: “how many sources say that he met Shoigu on 22 June”, of which an entry holds the name, the meeting
/// and the month. Not: two words, of which one alone would find anything at all; words in quotation marks.
///
/// @param found each with the words that it holds
/// @param cut whether more versions hold the words than were looked at
/// @param partly whether none holds all words
record WordMatches(List<Holding> found, boolean cut, boolean partly) {
    /// Copies its list.
    WordMatches {
        found = List.copyOf(found);
    }

    /// One version.
    ///
    /// @param match where it is, and how good it is
    /// @param words that it holds, as a search reads them
    record Holding(WordIndex.Match match, String words) {}

    /// A search of fewer words is not taken apart.
    private static final int FEWEST = 3;

    private static final int MOST_WORDS = 12;
    private static final int FEWEST_HELD = 2;

    static WordMatches of(Handle handle, String words, int most) {
        WordIndex index = Dialect.of(handle).words();
        List<WordIndex.Match> all = index.matches(handle, words, most);
        List<SearchWords.Phrase> phrases = SearchWords.phrases(words);
        if (!all.isEmpty() || phrases.size() < FEWEST || words.indexOf('"') >= 0) {
            return new WordMatches(
                    all.stream().map(m -> new Holding(m, words)).toList(), index.isMore(handle, words, most), false);
        }
        return new WordMatches(most(handle, index, phrases, most), false, true);
    }

    private static List<Holding> most(Handle handle, WordIndex index, List<SearchWords.Phrase> phrases, int most) {
        Map<WordIndex.Match, List<String>> held = new HashMap<>();
        Map<Long, WordIndex.Match> known = new HashMap<>();
        Map<Long, Double> ranks = new HashMap<>();
        for (SearchWords.Phrase phrase : phrases.stream().limit(MOST_WORDS).toList()) {
            String word = phrase.text() + (phrase.prefix() ? "*" : "");
            for (WordIndex.Match match : index.matches(handle, word, most)) {
                held.computeIfAbsent(known.computeIfAbsent(match.wordsRow(), r -> match), m -> new ArrayList<>())
                        .add(word);
                ranks.merge(match.wordsRow(), match.rank(), Double::sum);
            }
        }
        int best = held.values().stream().mapToInt(List::size).max().orElse(0);
        if (best < FEWEST_HELD) {
            return List.of();
        }
        return held.entrySet().stream()
                .filter(one -> one.getValue().size() == best)
                .map(one -> new Holding(
                        new WordIndex.Match(
                                one.getKey().row(),
                                one.getKey().wordsRow(),
                                ranks.getOrDefault(one.getKey().wordsRow(), 0.0)),
                        one.getValue().stream().collect(Collectors.joining(" "))))
                .toList();
    }
}
