package org.attache.analyse.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Sorts words into classes so that a class tells most about the words around it: the exchange
/// algorithm (Martin, Liermann, Ney 1998) on the class of the word before and after.
final class WordClasses {
    private static final int LOG_TABLE = 1 << 16;
    private static final double[] N_LOG_N = new double[LOG_TABLE];

    static {
        for (int i = 1; i < LOG_TABLE; i++) {
            N_LOG_N[i] = i * Math.log(i);
        }
    }

    private WordClasses() {}

    /// The class, from 1, of each word that stands often enough in the sentences of word hashes.
    static Map<Long, Integer> learn(List<long[]> sentences, int classes, int minCount, int rounds) {
        Map<Long, Integer> counts = new HashMap<>();
        for (long[] sentence : sentences) {
            for (long word : sentence) {
                counts.merge(word, 1, Integer::sum);
            }
        }
        List<Long> vocabulary = new ArrayList<>();
        counts.forEach((word, count) -> {
            if (count >= minCount) {
                vocabulary.add(word);
            }
        });
        vocabulary.sort((a, b) -> {
            int byCount = Integer.compare(counts.getOrDefault(b, 0), counts.getOrDefault(a, 0));
            return byCount != 0 ? byCount : Long.compare(a, b);
        });
        Map<Long, Integer> ids = new HashMap<>();
        for (int i = 0; i < vocabulary.size(); i++) {
            ids.put(vocabulary.get(i), i + 2);
        }
        int size = vocabulary.size() + 2; // 0 is a sentence's edge, 1 any rare word
        int[] totals = new int[size];
        List<Map<Integer, Integer>> contexts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            contexts.add(new HashMap<>());
        }
        for (long[] sentence : sentences) {
            int before = 0;
            for (int i = 0; i <= sentence.length; i++) {
                int word = i == sentence.length ? 0 : ids.getOrDefault(sentence[i], 1);
                // What stands before a word and what stands after it are contexts of different names.
                contexts.get(word).merge(before, 1, Integer::sum);
                contexts.get(before).merge(size + word, 1, Integer::sum);
                totals[word] += 2;
                before = word;
            }
        }
        int[] of = new int[size];
        for (int i = 0; i < size; i++) {
            of[i] = i < 2 ? 0 : 1 + (i - 2) % classes;
        }
        exchange(contexts, totals, of, classes + 1, rounds);
        Map<Long, Integer> result = new HashMap<>();
        for (int i = 0; i < vocabulary.size(); i++) {
            result.put(vocabulary.get(i), of[i + 2]);
        }
        return result;
    }

    /// Moves words between classes while the sum over classes and contexts of n·log n, less the sum over
    /// classes of n·log n, grows.
    private static void exchange(
            List<Map<Integer, Integer>> contexts, int[] totals, int[] of, int classes, int rounds) {
        int size = of.length;
        int[][] joint = new int[2 * size][classes];
        int[] classTotals = new int[classes];
        int[][] keys = new int[size][];
        int[][] values = new int[size][];
        for (int w = 0; w < size; w++) {
            Map<Integer, Integer> context = contexts.get(w);
            keys[w] = context.keySet().stream()
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .toArray();
            values[w] = new int[keys[w].length];
            for (int k = 0; k < keys[w].length; k++) {
                values[w][k] = context.getOrDefault(keys[w][k], 0);
                joint[keys[w][k]][of[w]] += values[w][k];
            }
            classTotals[of[w]] += totals[w];
        }
        double[] gain = new double[classes];
        for (int round = 0; round < rounds; round++) {
            int moved = 0;
            for (int w = 2; w < size; w++) {
                int from = of[w];
                for (int k = 0; k < keys[w].length; k++) {
                    joint[keys[w][k]][from] -= values[w][k];
                }
                classTotals[from] -= totals[w];
                for (int c = 1; c < classes; c++) {
                    gain[c] = nLogN(classTotals[c]) - nLogN(classTotals[c] + totals[w]);
                }
                for (int k = 0; k < keys[w].length; k++) {
                    int[] row = joint[keys[w][k]];
                    int value = values[w][k];
                    double alone = nLogN(value);
                    for (int c = 1; c < classes; c++) {
                        int have = row[c];
                        gain[c] += have == 0 ? alone : nLogN(have + value) - nLogN(have);
                    }
                }
                int best = from;
                for (int c = 1; c < classes; c++) {
                    if (gain[c] > gain[best] + 1e-9) {
                        best = c;
                    }
                }
                for (int k = 0; k < keys[w].length; k++) {
                    joint[keys[w][k]][best] += values[w][k];
                }
                classTotals[best] += totals[w];
                of[w] = best;
                moved += best == from ? 0 : 1;
            }
            if (moved * 100 < size) {
                return;
            }
        }
    }

    private static double nLogN(int n) {
        return n < LOG_TABLE ? N_LOG_N[n] : n * Math.log(n);
    }
}
