package org.attache.date;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.attache.text.Span;

/// Looks round a word inside its sentence.
final class Reach {
    private static final Pattern WHITE = Pattern.compile("\\s+");

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

    /// Some words as the text has them, on one line, for a clue. They stand in one paragraph.
    static String words(String text, List<Word> words, int from, int to) {
        return words(text, new Span(words.get(from).start(), words.get(to - 1).end()));
    }

    /// A stretch of the text on one line.
    static String words(String text, Span span) {
        return WHITE.matcher(text.substring(span.start(), span.end())).replaceAll(" ");
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
