package org.attache.date;

import java.util.List;
import java.util.Optional;

/// Looks round a word inside its sentence.
final class Reach {
    private Reach() {}

    /// First word of the sentence that holds word `at`, at most `most` words back.
    static int sentenceStart(List<Word> words, int at, int most) {
        int start = at;
        while (start > 0
                && at - start < most
                && words.get(start - 1).paragraph() == words.get(at).paragraph()
                && !words.get(start - 1).endsSentence()) {
            start--;
        }
        return start;
    }

    /// Index after the last word of the sentence, at most `most` words on.
    static int sentenceEnd(List<Word> words, int at, int most) {
        int end = at;
        while (end < words.size()
                && end - at < most
                && words.get(end).paragraph() == words.get(at).paragraph()
                && !words.get(end).endsSentence()) {
            end++;
        }
        return end;
    }

    /// Whether the words `phrase` stand at word `at`.
    static boolean stands(List<Word> words, int at, String... phrase) {
        if (at < 0 || at + phrase.length > words.size()) {
            return false;
        }
        for (int i = 0; i < phrase.length; i++) {
            if (!words.get(at + i).is(phrase[i])) {
                return false;
            }
        }
        return true;
    }

    /// The text of some words, for a clue.
    static String words(List<Word> words, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(i > from && words.get(i).spaced() ? " " : "")
                    .append(words.get(i).text());
        }
        return text.toString();
    }

    /// The first weekday named among some words.
    static Optional<java.time.DayOfWeek> weekday(List<Word> words, int from, int to) {
        for (int i = from; i < to; i++) {
            for (DateTerms.Kind kind : List.of(DateTerms.Kind.WEEKDAY, DateTerms.Kind.SHORTDAY)) {
                DateTerms.Hit hit = DateTerms.shared().at(kind, words, i);
                if (hit.words() > 0) {
                    return Optional.of(java.time.DayOfWeek.of(Integer.parseInt(hit.value())));
                }
            }
        }
        return Optional.empty();
    }
}
