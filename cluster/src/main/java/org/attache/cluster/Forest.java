package org.attache.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import scala.Tuple2;

/// What hangs together among edges that one machine holds.
///
/// Not thread-safe.
///
/// @param <N> a node
final class Forest<N extends Comparable<N>> {
    private final Map<N, N> parents = new HashMap<>();

    void add(Tuple2<N, N> edge) {
        N one = root(edge._1());
        N other = root(edge._2());
        parents.putIfAbsent(one, one);
        parents.putIfAbsent(other, other);
        boolean forward = one.compareTo(other) <= 0;
        parents.put(forward ? other : one, forward ? one : other);
    }

    /// For each node that is not the least of its component that least one.
    List<Tuple2<N, N>> labels() {
        return parents.keySet().stream()
                .filter(node -> !root(node).equals(node))
                .map(node -> new Tuple2<>(node, root(node)))
                .toList();
    }

    private N root(N node) {
        N at = node;
        N parent = parents.getOrDefault(at, at);
        while (!parent.equals(at)) {
            N above = parents.getOrDefault(parent, parent);
            parents.replace(at, above);
            at = parent;
            parent = above;
        }
        return at;
    }
}
