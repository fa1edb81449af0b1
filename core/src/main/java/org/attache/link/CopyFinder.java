package org.attache.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// Finds pairs of articles that are one text: reprints, and reprints cut short or run on. Rule LC3.
///
/// Bodies are compared by their five-word shingles (Broder 1997). Every eighth shingle, chosen by its hash, goes into
/// an index; articles that share enough of those are compared shingle by shingle. Two are one text if half of all
/// their shingles are in both, or seven tenths of the shorter one's, if that is long enough. Half of the shorter
/// one's
/// are enough where they are a twelfth of all: a report cut short and retouched, with captions between; a page that
/// holds a day's articles in a row is no copy of each.
///
/// Catches an agency's text with two paragraphs dropped and one added. Misses a text reworded in every fifth word.
///
/// Deterministic and thread-safe. A shingle that many articles have leads only to the last [#MET] of them, so the
/// work grows with the number of articles.
public final class CopyFinder {
    private static final int SHINGLE = 5;
    private static final int SAMPLED = 8;
    /// Texts that a shingle leads to, at most.
    static final int MET = 64;
    private static final double SAME = 0.5;
    private static final double CONTAINED = 0.7;
    /// Share of the shorter text from which it is the longer one cut short and retouched.
    private static final double RETOUCHED = 0.5;
    /// And share of all shingles: chosen on the labelled pairs, of which none that differ reaches both.
    private static final double OF_ALL = 0.08;
    private static final int LONG_ENOUGH = 30;
    private static final long[] NONE = {};

    /// Two captures of one text.
    ///
    /// @param left name of the one that comes first by name
    /// @param right name of the other
    /// @param retouched whether they are one text only as a report and its retouched cut
    public record Pair(String left, String right, boolean retouched) {}

    /// All pairs of texts by their names, in order of their names.
    public List<Pair> find(SortedMap<String, String> texts) {
        List<String> names = List.copyOf(texts.keySet());
        return pairs(texts.values().stream()
                        .map(text -> shingles(Wording.words(text)))
                        .toList())
                .stream()
                .map(p -> new Pair(names.get(p.left()), names.get(p.right()), p.retouched()))
                .toList();
    }

    /// Two texts by their places in the list.
    record Places(int left, int right, boolean retouched) {}

    static List<Places> pairs(List<long[]> all) {
        Map<Long, List<Integer>> index = new HashMap<>();
        int[] votes = new int[all.size()];
        List<Places> pairs = new ArrayList<>();
        for (int right = 0; right < all.size(); right++) {
            List<Integer> met = new ArrayList<>();
            for (long shingle : all.get(right)) {
                if (isSampled(shingle)) {
                    List<Integer> list = index.computeIfAbsent(shingle, k -> new ArrayList<>(1));
                    for (int left : list.subList(Math.max(0, list.size() - MET), list.size())) {
                        if (votes[left]++ == 0) {
                            met.add(left);
                        }
                    }
                    list.add(right);
                }
            }
            for (int left : met) {
                int least = Math.min(all.get(left).length, all.get(right).length);
                if (isWorthwhile(votes[left], least)) {
                    compare(left, right, all, pairs);
                }
                votes[left] = 0;
            }
        }
        pairs.sort(Comparator.comparingInt(Places::left).thenComparingInt(Places::right));
        return pairs;
    }

    private static void compare(int left, int right, List<long[]> all, List<Places> pairs) {
        long[] one = all.get(left);
        long[] other = all.get(right);
        double share = share(one, other);
        if (share > 0) {
            double whole = share * Math.min(one.length, other.length);
            pairs.add(new Places(left, right, !isWhole(whole, one, other)));
        }
    }

    /// What two texts have in common as a share of the shorter one, if they are one; else 0.
    static double share(long[] a, long[] b) {
        int common = Copies.common(a, b);
        int less = Math.min(a.length, b.length);
        boolean retouched =
                less >= LONG_ENOUGH && common >= RETOUCHED * less && common >= OF_ALL * (a.length + b.length - common);
        return less > 0 && (retouched || isWhole(common, a, b)) ? (double) common / less : 0;
    }

    /// Half of all, or seven tenths of the shorter text.
    private static boolean isWhole(double common, long[] a, long[] b) {
        int less = Math.min(a.length, b.length);
        double rounding = 1e-6;
        return common + rounding >= SAME * (a.length + b.length - common)
                || (less >= LONG_ENOUGH && common + rounding >= CONTAINED * less);
    }

    /// Whether two texts with so many shingles of the index in common are compared. A third of what would be expected
    /// leaves room for the luck of the sample.
    static boolean isWorthwhile(int votes, int least) {
        return votes * SAMPLED * 3 >= least * SAME;
    }

    /// Whether a shingle goes into the index.
    static boolean isSampled(long shingle) {
        return Math.floorMod(shingle, SAMPLED) == 0;
    }

    /// Whether a text would be compared with one that is the same to the word.
    static boolean meetsItself(long[] shingles) {
        int votes = (int) Arrays.stream(shingles).filter(CopyFinder::isSampled).count();
        return votes > 0 && isWorthwhile(votes, shingles.length);
    }

    /// A number for a text: the same for the same shingles.
    static long number(long[] shingles) {
        long number = shingles.length;
        for (long shingle : shingles) {
            number = Copies.mix(number * 31 + shingle);
        }
        return number;
    }

    static long[] shingles(Dossier dossier) {
        return shingles(
                dossier.passages().stream().flatMap(p -> p.words().stream()).toList());
    }

    private static long[] shingles(List<String> words) {
        return words.size() < SHINGLE ? NONE : Copies.shingles(words, SHINGLE);
    }
}
