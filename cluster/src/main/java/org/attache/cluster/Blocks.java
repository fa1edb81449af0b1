package org.attache.cluster;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/// Walks through all rows block by block, in order, and shows to each row those of its block that stand before it: the
/// first so many of the block, or the last so many before the row.
///
/// Rows are sorted over the partitions by block and order together, so a block that is much larger than others is
/// spread over several partitions like everything else; what the next partition has to know of its beginning, a few
/// rows, it is told. No block is ever held in memory. (RepSN of Kolb, Thor and Rahm 2012 is the model.)
///
/// @param <B> what blocks are told apart by
/// @param <V> a row
/// @param <W> a row as the walk looks at it
final class Blocks<B extends Comparable<B>, V, W> {
    private final Keep keep;
    private final int most;
    private final Opening<V, W> opening;

    /// Which rows of a block are shown to a later one.
    enum Keep {
        /// The first of the block.
        FIRST,
        /// The last before the row.
        LAST
    }

    /// Makes a row ready to be looked at.
    interface Opening<V, W> extends Serializable {
        W open(V row);
    }

    /// Looks at one row.
    interface Step<W, R> extends Serializable {
        /// Takes the next row.
        ///
        /// @param kept rows of the block that stand before it, in order
        /// @param row the row
        /// @param found takes what comes of it
        void look(List<W> kept, W row, Consumer<R> found);
    }

    /// What a partition leaves to the next one.
    ///
    /// @param partition its number
    /// @param block the last one that it has a row of
    /// @param whole whether it has rows of no other
    /// @param kept rows of it
    private record End<B, V>(int partition, B block, boolean whole, List<V> kept) implements Serializable {}

    /// @param most how many rows are shown
    Blocks(Keep keep, int most, Opening<V, W> opening) {
        this.keep = keep;
        this.most = most;
        this.opening = opening;
    }

    /// Rows that are looked at as they are.
    static <B extends Comparable<B>, V> Blocks<B, V, V> of(Keep keep, int most) {
        return new Blocks<>(keep, most, row -> row);
    }

    /// What comes of all rows, in their order.
    ///
    /// @param partitions over which the rows are spread
    <O extends Comparable<O>, R> JavaRDD<R> walk(JavaPairRDD<Spot<B, O>, V> rows, int partitions, Step<W, R> step) {
        JavaPairRDD<Spot<B, O>, V> sorted = rows.sortByKey(true, partitions);
        Keep which = keep;
        int size = most;
        Opening<V, W> open = opening;
        List<End<B, V>> ends = partitions == 1
                ? List.of()
                : sorted.mapPartitionsWithIndex((number, all) -> end(number, all, which, size), false)
                        .collect();
        Broadcast<Map<Integer, List<End<B, V>>>> before =
                JavaSparkContext.fromSparkContext(rows.context()).broadcast(carried(ends, sorted.getNumPartitions()));
        return sorted.mapPartitionsWithIndex(
                (number, all) ->
                        new Walk<>(all, before.value().getOrDefault(number, List.of()), which, size, open, step),
                false);
    }

    private static <B extends Comparable<B>, O extends Comparable<O>, V> Iterator<End<B, V>> end(
            int number, Iterator<Tuple2<Spot<B, O>, V>> rows, Keep keep, int most) {
        Kept<V> kept = new Kept<>(keep, most);
        List<B> blocks = new ArrayList<>();
        boolean whole = true;
        while (rows.hasNext()) {
            Tuple2<Spot<B, O>, V> row = rows.next();
            B block = row._1().block();
            if (blocks.isEmpty() || !blocks.getFirst().equals(block)) {
                whole = blocks.isEmpty();
                blocks.clear();
                blocks.add(block);
                kept = new Kept<>(keep, most);
            }
            kept.add(row._2());
        }
        return blocks.isEmpty()
                ? List.<End<B, V>>of().iterator()
                : List.of(new End<>(number, blocks.getFirst(), whole, kept.list()))
                        .iterator();
    }

    /// For each partition what those before it leave to it.
    private Map<Integer, List<End<B, V>>> carried(List<End<B, V>> ends, int partitions) {
        Map<Integer, End<B, V>> byNumber = new HashMap<>();
        ends.forEach(end -> byNumber.put(end.partition(), end));
        Map<Integer, List<End<B, V>>> carried = new HashMap<>();
        List<End<B, V>> last = new ArrayList<>();
        for (int i = 0; i < partitions; i++) {
            carried.put(i, List.copyOf(last));
            End<B, V> end = byNumber.get(i);
            if (end != null) {
                End<B, V> now = end;
                if (end.whole() && !last.isEmpty() && last.getFirst().block().equals(end.block())) {
                    Kept<V> both = new Kept<>(keep, most);
                    last.getFirst().kept().forEach(both::add);
                    end.kept().forEach(both::add);
                    now = new End<>(i, end.block(), true, both.list());
                }
                last.clear();
                last.add(now);
            }
        }
        return carried;
    }

    /// The rows of a block that are shown to the next one.
    private static final class Kept<T> {
        private final Keep keep;
        private final int most;
        private final Deque<T> rows = new ArrayDeque<>();

        Kept(Keep keep, int most) {
            this.keep = keep;
            this.most = most;
        }

        void add(T row) {
            if (keep == Keep.LAST || rows.size() < most) {
                rows.addLast(row);
            }
            if (rows.size() > most) {
                rows.removeFirst();
            }
        }

        List<T> list() {
            return new ArrayList<>(rows);
        }
    }

    /// The walk through one partition.
    private static final class Walk<B extends Comparable<B>, O extends Comparable<O>, V, W, R> implements Iterator<R> {
        private final Iterator<Tuple2<Spot<B, O>, V>> rows;
        private final Keep keep;
        private final int most;
        private final Opening<V, W> opening;
        private final Step<W, R> step;
        private final Deque<R> found = new ArrayDeque<>();
        private final List<B> block = new ArrayList<>();
        private Kept<W> kept;

        Walk(
                Iterator<Tuple2<Spot<B, O>, V>> rows,
                List<End<B, V>> before,
                Keep keep,
                int most,
                Opening<V, W> opening,
                Step<W, R> step) {
            this.rows = rows;
            this.keep = keep;
            this.most = most;
            this.opening = opening;
            this.step = step;
            this.kept = new Kept<>(keep, most);
            for (End<B, V> end : before) {
                block.add(end.block());
                end.kept().forEach(row -> kept.add(opening.open(row)));
            }
        }

        @Override
        public boolean hasNext() {
            while (found.isEmpty() && rows.hasNext()) {
                Tuple2<Spot<B, O>, V> next = rows.next();
                if (block.isEmpty() || !block.getFirst().equals(next._1().block())) {
                    block.clear();
                    block.add(next._1().block());
                    kept = new Kept<>(keep, most);
                }
                W row = opening.open(next._2());
                step.look(kept.list(), row, found::add);
                kept.add(row);
            }
            return !found.isEmpty();
        }

        @Override
        public R next() {
            if (!hasNext()) {
                throw new NoSuchElementException("no more rows");
            }
            return found.removeFirst();
        }
    }
}
