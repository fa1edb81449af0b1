package org.attache.link;

import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

/// Agglomerative grouping by average linkage over a sparse graph; a pair that was not added counts as 0.
///
/// Each group keeps the sums of nearness to the groups it touches; of two groups that become one, the smaller table
/// is poured into the larger one. Work grows with the number of pairs added, times its logarithm.
///
/// Not thread-safe.
final class AverageLinkage {
    private final double least;
    private final int[] parents;
    private final int[] sizes;
    private final int[] versions;
    private final Map<Integer, Map<Integer, Double>> sums = new HashMap<>();

    /// @param count how many things there are
    /// @param least average nearness from which two groups become one
    AverageLinkage(int count, double least) {
        this.least = least;
        this.parents = new int[count];
        this.sizes = new int[count];
        this.versions = new int[count];
        for (int i = 0; i < count; i++) {
            parents[i] = i;
            sizes[i] = 1;
        }
    }

    /// Two groups as they were when this was put in the queue.
    private record Pair(int left, int right, int leftVersion, int rightVersion, double average)
            implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            int byAverage = Double.compare(other.average, average);
            if (byAverage != 0) {
                return byAverage;
            }
            return left != other.left ? Integer.compare(left, other.left) : Integer.compare(right, other.right);
        }
    }

    /// Adds a pair once.
    void add(int left, int right, double nearness) {
        sums(left).put(right, nearness);
        sums(right).put(left, nearness);
    }

    private Map<Integer, Double> sums(int group) {
        return sums.computeIfAbsent(group, g -> new HashMap<>());
    }

    /// For each thing the number of its group: that of its first member.
    int[] groups() {
        PriorityQueue<Pair> queue = new PriorityQueue<>();
        for (int i = 0; i < parents.length; i++) {
            for (Map.Entry<Integer, Double> sum : sums(i).entrySet()) {
                if (i < sum.getKey() && sum.getValue() >= least) {
                    queue.add(new Pair(i, sum.getKey(), 0, 0, sum.getValue()));
                }
            }
        }
        for (Pair pair = queue.poll(); pair != null; pair = queue.poll()) {
            boolean fresh = parents[pair.left()] == pair.left()
                    && parents[pair.right()] == pair.right()
                    && versions[pair.left()] == pair.leftVersion()
                    && versions[pair.right()] == pair.rightVersion();
            if (fresh) {
                unite(pair.left(), pair.right(), queue);
            }
        }
        int[] roots = new int[parents.length];
        int[] first = new int[parents.length];
        for (int i = parents.length - 1; i >= 0; i--) {
            roots[i] = root(i);
            first[roots[i]] = i;
        }
        for (int i = 0; i < roots.length; i++) {
            roots[i] = first[roots[i]];
        }
        return roots;
    }

    private void unite(int left, int right, PriorityQueue<Pair> queue) {
        boolean larger = sums(left).size() > sums(right).size()
                || (sums(left).size() == sums(right).size() && left < right);
        int kept = larger ? left : right;
        int gone = larger ? right : left;
        Map<Integer, Double> ours = sums(kept);
        Map<Integer, Double> theirs = sums(gone);
        ours.remove(gone);
        theirs.remove(kept);
        theirs.forEach((other, sum) -> {
            ours.merge(other, sum, Double::sum);
            Map<Integer, Double> back = sums(other);
            back.remove(gone);
            back.merge(kept, sum, Double::sum);
        });
        sums.remove(gone);
        parents[gone] = kept;
        sizes[kept] += sizes[gone];
        versions[kept]++;
        // Pairs in the queue that name this group are out of date now; those that may still become one go in anew.
        ours.forEach((other, sum) -> {
            double average = sum / ((double) sizes[kept] * sizes[other]);
            if (average >= least) {
                int low = Math.min(kept, other);
                int high = Math.max(kept, other);
                queue.add(new Pair(low, high, versions[low], versions[high], average));
            }
        });
    }

    private int root(int i) {
        int at = i;
        while (parents[at] != at) {
            at = parents[at];
        }
        return at;
    }
}
