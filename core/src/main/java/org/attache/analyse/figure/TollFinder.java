package org.attache.analyse.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.attache.analyse.clause.Reading;
import org.attache.analyse.syntax.Sentence;

/// Counts the dead and the injured of the one incident that an article tells. It would rather say nothing than a
/// wrong
/// number: articles that tell several incidents, or whose numbers do not agree, get no answer.
///
/// Thread-safe.
public final class TollFinder {
    /// Sentences that are read; what comes later on a page is mostly other stories.
    private static final int SENTENCES = 45;
    /// Sentences that count as the beginning.
    private static final int EARLY = 6;

    private TollFinder() {}

    /// Loads the lexicon.
    public static TollFinder load() {
        TollWords.load();
        return new TollFinder();
    }

    /// The toll of an article, its title included.
    public Toll find(Reading reading) {
        TollReader reader = new TollReader();
        reading.article().title().ifPresent(t -> reader.read(words(t), true));
        List<Sentence> sentences = reading.sentences();
        for (int i = 0; i < Math.min(SENTENCES, sentences.size()); i++) {
            reader.read(
                    sentences.get(i).tokens().stream()
                            .map(t -> t.text().toLowerCase(Locale.ROOT))
                            .toList(),
                    i < EARLY);
        }
        return new TollSum(reader).toll();
    }

    private static List<String> words(String title) {
        List<String> words = new ArrayList<>();
        for (String word : title.toLowerCase(Locale.ROOT)
                .replaceAll("([,;:.()&'’-])", " $1 ")
                .strip()
                .split("\\s+", -1)) {
            words.add(word);
        }
        return words;
    }
}
