package org.attache.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.attache.fact.Evidence;

/// Finds sentences that several articles carry in one wording, and numbers each wording (its family).
///
/// Every fourth three-word shingle of a sentence, chosen by its hash (Broder 1997), is put in an index; two
/// sentences that share two of them are compared shingle by shingle. Each shingle keeps its first [#KEPT]
/// sentences only, so the work grows with the number of sentences.
///
/// Rule LC0. Catches a background paragraph that is reused with another ending. Misses a sentence reworded in
/// every third word, and quotations shorter than ten words.
final class Copies {
    private static final int SHINGLE = 3;
    private static final int KEPT = 6;
    private static final long SAMPLED = 4;
    /// Sentences that share this part of all their shingles are one wording.
    private static final double SAME_WORDING = 0.5;
    /// A sentence of which this part stands in a longer one is copied, if it is long enough.
    private static final double CONTAINED = 0.6;
    private static final int LONG_ENOUGH = 10;

    private final List<Passage> passages;
    private final List<String> owners;
    private final int[] parents;
    private final long[][] shingles;

    private Copies(List<Passage> passages, List<String> owners) {
        this.passages = passages;
        this.owners = owners;
        this.parents = new int[passages.size()];
        this.shingles =
                passages.parallelStream().map(p -> shingles(p.words(), SHINGLE)).toArray(long[][]::new);
        for (int i = 0; i < parents.length; i++) {
            parents[i] = i;
        }
    }

    /// Numbers the families of all bodies' sentences. Dossiers come in order of their names.
    static void mark(List<Dossier> dossiers) {
        List<Passage> passages = new ArrayList<>();
        List<String> owners = new ArrayList<>();
        for (Dossier dossier : dossiers) {
            for (Passage passage : dossier.passages()) {
                if (passage.words().size() >= Passage.MIN_WORDS) {
                    passages.add(passage);
                    owners.add(dossier.name());
                }
            }
        }
        new Copies(passages, owners).find();
    }

    /// Numbers of the copied wordings that a claim's evidence stands in.
    static Set<Integer> families(Dossier dossier, Evidence evidence) {
        Set<Integer> families = new TreeSet<>();
        for (Passage passage : dossier.passagesAt(evidence.quote().span())) {
            if (passage.family() >= 0) {
                families.add(passage.family());
            }
        }
        return families;
    }

    private void find() {
        Map<Long, List<Integer>> index = new HashMap<>();
        for (int i = 0; i < passages.size(); i++) {
            long[] own = shingles[i];
            Map<Integer, Integer> votes = new TreeMap<>();
            List<List<Integer>> lists = new ArrayList<>();
            for (long shingle : own) {
                if (Math.floorMod(shingle, SAMPLED) == 0) {
                    List<Integer> list = index.computeIfAbsent(shingle, k -> new ArrayList<>(1));
                    list.forEach(other -> votes.merge(other, 1, Integer::sum));
                    lists.add(list);
                }
            }
            for (Map.Entry<Integer, Integer> vote : votes.entrySet()) {
                if (vote.getValue() >= 2 && root(vote.getKey()) != root(i)) {
                    joinIfSame(vote.getKey(), i);
                }
            }
            for (List<Integer> list : lists) {
                if (list.size() < KEPT) {
                    list.add(i);
                }
            }
        }
        number();
    }

    private void joinIfSame(int left, int right) {
        if (isSame(shingles[left], shingles[right])) {
            int a = root(left);
            int b = root(right);
            parents[Math.max(a, b)] = Math.min(a, b);
        }
    }

    private void number() {
        Map<Integer, Set<String>> carriers = new HashMap<>();
        for (int i = 0; i < parents.length; i++) {
            carriers.computeIfAbsent(root(i), r -> new HashSet<>()).add(owners.get(i));
        }
        for (int i = 0; i < parents.length; i++) {
            int root = root(i);
            if (carriers.getOrDefault(root, Set.of()).size() > 1) {
                passages.get(i).join(root);
            }
        }
    }

    private int root(int i) {
        int at = i;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
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

    private static boolean isSame(long[] a, long[] b) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            if (a[i] == b[j]) {
                common++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return common >= SAME_WORDING * (a.length + b.length - common)
                || (common >= LONG_ENOUGH && common >= CONTAINED * Math.min(a.length, b.length));
    }

    /// SplitMix64's finalizer (Steele, Lea and Flood 2014).
    static long mix(long given) {
        long z = given;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
