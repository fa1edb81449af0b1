package org.attache.date;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attache.text.Span;

/// Phrases found in a text by their first word; thread-safe once filled.
///
/// @param <T> what a phrase stands for
final class Phrases<T> {
    /// A phrase at a place.
    ///
    /// @param first index of its first word
    /// @param end index after its last word
    record Found<T>(int first, int end, T value) {}

    private record Phrase<T>(List<String> words, T value) {}

    private final Map<String, List<Phrase<T>>> byFirst = new HashMap<>();

    /// Adds a phrase.
    ///
    /// @return the phrase's first word
    String add(String written, T value) {
        List<String> words = WordReader.read(written, List.of(new Span(0, written.length()))).stream()
                .map(Word::text)
                .toList();
        byFirst.computeIfAbsent(words.getFirst(), w -> new ArrayList<>()).add(new Phrase<>(words, value));
        return words.getFirst();
    }

    /// All phrases that stand in the text, overlapping ones included, in order of the text.
    List<Found<T>> in(List<Word> text) {
        List<Found<T>> found = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            for (Phrase<T> phrase : byFirst.getOrDefault(text.get(i).text(), List.of())) {
                if (stands(phrase.words(), text, i)) {
                    found.add(new Found<>(i, i + phrase.words().size(), phrase.value()));
                }
            }
        }
        return found;
    }

    /// The longest phrase that begins at word `at`.
    Optional<Found<T>> at(List<Word> text, int at) {
        return byFirst.getOrDefault(text.get(at).text(), List.of()).stream()
                .filter(phrase -> stands(phrase.words(), text, at))
                .max(Comparator.comparingInt(phrase -> phrase.words().size()))
                .map(phrase -> new Found<>(at, at + phrase.words().size(), phrase.value()));
    }

    private static boolean stands(List<String> words, List<Word> text, int at) {
        if (at + words.size() > text.size()) {
            return false;
        }
        for (int i = 1; i < words.size(); i++) {
            Word word = text.get(at + i);
            if (!word.is(words.get(i)) || word.paragraph() != text.get(at).paragraph()) {
                return false;
            }
        }
        return true;
    }
}
