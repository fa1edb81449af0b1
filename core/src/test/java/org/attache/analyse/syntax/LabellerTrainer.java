package org.attache.analyse.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Trains the [Labeller].
final class LabellerTrainer {
    static final int BITS = 21;
    private static final int TRAINING_BITS = 22;
    private static final int RARE = 5;

    private final TagSet tags;
    private final List<String> relations = new ArrayList<>();
    private final Map<String, Integer> numbers = new TreeMap<>();
    private final long[] allowed = new long[32 * 32 * 2];

    LabellerTrainer(TagSet tags, List<TreebankSentence> sentences) {
        this.tags = tags;
        Map<String, Integer> counts = new TreeMap<>();
        for (TreebankSentence sentence : sentences) {
            sentence.relations.forEach(relation -> counts.merge(relation, 1, Integer::sum));
        }
        relations.add("root");
        counts.forEach((relation, count) -> {
            if (count >= RARE && !relation.equals("root")) {
                relations.add(relation);
            }
        });
        for (int i = 0; i < relations.size(); i++) {
            numbers.put(relations.get(i), i);
        }
    }

    List<String> relations() {
        return relations;
    }

    long[] allowed() {
        return allowed.clone();
    }

    PackedWeights train(List<Words> words, List<TreebankSentence> sentences, int rounds) {
        TrainingWeights weights = new TrainingWeights(TRAINING_BITS, 1);
        int[][] counts = new int[allowed.length][relations.size()];
        for (int i = 0; i < words.size(); i++) {
            int[] heads = sentences.get(i).projectiveHeads();
            for (int d = 0; d < heads.length; d++) {
                if (heads[d] >= 0) {
                    Words w = words.get(i);
                    int label = numbers.getOrDefault(sentences.get(i).relations.get(d), 0);
                    counts[Labeller.pair(w.universal[d], w.universal[heads[d]], d < heads[d])][label]++;
                }
            }
        }
        for (int pair = 0; pair < allowed.length; pair++) {
            int total = java.util.Arrays.stream(counts[pair]).sum();
            for (int label = 1; label < relations.size(); label++) {
                if (counts[pair][label] > Math.max(1, total / 2000) || (total < 200 && counts[pair][label] > 0)) {
                    allowed[pair] |= 1L << label;
                }
            }
        }
        Labeller learner = new Labeller(tags, relations, allowed, weights);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            order.add(i);
        }
        Random random = new Random(31);
        int[] features = new int[Labeller.MAX_FEATURES];
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(order, random);
            int wrong = 0;
            for (int i : order) {
                TreebankSentence sentence = sentences.get(i);
                int[] heads = sentence.projectiveHeads();
                ArcFeatures templates = new ArcFeatures(words.get(i), heads, tags);
                int[] labels = new int[heads.length];
                for (int child : templates.order()) {
                    if (heads[child] < 0) {
                        continue;
                    }
                    weights.tick();
                    int gold = numbers.getOrDefault(sentence.relations.get(child), 0);
                    int count = templates.write(child, labels, features);
                    int guess = learner.best(words.get(i), heads, child, features, count);
                    if (gold > 0 && guess != gold) {
                        wrong++;
                        weights.update(features, count, gold, 1);
                        weights.update(features, count, guess, -1);
                    }
                    labels[child] = guess;
                }
            }
            SyntaxTrainer.report("  relations round " + round + ": " + wrong + " wrong");
        }
        return weights.packed(BITS);
    }
}
