package org.attache.analyse.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Trains the [Tagger].
final class TaggerTrainer {
    static final int BITS = 21;
    private static final int TRAINING_BITS = 21;

    private final TagSet tags;
    private final Map<String, Integer> numbers;
    private final Lexicon lexicon;

    TaggerTrainer(TagSet tags, Map<String, Integer> numbers, Lexicon lexicon) {
        this.tags = tags;
        this.numbers = numbers;
        this.lexicon = lexicon;
    }

    /// A tagger that has seen the sentences `rounds` times.
    PackedWeights train(List<TreebankSentence> sentences, int rounds) {
        TrainingWeights weights = new TrainingWeights(TRAINING_BITS, 1);
        Tagger learner = new Tagger(tags, lexicon, weights, WordKinds.none(tags));
        List<TreebankSentence> order = new ArrayList<>(sentences);
        Random random = new Random(17);
        int[] features = new int[Tagger.MAX_FEATURES];
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(order, random);
            for (TreebankSentence sentence : order) {
                Words words = new Words(sentence.forms, lexicon);
                for (int i = 0; i < words.size; i++) {
                    weights.tick();
                    int gold = numbers.getOrDefault(sentence.tag(i), 0);
                    int count = Tagger.features(words, lexicon, i, features);
                    int guess = learner.best(words, i, features, count);
                    if (gold > 0 && guess != gold) {
                        weights.update(features, count, gold, 1);
                        weights.update(features, count, guess, -1);
                    }
                    words.tag[i] = guess;
                    words.universal[i] = tags.universal(guess);
                }
            }
        }
        return weights.packed(BITS);
    }

    /// The sentences as words tagged by taggers that did not see them: what the parser will meet.
    List<Words> jackknife(List<TreebankSentence> sentences, int folds, int rounds) {
        List<Words> tagged = new ArrayList<>(Collections.nCopies(sentences.size(), new Words(List.of(), lexicon)));
        for (int fold = 0; fold < folds; fold++) {
            List<TreebankSentence> others = new ArrayList<>();
            for (int i = 0; i < sentences.size(); i++) {
                if (i * folds / sentences.size() != fold) {
                    others.add(sentences.get(i));
                }
            }
            Tagger tagger = new Tagger(tags, lexicon, train(others, rounds), WordKinds.none(tags));
            for (int i = 0; i < sentences.size(); i++) {
                if (i * folds / sentences.size() == fold) {
                    Words words = new Words(sentences.get(i).forms, lexicon);
                    tagger.tag(words);
                    tagged.set(i, words);
                }
            }
        }
        return tagged;
    }
}
