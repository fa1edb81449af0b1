package org.attache.cluster;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/// Finds what hangs together: the connected components of a graph that no machine holds.
///
/// Large stars and small stars by turns (Kiveris, Lattanzi, Mirrokni, Rastogi and Vassilvitskii 2014): each node ties
/// its greater neighbours to the least of its neighbours, then its lesser ones, until nothing changes, which takes as
/// many turns as the logarithm of the graph's longest way. A node with very many neighbours is spread over partitions
/// ([Blocks]). A small graph goes to the driver.
///
/// @param atOnce edges that the driver takes
/// @param partitions over which larger graphs are spread
record Components(long atOnce, int partitions) {
    /// Some 100 MB of the driver's memory.
    static final long AT_ONCE = 200_000;

    /// For each node that is not the least of its component that least one.
    <N extends Comparable<N>> JavaPairRDD<N, N> of(JavaPairRDD<N, N> given) {
        JavaRDD<Tuple2<N, N>> edges = given.filter(edge -> !edge._1().equals(edge._2()))
                .mapPartitions(all -> new Forests<>(all, AT_ONCE))
                .persist(StorageLevel.MEMORY_AND_DISK());
        if (edges.count() <= atOnce) {
            Forest<N> forest = new Forest<>();
            edges.collect().forEach(forest::add);
            edges.unpersist();
            return JavaSparkContext.fromSparkContext(given.context()).parallelizePairs(forest.labels(), partitions);
        }
        return stars(edges).mapToPair(edge -> edge);
    }

    private <N extends Comparable<N>> JavaRDD<Tuple2<N, N>> stars(JavaRDD<Tuple2<N, N>> given) {
        JavaRDD<Tuple2<N, N>> edges = given;
        Sum before = sum(edges);
        while (true) {
            JavaRDD<Tuple2<N, N>> next = small(large(edges)).persist(StorageLevel.MEMORY_AND_DISK());
            Sum now = sum(next);
            edges.unpersist();
            edges = next;
            if (now.equals(before)) {
                return edges;
            }
            before = now;
        }
    }

    /// Each node ties its greater neighbours to the least of all its neighbours and itself.
    private <N extends Comparable<N>> JavaRDD<Tuple2<N, N>> large(JavaRDD<Tuple2<N, N>> edges) {
        JavaPairRDD<Spot<N, N>, Tuple2<N, N>> both = edges.flatMapToPair(edge ->
                List.of(row(edge._1(), edge._2()), row(edge._2(), edge._1())).iterator());
        return Blocks.<N, Tuple2<N, N>>of(Blocks.Keep.FIRST, 1).walk(both, partitions, (kept, row, found) -> {
            if (row._2().compareTo(row._1()) > 0) {
                N least = kept.isEmpty()
                        ? row._1()
                        : min(row._1(), kept.getFirst()._2());
                found.accept(new Tuple2<>(row._2(), least));
            }
        });
    }

    /// Each node ties its lesser neighbours and itself to the least of them.
    private <N extends Comparable<N>> JavaRDD<Tuple2<N, N>> small(JavaRDD<Tuple2<N, N>> edges) {
        JavaPairRDD<Spot<N, N>, Tuple2<N, N>> down = edges.mapToPair(edge -> row(edge._1(), edge._2()));
        JavaRDD<Tuple2<N, N>> tied = Blocks.<N, Tuple2<N, N>>of(Blocks.Keep.FIRST, 1)
                .walk(down, partitions, (kept, row, found) -> {
                    if (kept.isEmpty()) {
                        found.accept(row);
                    } else if (!kept.getFirst()._2().equals(row._2())) {
                        found.accept(new Tuple2<>(row._2(), kept.getFirst()._2()));
                    }
                });
        return tied.distinct(partitions);
    }

    private static <N extends Comparable<N>> Tuple2<Spot<N, N>, Tuple2<N, N>> row(N node, N other) {
        return new Tuple2<>(new Spot<>(node, other), new Tuple2<>(node, other));
    }

    private static <N extends Comparable<N>> N min(N one, N other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /// By which a set of edges is known again.
    private record Sum(long edges, long hashes) implements Serializable {}

    private static <N> Sum sum(JavaRDD<Tuple2<N, N>> edges) {
        return edges.map(edge -> new Sum(
                        1,
                        edge._1().hashCode() * 0x9E3779B97F4A7C15L
                                ^ Long.rotateLeft(edge._2().hashCode() * 0xBF58476D1CE4E5B9L, 31)))
                .fold(new Sum(0, 0), (a, b) -> new Sum(a.edges() + b.edges(), a.hashes() + b.hashes()));
    }
}
