package org.attache.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.attache.fact.Evidence;

/// Finds sentences that several articles carry in one wording, and numbers each wording (its family).
///
/// MinHash (Broder 1997) of the sentence's three-word shingles, 48 hashes in 16 bands of 3; each candidate is
/// verified by the true Jaccard measure. Every passage is compared with at most 6 others of each bucket, so
/// the work grows with the number of passages only.
final class Copies {
    private static final int SHINGLE = 3;
    private static final int BANDS = 16;
    private static final int ROWS = 3;
    private static final int COMPARED = 6;
    /// Two sentences with this share of shingles in common are one wording.
    private static final double SAME_WORDING = 0.5;

    private final List<Passage> passages;
    private final List<String> owners;
    private final int[] parents;
    private final Map<Integer, long[]> shingles = new HashMap<>();

    private Copies(List<Passage> passages, List<String> owners) {
        this.passages = passages;
        this.owners = owners;
        this.parents = new int[passages.size()];
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
        Map<Long, List<Integer>> buckets = new HashMap<>();
        long[] least = new long[BANDS * ROWS];
        for (int i = 0; i < passages.size(); i++) {
            long[] own = shingles(passages.get(i).words());
            shingles.put(i, own);
            Arrays.fill(least, Long.MAX_VALUE);
            for (long shingle : own) {
                for (int h = 0; h < least.length; h++) {
                    least[h] = Math.min(least[h], mix(shingle + h * 0x9E3779B97F4A7C15L));
                }
            }
            for (int band = 0; band < BANDS; band++) {
                long key = band;
                for (int row = 0; row < ROWS; row++) {
                    key = mix(key ^ least[band * ROWS + row]);
                }
                List<Integer> bucket = buckets.computeIfAbsent(key, k -> new ArrayList<>(1));
                boolean known = false;
                for (int other : bucket) {
                    known |= root(other) == root(i) || joinIfSame(other, i);
                }
                if (bucket.size() < COMPARED && (!known || bucket.size() < 2)) {
                    bucket.add(i);
                }
            }
        }
        number();
    }

    private boolean joinIfSame(int left, int right) {
        if (jaccard(shingles.getOrDefault(left, new long[0]), shingles.getOrDefault(right, new long[0]))
                < SAME_WORDING) {
            return false;
        }
        int a = root(left);
        int b = root(right);
        parents[Math.max(a, b)] = Math.min(a, b);
        return true;
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

    private static long[] shingles(List<String> words) {
        return java.util.stream.IntStream.rangeClosed(0, Math.max(0, words.size() - SHINGLE))
                .mapToLong(i -> {
                    long hash = 7;
                    for (String word : words.subList(i, Math.min(words.size(), i + SHINGLE))) {
                        hash = mix(hash * 31 + word.hashCode());
                    }
                    return hash;
                })
                .distinct()
                .sorted()
                .toArray();
    }

    private static double jaccard(long[] a, long[] b) {
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
        return (double) common / Math.max(1, a.length + b.length - common);
    }

    /// SplitMix64's finalizer (Steele, Lea and Flood 2014).
    private static long mix(long given) {
        long z = given;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
