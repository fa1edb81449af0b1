package org.attache.cluster;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import scala.Tuple2;

/// The edges of one partition with those left out that tie what others tie already: a [Forest] for each so many of
/// them, so that the memory it takes does not grow with the partition.
///
/// Not thread-safe.
///
/// @param <N> a node
final class Forests<N extends Comparable<N>> implements Iterator<Tuple2<N, N>> {
    private final Iterator<Tuple2<N, N>> edges;
    private final long atOnce;
    private Iterator<Tuple2<N, N>> ready = List.<Tuple2<N, N>>of().iterator();

    /// @param atOnce edges that are held in memory
    Forests(Iterator<Tuple2<N, N>> edges, long atOnce) {
        this.edges = edges;
        this.atOnce = atOnce;
    }

    @Override
    public boolean hasNext() {
        while (!ready.hasNext() && edges.hasNext()) {
            Forest<N> forest = new Forest<>();
            for (long taken = 0; taken < atOnce && edges.hasNext(); taken++) {
                forest.add(edges.next());
            }
            ready = forest.labels().iterator();
        }
        return ready.hasNext();
    }

    @Override
    public Tuple2<N, N> next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no more edges");
        }
        return ready.next();
    }
}
