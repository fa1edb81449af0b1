package org.attache.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Finds sentences that several articles carry in one wording, and numbers each wording (its family).
///
/// Sentences that are the same to the word are one, however often they are printed. Every fourth three-word shingle
/// of a sentence, chosen by its hash (Broder 1997), is put in an index; two sentences that share two of them are
/// compared shingle by shingle. Of the sentences that have a shingle the first [#KEPT] stand for all, in order of the
/// numbers of their wordings, so the work grows with the number of sentences.
///
/// Rule LC0. Catches a background paragraph that is reused with another ending. Misses a sentence reworded in
/// every third word, and quotations shorter than ten words.
final class Copies {
    /// Sentences that stand for all that have a shingle.
    static final int KEPT = 6;
    /// Shingles in common from which two sentences are compared.
    static final int VOTES = 2;

    private static final int SHINGLE = 3;
    private static final long SAMPLED = 4;
    /// Sentences that share this part of all their shingles are one wording.
    private static final double SAME_WORDING = 0.5;
    /// A sentence of which this part stands in a longer one is copied, if it is long enough.
    private static final double CONTAINED = 0.6;
    private static final int LONG_ENOUGH = 10;

    private final long[] numbers;
    private final long[][] shingles;
    private final Unions unions;
    /// Of each wording one article that carries it, by its place in the list; -1 before one is known.
    private final int[] carriers;
    /// Which wordings more articles than one carry.
    private final boolean[] several;

    private Copies(long[] numbers) {
        this.numbers = numbers;
        this.shingles = new long[numbers.length][];
        this.unions = new Unions(numbers.length);
        this.carriers = new int[numbers.length];
        this.several = new boolean[numbers.length];
        Arrays.fill(carriers, -1);
    }

    /// Numbers the families of all bodies' sentences: that of the least number of their wordings. Dossiers come in
    /// order of their names.
    static void mark(List<Dossier> dossiers) {
        new Copies(dossiers.parallelStream()
                        .flatMap(dossier -> dossier.passages().stream())
                        .filter(Copies::isLongEnough)
                        .mapToLong(Passage::wording)
                        .sorted()
                        .distinct()
                        .toArray())
                .markAll(dossiers);
    }

    private void markAll(List<Dossier> dossiers) {
        Passage[] samples = new Passage[numbers.length];
        int carrier = 0;
        for (int i = 0; i < dossiers.size(); i++) {
            carrier = i > 0 && dossiers.get(i).name().equals(dossiers.get(i - 1).name()) ? carrier : i;
            for (Passage passage : dossiers.get(i).passages()) {
                if (isLongEnough(passage)) {
                    int wording = Arrays.binarySearch(numbers, passage.wording());
                    samples[wording] = passage;
                    carry(wording, carrier);
                }
            }
        }
        Arrays.parallelSetAll(shingles, i -> shingles(samples[i].words()));
        find();
        for (int i = 0; i < numbers.length; i++) {
            int root = unions.root(i);
            several[root] |= several[i];
            carry(root, carriers[i]);
        }
        for (Dossier dossier : dossiers) {
            for (Passage passage : dossier.passages()) {
                if (isLongEnough(passage)) {
                    int root = unions.root(Arrays.binarySearch(numbers, passage.wording()));
                    if (several[root]) {
                        passage.join(numbers[root]);
                    }
                }
            }
        }
    }

    private void carry(int wording, int carrier) {
        several[wording] |= carriers[wording] >= 0 && carriers[wording] != carrier;
        carriers[wording] = carrier;
    }

    /// Whether a sentence says enough to prove a copy.
    static boolean isLongEnough(Passage passage) {
        return passage.words().size() >= Passage.MIN_WORDS;
    }

    private void find() {
        Map<Long, List<Integer>> index = new HashMap<>();
        for (int i = 0; i < shingles.length; i++) {
            Map<Integer, Integer> votes = new TreeMap<>();
            for (long shingle : shingles[i]) {
                if (isSampled(shingle)) {
                    List<Integer> list = index.computeIfAbsent(shingle, k -> new ArrayList<>(1));
                    list.forEach(other -> votes.merge(other, 1, Integer::sum));
                    if (list.size() < KEPT) {
                        list.add(i);
                    }
                }
            }
            for (Map.Entry<Integer, Integer> vote : votes.entrySet()) {
                if (vote.getValue() >= VOTES
                        && unions.root(vote.getKey()) != unions.root(i)
                        && isSame(shingles[vote.getKey()], shingles[i])) {
                    unions.unite(vote.getKey(), i);
                }
            }
        }
    }

    /// Numbers of the three-word shingles of a sentence.
    static long[] shingles(List<String> words) {
        return shingles(words, SHINGLE);
    }

    /// Whether a shingle goes into the index.
    static boolean isSampled(long shingle) {
        return Math.floorMod(shingle, SAMPLED) == 0;
    }

    /// Numbers of all runs of so many words, each once, in order; of shorter texts that of the text.
    static long[] shingles(List<String> words, int length) {
        long[] all = new long[Math.max(0, words.size() - length) + 1];
        for (int i = 0; i < all.length; i++) {
            long hash = 7;
            for (int at = i; at < Math.min(words.size(), i + length); at++) {
                hash = mix(hash * 31 + words.get(at).hashCode());
            }
            all[i] = hash;
        }
        Arrays.sort(all);
        int kept = 1;
        for (int i = 1; i < all.length; i++) {
            if (all[i] != all[kept - 1]) {
                all[kept++] = all[i];
            }
        }
        return Arrays.copyOf(all, kept);
    }

    /// Whether two sentences are one wording, by their shingles.
    static boolean isSame(long[] a, long[] b) {
        int common = common(a, b);
        return common >= SAME_WORDING * (a.length + b.length - common)
                || (common >= LONG_ENOUGH && common >= CONTAINED * Math.min(a.length, b.length));
    }

    /// How many numbers are in both; both are in order.
    static int common(long[] a, long[] b) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            // Which of two hashes is less nobody can foretell, nor can the processor: so there is no branch.
            int less = less(a[i], b[j]);
            int more = less(b[j], a[i]);
            common += 1 - less - more;
            i += 1 - more;
            j += 1 - less;
        }
        return common;
    }

    /// 1 where `a < b`, else 0 (Warren, Hacker's Delight, 2-12).
    private static int less(long a, long b) {
        return (int) (((a & ~b) | (~(a ^ b) & (a - b))) >>> 63);
    }

    /// A number for a run of words.
    static long number(List<String> words) {
        long number = words.size();
        for (String word : words) {
            number = mix(number * 31 + word.hashCode());
        }
        return number;
    }

    /// SplitMix64's finalizer (Steele, Lea and Flood 2014).
    static long mix(long given) {
        long z = given;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
