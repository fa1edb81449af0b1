package org.attache.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Two wordings side by side: which words of each stand in the other too, in the same order (longest common
/// subsequence, Hunt and McIlroy 1976). Case and marks do not count as differences.
///
/// It compares words, not meaning: a translation that shares no word shares nothing.
///
/// @param left the one, in runs
/// @param right the other, in runs
/// @param shared share of the words of both that stand in both, 0 to 1
public record WordComparison(List<Run> left, List<Run> right, double shared) {
    /// The table of a longest common subsequence grows with the product; longer texts are cut to this many words.
    private static final int MOST_WORDS = 1200;

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+(?:['’.,][\\p{L}\\p{N}]+)*");

    /// Copies its lists.
    public WordComparison {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /// Words that stand together.
    ///
    /// @param words with the marks and spaces around them
    /// @param shared whether they stand in the other wording too
    public record Run(String words, boolean shared) {}

    private record Word(int start, int end, String folded) {}

    /// Compares two wordings.
    public static WordComparison of(String left, String right) {
        List<Word> a = words(left);
        List<Word> b = words(right);
        boolean[] inA = new boolean[a.size()];
        boolean[] inB = new boolean[b.size()];
        int common = mark(a, b, inA, inB);
        int all = a.size() + b.size();
        return new WordComparison(runs(left, a, inA), runs(right, b, inB), all == 0 ? 1 : 2.0 * common / all);
    }

    /// The words of a text with how often each stands in it, to be compared with many others.
    ///
    /// @param counts by word in small letters
    /// @param size number of words
    public record Bag(Map<String, Integer> counts, int size) {
        /// Copies its map.
        public Bag {
            counts = Map.copyOf(counts);
        }

        /// The words of a text.
        public static Bag of(String text) {
            Map<String, Integer> counts = new HashMap<>();
            List<Word> words = words(text);
            words.forEach(w -> counts.merge(w.folded(), 1, Integer::sum));
            return new Bag(counts, words.size());
        }

        /// Share of the words that both have, in whatever order, 0 to 1.
        public double likeness(Bag other) {
            Map<String, Integer> few = counts.size() <= other.counts.size() ? counts : other.counts;
            Map<String, Integer> many = counts.size() <= other.counts.size() ? other.counts : counts;
            int common = 0;
            for (Map.Entry<String, Integer> word : few.entrySet()) {
                common += Math.min(word.getValue(), many.getOrDefault(word.getKey(), 0));
            }
            return size + other.size == 0 ? 0 : 2.0 * common / (size + other.size);
        }
    }

    /// Share of the words that two texts have in common, in whatever order, 0 to 1: cheap, to find what to compare.
    public static double likeness(String left, String right) {
        return Bag.of(left).likeness(Bag.of(right));
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find() && words.size() < MOST_WORDS) {
            words.add(new Word(
                    token.start(), token.end(), token.group().replace('’', '\'').toLowerCase(Locale.ROOT)));
        }
        return words;
    }

    private static int mark(List<Word> a, List<Word> b, boolean[] inA, boolean[] inB) {
        int[][] lengths = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                lengths[i][j] = a.get(i).folded().equals(b.get(j).folded())
                        ? lengths[i + 1][j + 1] + 1
                        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        int common = 0;
        while (i < a.size() && j < b.size()) {
            if (a.get(i).folded().equals(b.get(j).folded())) {
                inA[i++] = true;
                inB[j++] = true;
                common++;
            } else if (lengths[i + 1][j] >= lengths[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }

    private static List<Run> runs(String text, List<Word> words, boolean[] shared) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < words.size(); i++) {
            boolean last = i + 1 == words.size();
            if (last || shared[i] != shared[i + 1]) {
                // what stands between two runs belongs to neither's difference: it goes with the words before it
                int to = last ? text.length() : words.get(i + 1).start();
                int end = shared[i] || last ? to : words.get(i).end();
                runs.add(new Run(text.substring(from, end), shared[i]));
                from = end;
            }
        }
        if (words.isEmpty() && !text.isEmpty()) {
            runs.add(new Run(text, true));
        }
        return runs;
    }
}
