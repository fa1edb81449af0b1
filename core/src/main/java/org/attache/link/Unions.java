package org.attache.link;

import java.util.Arrays;

/// Which of the numbers from 0 belong together, as pairs of them are told to: a forest whose roots are the
/// smallest numbers of their groups (union-find with path halving). Not thread-safe.
final class Unions {
    private final int[] parents;

    Unions(int size) {
        parents = new int[size];
        Arrays.setAll(parents, i -> i);
    }

    /// The smallest number of the group.
    int root(int i) {
        int at = i;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    /// Makes the groups of two numbers one.
    void unite(int one, int other) {
        int a = root(one);
        int b = root(other);
        parents[Math.max(a, b)] = Math.min(a, b);
    }
}
